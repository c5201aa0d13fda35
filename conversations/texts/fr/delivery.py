"""The words of the flow `delivery`."""

TEXTS = {
    "on_time": "Avez-vous reçu {about} à temps ?",
    "on_time.yes": "Oui",
    "on_time.no": "Non",
    "late": "Que s’est-il passé ? Écrivez-le ici.",
    "condition": "Dans quel état avez-vous reçu {about} ?",
    "condition.as_ordered": "Complet, comme commandé",
    "condition.missing": "Il manquait quelque chose",
    "condition.damaged": "Quelque chose était abîmé",
    "condition.wrong": "Ce n’était pas le bon article",
    "details": "Qu’était-ce exactement ? Écrivez-le ici.",
    "about": "votre dernière livraison",
}
