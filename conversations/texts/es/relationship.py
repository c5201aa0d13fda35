"""The words of the flow `relationship`. The first is the wording of the Net Promoter Score: it must stay as it is."""

TEXTS = {
    "score": "¿Qué probabilidad hay de que recomiende {company} a un amigo o compañero?",
    "score.more": "0 es nada probable, 10 es extremadamente probable.",
    "score.last": "En {last_when} su respuesta fue {last_answer}.",
    "reason": "¿Cuál es la razón principal de su nota? Escríbala aquí.",
    "about": "nuestra colaboración",
}
