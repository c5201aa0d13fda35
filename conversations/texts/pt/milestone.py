"""The words of the flow `milestone`."""

TEXTS = {
    "score": "Qual é o seu grau de satisfação ou insatisfação com {about}?",
    "score.1": "Muito insatisfeito",
    "score.2": "Insatisfeito",
    "score.3": "Neutro",
    "score.4": "Satisfeito",
    "score.5": "Muito satisfeito",
    "change": "O que devemos fazer de outra forma da próxima vez? Escreva aqui.",
    "obstacle": "O que dificultou? Escreva aqui.",
    "keep": "O que devemos continuar a fazer? Escreva aqui.",
    "confidence": "Que confiança tem hoje no plano para as próximas quatro semanas?",
    "confidence.1": "Nenhuma confiança",
    "confidence.2": "Pouca confiança",
    "confidence.3": "Alguma confiança",
    "confidence.4": "Bastante confiança",
    "confidence.5": "Muita confiança",
    "worry": "Qual é a sua maior preocupação? Escreva aqui.",
    "about": "este marco",
}
