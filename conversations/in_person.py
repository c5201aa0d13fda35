"""How it looks when a colleague speaks in the customer's chat: the customer always sees who does."""

from conversations.messages import Outbound
from conversations.notices import verb
from conversations.texts import say


def begun(language: str, who: str, company: str) -> Outbound:
    return Outbound(_words(language, "begun", who, company), (_words(language, "silent", who, company),))


def said(language: str, who: str, company: str, words: str) -> Outbound:
    return Outbound(_words(language, "said", who, company), (words,))


def over(language: str, who: str) -> Outbound:
    return Outbound(_words(language, "over", who, ""))


def _words(language: str, key: str, who: str, company: str) -> str:
    return say(language, f"in_person.{key}", {"starter": who, "company": company})


def heard(who: str, words: str, contact: str) -> Outbound:
    """What the customer wrote, as the colleague reads it."""
    back = verb(say("en", "staff.in_person.back"), contact, "handback")
    return Outbound(say("en", "staff.in_person.heard", {"first_name": who}), quote=words, asides=(back,))


def ended(who: str, how: str) -> Outbound:
    return Outbound(say("en", f"staff.in_person.{how}", {"first_name": who}))
