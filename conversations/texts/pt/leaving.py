"""The words for somebody who is not the one we meant, and for somebody who leaves."""

TEXTS = {
    "not_me": "Pedimos desculpa. Esta conversa já não está ligada a {first_name}, e avisei {company}.",
    "not_me.more": "Não chega mais nada da minha parte aqui.",
    "left": "Obrigado por me dizer. Não lhe pergunto mais nada, e avisei {starter}.",
    "left.more": "A quem podemos perguntar? Basta um nome; escreva-o aqui.",
}
