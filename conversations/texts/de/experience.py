"""The words of the flow `experience`."""

TEXTS = {
    "use": "Wie oft haben Sie {about} in den letzten vier Wochen genutzt?",
    "use.daily": "An den meisten Tagen",
    "use.weekly": "Etwa einmal pro Woche",
    "use.rarely": "Seltener",
    "use.never": "Gar nicht",
    "instead": "Was hat Sie davon abgehalten? Schreiben Sie einfach hier.",
    "fit": "Wie gut oder schlecht leistet {about} derzeit, was Sie brauchen?",
    "fit.last": "Im {last_when} haben Sie geschrieben: „{last_words}“.",
    "fit.1": "Sehr schlecht",
    "fit.2": "Schlecht",
    "fit.3": "Teils, teils",
    "fit.4": "Gut",
    "fit.5": "Sehr gut",
    "help": "Was würde am meisten helfen? Schreiben Sie einfach hier.",
    "change": "Was würden Sie zuerst ändern? Schreiben Sie einfach hier.",
    "keep": "Was soll so bleiben, wie es ist? Schreiben Sie einfach hier.",
    "about": "unser Produkt",
}
