"""The words of the flow `delivery`."""

TEXTS = {
    "on_time": "¿Recibió {about} a tiempo?",
    "on_time.yes": "Sí",
    "on_time.no": "No",
    "late": "¿Qué pasó? Escríbalo aquí.",
    "condition": "¿En qué estado recibió {about}?",
    "condition.as_ordered": "Completo, según lo pedido",
    "condition.missing": "Faltaba algo",
    "condition.damaged": "Algo estaba dañado",
    "condition.wrong": "No era lo pedido",
    "details": "¿Qué fue exactamente? Escríbalo aquí.",
    "about": "su última entrega",
}
