"""The words of the flow `renewal`."""

TEXTS = {
    "needs": "Est-ce que {about} a bien ou mal répondu à vos besoins ces douze derniers mois ?",
    "needs.1": "Très mal",
    "needs.2": "Mal",
    "needs.3": "Entre les deux",
    "needs.4": "Bien",
    "needs.5": "Très bien",
    "change": "Que faudrait-il changer en premier ? Écrivez-le ici.",
    "obstacle": "Qu’est-ce qui a posé problème ? Écrivez-le ici.",
    "plan": "À ce jour, que pensez-vous faire à la fin du contrat ?",
    "plan.renew": "Continuer",
    "plan.open": "Pas encore décidé",
    "plan.leave": "Ne pas continuer",
    "depends": "De quoi dépend votre décision ? Écrivez-le ici.",
    "reason": "Quelle est la raison principale ? Écrivez-la ici.",
    "about": "notre travail",
}
