"""Dutch."""

PHRASES = {
    "status": "status, mijn status, mijn antwoorden, toon mijn antwoorden, laat mijn antwoorden zien, "
    "wat heb ik gezegd, wat is ermee gebeurd",
    "data": "mijn gegevens, gegevens, toon mijn gegevens, laat mijn gegevens zien, exporteer mijn gegevens, "
    "wat weten jullie over mij, welke gegevens hebben jullie over mij",
    "forget": "vergeet mij, vergeet me, wis mijn gegevens, verwijder mijn gegevens, mijn gegevens verwijderen, "
    "verwijder alles, wis alles, gelieve mijn gegevens te verwijderen",
    "rhythm": "hoe vaak, frequentie, ritme, minder vaak, te vaak, niet zo vaak, minder vragen",
    "language": "taal, mijn taal, taal wijzigen, taal veranderen, andere taal, een andere taal, taal kiezen, in een "
    "andere taal, talen",
    "other": "niet aan dana vertellen, vertel het niet aan dana, zeg het niet tegen dana, niet aan dana, "
    "iemand anders dan dana, dana mag dit niet zien, niet voor dana",
    "not_me": "ik ben niet maria, ik ben maria niet, dat ben ik niet, verkeerde persoon, verkeerd nummer",
    "left": "ik werk daar niet meer, ik werk er niet meer, ik werk hier niet meer, ik heb het bedrijf verlaten, "
    "ik ben van baan veranderd, ik heb een nieuwe baan",
    "start": "start, starten, beginnen, opnieuw beginnen, hervatten",
}
