"""The words of the flow `renewal`."""

TEXTS = {
    "needs": "En los últimos doce meses, ¿ha respondido {about} bien o mal a sus necesidades?",
    "needs.1": "Muy mal",
    "needs.2": "Mal",
    "needs.3": "Ni bien ni mal",
    "needs.4": "Bien",
    "needs.5": "Muy bien",
    "change": "¿Qué debería cambiar primero? Escríbalo aquí.",
    "obstacle": "¿Qué lo dificultó? Escríbalo aquí.",
    "plan": "A día de hoy, ¿qué piensa hacer cuando termine el contrato?",
    "plan.renew": "Continuar",
    "plan.open": "Aún sin decidir",
    "plan.leave": "No continuar",
    "depends": "¿De qué depende su decisión? Escríbalo aquí.",
    "reason": "¿Cuál es la razón principal? Escríbala aquí.",
    "about": "nuestro trabajo",
}
