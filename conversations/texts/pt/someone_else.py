"""The words for choosing who reads it."""

TEXTS = {
    "button": "Outra pessoa, não {starter_first}",
    "offer": "Quem deve ler em vez de {starter_first}?",
    "never": "{starter_first} não vai ver: em nenhuma lista, aviso ou relatório.",
    "none": "Não há mais ninguém aqui que possa ler. Escreva só o que {starter_first} pode ler.",
    "chosen": "Feito: {starter} lê em vez disso.",
    "undo": "{starter_first} pode ler",
    "allowed": "Feito: {starter_first} pode ler de novo.",
}
