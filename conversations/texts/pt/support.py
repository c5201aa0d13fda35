"""The words of the flow `support`."""

TEXTS = {
    "solved": "Já resolvemos {about}?",
    "solved.yes": "Sim",
    "solved.partly": "Em parte",
    "solved.no": "Não",
    "missing": "O que falta ainda? Escreva aqui.",
    "effort": "Foi fácil ou difícil receber ajuda com {about}?",
    "effort.1": "Muito difícil",
    "effort.2": "Difícil",
    "effort.3": "Nem fácil nem difícil",
    "effort.4": "Fácil",
    "effort.5": "Muito fácil",
    "difficult": "O que foi difícil? Escreva aqui.",
    "about": "o seu último pedido",
}
