"""The jobs of the house: one file each, offering JOB."""

from collections.abc import Mapping
from functools import cache

from conversations.discovery import offered
from scheduler.job import Job


@cache
def known() -> Mapping[str, Job]:
    """All jobs by name. Raises ValueError when two files claim one name."""
    return offered(__name__, __path__, "JOB", Job)
