"""Takes a batch of payloads inside one open transaction: who is it, where do they stand, what does it do."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import orjson
import structlog
from sqlmodel import Session

from bot import meant, strangers
from bot.bench import LONGEST, Bench
from bot.channel import Taken
from bot.depth import is_too_deep
from bot.staff import front
from bot.version import program
from conversations.events import Edited, Event, Pressed, Said
from conversations.expectations import FreeText
from conversations.flow import Flow
from conversations.hearing import wants_change
from conversations.messages import Command, Edit, Inbound, Link, Press, Reach, Words
from conversations.naming import may_want_change
from conversations.reading import Wish, read
from conversations.requests import requested
from storage import asking, inbox, people, progress, unknown
from storage.cause import because
from storage.inbox import Arrived, Payload
from storage.people import Sender, who
from storage.standing import Standing, Step

STOP = "stop"  # what a button for it says
BEYOND = "beyond the limit of its sender"
log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Read:
    arrived: Arrived
    inbound: Inbound | None


class NotWritten(Exception):
    """The turns taken so far cannot be written: that is no fault of the payload at which it shows."""


class Batch:
    """One batch. A later payload of the same conversation sees what the earlier one did to it."""

    def __init__(self, db: Session, bench: Bench) -> None:
        self._db = db
        self._bench = bench
        self._now = bench.now()
        self._senders: Mapping[people.Who, Sender] = {}
        self._standings: dict[str, Standing] = {}
        self._flows: dict[str, Flow] = {}
        self._steps: list[Step] = []

    def take(self, payloads: Sequence[tuple[str, bytes]]) -> list[Taken]:
        """What became of each payload, in their order. Nothing is written of a payload whose turn raises.

        Raises when the database refuses what several of them did; then each has to be taken alone.
        """
        reads = [self._within_limit(self._read(channel, raw)) for channel, raw in payloads]
        new = inbox.first_sight(self._db, [one.arrived for one in _unique(reads)], self._now)
        fresh = [one.inbound for one in reads if one.inbound and one.arrived.natural_key in new]
        if beyond := sum(one.arrived.reason == BEYOND for one in reads):
            log.warning("senders_beyond_limit", size=beyond)
        self._infer(fresh)
        self._look_up(fresh)
        outcomes = [self._one(one, new) for one in reads]
        self._flush()
        return outcomes

    def once_more(self, parked: Payload) -> Taken:
        """A parked payload as if it had just arrived, under its own natural key now that it may be read."""
        again = self._read(parked.channel, parked.raw)
        key = again.arrived.natural_key
        if again.arrived.state == "parked":
            # What was kept is only the beginning of a larger one: that is what is wrong with it, not its broken end.
            reason = parked.reason if len(parked.raw) >= LONGEST else again.arrived.reason
            inbox.park(self._db, parked.natural_key, reason, program())
            return Taken("parked")
        if key != parked.natural_key and inbox.is_known(self._db, key):
            inbox.settle(self._db, parked.id, parked.natural_key, "ignored", "the same thing came again and was taken")
            return Taken("seen")
        inbox.settle(self._db, parked.id, key, again.arrived.state)
        self._infer([again.inbound] if again.inbound else [])
        self._look_up([again.inbound] if again.inbound else [])
        taken = self._one(_Read(replace(again.arrived, id=parked.id), again.inbound), {key})
        self._flush()
        return taken

    def _read(self, channel: str, raw: bytes) -> _Read:
        if len(raw) > LONGEST:
            return _Read(self._bench.arrived(channel, raw, "larger than 256 KiB"), None)
        if is_too_deep(raw):
            return _Read(self._bench.arrived(channel, raw, "nested deeper than 32"), None)
        try:
            inbound = self._bench.translators[channel](orjson.loads(raw))
        except Exception as error:  # noqa: BLE001 an outer loop: only this payload cannot be read, whatever is in it
            return _Read(self._bench.arrived(channel, raw, f"cannot be read: {type(error).__name__}"), None)
        if inbound is None:
            return _Read(self._bench.arrived(channel, raw), None)
        return _Read(Arrived(self._bench.new_id(), channel, inbound.key, raw, "done"), inbound)

    def _within_limit(self, one: _Read) -> _Read:
        """What is beyond its sender's limit is kept like anything else, but only an operator has it acted on."""
        senders = self._bench.senders
        if one.inbound is None or senders is None or senders.take(who(one.inbound.sender), self._now.timestamp()):
            return one
        return _Read(replace(one.arrived, state="parked", reason=BEYOND), None)

    def _infer(self, fresh: Sequence[Inbound]) -> None:
        if signs := [inbound for inbound in fresh if inbound.ours]:
            unknown.infer(self._db, signs, self._now, self._bench.new_id)

    def _look_up(self, fresh: Sequence[Inbound]) -> None:
        """Two statements for the whole batch: who are they, and which conversations do they mean?"""
        self._senders = people.senders(self._db, [inbound.sender for inbound in fresh])
        contacts = {sender.contact_id for sender in self._senders.values() if sender.contact_id}
        pressed = {data[1] for data in map(_pressed, fresh) if data}
        self._load(progress.standings(self._db, pressed, contacts) if pressed or contacts else ())

    def _load(self, found: Sequence[Standing]) -> None:
        self._standings.update({standing.conversation.id: standing for standing in found})
        self._flows.update(progress.flows_of(self._db, found))

    def _one(self, one: _Read, new: set[str]) -> Taken:
        key = one.arrived.natural_key
        payload = one.arrived.id
        if key not in new:
            return Taken("seen", inbound=one.inbound)
        new.discard(key)
        if one.inbound is None:
            return Taken(one.arrived.state, payload=payload)
        try:
            with because(payload):
                return Taken("done", self._dispatch(one.inbound, payload), one.inbound, payload)
        except NotWritten:
            raise
        except Exception as error:  # an outer loop: only this payload is parked, whatever is wrong with its turn
            log.exception("parked", id=payload)
            inbox.park(self._db, key, f"{type(error).__name__} in its turn", program())
            return Taken("parked", inbound=one.inbound, payload=payload)

    def _dispatch(self, inbound: Inbound, payload: str) -> str:
        """The toast for whoever pressed. The common case, words and presses of a contact, touches no database."""
        sender = self._senders.get(who(inbound.sender))
        if sender is not None and sender.contact_id and sender.state not in ("revoked", "invited"):
            if inbound.language:
                self._notice_language(sender, inbound)
            return self._contact(sender, inbound, payload)
        self._flush()
        with self._db.begin_nested():
            toast = self._others(sender, inbound, payload)
        self._look_again(inbound)
        return toast

    def _notice_language(self, sender: Sender, inbound: Inbound) -> None:
        """Whoever turns their whole device to another language is followed, unless they chose one here."""
        language = self._bench.house.speaks(inbound.language)
        if language and language != sender.language:
            self._slowly(lambda: strangers.hear_in(self._db, self._bench, sender, language))
            self._look_again(inbound)

    def _others(self, sender: Sender | None, inbound: Inbound, payload: str) -> str:
        if sender is not None and sender.staff_id:
            return front.staff(self._bench.scene, self._db, sender, inbound, payload)
        return strangers.meet(self._db, self._bench, sender, inbound, payload)

    def _look_again(self, inbound: Inbound) -> None:
        """Links and verbs may have changed who somebody is and what is open."""
        self._senders = {**self._senders, **people.senders(self._db, [inbound.sender])}
        contacts = {sender.contact_id for sender in self._senders.values() if sender.contact_id}
        self._load(progress.standings(self._db, self._standings, contacts) if contacts else ())

    def _contact(self, sender: Sender, inbound: Inbound, payload: str) -> str:
        if sender.talk and (words := _spoken(inbound)) and not _stops(words, self._language(sender), self._now):
            return self._slowly(lambda: strangers.pass_on(self._db, self._bench, sender, words))
        match inbound.content:
            case Words(text, media) if inbound.private:
                return self._said(sender, Said(text, inbound.message, media), payload, inbound.ours)
            case Command("language") if inbound.private:
                return self._slowly(lambda: strangers.grant(self._db, self._bench, sender, "language"))
            case Command(line) if inbound.private:
                return self._said(sender, Said(line.lstrip("/"), inbound.message), payload)
            case Edit(text):
                return self._edited(sender, Edited(text, inbound.message))
            case Press():
                return self._press(sender, inbound, payload)
            case Link(code):
                return self._slowly(
                    lambda: strangers.follow_link(self._db, self._bench, sender, inbound, code, payload)
                )
            case Reach(reachable):
                return self._slowly(lambda: strangers.reach(self._db, self._bench, inbound, reachable=reachable))
            case _:
                return ""

    def _slowly(self, do: Callable[[], str]) -> str:
        self._flush()
        with self._db.begin_nested():
            return do()

    def _said(self, sender: Sender, event: Said, payload: str, ours: str = "") -> str:
        waiting = self._asked_last(sender, event.text, ours)
        if waiting is None and _starts(event.text, self._now):
            return self._slowly(lambda: strangers.start_again(self._db, self._bench, sender, payload))
        return self._turn(waiting or self._to_change(sender, event.text) or self._listening(sender), event)

    def _to_change(self, sender: Sender, text: str) -> Standing | None:
        """With nothing open *change* means the check-in that this person was asked last."""
        if not may_want_change(text, self._language(sender)):
            return None
        self._flush()
        last = progress.last_check_in(self._db, sender.contact_id or "")
        self._load([last] if last else ())
        if last is None or not wants_change(self._flow(last), last.conversation, text, self._now):
            return None
        return last

    def _edited(self, sender: Sender, event: Edited) -> str:
        """A changed message means the conversation that it was typed in, whatever was asked since."""
        return self._turn(
            self._that_heard(sender, event.message) or self._asked_last(sender) or self._listening(sender), event
        )

    def _that_heard(self, sender: Sender, message: str) -> Standing | None:
        for standing in self._mine(sender):
            if standing.conversation.heard.given_by(message):
                return standing
        self._flush()
        heard = progress.that_heard(self._db, sender.contact_id or "", message) if message else None
        self._load([heard] if heard else ())
        return heard

    def _mine(self, sender: Sender) -> list[Standing]:
        return [standing for standing in self._standings.values() if standing.contact_id == sender.contact_id]

    def _flow(self, standing: Standing) -> Flow:
        return self._flows[standing.conversation.revision]

    def _language(self, sender: Sender) -> str:
        known = (standing.conversation.language for standing in self._mine(sender))
        return next(known, self._bench.house.language)

    def _asked_last(self, sender: Sender, text: str = "", ours: str = "") -> Standing | None:
        """What the words answer, if anything waits for them."""
        found = meant.waiting(self._mine(sender), self._flows, text, self._now)
        if len(found) > 1:
            self._flush()
        return meant.asked_last(self._db, found, ours) if found else None

    def _listening(self, sender: Sender) -> Standing:
        for standing in self._standings.values():
            if standing.contact_id == sender.contact_id and standing.conversation.kind == "unprompted":
                return standing
        self._flush()
        customer = people.customers(self._db, [sender.contact_id or ""])[sender.contact_id or ""]
        flow = self._bench.flows["unprompted"]
        begun = asking.listen(self._db, customer, sender, flow, self._now, self._bench.new_id, self._bench.house)
        self._load([begun])
        return begun

    def _press(self, sender: Sender, inbound: Inbound, payload: str) -> str:
        if wish := _wished(inbound):
            if wish == "stop":
                return self._said(sender, Said(STOP, ""), payload)
            toast = self._slowly(lambda: strangers.grant(self._db, self._bench, sender, wish))
            self._look_again(inbound)
            return toast
        data = _pressed(inbound)
        standing = self._standings.get(data[1]) if data else None
        if data is None or standing is None:
            return strangers.nothing_there(self._db, self._bench, sender)
        if standing.contact_id != sender.contact_id:
            return self._slowly(lambda: strangers.not_yours(self._db, self._bench, sender, standing))
        _, _, number, option = data
        return self._turn(standing, Pressed(int(number), option))

    def _turn(self, standing: Standing, event: Event) -> str:
        conversation = standing.conversation
        step = progress.take(standing, self._flow(standing), event, self._now)
        self._steps.append(step)
        after = standing.but(conversation=step.turn.conversation, asked_at=step.asked_at)
        self._standings[conversation.id] = after
        return step.turn.toast

    def _flush(self) -> None:
        """Writes the turns taken so far. Only when they are written may something else read."""
        steps, self._steps = self._steps, []
        try:
            progress.save(self._db, steps, self._bench.new_id, self._bench.house)
        except (
            Exception
        ) as error:  # whatever it is, it is not the fault of the payload at hand: the desk redoes them singly
            raise NotWritten from error


