"""What every batch works with: time, ids, chance, the house, its flows, and how each channel's payloads are read."""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot.buckets import Buckets
from bot.staff.verb import Scene
from bot.version import program
from conversations.flow import Flow
from conversations.house import House
from conversations.messages import Inbound
from storage.inbox import Arrived
from storage.people import Member

Translate = Callable[[Mapping[str, Any]], Inbound | None]
LONGEST = 256 * 1024


@dataclass(frozen=True, slots=True)
class Bench:
    """Handed in from the composition root, so that a run in virtual time has its own."""

    now: Callable[[], datetime]
    new_id: Callable[[], str]
    new_code: Callable[[], str]
    house: House
    flows: Mapping[str, Flow]
    translators: dict[str, Translate]
    links: dict[str, Callable[[str], str]]
    senders: Buckets | None = None
    """How much one person may send; without it as much as they like."""

    def arrived(self, channel: str, raw: bytes, reason: str = "") -> Arrived:
        """A payload by the hash of its body, for one that has no natural key of its own."""
        key = f"{channel}:body:{hashlib.sha256(raw).hexdigest()}"
        if reason:
            return Arrived(self.new_id(), channel, key, raw[:LONGEST], "parked", reason, program())
        return Arrived(self.new_id(), channel, key, raw[:LONGEST], "ignored")

    def scene(self, db: Session, actor: Member) -> Scene:
        return Scene(
            db,
            actor,
            self.now(),
            self.new_id,
            self.house,
            self.flows,
            self.new_code,
            self.links,
            frozenset(self.translators),
        )
