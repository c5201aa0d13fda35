"""Every message that a flow can say in a language: its states walked through, each with everything that may happen."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from conversations import notices, own_view, speaking
from conversations.again import marked
from conversations.conversation import Conversation, to_state
from conversations.effects import Redraw, Say
from conversations.engine import advance
from conversations.events import Edited, Event, Opened, Pressed, Said, WentQuiet, Withdrew
from conversations.flow import Flow
from conversations.messages import Outbound
from conversations.own_view import Became, Held, Line, Person, Promised, Reply
from conversations.rehearsal import NAMES
from conversations.texts import languages, say, table
from conversations.texts.pseudo import LANGUAGES, made

TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
EVERY_LANGUAGE = (*languages(), *LANGUAGES)
PRESSED = (
    "skip", "later", "later.hour", "later.tomorrow", "later.week", "back", "stop", "change", "noneed", "done",
    "retract.0", "x",
)  # fmt: skip
TYPED = ("4", "2 but slow", "yes", "no", "12", "2026-12-01", "7 or 8", "later", "stop", "help", "a person please")
KNOWN = {
    **NAMES, "readers": "staff:Dana Ruiz\nstaff:Ana Silva\nteam:Iberia", "told_on": "2026-11-12", "since": "2026-12-03",
    "languages": "en de", "last_when": "5", "last_answer": "2", "last_words": "onboarding was slow",
}  # fmt: skip
MOST_STATES = 60


def in_every_language(flow: Flow) -> Flow:
    """The flow with its English made into the two languages that nobody speaks as well."""
    pseudo = {language: made(language, flow.name, flow.texts["en"]) for language in LANGUAGES}
    return replace(flow, texts={**flow.texts, **pseudo})


def everything_said(flow: Flow, language: str) -> Iterator[Outbound]:
    """Breadth first, each state once, until nothing new comes or there are many."""
    begun = Conversation("c" * 22, flow.kind, flow.name, "r", language, "Europe/Lisbon", KNOWN)
    waiting: list[tuple[Conversation, Event, datetime]] = [(begun, Opened(), TUESDAY)]
    known: set[str] = set()
    for state, event, now in waiting:
        turn = advance(flow, state, event, now)
        yield from (effect.message for effect in turn.effects if isinstance(effect, Say | Redraw))
        after = turn.conversation
        if (shape := _shape(after)) not in known and len(known) < MOST_STATES:
            known.add(shape)
            later = now + timedelta(minutes=5)
            waiting += [(after, following, later) for following in _events(flow, after)]


def _shape(state: Conversation) -> str:
    """Where a conversation is, whatever the number of its messages."""
    parts = to_state(state)
    given = sorted((key, answer[0], answer[3]) for key, answer in parts["answers"].items())
    return str((state.step, state.status, state.timer, given, parts["reasked"], min(state.misreads, 3)))


def _events(flow: Flow, state: Conversation) -> Iterator[Event]:
    yield from (WentQuiet(timer) for timer in (state.timer,) if timer)
    for number, question in enumerate(flow.questions):
        if question.key == state.step or question.key in state.answers:
            yield from (Pressed(number, option) for option in (*question.expects.options, *PRESSED))
    yield from (Said(text, str(place)) for place, text in enumerate(TYPED))
    yield Edited("3", "0")
    yield Withdrew()


def _person(language: str) -> Person:
    facts = {"name": "Maria Lopes", "company": "Northwind", "language": language, "timezone": "Europe/Lisbon"}
    return Person("Maria", language, "Europe/Lisbon", "Acme", facts)


def beside_the_flows(language: str) -> Iterator[Outbound]:
    """What customers are told outside any question: their own view, the choice of a language, the words at the door."""
    person = _person(language)
    replies = (Reply("score", "answered", "2", "Dissatisfied", "5", "no logins", True),)
    states = ("waiting", "quiet", "taken", "planned", "titled", "done", "finished", "not_doing", "answered", "noted")
    points = tuple(("no logins", Became(state, "Dana", "New logins.", "partly")) for state in states)
    said = own_view.Said(TUESDAY, "the March rollout", replies, points, "Dana Ruiz")
    line = Line(TUESDAY, "checkins", "hello", "granted")
    promised = (Promised("call", "Dana", TUESDAY, True, False), Promised("reply", "", TUESDAY, False, True))
    held = Held(person, (said,) * 12, promised, (line,), (line,), (line,), (line,), "monthly", {"a": "b" * 9000})
    yield from (*own_view.status(held), *own_view.status(Held(person)), *own_view.data(held))
    for rhythm in own_view.RHYTHMS:
        yield from (own_view.rhythm(person, rhythm), own_view.rhythm_set(person, rhythm))
    yield from (own_view.forget(person), own_view.not_forgotten(person), own_view.forgotten(person))
    yield own_view.promised_updates(person)
    yield from (own_view.updates_decided(person, granted=granted) for granted in (True, False))
    yield from (
        speaking.offer(person, languages()),
        speaking.chosen(language, "en"),
        speaking.suggested(language, "en"),
    )
    yield marked(Outbound(say(language, "dialogue.help", KNOWN)), language)
    yield from (Outbound(say(language, f"door.{key}", KNOWN)) for key in table("en", "door"))


def for_staff() -> Iterator[Outbound]:
    """Alerts and notices."""
    yield notices.low_answer("Maria Lopes (Northwind)", "the March rollout", "2 of 5, dissatisfied", "no logins", "f1")
    yield notices.point_made("Maria Lopes (Northwind)", 7, "no logins", "f1")
    yield notices.verdict("Maria Lopes (Northwind)", "A-1 Logins", "not_yet", "not for all")
    yield notices.stopped("Maria Lopes (Northwind)")


def toasts(language: str) -> Mapping[str, str]:
    return {key: say(language, f"dialogue.{key}", KNOWN) for key in table("en", "dialogue") if key.startswith("toast.")}
