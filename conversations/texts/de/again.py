"""What is said of a message that comes again."""

TEXTS = {
    "unknown": "Noch einmal gesendet, weil ich nicht weiß, ob dies beim ersten Mal angekommen ist.",
}
