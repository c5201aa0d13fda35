"""The words of our own page around a chat."""

TEXTS = {
    "title": "Su opinión",
    "assistant": "Asistente automático de opiniones",
    "conversation": "Conversación",
    "answer": "Su respuesta",
    "type": "Escriba su respuesta",
    "send": "Enviar",
    "begin": "Empezar",
    "gone": "Este enlace ya no funciona.",
    "reload": "Vuelva a cargar esta página.",
    "lost": "No nos ha llegado. Inténtelo otra vez.",
}
