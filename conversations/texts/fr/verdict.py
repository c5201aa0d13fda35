"""The words of an update and its verdict: you said, we did, did it solve it?"""

TEXTS = {
    "verdict": "Le {told_on}, vous nous avez dit :",
    "verdict.since": "Depuis le {since} : {what_we_did}",
    "verdict.ask": "Est-ce que cela fonctionne pour vous maintenant ?",
    "verdict.yes": "Oui",
    "verdict.partly": "En partie",
    "verdict.not_yet": "Pas encore",
    "verdict.no_longer_matters": "Plus important",
    "verdict.then.yes": "Merci, cela fait plaisir. Je le transmets aux personnes qui l’ont fait.",
    "verdict.then.no_longer_matters": "Merci. J’ai noté que ce n’est plus important pour vous.",
    "missing": "Merci de le dire. Que manque-t-il encore ? Écrivez-le ici.",
    "missing.then": "Merci. {starter_first} et la personne responsable sont au courant, et nous reviendrons vers vous.",
}
