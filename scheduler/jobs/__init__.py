"""The jobs of the house: one file each, offering JOB."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from scheduler.job import Job


@cache
def known() -> Mapping[str, Job]:
    """All jobs by name. Raises ValueError when two files claim one name."""
    found: dict[str, Job] = {}
    for module in pkgutil.iter_modules(__path__):
        job: Job = importlib.import_module(f"{__name__}.{module.name}").JOB
        if job.name in found:
            raise ValueError(f"scheduler/jobs/{module.name}.py: there is a job {job.name!r} already. Rename one.")
        found[job.name] = job
    return found
