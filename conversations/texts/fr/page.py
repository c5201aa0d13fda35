"""The words of our own page around a chat."""

TEXTS = {
    "title": "Votre avis",
    "assistant": "Assistant automatique de retours",
    "conversation": "Conversation",
    "answer": "Votre réponse",
    "type": "Écrire votre réponse",
    "send": "Envoyer",
    "begin": "Commencer",
    "gone": "Ce lien ne fonctionne plus.",
    "reload": "Rechargez cette page.",
    "lost": "Cela ne nous est pas parvenu. Réessayez, s’il vous plaît.",
}
