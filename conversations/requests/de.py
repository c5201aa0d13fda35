"""German."""

PHRASES = {
    "status": "status, mein status, meine antworten, zeig meine antworten, zeige meine antworten, "
    "was habe ich gesagt, was habe ich geantwortet, was ist daraus geworden, was wurde daraus",
    "data": "meine daten, daten, zeig meine daten, zeige meine daten, zeig mir meine daten, "
    "was wisst ihr über mich, was wissen sie über mich, was ist über mich gespeichert, datenauskunft, "
    "welche daten haben sie über mich, datenexport, meine daten exportieren",
    "forget": "vergiss mich, vergessen sie mich, lösch mich, löschen sie mich, meine daten löschen, "
    "lösch meine daten, löschen sie meine daten, bitte löschen sie meine daten, alles löschen, "
    "löschen sie alles, bitte meine daten löschen, lösche meine daten",
    "rhythm": "wie oft, häufigkeit, rhythmus, seltener, bitte seltener, zu oft, nicht so oft, weniger fragen, "
    "fragen sie seltener, häufigkeit ändern",
    "language": "sprache, meine sprache, sprache ändern, sprache wechseln, andere sprache, eine andere sprache, "
    "sprache wählen, die sprache ändern, die sprache wechseln, in einer anderen sprache, sprachen",
    "other": "nicht an dana, sag es nicht dana, sagen sie es nicht dana, sagen sie dana nichts, sag dana nichts, "
    "nicht dana sagen, jemand anderem als dana, dana soll das nicht sehen, dana soll das nicht lesen, "
    "bitte nicht an dana, nicht für dana, das ist nicht für dana, dana darf das nicht sehen",
    "not_me": "ich bin nicht maria, das bin ich nicht, falsche person, ich bin jemand anderes, nicht maria, "
    "hier gibt es keine maria, falsche nummer",
    "left": "ich arbeite nicht mehr dort, ich arbeite dort nicht mehr, ich arbeite hier nicht mehr, "
    "ich arbeite nicht mehr da, ich habe die firma verlassen, ich habe das unternehmen verlassen, "
    "ich bin nicht mehr in der firma, ich bin nicht mehr bei der firma, ich habe den job gewechselt, "
    "ich habe die stelle gewechselt, ich habe gekündigt",
    "start": "start, starten, weiter fragen, wieder anfangen, neu starten, anfangen",
}
