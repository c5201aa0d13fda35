"""In which language we speak with somebody: what they choose, and how open questions follow."""

from collections.abc import Iterable

from conversations.conversation import Conversation
from conversations.effects import Effect, Turn
from conversations.flow import Flow
from conversations.messages import Button, Outbound
from conversations.own_view import Person
from conversations.steps import redrawn
from conversations.texts import say


def switch(flow: Flow, conversation: Conversation, language: str) -> Turn:
    """From here on in this language, the questions that are open included; in one that the flow speaks."""
    if language == conversation.language or language not in flow.texts:
        return Turn(conversation)
    switched = conversation.but(language=language)
    return Turn(switched, _open_ones(flow, switched) if switched.status != "expired" else ())


def _open_ones(flow: Flow, conversation: Conversation) -> tuple[Effect, ...]:
    keys = dict.fromkeys((*conversation.reasked, conversation.step))
    return tuple(effect for key in keys if key for effect in redrawn(flow, conversation, flow.question(key)))


def offer(person: Person, languages: Iterable[str]) -> Outbound:
    """Every language under its own name, so that each can be found by whoever speaks it."""
    return Outbound(
        say(person.language, "language.ask", {"first_name": person.first_name}),
        (say(person.language, "language.now", {"label": own_name(person.language)}),),
        choices=tuple(map(button, languages)),
    )


def chosen(language: str, before: str) -> Outbound:
    """Said in the new language; pressing the old one is the way back."""
    return Outbound(say(language, "language.chosen"), asides=(button(before),) if before != language else ())


def suggested(language: str, now: str) -> Outbound:
    """For somebody who wrote in another language than we did."""
    return Outbound(say(language, "language.suggested"), choices=(button(language), button(now)))


def button(language: str) -> Button:
    return Button(own_name(language), f"o:language.{language}")


def own_name(language: str) -> str:
    return say(language, "writing.name")
