"""A customer's own view: everything they said and what came of it, and everything we store about them."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from conversations.messages import Button, Outbound, Section
from conversations.texts import say, writing

PAGE = 2400  # characters of one message, so that every platform takes it whole
PAGES = 6
QUOTE = 600
RHYTHMS = ("monthly", "quarterly", "after_events", "only_when_i_write", "")


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer that stands: how the question is called, and what was given in the wording of its flow."""

    question: str
    given: str
    value: str
    label: str
    top: str
    words: str
    late: bool


@dataclass(frozen=True, slots=True)
class Became:
    """What came of a point: a state of this view, with the name or the sentence that belongs to it."""

    state: str
    name: str = ""
    sentence: str = ""
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody told us in one conversation, at a moment in their own zone."""

    at: datetime
    about: str
    replies: tuple[Reply, ...] = ()
    points: tuple[tuple[str, Became], ...] = ()
    hidden_from: str = ""


@dataclass(frozen=True, slots=True)
class Promised:
    what: str
    who: str
    by: datetime
    kept: bool
    broken: bool


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that happened: when, what kind of thing, and its words."""

    at: datetime
    what: str
    words: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Person:
    """Whose view it is. `facts` are the columns we hold, by name."""

    first_name: str
    language: str
    timezone: str
    company: str
    facts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Held:
    """Everything there is about one person."""

    person: Person
    said: Sequence[Said] = ()
    promises: Sequence[Promised] = ()
    chats: Sequence[Line] = ()
    agreed: Sequence[Line] = ()
    asked: Sequence[Line] = ()
    spoken: Sequence[Line] = ()
    rhythm: str = ""
    raw: Mapping[str, Any] = field(default_factory=dict)


def button(person: Person, key: str, data: str) -> Button:
    return Button(_words(person, key), f"o:{data}")


def _words(person: Person, key: str, **names: str) -> str:
    company = {"company": person.company, "first_name": person.first_name}
    return say(person.language, f"own.{key}", {**company, **names})


def when(person: Person, moment: datetime) -> str:
    """A day as people write it, with its year: 12 Nov 2026."""
    return f"{writing.day(person.language, moment)} {moment.year}"


def status(held: Held) -> tuple[Outbound, ...]:
    """What they said and what came of it, the latest first, in as many messages as it takes."""
    person = held.person
    asides = (button(person, "how_often", "rhythm"),)
    if not held.said and not held.promises:
        return (Outbound(_words(person, "status.empty"), asides=asides),)
    sections = [*_promises(held), *(_said(person, one) for one in reversed(held.said))]
    headline = _words(person, "status", label=person.timezone)
    return _paged(headline, sections, asides, _words(person, "status.more"), PAGES)


def _promises(held: Held) -> list[Section]:
    lines = tuple(_promise(held.person, one) for one in held.promises)
    return [Section(_words(held.person, "promises"), lines)] if lines else []


def _promise(person: Person, one: Promised) -> str:
    moment = writing.moment(person.language, one.by)
    line = _words(person, f"promise.{one.what}", starter=one.who or person.company, when=moment)
    if one.kept or one.broken:
        return _words(person, "promise.kept" if one.kept else "promise.broken", label=line)
    return line


def _said(person: Person, one: Said) -> Section:
    title = _words(person, "said.about" if one.about else "said.on", when=when(person, one.at), about=one.about)
    quoted = {quote for quote, _ in one.points}
    lines = [line for reply in one.replies for line in _reply(person, reply, quoted)]
    for quote, became in one.points:
        lines += [_words(person, "said.words", quote=_cut(quote)), *_became(person, became)]
    if one.hidden_from:
        lines.append(_words(person, "became.private", starter=one.hidden_from))
    return Section(title, tuple(lines))


def _reply(person: Person, reply: Reply, quoted: Collection[str]) -> Iterator[str]:
    """What was given to one question; words that are a point stand with what came of it."""
    if reply.given != "answered":
        yield _words(person, f"said.{reply.given}")
    elif reply.value and reply.top:
        key = "said.score" if reply.label != reply.value else "said.number"
        yield _words(
            person, key, score=reply.value, count=reply.top, label=writing.inside(person.language, reply.label)
        )
    elif reply.value:
        yield _words(person, "said.choice", label=reply.label)
    if reply.words and reply.words not in quoted:
        yield _words(person, "said.words", quote=_cut(reply.words))
    if reply.late:
        yield _words(person, "said.late")


def _became(person: Person, became: Became) -> Iterator[str]:
    names = {"starter": became.name, "label": became.name, "what_we_did": became.sentence}
    yield _words(person, f"became.{became.state}", **names)
    if became.verdict:
        yield _words(person, f"verdict.{became.verdict}")


def _cut(words: str, most: int = QUOTE) -> str:
    line = " ".join(words.split())
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"


