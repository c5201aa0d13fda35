"""The words of the flow `relationship`. The first is the wording of the Net Promoter Score: it must stay as it is."""

TEXTS = {
    "score": "How likely is it that you would recommend {company} to a friend or colleague?",
    "score.more": "0 is not at all likely, 10 is extremely likely.",
    "score.last": "In {last_when} you answered {last_answer}.",
    "reason": "What is the main reason for your score? Just type here.",
    "about": "your work with us",
}
