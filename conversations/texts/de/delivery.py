"""The words of the flow `delivery`."""

TEXTS = {
    "on_time": "Ist {about} pünktlich angekommen?",
    "on_time.yes": "Ja",
    "on_time.no": "Nein",
    "late": "Was ist passiert? Schreiben Sie einfach hier.",
    "condition": "In welchem Zustand kam {about} an?",
    "condition.as_ordered": "Vollständig, wie bestellt",
    "condition.missing": "Etwas hat gefehlt",
    "condition.damaged": "Etwas war beschädigt",
    "condition.wrong": "Es war das Falsche",
    "details": "Was genau war es? Schreiben Sie einfach hier.",
    "about": "Ihre letzte Lieferung",
}
