"""The words around a colleague who speaks in person."""

TEXTS = {
    "begun": "{starter} from {company} is here in person now.",
    "silent": "Just write: {starter} reads it. I stay silent meanwhile.",
    "said": "{starter} from {company} writes:",
    "over": "{starter} has left the chat. I'm the automated assistant again.",
}
