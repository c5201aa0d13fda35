"""The words of the flow `experience`."""

TEXTS = {
    "use": "¿Con qué frecuencia ha usado {about} en las últimas cuatro semanas?",
    "use.daily": "Casi todos los días",
    "use.weekly": "Una vez por semana",
    "use.rarely": "Menos a menudo",
    "use.never": "Nada",
    "instead": "¿Qué le impidió usarlo? Escríbalo aquí.",
    "fit": "En este momento, ¿responde {about} bien o mal a sus necesidades?",
    "fit.last": "En {last_when} escribió: «{last_words}».",
    "fit.1": "Muy mal",
    "fit.2": "Mal",
    "fit.3": "Ni bien ni mal",
    "fit.4": "Bien",
    "fit.5": "Muy bien",
    "help": "¿Qué ayudaría más? Escríbalo aquí.",
    "change": "¿Qué cambiaría primero? Escríbalo aquí.",
    "keep": "¿Qué debe quedar como está? Escríbalo aquí.",
    "about": "nuestro producto",
}
