"""The words of the flow `milestone`."""

TEXTS = {
    "score": "¿Cuál es su grado de satisfacción o insatisfacción con {about}?",
    "score.1": "Muy insatisfecho",
    "score.2": "Insatisfecho",
    "score.3": "Neutral",
    "score.4": "Satisfecho",
    "score.5": "Muy satisfecho",
    "change": "¿Qué debemos hacer de otra forma la próxima vez? Escríbalo aquí.",
    "obstacle": "¿Qué lo dificultó? Escríbalo aquí.",
    "keep": "¿Qué debemos seguir haciendo? Escríbalo aquí.",
    "confidence": "¿Cuánta confianza tiene hoy en el plan para las próximas cuatro semanas?",
    "confidence.1": "Ninguna confianza",
    "confidence.2": "Poca confianza",
    "confidence.3": "Cierta confianza",
    "confidence.4": "Bastante confianza",
    "confidence.5": "Mucha confianza",
    "worry": "¿Qué es lo que más le preocupa? Escríbalo aquí.",
    "about": "este hito",
}
