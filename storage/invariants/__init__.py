"""What must hold in every database of ours: one file an invariant, each offering INVARIANT."""

from collections.abc import Mapping
from functools import cache

from conversations.discovery import offered
from storage.invariant import Invariant


@cache
def known() -> Mapping[str, Invariant]:
    """All invariants by name. Raises ValueError when two files claim one name."""
    return offered(__name__, __path__, "INVARIANT", Invariant)