def _unique(reads: Sequence[_Read]) -> list[_Read]:
    return list({one.arrived.natural_key: one for one in reversed(reads)}.values())[::-1]


def _pressed(inbound: Inbound) -> tuple[str, str, str, str] | None:
    """The parts of an answer button's data: `a`, conversation, question number, option."""
    if not isinstance(inbound.content, Press):
        return None
    parts = inbound.content.data.split(":", 3)
    if len(parts) != 4 or parts[0] != "a" or not parts[2].isdecimal():
        return None
    return parts[0], parts[1], parts[2], parts[3]


def _wished(inbound: Inbound) -> str:
    """What a button of a customer's own view wishes for; empty when it is another one."""
    data = inbound.content.data if isinstance(inbound.content, Press) else ""
    return data.removeprefix("o:") if data.startswith("o:") else ""


def _spoken(inbound: Inbound) -> str:
    """What somebody wrote, for the colleague who speaks with them; empty when they did something else."""
    match inbound.content:
        case Words(text) | Edit(text) if inbound.private:
            return text
        case Command(line) if inbound.private:
            return line
        case _:
            return ""


def _stops(words: str, language: str, now: datetime) -> bool:
    """Nobody who speaks in person stands between somebody and their stop."""
    return read(FreeText(), {}, words, language, now) == Wish("stop")


def _starts(text: str, now: datetime) -> bool:
    return requested(text) == "start" or _wants(text, ("start",), now)


def _wants(text: str, names: Sequence[str], now: datetime) -> bool:
    reading = read(FreeText(), {}, text, "en", now)
    return isinstance(reading, Wish) and reading.name in names
