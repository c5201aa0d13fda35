"""The words of an update and its verdict: you said, we did, did it solve it?"""

TEXTS = {
    "verdict": "El {told_on} nos dijo:",
    "verdict.since": "Desde el {since}: {what_we_did}",
    "verdict.ask": "¿Le funciona ahora?",
    "verdict.yes": "Sí",
    "verdict.partly": "En parte",
    "verdict.not_yet": "Todavía no",
    "verdict.no_longer_matters": "Ya no importa",
    "verdict.then.yes": "Gracias, nos alegra saberlo. Se lo diré a quienes lo hicieron.",
    "verdict.then.no_longer_matters": "Gracias. He anotado que ya no le importa.",
    "missing": "Gracias por decirlo. ¿Qué falta todavía? Escríbalo aquí.",
    "missing.then": "Gracias. {starter_first} y la persona responsable ya lo saben, y tendrá noticias nuestras.",
}
