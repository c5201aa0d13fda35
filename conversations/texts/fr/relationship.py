"""The words of the flow `relationship`. The first is the wording of the Net Promoter Score: it must stay as it is."""

TEXTS = {
    "score": "Quelle est la probabilité que vous recommandiez {company} à un ami ou à un collègue ?",
    "score.more": "0 signifie pas du tout probable, 10 extrêmement probable.",
    "score.last": "En {last_when}, votre réponse était {last_answer}.",
    "reason": "Quelle est la raison principale de votre note ? Écrivez-la ici.",
    "about": "notre collaboration",
}
