"""The words of the flow `onboarding`."""

TEXTS = {
    "start": "Começar a usar {about} tem sido fácil ou difícil até agora?",
    "start.1": "Muito difícil",
    "start.2": "Difícil",
    "start.3": "Nem fácil nem difícil",
    "start.4": "Fácil",
    "start.5": "Muito fácil",
    "help": "O que ajudaria mais? Escreva aqui.",
    "obstacle": "O que dificultou? Escreva aqui.",
    "access": "Todas as pessoas que têm de usar {about} já têm acesso?",
    "access.yes": "Sim",
    "access.no": "Não",
    "missing": "Quem falta ainda? Escreva aqui.",
    "about": "o nosso produto",
}
