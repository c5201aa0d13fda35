"""What is said of a message that comes again."""

TEXTS = {
    "unknown": "Envoyé à nouveau, car je ne sais pas si ce message est arrivé la première fois.",
}
