"""The words of the flow `pulse`."""

TEXTS = {
    "score": "How satisfied or dissatisfied are you with {about} so far?",
    "score.last": "In {last_when} you told us: “{last_words}”.",
    "score.1": "Very dissatisfied",
    "score.2": "Dissatisfied",
    "score.3": "Neutral",
    "score.4": "Satisfied",
    "score.5": "Very satisfied",
    "help": "What would help most? Just type here.",
    "obstacle": "What got in the way? Just type here.",
    "keep": "What should we keep or improve? Just type here.",
    "difference": "What made the difference? Just type here.",
    "about": "your work with us",
}
