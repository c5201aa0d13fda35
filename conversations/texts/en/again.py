"""What is said of a message that comes again."""

TEXTS = {
    "unknown": "Sent again, because I cannot tell whether this arrived the first time.",
}
