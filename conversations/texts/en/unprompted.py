"""The words for what customers write when nothing was asked."""

TEXTS = {
    "words": "Thanks. I passed this to {starter_first}. You will hear what we decide.",
    "words.retract": "That was not meant for {starter_first}",
    "words.retracted": "All right: {starter_first} will not see it as feedback.",
}
