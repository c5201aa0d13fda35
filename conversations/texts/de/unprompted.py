"""The words for what customers write when nothing was asked."""

TEXTS = {
    "words": "Danke. Ich habe das an {starter_first} weitergegeben. Sie erfahren, was wir entscheiden.",
    "words.retract": "Nicht für {starter_first} gedacht",
    "words.retracted": "In Ordnung: {starter_first} sieht dies nicht als Rückmeldung.",
}
