"""The words of the flow `experience`."""

TEXTS = {
    "use": "How often have you used {about} in the last four weeks?",
    "use.daily": "Most days",
    "use.weekly": "About once a week",
    "use.rarely": "Less often",
    "use.never": "Not at all",
    "instead": "What kept you from using it? Just type here.",
    "fit": "How well or badly does {about} do what you need at the moment?",
    "fit.last": "In {last_when} you wrote: “{last_words}”.",
    "fit.1": "Very badly",
    "fit.2": "Badly",
    "fit.3": "In between",
    "fit.4": "Well",
    "fit.5": "Very well",
    "help": "What would help most? Just type here.",
    "change": "What would you change first? Just type here.",
    "keep": "What should stay as it is? Just type here.",
    "about": "our product",
}
