"""The words of the flow `expectations`."""

TEXTS = {
    "importance": "Que importância tem {about} para si este ano?",
    "importance.1": "Nada importante",
    "importance.2": "Pouco importante",
    "importance.3": "Nem muito nem pouco",
    "importance.4": "Importante",
    "importance.5": "Muito importante",
    "score": "Qual é o seu grau de satisfação ou insatisfação com {about} até agora?",
    "score.1": "Muito insatisfeito",
    "score.2": "Insatisfeito",
    "score.3": "Neutro",
    "score.4": "Satisfeito",
    "score.5": "Muito satisfeito",
    "help": "O que ajudaria mais? Escreva aqui.",
    "expected": "O que esperava em vez disso? Escreva aqui.",
    "about": "a qualidade do nosso trabalho",
}
