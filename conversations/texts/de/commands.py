"""What each command does, in the menu that a platform shows."""

TEXTS = {
    "later": "Später noch einmal fragen",
    "stop": "Keine Fragen mehr",
    "mydata": "Sehen oder löschen, was ich gesagt habe",
    "language": "Meine Sprache wählen",
    "help": "Was das ist und wie es geht",
}
