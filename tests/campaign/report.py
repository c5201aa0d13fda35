"""What a campaign says: a line while it goes on, each failure with the command that repeats it, a table at the end."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.campaign.trial import Outcome, Trial

HEADS = ("boundary", "passed", "kills", "second", "unknown", "lost", "duplicates", "failed")


@dataclass(slots=True)
class Tally:
    """Everything a campaign has seen. Kills count where they happened; a run's failures where it was aimed at."""

    outcomes: list[Outcome] = field(default_factory=list)
    passed: Counter[str] = field(default_factory=Counter)
    first: Counter[str] = field(default_factory=Counter)
    second: Counter[str] = field(default_factory=Counter)
    sums: dict[str, Counter[str]] = field(default_factory=dict)

    def add(self, outcome: Outcome) -> None:
        self.outcomes.append(outcome)
        self.passed += outcome.passed
        for place, killed_at in enumerate(outcome.killed_at):
            (self.second if place else self.first)[name_of(killed_at)] += 1
        row = self.sums.setdefault(aim(outcome.trial), Counter())
        row["unknown"] += outcome.unknown
        row["lost"] += outcome.lost
        row["duplicates"] += outcome.duplicates
        row["failed"] += bool(outcome.problems)

    @property
    def killed(self) -> Counter[str]:
        return self.first + self.second

    @property
    def failed(self) -> list[Outcome]:
        return [outcome for outcome in self.outcomes if outcome.problems]

    @property
    def most_at_once(self) -> int:
        """How many messages were being sent at one kill; only these may become unknown."""
        return max((underway for outcome in self.outcomes for underway in outcome.underway), default=0)

    def total(self, what: str) -> int:
        return sum(row[what] for row in self.sums.values())


def name_of(kill: str) -> str:
    return kill.partition(":")[0]


def aim(trial: Trial) -> str:
    return name_of(trial.kills[0]) if trial.kills else "(no kill)"


def replay(trial: Trial) -> str:
    """The command that does this run again."""
    parts = ["python -m tests.campaign", f"--seed {trial.seed}", f"--run {trial.number}", f"--surface {trial.surface}"]
    parts += [f"--only {','.join(trial.kills)}"] if trial.kills else []
    parts += [f"--plant {trial.plant}"] if trial.plant else []
    return " ".join(parts)


def failure(outcome: Outcome) -> str:
    shown = [f"  {line}" for problem in outcome.problems[:8] for line in problem.splitlines()]
    more = len(outcome.problems) - 8
    shown += [f"  and {more} more"] if more > 0 else []
    return "\n".join([f"FAILED run {outcome.trial.number}", *shown, f"  again: {replay(outcome.trial)}"])


def table(tally: Tally, names: Iterable[str]) -> str:
    rows = [_row(tally, name) for name in (*names, *(["(no kill)"] if "(no kill)" in tally.sums else []))]
    total = ("total", *(str(sum(int(row[column]) for row in rows)) for column in range(1, len(HEADS))))
    return _aligned([HEADS, *rows, total])


def _row(tally: Tally, name: str) -> tuple[str, ...]:
    sums = tally.sums.get(name, Counter())
    counts = (tally.passed[name], tally.first[name], tally.second[name])
    return (name, *map(str, counts), *(str(sums[head]) for head in HEADS[4:]))


def _aligned(rows: Sequence[Sequence[str]]) -> str:
    first, *rest = (max(len(row[column]) for row in rows) for column in range(len(HEADS)))
    return "\n".join("  ".join((row[0].ljust(first), *map(str.rjust, row[1:], rest))) for row in rows)


def figures(tally: Tally, names: Mapping[str, str], seed: int, seconds: float) -> dict[str, Any]:
    """The same as JSON values."""
    starts = sorted(time for outcome in tally.outcomes for time in outcome.start_times)
    points = {
        name: {"file": file, "passed": tally.passed[name], "kills": tally.killed[name], **tally.sums.get(name, {})}
        for name, file in names.items()
    }
    return {
        "seed": seed,
        "runs": len(tally.outcomes),
        "failed": len(tally.failed),
        "kills": tally.killed.total(),
        "second_kills": tally.second.total(),
        "unknown": tally.total("unknown"),
        "most_unknown_at_one_kill": tally.most_at_once,
        "lost": tally.total("lost"),
        "duplicates": tally.total("duplicates"),
        "answers": sum(outcome.answers for outcome in tally.outcomes),
        "messages": sum(outcome.messages for outcome in tally.outcomes),
        "start_ms_median": round(starts[len(starts) // 2] * 1000) if starts else None,
        "seconds": round(seconds, 1),
        "points": points,
        "failures": [
            {"again": replay(outcome.trial), "problems": outcome.problems} for outcome in tally.failed
        ],
    }  # fmt: skip


def write(file: Path, values: Mapping[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(values, indent=2) + "\n")
