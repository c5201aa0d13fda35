"""What the effects of turns oblige us to keep and to tell, in the turn's own transaction."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlmodel import Session

from conversations import notices
from conversations.effects import (
    Alert,
    Asked,
    Called,
    CallOff,
    Close,
    Consented,
    Effect,
    Judged,
    Raise,
    Record,
    Retract,
    Sent,
    SpokeIn,
    Stopped,
    Wish,
    WrongPerson,
)
from conversations.events import Pressed, Said
from conversations.house import House
from storage import (
    checkins,
    confidential,
    consents,
    feedback,
    outbox,
    promises,
    requests,
    silence,
    takeovers,
    telling,
    verdicts,
)
from storage.cause import because
from storage.people import mark_address
from storage.standing import Standing, Step

NewId = Callable[[], str]


@dataclass(frozen=True, slots=True)
class Followed:
    """Whose other conversations have to follow: of those who are `gone` they end, of those who `arrived` they move."""

    gone: Sequence[Standing]
    arrived: Sequence[Standing]


def follow(db: Session, steps: Sequence[Step], new_id: NewId, house: House) -> Followed:
    """Follows every effect that is not a message or an answer."""
    checkins.started(db, _first_answers(steps))
    checkins.finished(db, _endings(steps))
    if spoke := [step.standing.contact_id for step in steps if _breaks_a_silence(step)]:
        silence.broken_by(db, spoke, steps[-1].at)
    _raise_points(db, steps, new_id)
    gone, arrived = list[Standing](), list[Standing]()
    for step in steps:
        with because(step.cause):
            for effect in step.turn.effects:
                _follow_one(db, step, effect, new_id, house)
        gone += [step.standing for effect in step.turn.effects if _is_gone(effect)]
        arrived += [step.standing for effect in step.turn.effects if effect == Consented(granted=True)]
    return Followed(gone, arrived)


def _is_gone(effect: Effect) -> bool:
    """Stopped, not the person we meant, or no longer with the company."""
    return isinstance(effect, Stopped) or (isinstance(effect, Asked) and effect.request in ("not_me", "left"))


def _first_answers(steps: Sequence[Step]) -> list[tuple[str, datetime]]:
    recorded = (step for step in steps if any(isinstance(effect, Record) for effect in step.turn.effects))
    first = (step for step in recorded if not step.standing.conversation.answers)
    return [(step.standing.check_in_id, step.at) for step in first if step.standing.check_in_id]


def _endings(steps: Sequence[Step]) -> list[tuple[str, str, datetime]]:
    closes = ((step, effect) for step in steps for effect in step.turn.effects if isinstance(effect, Close))
    return [(s.standing.check_in_id, effect.ending, s.at) for s, effect in closes if s.standing.check_in_id]


def _breaks_a_silence(step: Step) -> bool:
    """A late answer, or words of their own accord."""
    conversation = step.standing.conversation
    return isinstance(step.event, Said | Pressed) and (
        conversation.status == "expired" or conversation.kind == "unprompted"
    )


def _raise_points(db: Session, steps: Sequence[Step], new_id: NewId) -> None:
    """Keeps the points; what nobody asked for is passed on at once, the rest is told by its alert or the digest.

    Where the words changed, what was passed on changes with them.
    """
    raised = [(step, effect) for step in steps for effect in step.turn.effects if isinstance(effect, Raise)]
    points = feedback.raise_points(db, raised, new_id) if raised else []
    made = {step.turn.conversation.id: step for step, _ in raised}
    for point in points:
        if point.kind == "remark":
            message, step = (
                notices.point_made(point.shown, point.number, point.quote, point.id),
                made[point.conversation_id],
            )
            with because(step.cause):
                telling.tell(db, step.standing.concerned, f"point:{point.id}", message, steps[-1].at, new_id)


def _follow_one(db: Session, step: Step, effect: Effect, new_id: NewId, house: House) -> None:
    standing, now = step.standing, step.at
    match effect:
        case Alert():
            _alert(db, step, effect, new_id, house.alert_delay)
        case Sent(number, words, media):
            message = notices.media_sent(standing.shown, words, media)
            key = f"media:{standing.conversation.id}:{number}"
            telling.tell(db, standing.concerned, key, message, now, new_id)
        case CallOff():
            message = notices.taken_back(standing.shown, standing.conversation.names.get("about", ""))
            telling.take_back(db, standing.concerned, _alert_key(standing), message, now, new_id)
        case Retract():
            feedback.retract(db, standing, effect)
        case Wish():
            feedback.wish(db, standing, effect)
        case Consented(granted):
            _note_consent(db, step, granted, new_id)
        case WrongPerson():
            mark_address(db, standing.address_id, "revoked")
            outbox.call_off_started_by_us(db, [standing.contact_id], "somebody else reads at this address")
            message = notices.wrong_person(standing.shown)
            telling.tell(db, standing.concerned, f"wrong:{standing.conversation.id}", message, now, new_id)
        case Stopped():
            _stop(db, step, new_id, house)
        case Asked(request):
            asker = requests.asker(db, standing.contact_id, standing.address)
            wish = f"other.{confidential.meant(db, standing)}" if request == "other" else request
            requests.grant(db, asker, wish, now, new_id, house)
        case SpokeIn(language):
            requests.suggest(
                db, requests.asker(db, standing.contact_id, standing.address), language, now, new_id, house
            )
        case Close("expired") if standing.check_in_id:
            silence.after_expiry(db, step, new_id, house)
        case Called(words, upset):
            promises.make(db, standing, "reply" if upset else "call", words, now, new_id, house)
        case Judged(value, comment):
            verdicts.judge(db, step, value, comment, new_id)
        case _:
            pass


def _alert_key(standing: Standing) -> str:
    return f"alert:{standing.conversation.id}"


def _alert(db: Session, step: Step, alert: Alert, new_id: NewId, delay: timedelta) -> None:
    """The alert waits for a *Change*; the reason, when it comes, joins it."""
    standing = step.standing
    points = feedback.of_conversation(db, standing.conversation.id) if alert.words else []
    about = standing.conversation.names.get("about", "")
    point = points[-1].id if points else None
    message = notices.low_answer(standing.shown, about, alert.score, alert.words, point)
    concerned, key = standing.concerned, _alert_key(standing)
    telling.tell(db, concerned, key, message, step.at, new_id, "alert", not_before=step.at + delay)


def _note_consent(db: Session, step: Step, granted: bool, new_id: NewId) -> None:
    standing = step.standing
    wording, channel = standing.conversation.revision, standing.address.channel
    consents.note(db, new_id(), standing.contact_id, granted, wording, channel, step.at)
    mark_address(db, standing.address_id, "reachable")
    message = notices.consent_given(standing.shown, granted=granted)
    telling.tell(db, standing.concerned, f"consent:{standing.conversation.id}", message, step.at, new_id)


def _stop(db: Session, step: Step, new_id: NewId, house: House) -> None:
    standing = step.standing
    consents.note(db, new_id(), standing.contact_id, False, "stop", standing.address.channel, step.at)
    outbox.call_off_started_by_us(db, [standing.contact_id], "the person stopped")
    if (talk := takeovers.of_contact(db, standing.contact_id)) is not None:
        takeovers.hand_back(db, talk, None, "contact", step.at, new_id, house)
    asker = requests.asker(db, standing.contact_id, standing.address)
    requests.ask_about_updates(db, asker, step.at, new_id, house)
    message = notices.stopped(standing.shown)
    telling.tell(db, standing.concerned, f"stopped:{new_id()}", message, step.at, new_id)
