"""The words of the introduction: nothing is asked before its *Fine*."""

TEXTS = {
    "consent": "Olá, {first_name}. Sou o assistente automático de opiniões de {company}; o convite é de {starter}.",
    "consent.body": "Faço duas perguntas curtas algumas vezes por ano, nunca de noite. Pode parar quando quiser.",
    "consent.readers": "Estas pessoas leem as suas respostas, com o seu nome: {readers}.",
    "consent.stored": "Guardamos o seu nome, a sua empresa e o que responder aqui. "
    "Pode pedir a qualquer momento para ver tudo ou apagar tudo.",
    "consent.fine": "Está bem",
    "consent.no_thanks": "Não, obrigado",
    "consent.not_me": "Não sou {first_name}",
    "consent.answered.fine": "Aceitou perguntas curtas aqui. Escreva «stop» quando quiser terminar.",
    "consent.answered.no_thanks": "Disse que não, obrigado.",
    "consent.answered.not_me": "Disse que não é {first_name}.",
    "consent.then.fine": "Obrigado, {first_name}. Escrevo-lhe quando {starter_first} tiver uma pergunta. "
    "Se quiser dizer algo antes, escreva aqui.",
    "consent.then.no_thanks": "Compreendido: não lhe pergunto nada. Se mudar de ideias, escreva «start».",
    "consent.then.not_me": "Pedimos desculpa. Esta ligação já não funciona e avisei {company}. Não guardamos nada seu.",
}
