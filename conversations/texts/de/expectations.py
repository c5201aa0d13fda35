"""The words of the flow `expectations`."""

TEXTS = {
    "importance": "Wie wichtig oder unwichtig ist {about} in diesem Jahr für Sie?",
    "importance.1": "Sehr unwichtig",
    "importance.2": "Unwichtig",
    "importance.3": "Teils, teils",
    "importance.4": "Wichtig",
    "importance.5": "Sehr wichtig",
    "score": "Wie zufrieden oder unzufrieden sind Sie bisher, wenn Sie an {about} denken?",
    "score.1": "Sehr unzufrieden",
    "score.2": "Unzufrieden",
    "score.3": "Neutral",
    "score.4": "Zufrieden",
    "score.5": "Sehr zufrieden",
    "help": "Was würde am meisten helfen? Schreiben Sie einfach hier.",
    "expected": "Was haben Sie stattdessen erwartet? Schreiben Sie einfach hier.",
    "about": "die Qualität unserer Arbeit",
}
