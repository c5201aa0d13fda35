"""The words of an update and its verdict: you said, we did, did it solve it?"""

TEXTS = {
    "verdict": "Am {told_on} haben Sie uns gesagt:",
    "verdict.since": "Seit dem {since}: {what_we_did}",
    "verdict.ask": "Funktioniert das jetzt für Sie?",
    "verdict.yes": "Ja",
    "verdict.partly": "Teilweise",
    "verdict.not_yet": "Noch nicht",
    "verdict.no_longer_matters": "Nicht mehr wichtig",
    "verdict.then.yes": "Vielen Dank, das freut uns. Ich gebe es an die Beteiligten weiter.",
    "verdict.then.no_longer_matters": "Vielen Dank. Ich habe notiert, dass es für Sie nicht mehr wichtig ist.",
    "missing": "Danke, dass Sie das sagen. Was fehlt noch? Schreiben Sie einfach hier.",
    "missing.then": "Vielen Dank. {starter_first} und die zuständige Person wissen Bescheid, "
    "und Sie hören wieder von uns.",
}
