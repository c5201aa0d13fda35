"""The words of promises: who calls or replies, and by when."""

TEXTS = {
    "call": "I've told {starter}: you will be called by {when}.",
    "reply": "I've told {starter}: you will have a reply by {when}.",
    "upset": "I am sorry. I won't ask any more questions now.",
    "again": "{starter} knows already: by {when}, as promised.",
}
