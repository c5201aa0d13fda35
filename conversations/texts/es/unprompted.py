"""The words for what customers write when nothing was asked."""

TEXTS = {
    "words": "Gracias. Se lo he pasado a {starter_first}. Sabrá lo que decidamos.",
    "words.retract": "No era para {starter_first}",
    "words.retracted": "De acuerdo: {starter_first} no lo verá como comentario.",
}
