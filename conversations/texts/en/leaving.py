"""The words for somebody who is not the one we meant, and for somebody who leaves."""

TEXTS = {
    "not_me": "Sorry about that. This chat is cut off from {first_name}, and I've told {company}.",
    "not_me.more": "Nothing more comes from me here.",
    "left": "Thank you for telling me. I won't ask you anything more, and I've told {starter}.",
    "left.more": "Whom could we ask instead? A name is enough; just type it here.",
}
