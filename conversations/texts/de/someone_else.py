"""The words for choosing who reads it."""

TEXTS = {
    "button": "Jemand anderes als {starter_first}",
    "offer": "Wer soll es statt {starter_first} lesen?",
    "never": "{starter_first} sieht es nicht: in keiner Liste, keinem Hinweis, keinem Bericht.",
    "none": "Sonst kann es hier niemand lesen. Bitte schreiben Sie nur, was {starter_first} lesen darf.",
    "chosen": "Erledigt: Stattdessen liest es {starter}.",
    "undo": "{starter_first} darf es lesen",
    "allowed": "Erledigt: {starter_first} darf es wieder lesen.",
}
