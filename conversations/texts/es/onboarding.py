"""The words of the flow `onboarding`."""

TEXTS = {
    "start": "¿Empezar a usar {about} ha sido fácil o difícil hasta ahora?",
    "start.1": "Muy difícil",
    "start.2": "Difícil",
    "start.3": "Ni fácil ni difícil",
    "start.4": "Fácil",
    "start.5": "Muy fácil",
    "help": "¿Qué ayudaría más? Escríbalo aquí.",
    "obstacle": "¿Qué lo dificultó? Escríbalo aquí.",
    "access": "¿Todas las personas que necesitan {about} tienen acceso hoy?",
    "access.yes": "Sí",
    "access.no": "No",
    "missing": "¿Quién falta todavía? Escríbalo aquí.",
    "about": "nuestro producto",
}
