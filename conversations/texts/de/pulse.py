"""The words of the flow `pulse`."""

TEXTS = {
    "score": "Wie zufrieden oder unzufrieden sind Sie bisher, wenn Sie an {about} denken?",
    "score.last": "Im {last_when} haben Sie uns gesagt: „{last_words}“.",
    "score.1": "Sehr unzufrieden",
    "score.2": "Unzufrieden",
    "score.3": "Neutral",
    "score.4": "Zufrieden",
    "score.5": "Sehr zufrieden",
    "help": "Was würde am meisten helfen? Schreiben Sie einfach hier.",
    "obstacle": "Was stand im Weg? Schreiben Sie einfach hier.",
    "keep": "Was sollen wir beibehalten oder verbessern? Schreiben Sie einfach hier.",
    "difference": "Was war dafür entscheidend? Schreiben Sie einfach hier.",
    "about": "unsere Zusammenarbeit",
}
