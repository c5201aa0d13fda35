"""The words of our own page around a chat."""

TEXTS = {
    "title": "Check-in",
    "assistant": "Automated feedback assistant",
    "conversation": "Conversation",
    "answer": "Your answer",
    "type": "Type your answer",
    "send": "Send",
    "begin": "Begin",
    "gone": "This link no longer works.",
    "reload": "Please reload this page.",
    "lost": "That did not reach us. Please try again.",
}
