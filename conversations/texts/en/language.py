"""The words for choosing a language."""

TEXTS = {
    "ask": "In which language shall I write to you, {first_name}?",
    "now": "Now: {label}.",
    "chosen": "From now on I write to you in English.",
    "suggested": "Shall I write to you in English from now on?",
    "button": "Language: English",
}
