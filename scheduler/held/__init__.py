"""The kinds of things that wait in a restored backup: one file each, offering HELD."""

from collections.abc import Mapping
from functools import cache

from conversations.discovery import offered
from scheduler.waiting import Held


@cache
def known() -> Mapping[str, Held]:
    """All of them by name. Raises ValueError when two files claim one name."""
    return offered(__name__, __path__, "HELD", Held)
