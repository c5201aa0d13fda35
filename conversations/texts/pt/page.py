"""The words of our own page around a chat."""

TEXTS = {
    "title": "A sua opinião",
    "assistant": "Assistente automático de opiniões",
    "conversation": "Conversa",
    "answer": "A sua resposta",
    "type": "Escreva a sua resposta",
    "send": "Enviar",
    "begin": "Começar",
    "gone": "Esta ligação já não funciona.",
    "reload": "Carregue esta página de novo.",
    "lost": "Não chegou até nós. Tente outra vez.",
}
