"""The words for choosing who reads it."""

TEXTS = {
    "button": "Otra persona, no {starter_first}",
    "offer": "¿Quién debe leerlo en lugar de {starter_first}?",
    "never": "{starter_first} no lo verá: en ninguna lista, aviso ni informe.",
    "none": "No hay nadie más aquí que pueda leerlo. Escriba solo lo que {starter_first} pueda leer.",
    "chosen": "Hecho: lo lee {starter} en su lugar.",
    "undo": "{starter_first} puede leerlo",
    "allowed": "Hecho: {starter_first} puede leerlo otra vez.",
}
