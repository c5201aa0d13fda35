"""The story as it happens: what our own people read, hour by hour, and how many customers were asked and answered."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from sqlmodel import Session

from bot.channels.web import NAME, chat_of
from bot.demo.cast import PEOPLE, STAFF, TEAMS
from bot.demo.seeding import token_of
from conversations.messages import Outbound
from storage import transcript
from storage.transcript import Sent

WIDTH = 130
ROUTINE = "Asking "  # the answer to a command that starts a check-in; these are counted, not told


def _readers() -> Mapping[str, str]:
    staff = {chat_of(token_of(one.handle)): one.name.split()[0] for one in STAFF}
    return staff | {chat_of(token_of(team.handle)): f"#{team.handle}" for team in TEAMS}


@dataclass
class Story:
    """`lines(db, until)` tells what happened since it was asked last."""

    told_until: datetime
    readers: Mapping[str, str] = field(default_factory=_readers)

    def lines(self, db: Session, until: datetime) -> list[str]:
        sent = transcript.sent_between(db, NAME, self.told_until, until)
        self.told_until = until
        return [*self._told(sent)]

    def _told(self, sent: Sequence[Sent]) -> Iterator[str]:
        updates = [one for one in sent if one.kind == "update"]
        for one in sent:
            if one.kind == "update" and one is updates[0]:
                yield _line(one.at, "→", _update(updates))
            elif one.chat in self.readers and one.kind != "redraw" and not one.message.headline.startswith(ROUTINE):
                yield _line(one.at, self.readers[one.chat], _words(one.message))


def _line(at: datetime, reader: str, words: str) -> str:
    line = f"{at:%a %H:%M}  {reader:<9}{words}"
    return line if len(line) <= WIDTH else line[: WIDTH - 1].rsplit(" ", 1)[0] + " …"


def _words(message: Outbound) -> str:
    return f"{message.headline} “{message.quote}”" if message.quote else message.headline


def _update(updates: Sequence[Sent]) -> str:
    """Who was told, and what: the sentence stands in every copy."""
    people = {chat_of(token_of(person.handle)): person for person in PEOPLE}
    first, *others = (people[one.chat].name for one in updates)
    names = f"{first} and {len(others)} {'other' if len(others) == 1 else 'others'}" if others else first
    return f"Update to {names}: “{updates[0].message.after[0]}”"
