"""How it looks when a customer chooses who reads what they say."""

from collections.abc import Sequence

from conversations.messages import Button, Outbound, Section
from conversations.texts import say


def wanted(language: str, conversation: str, who: str) -> Button:
    """Beside the first question."""
    return Button(_words(language, "button", who), f"o:other.{conversation}")


def offered(language: str, conversation: str, who: str, others: Sequence[tuple[str, str]]) -> Outbound:
    """Who else could read it, by name."""
    if not others:
        return Outbound(_words(language, "none", who))
    choices = tuple(Button(name, f"o:other.{conversation}.{one}") for one, name in others)
    return Outbound(_words(language, "offer", who), (_words(language, "never", who),), choices=choices)


def chosen(language: str, conversation: str, who: str, reader: str) -> Outbound:
    undo = Button(_words(language, "undo", who), f"o:other.{conversation}.nobody")
    return Outbound(_words(language, "chosen", who, reader), (_words(language, "never", who),), asides=(undo,))


def allowed(language: str, who: str) -> Outbound:
    return Outbound(_words(language, "allowed", who))


def nobody(language: str, company: str) -> Outbound:
    return Outbound(_words(language, "none", company))


def _words(language: str, key: str, who: str, reader: str = "") -> str:
    return say(language, f"someone_else.{key}", {"starter_first": who, "starter": reader})


def withdrawn() -> Outbound:
    """What stands in the chat of the colleague whom it no longer concerns: not a word of it."""
    return Outbound(say("en", "staff.someone_else.withdrawn"))


def trusted(who: str, points: Sequence[tuple[int, str]]) -> Outbound:
    """What the chosen colleague reads."""
    lines = tuple(f"F-{number}: {quote}" for number, quote in points)
    sections = (Section(say("en", "staff.someone_else.so_far"), lines),) if lines else ()
    return Outbound(say("en", "staff.someone_else.trusted", {"first_name": who}), sections=sections)
