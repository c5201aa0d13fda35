"""The column type for moments: aware datetimes go in and come out in UTC, naive ones are refused."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import BigInteger, DateTime, Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Moment(TypeDecorator[datetime]):
    """Whole microseconds since 1970 on SQLite, which has no type for moments; `timestamptz` on Postgres."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[datetime] | TypeEngine[int]:
        if dialect.name == "postgresql":
            return dialect.type_descriptor(DateTime(timezone=True))
        return dialect.type_descriptor(BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"A moment without a time zone: {value}. Moments are aware.")
        return value if dialect.name == "postgresql" else micros(value)

    def process_result_value(self, value: int | datetime | None, dialect: Dialect) -> datetime | None:
        if value is None or isinstance(value, datetime):
            return value and value.astimezone(UTC)
        return EPOCH + timedelta(microseconds=value)


def micros(moment: datetime) -> int:
    return (moment - EPOCH) // MICROSECOND
