"""The words of the flow `onboarding`."""

TEXTS = {
    "start": "How easy or difficult has getting started with {about} been so far?",
    "start.1": "Very difficult",
    "start.2": "Difficult",
    "start.3": "In between",
    "start.4": "Easy",
    "start.5": "Very easy",
    "help": "What would help most? Just type here.",
    "obstacle": "What got in the way? Just type here.",
    "access": "Can everybody who needs {about} use it today?",
    "access.yes": "Yes",
    "access.no": "No",
    "missing": "Who is still missing? Just type here.",
    "about": "our product",
}
