"""The words of the flow `expectations`."""

TEXTS = {
    "importance": "How important or unimportant is {about} to you this year?",
    "importance.1": "Very unimportant",
    "importance.2": "Unimportant",
    "importance.3": "In between",
    "importance.4": "Important",
    "importance.5": "Very important",
    "score": "How satisfied or dissatisfied are you with {about} so far?",
    "score.1": "Very dissatisfied",
    "score.2": "Dissatisfied",
    "score.3": "Neutral",
    "score.4": "Satisfied",
    "score.5": "Very satisfied",
    "help": "What would help most? Just type here.",
    "expected": "What did you expect instead? Just type here.",
    "about": "the quality of our work",
}
