"""The words for what customers write when nothing was asked."""

TEXTS = {
    "words": "Obrigado. Passei isto a {starter_first}. Vai saber o que decidimos.",
    "words.retract": "Não era para {starter_first}",
    "words.retracted": "Está bem: {starter_first} não o vai ver como comentário.",
}
