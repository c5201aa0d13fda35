"""The words of the flow `relationship`. The first is the wording of the Net Promoter Score: it must stay as it is."""

TEXTS = {
    "score": "Qual é a probabilidade de recomendar {company} a um amigo ou colega?",
    "score.more": "0 é nada provável, 10 é extremamente provável.",
    "score.last": "Em {last_when} a sua resposta foi {last_answer}.",
    "reason": "Qual é a principal razão da sua nota? Escreva aqui.",
    "about": "a nossa colaboração",
}
