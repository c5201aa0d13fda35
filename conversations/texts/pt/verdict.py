"""The words of an update and its verdict: you said, we did, did it solve it?"""

TEXTS = {
    "verdict": "Em {told_on} disse-nos:",
    "verdict.since": "Desde {since}: {what_we_did}",
    "verdict.ask": "Já funciona para si?",
    "verdict.yes": "Sim",
    "verdict.partly": "Em parte",
    "verdict.not_yet": "Ainda não",
    "verdict.no_longer_matters": "Já não importa",
    "verdict.then.yes": "Obrigado, é bom saber. Vou dizê-lo a quem o fez.",
    "verdict.then.no_longer_matters": "Obrigado. Anotei que já não é importante para si.",
    "missing": "Obrigado por dizer. O que falta ainda? Escreva aqui.",
    "missing.then": "Obrigado. {starter_first} e a pessoa responsável já sabem, e voltamos a dar-lhe notícias.",
}
