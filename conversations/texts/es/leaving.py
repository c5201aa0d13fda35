"""The words for somebody who is not the one we meant, and for somebody who leaves."""

TEXTS = {
    "not_me": "Disculpe. Este chat ya no está unido a {first_name}, y he avisado a {company}.",
    "not_me.more": "Aquí no llegará nada más de mi parte.",
    "left": "Gracias por decírmelo. No le preguntaré nada más, y he avisado a {starter}.",
    "left.more": "¿A quién podríamos preguntar? Basta un nombre; escríbalo aquí.",
}
