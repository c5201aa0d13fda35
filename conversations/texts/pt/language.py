"""The words for choosing a language."""

TEXTS = {
    "ask": "Em que língua lhe devo escrever, {first_name}?",
    "now": "Agora: {label}.",
    "chosen": "A partir de agora escrevo-lhe em português.",
    "suggested": "Devo escrever-lhe em português a partir de agora?",
    "button": "Idioma / Language",
}
