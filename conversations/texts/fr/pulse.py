"""The words of the flow `pulse`."""

TEXTS = {
    "score": "Quel est votre niveau de satisfaction ou d’insatisfaction concernant {about} jusqu’ici ?",
    "score.last": "En {last_when}, vous nous avez dit : « {last_words} ».",
    "score.1": "Très insatisfait",
    "score.2": "Insatisfait",
    "score.3": "Neutre",
    "score.4": "Satisfait",
    "score.5": "Très satisfait",
    "help": "Qu’est-ce qui aiderait le plus ? Écrivez-le ici.",
    "obstacle": "Qu’est-ce qui a posé problème ? Écrivez-le ici.",
    "keep": "Que faut-il garder ou améliorer ? Écrivez-le ici.",
    "difference": "Qu’est-ce qui a fait la différence ? Écrivez-le ici.",
    "about": "notre collaboration",
}
