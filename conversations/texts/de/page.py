"""The words of our own page around a chat."""

TEXTS = {
    "title": "Kurz gefragt",
    "assistant": "Automatischer Feedback-Assistent",
    "conversation": "Gespräch",
    "answer": "Ihre Antwort",
    "type": "Ihre Antwort schreiben",
    "send": "Senden",
    "begin": "Beginnen",
    "gone": "Dieser Link gilt nicht mehr.",
    "reload": "Bitte laden Sie diese Seite neu.",
    "lost": "Das hat uns nicht erreicht. Bitte versuchen Sie es noch einmal.",
}
