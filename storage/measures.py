"""What is measured while the program works: a place tells a number, whoever listens keeps it.

Like `point()` this is one comparison where nobody listens, so that a hot path may tell what it does. Only one listens:
the metrics of `yousaid run`.
"""

from collections.abc import Callable
from typing import Literal, TypeAlias

Measure: TypeAlias = Literal[
    "turn", "due_to_wire", "wire_to_answer", "gate", "writer_batch", "writer_hold", "desk_batch"
]  # fmt: skip
Listener: TypeAlias = Callable[[Measure, float, tuple[str, ...]], None]

_listener: Listener | None = None


def measured(what: Measure, value: float, *labels: str) -> None:
    if _listener is not None:
        _listener(what, value, labels)


def is_heard() -> bool:
    """Whether it is worth while to work out what would be told."""
    return _listener is not None


def listen(listener: Listener | None) -> None:
    """From now on this one hears; None for nobody."""
    global _listener
    _listener = listener
