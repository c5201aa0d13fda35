"""The words of the flow `expectations`."""

TEXTS = {
    "importance": "Quelle importance a {about} pour vous cette année ?",
    "importance.1": "Pas du tout important",
    "importance.2": "Peu important",
    "importance.3": "Entre les deux",
    "importance.4": "Important",
    "importance.5": "Très important",
    "score": "Quel est votre niveau de satisfaction ou d’insatisfaction concernant {about} jusqu’ici ?",
    "score.1": "Très insatisfait",
    "score.2": "Insatisfait",
    "score.3": "Neutre",
    "score.4": "Satisfait",
    "score.5": "Très satisfait",
    "help": "Qu’est-ce qui aiderait le plus ? Écrivez-le ici.",
    "expected": "Qu’attendiez-vous plutôt ? Écrivez-le ici.",
    "about": "la qualité de notre travail",
}
