"""The words for choosing who reads it."""

TEXTS = {
    "button": "Someone other than {starter_first}",
    "offer": "Who should read it instead of {starter_first}?",
    "never": "{starter_first} won't see it: in no list, no alert, no report.",
    "none": "There is nobody else here who could read it. Please write only what {starter_first} may read.",
    "chosen": "Done: {starter} reads it instead.",
    "undo": "{starter_first} may read it",
    "allowed": "Done: {starter_first} may read it again.",
}
