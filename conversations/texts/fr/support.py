"""The words of the flow `support`."""

TEXTS = {
    "solved": "Avons-nous résolu {about} ?",
    "solved.yes": "Oui",
    "solved.partly": "En partie",
    "solved.no": "Non",
    "missing": "Que manque-t-il encore ? Écrivez-le ici.",
    "effort": "Obtenir de l’aide pour {about} a-t-il été facile ou difficile ?",
    "effort.1": "Très difficile",
    "effort.2": "Difficile",
    "effort.3": "Entre les deux",
    "effort.4": "Facile",
    "effort.5": "Très facile",
    "difficult": "Qu’est-ce qui a été difficile ? Écrivez-le ici.",
    "about": "votre dernière demande",
}
