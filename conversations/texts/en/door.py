"""The words for people at the door: links, strangers, other people's buttons."""

TEXTS = {
    "no_link": "Hello. I hold short check-ins for {company}. "
    "Please ask your contact at {company} for your personal link.",
    "link_unknown": "I don't know this link. Please ask your contact at {company} for a new one.",
    "link_used": "This link was used before; each works once. Please ask your contact at {company} for a new one.",
    "link_expired": "This link is too old. Please ask your contact at {company} for a new one.",
    "linked_already": "You are connected already: there is nothing more to do.",
    "private_only": "This link is personal. Please open it in a private chat with me.",
    "team_bound": "Done: this team's weekly digest comes here.",
    "staff_bound": "Done: your alerts come here. Write “help” for everything you can do.",
    "already_agreed": "You are all set, {first_name}. I'll write when there is a question.",
    "not_yours": "This is for somebody else.",
    "nothing_there": "This is no longer open.",
}
