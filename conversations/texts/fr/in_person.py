"""The words around a colleague who speaks in person."""

TEXTS = {
    "begun": "{starter} ({company}) est maintenant là en personne.",
    "silent": "Écrivez simplement : {starter} vous lit. Je me tais pendant ce temps.",
    "said": "{starter} ({company}) écrit :",
    "over": "{starter} a quitté la conversation. Je suis de nouveau l’assistant automatique.",
}
