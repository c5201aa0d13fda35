"""The words around a colleague who speaks in person."""

TEXTS = {
    "begun": "{starter} von {company} ist jetzt persönlich hier.",
    "silent": "Schreiben Sie einfach: {starter} liest es. Ich schweige solange.",
    "said": "{starter} von {company} schreibt:",
    "over": "{starter} hat den Chat verlassen. Ich bin wieder der automatische Assistent.",
}
