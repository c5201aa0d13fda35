"""The words of the flow `renewal`."""

TEXTS = {
    "needs": "Wie gut oder schlecht hat {about} in den letzten zwölf Monaten Ihren Bedarf erfüllt?",
    "needs.1": "Sehr schlecht",
    "needs.2": "Schlecht",
    "needs.3": "Teils, teils",
    "needs.4": "Gut",
    "needs.5": "Sehr gut",
    "change": "Was soll sich zuerst ändern? Schreiben Sie einfach hier.",
    "obstacle": "Was stand im Weg? Schreiben Sie einfach hier.",
    "plan": "Was haben Sie nach heutigem Stand vor, wenn der Vertrag endet?",
    "plan.renew": "Weitermachen",
    "plan.open": "Noch nicht entschieden",
    "plan.leave": "Nicht weitermachen",
    "depends": "Wovon hängt Ihre Entscheidung ab? Schreiben Sie einfach hier.",
    "reason": "Was ist der wichtigste Grund? Schreiben Sie einfach hier.",
    "about": "unsere Arbeit",
}
