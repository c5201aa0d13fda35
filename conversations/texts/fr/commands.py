"""What each command does, in the menu that a platform shows."""

TEXTS = {
    "later": "Me redemander plus tard",
    "stop": "Plus de questions",
    "mydata": "Voir ou effacer ce que j’ai dit",
    "language": "Choisir ma langue",
    "help": "Ce que c’est et comment cela marche",
}
