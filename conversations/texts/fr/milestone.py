"""The words of the flow `milestone`."""

TEXTS = {
    "score": "Quel est votre niveau de satisfaction ou d’insatisfaction concernant {about} ?",
    "score.1": "Très insatisfait",
    "score.2": "Insatisfait",
    "score.3": "Neutre",
    "score.4": "Satisfait",
    "score.5": "Très satisfait",
    "change": "Que devrions-nous faire autrement la prochaine fois ? Écrivez-le ici.",
    "obstacle": "Qu’est-ce qui a posé problème ? Écrivez-le ici.",
    "keep": "Que devrions-nous continuer à faire ? Écrivez-le ici.",
    "confidence": "Quelle confiance avez-vous aujourd’hui dans le plan des quatre prochaines semaines ?",
    "confidence.1": "Aucune confiance",
    "confidence.2": "Peu de confiance",
    "confidence.3": "Une certaine confiance",
    "confidence.4": "Bonne confiance",
    "confidence.5": "Très grande confiance",
    "worry": "Qu’est-ce qui vous inquiète le plus ? Écrivez-le ici.",
    "about": "cette étape",
}
