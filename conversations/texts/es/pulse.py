"""The words of the flow `pulse`."""

TEXTS = {
    "score": "¿Cuál es su grado de satisfacción o insatisfacción con {about} hasta ahora?",
    "score.last": "En {last_when} nos dijo: «{last_words}».",
    "score.1": "Muy insatisfecho",
    "score.2": "Insatisfecho",
    "score.3": "Neutral",
    "score.4": "Satisfecho",
    "score.5": "Muy satisfecho",
    "help": "¿Qué ayudaría más? Escríbalo aquí.",
    "obstacle": "¿Qué lo dificultó? Escríbalo aquí.",
    "keep": "¿Qué debemos mantener o mejorar? Escríbalo aquí.",
    "difference": "¿Qué marcó la diferencia? Escríbalo aquí.",
    "about": "nuestra colaboración",
}
