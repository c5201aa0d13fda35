"""The words for choosing a language."""

TEXTS = {
    "ask": "Dans quelle langue dois-je vous écrire, {first_name} ?",
    "now": "Actuellement : {label}.",
    "chosen": "Désormais, je vous écris en français.",
    "suggested": "Dois-je vous écrire en français désormais ?",
    "button": "Langue / Language",
}
