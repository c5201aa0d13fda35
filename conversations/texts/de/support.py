"""The words of the flow `support`."""

TEXTS = {
    "solved": "Ist {about} jetzt gelöst?",
    "solved.yes": "Ja",
    "solved.partly": "Teilweise",
    "solved.no": "Nein",
    "missing": "Was fehlt noch? Schreiben Sie einfach hier.",
    "effort": "Wie leicht oder schwierig war es, für {about} Hilfe zu bekommen?",
    "effort.1": "Sehr schwierig",
    "effort.2": "Schwierig",
    "effort.3": "Teils, teils",
    "effort.4": "Leicht",
    "effort.5": "Sehr leicht",
    "difficult": "Was hat es schwierig gemacht? Schreiben Sie einfach hier.",
    "about": "Ihre letzte Anfrage",
}
