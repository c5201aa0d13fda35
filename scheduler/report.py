"""A report is a name and a function: data for one team and one week as a message, without any markup."""

from collections.abc import Callable
from dataclasses import dataclass

from sqlmodel import Session

from conversations.house import House
from conversations.messages import Outbound
from scheduler.periods import Week
from storage.people import Group


@dataclass(frozen=True, slots=True)
class Report:
    name: str
    build: Callable[[Session, Group, Week, House], Outbound]
