"""The words of the flow `pulse`."""

TEXTS = {
    "score": "Qual é o seu grau de satisfação ou insatisfação com {about} até agora?",
    "score.last": "Em {last_when} disse-nos: «{last_words}».",
    "score.1": "Muito insatisfeito",
    "score.2": "Insatisfeito",
    "score.3": "Neutro",
    "score.4": "Satisfeito",
    "score.5": "Muito satisfeito",
    "help": "O que ajudaria mais? Escreva aqui.",
    "obstacle": "O que dificultou? Escreva aqui.",
    "keep": "O que devemos manter ou melhorar? Escreva aqui.",
    "difference": "O que fez a diferença? Escreva aqui.",
    "about": "a nossa colaboração",
}
