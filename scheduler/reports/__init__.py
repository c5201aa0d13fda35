"""The reports of the house: one file each, offering REPORT."""

from collections.abc import Mapping
from functools import cache

from conversations.discovery import offered
from scheduler.report import Report


@cache
def known() -> Mapping[str, Report]:
    """All reports by name. Raises ValueError when two files claim one name."""
    return offered(__name__, __path__, "REPORT", Report)
