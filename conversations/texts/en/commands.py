"""What each command does, in the menu that a platform shows."""

TEXTS = {
    "later": "Ask me again later",
    "stop": "No more check-ins",
    "mydata": "See or erase what I said",
    "language": "Choose my language",
    "help": "What this is and how it works",
}
