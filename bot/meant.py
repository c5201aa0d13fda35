"""Which of a person's conversations typed words mean."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlmodel import Session

from conversations.flow import Flow
from conversations.hearing import goes_on
from storage.shown import seen
from storage.standing import Standing


def waiting(mine: Sequence[Standing], flows: Mapping[str, Flow], text: str, now: datetime) -> list[Standing]:
    """Those that words may answer; what has expired still counts when nothing is open."""
    open_ones = [one for one in mine if one.conversation.status in ("open", "changing") and _waits(one)]
    ending = [one for one in mine if one.conversation.status == "ending"]
    open_ones += [
        one for one in ending if text and goes_on(flows[one.conversation.revision], one.conversation, text, now)
    ]
    return open_ones or [one for one in mine if one.conversation.status == "expired" and _waits(one)]


def asked_last(db: Session, candidates: Sequence[Standing], ours: str = "") -> Standing:
    """The one that was asked last, of those that the person can have seen; a reply means what it replies to."""
    if len(candidates) == 1:
        return candidates[0]
    known = seen(db, candidates, ours)
    visible = [one for one in candidates if one.conversation.id not in known.unseen] or candidates
    replied = [one for one in candidates if one.conversation.id == known.replied]
    return max(replied or visible, key=lambda one: (one.asked_at, one.conversation.id))


def _waits(standing: Standing) -> bool:
    return bool(standing.conversation.step or standing.conversation.reasked)
