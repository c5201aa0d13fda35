"""Why something is written: the id of the payload, or the name of the job, that rows of the outbox and log lines carry.

It is part of the context, as in other people's tracing: the writer's thread runs each job in the context of whoever
asked for it, so that a row written for a message can be followed back to it without being handed through every room.
"""

from contextvars import ContextVar, Token
from types import TracebackType

_cause: ContextVar[str] = ContextVar("cause", default="")


class because:
    """What is written inside is written because of this. It reads as a statement: `with because(payload.id):`"""

    __slots__ = ("_before", "_cause")

    def __init__(self, cause: str) -> None:
        self._cause = cause

    def __enter__(self) -> None:
        self._before: Token[str] = _cause.set(self._cause)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        _cause.reset(self._before)


def current() -> str:
    """Empty when nobody said why."""
    return _cause.get()
