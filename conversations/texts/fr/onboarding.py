"""The words of the flow `onboarding`."""

TEXTS = {
    "start": "Commencer à utiliser {about} a-t-il été facile ou difficile jusqu’ici ?",
    "start.1": "Très difficile",
    "start.2": "Difficile",
    "start.3": "Entre les deux",
    "start.4": "Facile",
    "start.5": "Très facile",
    "help": "Qu’est-ce qui aiderait le plus ? Écrivez-le ici.",
    "obstacle": "Qu’est-ce qui a posé problème ? Écrivez-le ici.",
    "access": "Toutes les personnes qui ont besoin de {about} peuvent-elles s’en servir aujourd’hui ?",
    "access.yes": "Oui",
    "access.no": "Non",
    "missing": "Qui manque encore ? Écrivez-le ici.",
    "about": "notre produit",
}
