"""What a gauge is: a number that is looked up when somebody asks for the metrics, and how it is looked up."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from bot.channel import Channel
from bot.courier import Courier


@dataclass(frozen=True, slots=True)
class Sight:
    """What is there to be looked at: the database, for reading, and this process's channels and couriers."""

    db: Session
    now: datetime
    channels: Mapping[str, Channel]
    couriers: Mapping[str, Courier]


Value = tuple[tuple[str, ...], float]


@dataclass(frozen=True, slots=True)
class Gauge:
    """The name without `yousaid_` and with its unit; `read` gives a value for each combination of labels."""

    name: str
    help: str
    labels: Sequence[str]
    read: Callable[[Sight], Iterable[Value]]
