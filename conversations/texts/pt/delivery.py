"""The words of the flow `delivery`."""

TEXTS = {
    "on_time": "Recebeu {about} a tempo?",
    "on_time.yes": "Sim",
    "on_time.no": "Não",
    "late": "O que aconteceu? Escreva aqui.",
    "condition": "Em que estado recebeu {about}?",
    "condition.as_ordered": "Completo, como pedido",
    "condition.missing": "Faltava alguma coisa",
    "condition.damaged": "Algo estava danificado",
    "condition.wrong": "Não era o que pedi",
    "details": "O que foi exatamente? Escreva aqui.",
    "about": "a sua última entrega",
}
