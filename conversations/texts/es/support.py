"""The words of the flow `support`."""

TEXTS = {
    "solved": "¿Hemos resuelto {about}?",
    "solved.yes": "Sí",
    "solved.partly": "En parte",
    "solved.no": "No",
    "missing": "¿Qué falta todavía? Escríbalo aquí.",
    "effort": "¿Fue fácil o difícil recibir ayuda con {about}?",
    "effort.1": "Muy difícil",
    "effort.2": "Difícil",
    "effort.3": "Ni fácil ni difícil",
    "effort.4": "Fácil",
    "effort.5": "Muy fácil",
    "difficult": "¿Qué lo hizo difícil? Escríbalo aquí.",
    "about": "su última consulta",
}
