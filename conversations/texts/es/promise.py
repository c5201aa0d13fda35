"""The words of promises: who calls or replies, and by when."""

TEXTS = {
    "call": "He avisado a {starter}: le llamarán a más tardar el {when}.",
    "reply": "He avisado a {starter}: tendrá una respuesta a más tardar el {when}.",
    "upset": "Lo siento. No haré más preguntas ahora.",
    "again": "{starter} ya lo sabe: a más tardar el {when}, como prometido.",
}
