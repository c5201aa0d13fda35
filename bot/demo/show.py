"""How the demo looks in a terminal: lines for everybody, a bar that moves where there is a screen."""

import json
import sys
import time
from collections.abc import Sequence
from contextlib import AbstractContextManager
from dataclasses import asdict
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn

from bot.demo.outcome import Outcome, table

WEEK_NUMBER = 47


class Screen:
    """Prints the demo. Quiet leaves the table, `--json` one object at the end."""

    def __init__(self, *, quiet: bool = False, as_json: bool = False) -> None:
        self._chatty = not quiet and not as_json
        self._as_json = as_json
        self.moving = self._chatty and sys.stdout.isatty()

    def ok(self, what: str, words: str) -> None:
        self.line(f"  ok  {what:<12} {words}")

    def line(self, words: str = "") -> None:
        if self._chatty:
            print(words, flush=True)

    def outcome(self, found: Sequence[Outcome], digests: Sequence[Path]) -> None:
        if self._as_json:
            print(json.dumps(_data(found, digests), ensure_ascii=False, indent=2))
            return
        print("\n".join(["", f"  Week {WEEK_NUMBER}", *(f"  {row}" for row in table(found))]), flush=True)

    def bar(self, since: datetime, until: datetime, hours_a_second: float) -> "Bar":
        return Bar(since, until, hours_a_second, moving=self.moving)


def _data(found: Sequence[Outcome], digests: Sequence[Path]) -> dict[str, Any]:
    teams = [asdict(one) for one in found]
    return {"week": f"2026-W{WEEK_NUMBER}", "teams": teams, "digests": [str(file) for file in digests]}


class Bar(AbstractContextManager["Bar"]):
    """The week as a bar, moved by `passed`; without a screen it only keeps the pace."""

    def __init__(self, since: datetime, until: datetime, hours_a_second: float, *, moving: bool) -> None:
        self._since, self._total = since, (until - since).total_seconds()
        self._last = since
        self._hours_a_second = hours_a_second
        columns = (TextColumn("  One week "), BarColumn(42), TextColumn("{task.description}"))
        self._progress = Progress(*columns, console=Console(), transient=True) if moving else None
        self._task: TaskID | None = None
        self.counted = ""

    def __enter__(self) -> Self:
        if self._progress:
            self._progress.start()
            self._task = self._progress.add_task("", total=self._total)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._progress:
            self._progress.stop()

    def passed(self, moment: datetime) -> None:
        """The play has come to this moment."""
        self._wait(moment - self._last)
        self._last = max(moment, self._last)
        if self._progress and self._task is not None:
            done = (moment - self._since).total_seconds()
            self._progress.update(self._task, completed=done, description=f"{moment:%a %H:%M}   {self.counted}")

    def _wait(self, gone: timedelta) -> None:
        if self._hours_a_second:
            time.sleep(max(gone.total_seconds(), 0.0) / 3600 / self._hours_a_second)
