"""What each command does, in the menu that a platform shows."""

TEXTS = {
    "later": "Perguntar-me mais tarde",
    "stop": "Sem mais perguntas",
    "mydata": "Ver ou apagar o que eu disse",
    "language": "Escolher a minha língua",
    "help": "O que é isto e como funciona",
}
