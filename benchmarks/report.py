"""The results as a table of plain text, or as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

from benchmarks.result import Goal, Line, Result

WIDTH = 44


def as_text(machine: Mapping[str, object], results: Sequence[Result]) -> str:
    head = ", ".join(f"{name} {value}" for name, value in machine.items())
    goals = [goal for result in results for goal in result.goals]
    return "\n".join([head, *(_table(result) for result in results), "", "Goals", *map(_goal, goals)])


def _table(result: Result) -> str:
    columns = list(dict.fromkeys(name for line in result.lines for name in line.numbers))
    titles = "".join(f"{name:>14}" for name in columns)
    return "\n".join(["", f"{result.title:<{WIDTH}}{titles}", *(_line(line, columns) for line in result.lines)])


def _line(line: Line, columns: Sequence[str]) -> str:
    cells = (_number(line.numbers[name]) if name in line.numbers else "" for name in columns)
    return f"{line.label:<{WIDTH}}" + "".join(f"{cell:>14}" for cell in cells)


def _number(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.2f}"


def _goal(goal: Goal) -> str:
    sign = "≥" if goal.at_least else "≤"
    state = "met" if goal.met else "not met"
    return f"  {goal.number}  {goal.words:<68} {goal.measured:>8.2f} {sign} {goal.limit:<8.2f} {state}"


def as_json(machine: Mapping[str, object], results: Sequence[Result]) -> dict[str, Any]:
    return {
        "machine": dict(machine),
        "results": [
            {"title": r.title, "lines": [{"label": line.label, **line.numbers} for line in r.lines]} for r in results
        ],
        "goals": [
            {"goal": g.number, "words": g.words, "measured": g.measured, "limit": g.limit, "met": g.met}
            for r in results
            for g in r.goals
        ],
    }
