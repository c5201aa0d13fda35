"""The words of the flow `onboarding`."""

TEXTS = {
    "start": "Wie leicht oder schwierig war der Einstieg bisher, wenn Sie an {about} denken?",
    "start.1": "Sehr schwierig",
    "start.2": "Schwierig",
    "start.3": "Teils, teils",
    "start.4": "Leicht",
    "start.5": "Sehr leicht",
    "help": "Was würde am meisten helfen? Schreiben Sie einfach hier.",
    "obstacle": "Was stand im Weg? Schreiben Sie einfach hier.",
    "access": "Können heute alle, die {about} brauchen, damit arbeiten?",
    "access.yes": "Ja",
    "access.no": "Nein",
    "missing": "Wer fehlt noch? Schreiben Sie einfach hier.",
    "about": "unser Produkt",
}
