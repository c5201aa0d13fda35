"""What a campaign says at its end: a table for people, the same as JSON, and the two files in docs/."""

import json
import os
import platform
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tests.campaign.whole import Played

HEADS = ("row", "asked for", "played", "cases", "failed", "core seconds")
BEGIN = "<!-- written by `make campaign`, from here -->"
END = "<!-- to here -->"
SIZES = {
    "ci": "`make campaign`",
    "brief": "The small sizes of `yousaid verify`",
    "own": "Sizes given by hand",
    "long": "The offline sizes of `yousaid verify --long`",
}


def table(rows: "Sequence[Played]", seconds: float) -> str:
    lines = [HEADS, *map(_line, rows)]
    failed = [played.row.name for played in rows if not played.held]
    verdict = f"FAILED: {', '.join(failed)}" if failed else f"all {len(rows)} rows hold"
    return f"\n{_aligned(lines)}\n\n{_totals(rows)}\n{verdict}; it took {seconds:.0f} s"


def _line(played: "Played") -> tuple[str, ...]:
    unit, figures = played.row.unit, played.figures
    failed = len(played.failures) + len(played.wrong)
    return (
        played.row.name, f"{played.size:,} {unit}", f"{figures[unit]:,}", f"{figures['cases']:,}", str(failed),
        f"{played.seconds:.0f}",
    )  # fmt: skip


def _totals(rows: "Sequence[Played]") -> str:
    parts = [
        f"{name} {sum(played.figures[name] for played in rows):,}"
        for name in ("kills", "answers", "messages", "lost", "duplicates", "unknown")
    ]
    return ", ".join(parts)


def _aligned(lines: Sequence[Sequence[str]]) -> str:
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join([line[0].ljust(widths[0]), *map(str.rjust, line[1:], widths[1:])]) for line in lines
    )  # fmt: skip


def values(rows: "Sequence[Played]", options: Namespace, seconds: float) -> Mapping[str, Any]:
    return {
        "seed": options.seed,
        "size": "own" if options.size else "long" if options.long else "brief" if options.brief else "ci",
        "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()},
        "seconds": round(seconds),
        "held": all(played.held for played in rows),
        "rows": {played.row.name: _values(played) for played in rows},
    }


def _values(played: "Played") -> Mapping[str, Any]:
    row = played.row
    return {
        "shows": row.shows,
        "promises": row.promises,
        "test": test_of(played),
        "again": f"python -m tests.campaign --row {row.name}",
        "unit": row.unit,
        "asked_for": played.size,
        "figures": {key: played.figures[key] for key in sorted(played.figures)},
        "core_seconds": round(played.seconds),
        "held": played.held,
        "failures": [{"again": one.again, "problems": one.problems} for one in played.failures],
        "wrong": played.wrong,
    }


def test_of(played: "Played") -> str:
    """The file that plays this row."""
    return f"{played.row.play.__module__.replace('.', '/')}.py"


def write(file: Path, what: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(what, indent=2, ensure_ascii=False) + "\n")


def renew(root: Path, rows: "Sequence[Played]", options: Namespace, seconds: float) -> None:
    """Writes docs/campaign.json, and the figures into docs/reliability.md between their two marks."""
    what = values(rows, options, seconds)
    write(root / "docs" / "campaign.json", what)
    page = root / "docs" / "reliability.md"
    before, _, rest = page.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n{markdown(what)}\n{END}{after}")


def markdown(what: Mapping[str, Any]) -> str:
    """The figures as the page shows them; a test makes them again from the JSON file."""
    sizes = SIZES[what["size"]]
    head = f"{sizes}, seed {what['seed']}, {what['machine']['cores']} cores, {what['seconds'] / 60:.0f} minutes.\n"
    lines = ["| row | shows | figures | promise | test |", "|---|---|---|---|---|"]
    for name, row in what["rows"].items():
        figures = _in_words(row)
        promises = ", ".join(map(str, row["promises"]))
        lines.append(f"| {name} | {row['shows']} | {figures} | {promises} | `{row['test']}` |")
    verdict = "Every row held." if what["held"] else "**Not every row held.**"
    return "\n".join([head, *lines, "", verdict])


def _in_words(row: Mapping[str, Any]) -> str:
    figures, unit = row["figures"], row["unit"]
    parts = [f"{figures.get(unit, 0):,} {unit}"]
    parts += [f"{value:,} {key}" for key, value in figures.items() if _is_told(key, unit)]
    failed = len(row["failures"]) + len(row["wrong"])
    return ", ".join([*parts, f"**{failed} failed**" if failed else "0 failed"])


def _is_told(key: str, unit: str) -> bool:
    """What was reached where is for the JSON file."""
    return key not in (unit, "cases") and not key.startswith(("at ", "met "))
