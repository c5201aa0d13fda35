"""What each command does, in the menu that a platform shows."""

TEXTS = {
    "later": "Preguntarme más tarde",
    "stop": "No más preguntas",
    "mydata": "Ver o borrar lo que dije",
    "language": "Elegir mi idioma",
    "help": "Qué es esto y cómo funciona",
}
