"""The words of the flow `support`."""

TEXTS = {
    "solved": "Is {about} solved now?",
    "solved.yes": "Yes",
    "solved.partly": "Partly",
    "solved.no": "No",
    "missing": "What is still missing? Just type here.",
    "effort": "How easy or difficult was it to get help with {about}?",
    "effort.1": "Very difficult",
    "effort.2": "Difficult",
    "effort.3": "In between",
    "effort.4": "Easy",
    "effort.5": "Very easy",
    "difficult": "What made it difficult? Just type here.",
    "about": "your latest request",
}
