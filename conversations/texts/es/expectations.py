"""The words of the flow `expectations`."""

TEXTS = {
    "importance": "¿Qué importancia tiene {about} para usted este año?",
    "importance.1": "Nada importante",
    "importance.2": "Poco importante",
    "importance.3": "Ni mucho ni poco",
    "importance.4": "Importante",
    "importance.5": "Muy importante",
    "score": "¿Cuál es su grado de satisfacción o insatisfacción con {about} hasta ahora?",
    "score.1": "Muy insatisfecho",
    "score.2": "Insatisfecho",
    "score.3": "Neutral",
    "score.4": "Satisfecho",
    "score.5": "Muy satisfecho",
    "help": "¿Qué ayudaría más? Escríbalo aquí.",
    "expected": "¿Qué esperaba en su lugar? Escríbalo aquí.",
    "about": "la calidad de nuestro trabajo",
}
