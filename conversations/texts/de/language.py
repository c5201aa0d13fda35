"""The words for choosing a language."""

TEXTS = {
    "ask": "In welcher Sprache soll ich Ihnen schreiben, {first_name}?",
    "now": "Jetzt: {label}.",
    "chosen": "Ab jetzt schreibe ich Ihnen auf Deutsch.",
    "suggested": "Soll ich Ihnen ab jetzt auf Deutsch schreiben?",
    "button": "Sprache / Language",
}
