"""The words for choosing who reads it."""

TEXTS = {
    "button": "Autre que {starter_first}",
    "offer": "Qui doit le lire à la place de {starter_first} ?",
    "never": "{starter_first} ne le verra pas : dans aucune liste, alerte ni bilan.",
    "none": "Personne d’autre ici ne pourrait le lire. N’écrivez que ce que {starter_first} peut lire.",
    "chosen": "C’est fait : {starter} le lit à la place.",
    "undo": "{starter_first} peut le lire",
    "allowed": "C’est fait : {starter_first} peut de nouveau le lire.",
}
