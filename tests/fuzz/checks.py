"""What must hold after a run: statuses, every authentic payload once, nothing forged, and a log that quotes nobody."""

import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import orjson

from bot.batch import BEYOND
from tests.fuzz.cases import Case, allowed, marked
from tests.fuzz.payloads import Platform
from tests.fuzz.sending import Sent

PEOPLE = "Qzname"


@dataclass(frozen=True, slots=True)
class Failure:
    """One thing that does not hold, and the case that shows it, if it is one."""

    kind: str
    words: str
    case: Case | None = None


def wrong_answer(sent: Sent) -> Failure | None:
    case, statuses = sent.case, sent.statuses
    answered = ", ".join(map(str, statuses)) or sent.trouble or "nothing"
    if any(status >= 500 for status in statuses):
        return Failure("5xx", f"{case.what} {case.number} was answered {answered}", case)
    if any(status not in allowed(case) for status in statuses) or not (statuses or case.cuts):
        right = " or ".join(map(str, allowed(case)))
        return Failure("answer", f"{case.what} {case.number} was answered {answered}, not {right}", case)
    return None


@dataclass(frozen=True, slots=True)
class Kept:
    """The database after a run, as far as it is about what came in."""

    states: Mapping[bytes, Sequence[tuple[str, str]]]
    marked: frozenset[int]
    counts: Mapping[str, int]
    said: Counter[str]
    broken: str


def kept(file: Path) -> Kept:
    """Everything in the inbox, and what contacts are known to have said."""
    with closing(sqlite3.connect(file)) as db:
        states: dict[bytes, list[tuple[str, str]]] = {}
        numbers: set[int] = set()
        counts: Counter[str] = Counter()
        for raw, state, reason in db.execute("SELECT raw, state, reason FROM inbox"):
            states.setdefault(raw, []).append((state, reason))
            numbers.update(marked(raw))
            counts[state] += 1
        events = (orjson.loads(event) for (event,) in db.execute("SELECT event FROM conversation_event"))
        said = Counter(str(event["text"]) for event in events if "text" in event)
        broken = str(db.execute("PRAGMA integrity_check").fetchone()[0])
        return Kept(states, frozenset(numbers), counts, said, broken)


def not_once(found: Kept, cases: Iterable[Case]) -> Iterator[Failure]:
    """Every authentic payload is stored once and done, with its turn; only what floods us may be parked."""
    for case in cases:
        match found.states.get(case.body, []):
            case [("done", _)] if found.said[case.words] == 1:
                pass
            case [("parked", reason)] if reason == BEYOND and case.what == "flood" and not found.said[case.words]:
                pass
            case rows:
                words = f"{case.what} {case.number}: in the inbox {rows}, {found.said[case.words]} turns"
                yield Failure("lost" if not rows else "not once", words, case)


def believed(found: Kept, forged: Iterable[Case]) -> Iterator[Failure]:
    for case in forged:
        if case.number in found.marked:
            yield Failure("believed", f"{case.what} {case.number} has no proof, and is stored", case)


def quoted(said: str, platform: Platform, cases: Mapping[int, Case]) -> Iterator[Failure]:
    """What the log must never hold: words and names from bodies, tokens, secrets."""
    for number in sorted(marked(said.encode())):
        yield Failure("quoted", f"the log quotes case {number}", cases.get(number))
    for secret in platform.secrets:
        if secret in said:
            yield Failure("quoted", "the log holds a token or secret")
    if PEOPLE in said:
        yield Failure("quoted", "the log holds a name")
    if "Traceback" in said:
        yield Failure("quoted", "the log holds a traceback, in which anything may be")
