"""The words for people at the door: links, strangers, other people's buttons."""

TEXTS = {
    "no_link": "Olá. Faço perguntas curtas para {company}. Peça a sua ligação pessoal ao seu contacto em {company}.",
    "link_unknown": "Não conheço esta ligação. Peça uma nova ao seu contacto em {company}.",
    "link_used": "Esta ligação já foi usada; cada uma serve uma vez. Peça uma nova ao seu contacto em {company}.",
    "link_expired": "Esta ligação é demasiado antiga. Peça uma nova ao seu contacto em {company}.",
    "linked_already": "A ligação já está feita: não há mais nada a fazer.",
    "private_only": "Esta ligação é pessoal. Abra-a numa conversa privada comigo.",
    "team_bound": "Feito: o resumo semanal desta equipa chega aqui.",
    "staff_bound": "Feito: os seus avisos chegam aqui. Escreva «help» para ver tudo o que pode fazer.",
    "already_agreed": "Está tudo pronto, {first_name}. Escrevo-lhe quando houver uma pergunta.",
    "not_yours": "Isto é para outra pessoa.",
    "nothing_there": "Isto já não está aberto.",
}
