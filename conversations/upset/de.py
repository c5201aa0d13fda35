"""German."""

PHRASES = (
    "inakzeptabel, nicht akzeptabel, unverschämt, unverschämtheit, eine frechheit, frechheit, stinksauer, ich "
    "bin wütend, wir sind wütend, ich bin sauer, wir sind sauer, mir reicht es, mir reichts, uns reicht es, "
    "genug davon, die nase voll, eine zumutung, unzumutbar, lächerlich, skandal, eine katastrophe, "
    "katastrophal, vertrag kündigen, wir kündigen, zeitverschwendung, schämt euch, scheiße, verdammt, jetzt "
    "reicht es, jetzt reichts"
)
CALM = (
    "nicht wütend, nicht sauer, keine katastrophe, keine frechheit, nicht lächerlich, keine zeitverschwendung, "
    "kein skandal, keine zumutung"
)
