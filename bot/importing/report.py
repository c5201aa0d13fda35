"""Says what an import does, for people, for programs, and as a file of the rows that need somebody."""

import csv
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from bot.importing.planning import Plan
from bot.importing.table import Sheet
from storage.importing import Change, Kind

MOST = 12
PROBLEM = "problem"
NOUNS: Mapping[Kind, str] = {"team": "teams", "staff": "staff", "account": "accounts", "contact": "contacts"}


def headline(plan: Plan) -> str:
    """212 rows: 180 new, 27 changed, 5 need you."""
    rows = f"{plan.rows} {'row' if plan.rows == 1 else 'rows'}"
    parts = [f"{plan.new} new", f"{plan.changed} changed"]
    parts += [f"{plan.unchanged} as they are"] if plan.unchanged else []
    count = len(plan.failed)
    parts += [f"{count} {'needs' if count == 1 else 'need'} you"] if count else []
    return f"{rows}: {', '.join(parts)}"


def preview(sheet: Sheet, plan: Plan) -> Iterator[str]:
    yield headline(plan)
    if plan.new:
        counted = Counter(change.record.kind for change in plan.changes if change.is_new)
        yield "New: " + ", ".join(f"{counted[kind]} {NOUNS[kind]}" for kind in NOUNS if counted[kind])
    changed = [change for change in plan.changes if not change.is_new]
    yield from (f"  changed  {_shown(change)}" for change in changed[:MOST])
    yield from _rest(len(changed))
    yield from (f"  row {failed.line.number}: {failed.reason}" for failed in plan.failed[:MOST])
    yield from _rest(len(plan.failed))
    if sheet.ignored:
        yield f"Not used: {', '.join(sheet.ignored)}"


def _shown(change: Change) -> str:
    what = [name.removesuffix("_id").replace("_", " ") for name in change.changed]
    return f"{change.record.values['name']}: {', '.join((*what, *(channel for channel, _ in change.reaches)))}"


def _rest(count: int) -> Iterator[str]:
    if count > MOST:
        yield f"  … and {count - MOST} more"


def data(plan: Plan, *, applied: bool) -> dict[str, Any]:
    return {
        "rows": plan.rows,
        "new": plan.new,
        "changed": plan.changed,
        "unchanged": plan.unchanged,
        "problems": [{"row": failed.line.number, "reason": failed.reason} for failed in plan.failed],
        "applied": applied,
    }


def write_problems(path: Path, sheet: Sheet, plan: Plan) -> None:
    """The rows that failed as they came, with the reason in a last column that a later import leaves alone."""
    path.parent.mkdir(parents=True, exist_ok=True)
    width = len(sheet.headings)
    keep = [number for number in range(width) if sheet.headings[number] != PROBLEM]
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file)
        writer.writerow([*(sheet.headings[number] for number in keep), PROBLEM])
        for failed in plan.failed:
            padded = (*failed.line.raw, *[""] * width)
            reason = f"Row {failed.line.number}: {failed.reason}"
            writer.writerow([*(padded[number] for number in keep), reason])
