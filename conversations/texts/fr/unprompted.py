"""The words for what customers write when nothing was asked."""

TEXTS = {
    "words": "Merci. J’ai transmis cela à {starter_first}. Vous saurez ce que nous décidons.",
    "words.retract": "Pas destiné à {starter_first}",
    "words.retracted": "Entendu : {starter_first} ne le verra pas comme un retour.",
}
