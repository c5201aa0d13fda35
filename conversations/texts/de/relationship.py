"""The words of the flow `relationship`. The first is the wording of the Net Promoter Score: it must stay as it is."""

TEXTS = {
    "score": "Wie wahrscheinlich ist es, dass Sie {company} einem Freund oder Kollegen weiterempfehlen?",
    "score.more": "0 ist überhaupt nicht wahrscheinlich, 10 ist äußerst wahrscheinlich.",
    "score.last": "Im {last_when} war Ihre Antwort {last_answer}.",
    "reason": "Was ist der wichtigste Grund für Ihre Bewertung? Schreiben Sie einfach hier.",
    "about": "unsere Zusammenarbeit",
}
