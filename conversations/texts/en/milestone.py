"""The words of the flow `milestone`."""

TEXTS = {
    "score": "How satisfied or dissatisfied are you with how {about} went?",
    "score.1": "Very dissatisfied",
    "score.2": "Dissatisfied",
    "score.3": "Neutral",
    "score.4": "Satisfied",
    "score.5": "Very satisfied",
    "change": "What should we do differently next time? Just type here.",
    "obstacle": "What got in the way? Just type here.",
    "keep": "What should we keep doing? Just type here.",
    "confidence": "How confident are you today in the plan for the next four weeks?",
    "confidence.1": "Not confident at all",
    "confidence.2": "Slightly confident",
    "confidence.3": "Somewhat confident",
    "confidence.4": "Confident",
    "confidence.5": "Very confident",
    "worry": "What worries you most? Just type here.",
    "about": "this milestone",
}
