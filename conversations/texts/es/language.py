"""The words for choosing a language."""

TEXTS = {
    "ask": "¿En qué idioma le escribo, {first_name}?",
    "now": "Ahora: {label}.",
    "chosen": "Desde ahora le escribo en español.",
    "suggested": "¿Le escribo en español desde ahora?",
    "button": "Idioma / Language",
}
