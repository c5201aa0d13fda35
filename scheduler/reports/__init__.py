"""The reports of the house: one file each, offering REPORT."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from scheduler.report import Report


@cache
def known() -> Mapping[str, Report]:
    """All reports by name. Raises ValueError when two files claim one name."""
    found: dict[str, Report] = {}
    for module in pkgutil.iter_modules(__path__):
        report: Report = importlib.import_module(f"{__name__}.{module.name}").REPORT
        if report.name in found:
            raise ValueError(
                f"scheduler/reports/{module.name}.py: there is a report {report.name!r} already. Rename one."
            )
        found[report.name] = report
    return found
