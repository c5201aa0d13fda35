"""The words of the flow `experience`."""

TEXTS = {
    "use": "Com que frequência usou {about} nas últimas quatro semanas?",
    "use.daily": "Quase todos os dias",
    "use.weekly": "Uma vez por semana",
    "use.rarely": "Menos vezes",
    "use.never": "Nada",
    "instead": "O que dificultou o uso? Escreva aqui.",
    "fit": "Neste momento, {about} responde bem ou mal às suas necessidades?",
    "fit.last": "Em {last_when} escreveu: «{last_words}».",
    "fit.1": "Muito mal",
    "fit.2": "Mal",
    "fit.3": "Nem bem nem mal",
    "fit.4": "Bem",
    "fit.5": "Muito bem",
    "help": "O que ajudaria mais? Escreva aqui.",
    "change": "O que mudaria primeiro? Escreva aqui.",
    "keep": "O que deve ficar como está? Escreva aqui.",
    "about": "o nosso produto",
}
