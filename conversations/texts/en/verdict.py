"""The words of an update and its verdict: you said, we did, did it solve it?"""

TEXTS = {
    "verdict": "On {told_on} you told us:",
    "verdict.since": "Since {since}: {what_we_did}",
    "verdict.ask": "Does that work for you now?",
    "verdict.yes": "Yes",
    "verdict.partly": "Partly",
    "verdict.not_yet": "Not yet",
    "verdict.no_longer_matters": "No longer matters",
    "verdict.then.yes": "Thank you, that is good to hear. I'll pass it on to the people who did it.",
    "verdict.then.no_longer_matters": "Thank you. I've noted that it no longer matters to you.",
    "missing": "Thank you for saying so. What is still missing? Just type here.",
    "missing.then": "Thank you. {starter_first} and the person in charge have been told, "
    "and you will hear from us again.",
}
