"""What is said of a message that comes again."""

TEXTS = {
    "unknown": "Enviado de novo, porque não sei se chegou da primeira vez.",
}
