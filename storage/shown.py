"""What a person can have seen of conversations that wait for them: read only where more than one does."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session

from storage.compiled import Among, read
from storage.progress import slot_key
from storage.rows import table
from storage.standing import Standing
from storage.tables import OutboxRow

_o = table(OutboxRow).c
_BEGUN_BY_US = ("question", "reminder", "update", "introduction")
_NOT_ON_ITS_WAY = ("pending", "leased", "cancelled", "expired", "failed", "dead")
_OF_THESE = select(_o.conversation_id, _o.dedupe_key, _o.kind, _o.state, _o.platform_id).where(
    Among(_o.conversation_id, "conversations")
)


@dataclass(frozen=True, slots=True)
class Seen:
    """Conversations whose open question has not left yet, and the one whose message was replied to."""

    unseen: frozenset[str]
    replied: str = ""


def seen(db: Session, standings: Sequence[Standing], ours: str) -> Seen:
    """`ours` is the platform's id of our message that was replied to, if one was."""
    questions = {key for standing in standings if (key := _question(standing))}
    rows = read(db, _OF_THESE, {"conversations": sorted(one.conversation.id for one in standings)})
    unseen = {
        conversation
        for conversation, key, kind, state, _ in rows
        if key in questions and kind in _BEGUN_BY_US and state in _NOT_ON_ITS_WAY
    }
    replied = (
        conversation for conversation, _, kind, _, number in rows if ours and number == ours and kind != "redraw"
    )
    return Seen(frozenset(unseen), next(replied, ""))


def _question(standing: Standing) -> str:
    """The key of the message that asked the question that is open."""
    conversation = standing.conversation
    slot = conversation.slots.get(conversation.step)
    return "" if slot is None else slot_key(conversation, slot)
