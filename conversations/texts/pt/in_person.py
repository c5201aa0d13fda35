"""The words around a colleague who speaks in person."""

TEXTS = {
    "begun": "{starter}, de {company}, está agora aqui em pessoa.",
    "silent": "Escreva simplesmente: {starter} lê. Entretanto fico em silêncio.",
    "said": "{starter}, de {company}, escreve:",
    "over": "{starter} saiu da conversa. Volto a ser o assistente automático.",
}
