"""A small model of what must come of each step, beside the real desk, verbs, gates, jobs and outbox in one thread."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from random import Random
from typing import Any

import orjson
from sqlalchemy import text
from sqlmodel import Session

from bot.batch import Batch
from bot.bench import Bench
from bot.clock import ids
from bot.config import Settings
from bot.house import flows_of, house_of
from bot.staff.commands import run_line
from conversations.messages import Address, Inbound, Press, Words
from scheduler import jobs
from scheduler.job import Tick
from storage import outbox, sending
from storage.database import Database
from storage.people import Member
from tests.campaign.cast import INSTANCE
from tests.campaign.fast_clock import TUESDAY

CHANNEL = "telegram"
OPERATOR = Member("", "operator", "Operator", "admin", None)
BRANCH = {"1": "help", "2": "help", "3": "obstacle", "4": "keep", "5": "difference"}
"""Which question follows which score in the pulse."""
GATED = ("question", "reminder", "update", "introduction")
MOVES = {
    "pending": {"leased", "expired", "cancelled"},
    "leased": {"pending", "sending", "cancelled", "expired"},
    "sending": {"pending", "sent", "failed", "unknown", "dead"},
}
"""From each state of a message to the next; all others are ends."""
OUTCOMES = ("sent", "sent", "sent", "refused", "failed", "unknown", "crash", "left")
PEOPLE = (
    "SELECT a.external_id, c.id, c.handle FROM contact c JOIN address a ON a.contact_id = c.id "
    "WHERE a.channel = 'telegram' ORDER BY c.handle"
)
OPEN = "SELECT id, step FROM conversation WHERE contact_id = :who AND kind = 'check_in' AND status = 'open'"
# Of a press the label is what was said; the choice is the same however it was made.
ANSWERS = (
    "SELECT question, CASE question WHEN 'score' THEN choice ELSE raw END FROM answer "
    "WHERE conversation_id = :id ORDER BY question, version"
)
LATEST = text("SELECT granted FROM consent WHERE contact_id = :who ORDER BY id DESC LIMIT 1")


@dataclass(slots=True)
class Stand:
    """What the model believes of one customer."""

    address: str
    contact: str
    handle: str
    conversation: str = ""
    step: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    agreed: bool = True


class Machine:
    """`step()` does one thing at random and gives what the model did not expect."""

    def __init__(self, database: Database, chance: Random) -> None:
        self.database = database
        self.now = TUESDAY + timedelta(minutes=1)  # ids of one moment would sort by chance
        self.did: Counter[str] = Counter()
        self._chance = chance
        settings = Settings(instance={**INSTANCE, "database": database.url})  # type: ignore[arg-type]
        self._new_id = ids(lambda: self.now, Random(chance.random()))
        self._bench = Bench(
            lambda: self.now, self._new_id, lambda: "code", house_of(settings), flows_of(settings),
            {CHANNEL: _inbound}, {},
        )  # fmt: skip
        self._payloads: list[dict[str, str]] = []
        self._wire: Counter[str] = Counter()
        self._states: dict[str, str] = {}
        self._number = 0
        with self.database.transaction() as db:
            self._people = [Stand(*row) for row in db.execute(text(PEOPLE))]
            for stand in self._people:
                self._look(db, stand)

    def step(self) -> list[str]:
        steps: list[Callable[[Session], list[str]]] = [
            self._says, self._says, self._says, self._again, self._stops, self._starts, self._asks, self._waits,
            self._ticks, self._delivers, self._delivers,
        ]  # fmt: skip
        do = self._chance.choice(steps)
        with self.database.transaction() as db:
            problems = do(db)
            problems += self._moved(db)
            problems += self._counted(db)
        self.did[do.__name__.strip("_")] += 1
        return [f"{do.__name__.strip('_')}: {problem}" for problem in problems]

    # Customers

    def _says(self, db: Session) -> list[str]:
        """A score or a reason, as the question that waits wants it; words nobody asked for otherwise."""
        stand = self._chance.choice(self._people)
        score = self._chance.choice("12345")
        if stand.step == "score":
            self._score(db, stand, score)
            stand.answers["score"], stand.step = score, BRANCH[score]
        elif stand.step:
            said = self._hears(db, stand, self._sentence())
            self._quiet(db, stand)
            stand.answers[stand.step], stand.step = said, ""
        else:
            self._hears(db, stand, self._sentence())
        return list(self._differs(db, stand))

    def _quiet(self, db: Session, but: Stand) -> None:
        """Words are taken when no line has followed for a while, and a little later none is added any more."""
        for _ in range(2):
            self.now += timedelta(minutes=3)
            tick = Tick(db, self.now, self._new_id, self._bench.house, self._bench.flows)
            jobs.known()["remind_and_expire"].function(tick)
        for stand in self._people:
            if stand is not but:
                self._look(db, stand)

    def _score(self, db: Session, stand: Stand, score: str) -> None:
        """Typed, or pressed: the first question of a check-in is its first."""
        if self._chance.random() < 0.5:
            self._hears(db, stand, score)
        else:
            self._take(db, {"who": stand.address, "data": f"a:{stand.conversation}:0:{score}"})

    def _sentence(self) -> str:
        self._number += 1
        return f"because of reason number {self._number:04} of ours"

    def _hears(self, db: Session, stand: Stand, words: str) -> str:
        self._take(db, {"who": stand.address, "words": words})
        return words

    def _take(self, db: Session, what: dict[str, str]) -> None:
        payload = {"key": f"p{len(self._payloads)}", **what}
        self._payloads.append(payload)
        self._arrives(db, payload)

    def _arrives(self, db: Session, payload: dict[str, str]) -> str:
        (taken,) = Batch(db, self._bench).take([(CHANNEL, orjson.dumps(payload))])
        return taken.state

    def _again(self, db: Session) -> list[str]:
        """What came before comes once more and changes nothing."""
        if not self._payloads:
            return []
        state = self._arrives(db, self._chance.choice(self._payloads))
        problems = [] if state == "seen" else [f"a payload that came before is {state}"]
        return problems + [problem for stand in self._people for problem in self._differs(db, stand)]

    def _stops(self, db: Session) -> list[str]:
        if self._chance.random() < 0.6:
            return []
        stand = self._chance.choice(self._people)
        self._hears(db, stand, "stop")
        stand.agreed, stand.step, stand.conversation = False, "", ""
        return list(self._differs(db, stand))

    def _starts(self, db: Session) -> list[str]:
        """Only a yes to the introduction, which is asked anew, counts."""
        stand = self._chance.choice(self._people)
        if stand.agreed:
            return []
        self._hears(db, stand, "start")
        self._hears(db, stand, "fine")
        stand.agreed = True
        return list(self._differs(db, stand))

    # Staff, the clock, the wire

    def _asks(self, db: Session) -> list[str]:
        """Only who agreed is asked, and nobody twice at a time; whether it is too soon is for the gates."""
        stand = self._chance.choice(self._people)
        before = bool(stand.conversation and stand.step)
        done = run_line(
            self._bench.scene(db, OPERATOR), f"checkin {stand.handle} about the release {self._number}"
        ).done
        opened = self._look(db, stand)
        if done and before:
            return ["a second check-in was begun beside an open one"]
        if opened and not before and not stand.agreed:
            return [f"{stand.handle} is asked after a stop"]
        return []

    def _waits(self, db: Session) -> list[str]:
        self.now += timedelta(minutes=self._chance.choice((1, 30, 240, 1500)))
        return []

    def _ticks(self, db: Session) -> list[str]:
        """Jobs may begin and end check-ins by the clock, but never change an answer."""
        before = {stand.conversation: dict(stand.answers) for stand in self._people if stand.conversation}
        for job in jobs.known().values():
            tick = Tick(db, self.now, self._new_id, self._bench.house, self._bench.flows)
            if job.look is None:
                while job.function(tick):
                    pass
        problems = [
            f"a job changed answers of {conversation}"
            for conversation, answers in before.items()
            if _stored(db, conversation) != answers
        ]
        for stand in self._people:
            self._look(db, stand)
        return problems

    def _delivers(self, db: Session) -> list[str]:
        claim = self._new_id()
        rows = outbox.lease(db, CHANNEL, claim, (), self.now, self._chance.randint(1, 5))
        return [problem for row in rows for problem in self._deliver(db, row)]

    def _deliver(self, db: Session, row: outbox.Claimed) -> list[str]:
        outcome = self._chance.choice(OUTCOMES)
        if outcome == "left":
            return []  # a courier that died before it began: the lease runs out
        ready = sending.begin(db, row, self.now, self._bench.house, self._new_id)
        if ready is None:
            return []
        self._note(db, row.id)
        if not row.redraws:
            self._wire[row.id] += 1
        problems = [f"{row.key} is on the wire {self._wire[row.id]} times"] if self._wire[row.id] > 1 else []
        problems += self._forbidden(db, row)
        self._end(db, row, outcome)
        self.did[f"message {outcome}"] += 1
        return problems

    def _forbidden(self, db: Session, row: outbox.Claimed) -> list[str]:
        stand = next((one for one in self._people if one.contact == row.contact_id), None)
        if stand is None or stand.agreed or row.kind not in GATED or row.kind == "introduction":
            return []
        return [f"{row.kind} to {stand.handle} after a stop"]

    def _end(self, db: Session, row: outbox.Claimed, outcome: str) -> None:
        now, new_id = self.now, self._new_id
        match outcome:
            case "sent":
                sending.sent(db, row, f"m{self._wire.total()}", now, new_id)
            case "refused":
                outbox.wait(db, row, now + timedelta(seconds=5), "told to wait")
                self._wire[row.id] -= 1
            case "failed":
                sending.failed(db, row, "too long", now, new_id, self._bench.house, gone=False)
            case "unknown":
                sending.unknown(db, row, "no answer", now, new_id)
            case _:
                self._note(db, row.id)
                sending.abandoned(db, CHANNEL, now, new_id, lambda _: None)
        for stand in self._people:
            self._look(db, stand)

    # The model against the database

    def _look(self, db: Session, stand: Stand) -> bool:
        """Takes over what staff, jobs and deliveries may decide: which check-in is open, if one is."""
        row = db.execute(text(OPEN), {"who": stand.contact}).one_or_none()
        if row is None:
            stand.conversation, stand.step, stand.answers = "", "", {}
        elif row[0] != stand.conversation:
            stand.conversation, stand.step, stand.answers = row[0], row[1], {}
        return row is not None

    def _differs(self, db: Session, stand: Stand) -> Iterator[str]:
        row = db.execute(text(OPEN), {"who": stand.contact}).one_or_none()
        if (row[1] if row else "") != stand.step:
            yield f"{stand.handle} is asked {row[1] if row else 'nothing'}, not {stand.step or 'nothing'}"
        if stand.conversation and _stored(db, stand.conversation) != stand.answers:
            yield f"{stand.handle} has {_stored(db, stand.conversation)}, not {stand.answers}"
        granted = db.execute(LATEST, {"who": stand.contact}).scalar()
        if granted is not None and bool(granted) != stand.agreed:
            yield f"{stand.handle} agreed: {bool(granted)}, not {stand.agreed}"
        if not stand.step:
            stand.conversation, stand.answers = "", {}

    def _note(self, db: Session, row: str) -> None:
        """A state that does not outlast its step."""
        self._states[row] = str(db.execute(text("SELECT state FROM outbox WHERE id = :id"), {"id": row}).scalar())

    def _moved(self, db: Session) -> list[str]:
        """Messages move along the arrows only."""
        now: dict[str, Any] = {row: state for row, state in db.execute(text("SELECT id, state FROM outbox"))}
        wrong = [
            f"a message went from {before} to {now.get(row)}"
            for row, before in self._states.items()
            if now.get(row) != before and not _reaches(before, now.get(row))
        ]
        self._states = now
        return wrong

    def _counted(self, db: Session) -> list[str]:
        kept = db.execute(text("SELECT count(*), sum(state = 'parked') FROM inbox")).one()
        problems = [] if kept[0] == len(self._payloads) else [f"{kept[0]} payloads of {len(self._payloads)} are kept"]
        return problems + ([f"{kept[1]} payloads are parked"] if kept[1] else [])


def _reaches(before: str, after: Any) -> bool:
    """Several moves may fit into one step."""
    seen, todo = {before}, [before]
    while todo:
        for following in MOVES.get(todo.pop(), set()) - seen:
            seen.add(following)
            todo.append(following)
    return after in seen


def _stored(db: Session, conversation: str) -> dict[str, str]:
    return {question: raw for question, raw in db.execute(text(ANSWERS), {"id": conversation})}


def _inbound(raw: Any) -> Inbound | None:
    content = Words(raw["words"]) if "words" in raw else Press(raw["data"])
    return Inbound(Address(CHANNEL, "", raw["who"]), content, f"{CHANNEL}:{raw['key']}")
