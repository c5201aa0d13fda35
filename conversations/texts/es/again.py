"""What is said of a message that comes again."""

TEXTS = {
    "unknown": "Enviado otra vez, porque no sé si llegó la primera vez.",
}
