"""What all tables share: the names of constraints, and the kinds of columns."""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, MetaData, String, Text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from storage.moments import Moment

NAMES: Mapping[str, str] = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
Json = JSON().with_variant(JSONB(), "postgresql")
# A partial index serves a query that names its condition in these very words.
WAITING = "(status <> 'closed' OR kind = 'unprompted')"
OPEN_PROMISE = "kept_at IS NULL AND broken_at IS NULL"
SPEAKING = "ended_at IS NULL"
UNKNOWN = "state = 'unknown'"
PENDING = "state = 'pending'"
REDRAWING = "state = 'pending' AND redraws IS NOT NULL"
UNDERWAY = "state IN ('leased', 'sending')"
TROUBLED = "state IN ('unknown', 'dead', 'failed', 'expired')"
Id = String(22).with_variant(String(22, collation="C"), "postgresql")


class Row(SQLModel):
    """What all tables share: the naming of their constraints."""

    metadata = MetaData(naming_convention=NAMES)


def id_column() -> Any:
    return Field(primary_key=True, sa_type=Id)


def refers(to: str, *, index: bool = False, none: bool = False) -> Any:
    default: dict[str, Any] = {"default": None} if none else {}
    return Field(**default, foreign_key=f"{to}.id", sa_type=Id, index=index, nullable=none)


def moment(*, none: bool = False, index: bool = False) -> Any:
    default: dict[str, Any] = {"default": None} if none else {}
    return Field(**default, sa_type=Moment, nullable=none, index=index)


def long(default: str = "") -> Any:
    return Field(default=default, sa_type=Text)