def data(held: Held) -> tuple[Outbound, ...]:
    """Everything as people read it, then the same for programs."""
    person = held.person
    sections = [
        Section(_words(person, "data.you"), tuple(_facts(held))),
        Section(_words(person, "data.chats"), tuple(_line(person, "data.chat", one) for one in held.chats)),
        Section(_words(person, "data.agreed"), tuple(_line(person, f"data.{one.who}", one) for one in held.agreed)),
        Section(_words(person, "data.asked"), tuple(_line(person, "data.check_in", one) for one in held.asked)),
        *_promises(held),
        *(_said(person, one) for one in held.said),
        Section(_words(person, "data.spoken"), tuple(_spoken(person, one) for one in held.spoken)),
    ]
    filled = [section for section in sections if section.lines]
    readable = _paged(_words(person, "data"), filled, (), "", 0, _words(person, "data.end"))
    return (*readable, *_for_programs(held))


def _facts(held: Held) -> Iterator[str]:
    person = held.person
    for name, value in person.facts.items():
        if value:
            yield _words(person, f"data.{name}", label=value)
    yield _words(person, "data.rhythm", label=_words(person, f"rhythm.{held.rhythm}"))


def _line(person: Person, key: str, one: Line) -> str:
    label = _words(person, f"data.purpose.{one.what}") if key in ("data.granted", "data.withdrawn") else one.what
    return _words(person, key, when=when(person, one.at), label=label)


def _spoken(person: Person, one: Line) -> str:
    key = "data.spoken.us" if one.who else "data.spoken.you"
    return _words(person, key, when=when(person, one.at), starter=one.who, quote=_cut(one.words))


def _for_programs(held: Held) -> tuple[Outbound, ...]:
    text = json.dumps(held.raw, ensure_ascii=False, separators=(",", ":"))
    parts = list(_parts(text))
    count = str(len(parts))
    return tuple(
        Outbound(_words(held.person, "data.programs", score=str(number), count=count), quote=part)
        for number, part in enumerate(parts, 1)
    )


def _parts(text: str) -> Iterator[str]:
    """Pieces that give the text again when they are put together; none begins or ends with a space."""
    while len(text) > PAGE:
        end = PAGE
        while end > 1 and (text[end].isspace() or text[end - 1].isspace()):
            end -= 1
        yield text[:end]
        text = text[end:]
    yield text


def _paged(
    headline: str, sections: Iterable[Section], asides: tuple[Button, ...], more: str, most: int, note: str = ""
) -> tuple[Outbound, ...]:
    pages = list(_pages(sections))
    shown = pages[:most] if most else pages
    *first, last = [Outbound(headline if not number else "…", sections=tuple(p)) for number, p in enumerate(shown)]
    note = more if len(pages) > len(shown) else note
    return (*first, Outbound(last.headline, sections=last.sections, asides=asides, note=note))


def _pages(sections: Iterable[Section]) -> Iterator[list[Section]]:
    page, size = list[Section](), 0
    for section in _short(sections):
        length = len(section.title) + sum(map(len, section.lines))
        if page and size + length > PAGE:
            yield page
            page, size = [], 0
        page.append(section)
        size += length
    yield page


def _short(sections: Iterable[Section]) -> Iterator[Section]:
    """A section of many lines is told in several."""
    for section in sections:
        lines, size = list[str](), 0
        for line in section.lines:
            if lines and size + len(line) > PAGE:
                yield Section(section.title, tuple(lines))
                lines, size = [], 0
            lines.append(line)
            size += len(line)
        yield Section(section.title, tuple(lines))


def rhythm(person: Person, now: str) -> Outbound:
    """How often somebody wants to be asked; the one that holds is named."""
    choices = tuple(button(person, f"rhythm.{one}", f"rhythm.{one or 'usual'}") for one in RHYTHMS)
    body = (_words(person, "rhythm.now", label=_words(person, f"rhythm.{now}")),) if now else ()
    return Outbound(_words(person, "rhythm"), body, choices=choices)


def rhythm_set(person: Person, now: str) -> Outbound:
    return Outbound(_words(person, f"rhythm.set.{now}"), asides=(button(person, "how_often", "rhythm"),))


def forget(person: Person) -> Outbound:
    """What is erased, what is kept and why, before anything happens."""
    body = tuple(_words(person, f"forget.{part}") for part in ("gone", "kept", "why", "chats"))
    choices = (button(person, "forget.yes", "forget.yes"), button(person, "forget.no", "forget.no"))
    return Outbound(_words(person, "forget"), body, choices=choices)


def not_forgotten(person: Person) -> Outbound:
    return Outbound(_words(person, "forget.kept_it"))


def forgotten(person: Person) -> Outbound:
    return Outbound(_words(person, "forget.done"))


def promised_updates(person: Person) -> Outbound:
    """Asked once after a stop by whoever was promised to hear of something."""
    choices = (button(person, "updates.yes", "updates.yes"), button(person, "updates.no", "updates.no"))
    return Outbound(_words(person, "updates"), choices=choices)


def updates_decided(person: Person, *, granted: bool) -> Outbound:
    return Outbound(_words(person, "updates.yes.done" if granted else "updates.no.done"))


def paused(person: Person) -> Outbound:
    """After three check-ins without an answer."""
    choices = tuple(button(person, f"paused.{one}", f"paused.{one}") for one in ("keep", "later"))
    stop = Button(_words(person, "paused.stop"), "o:stop")
    return Outbound(_words(person, "paused"), (_words(person, "paused.ask"),), choices=(*choices, stop))


def pause_over(person: Person, *, later: bool) -> Outbound:
    return Outbound(_words(person, "paused.later.done" if later else "paused.keep.done"))
