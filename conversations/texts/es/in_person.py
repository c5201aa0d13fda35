"""The words around a colleague who speaks in person."""

TEXTS = {
    "begun": "{starter} de {company} está aquí en persona ahora.",
    "silent": "Escriba sin más: {starter} lo lee. Mientras tanto yo callo.",
    "said": "{starter} de {company} escribe:",
    "over": "{starter} ha dejado el chat. Vuelvo a ser el asistente automático.",
}
