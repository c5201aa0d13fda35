"""A whole campaign: the shares of all rows, two at a time, each in a process of its own, and the verdict."""

import asyncio
import json
import sys
import time
from argparse import Namespace
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.campaign import report
from tests.campaign.row import Failure, Row
from tests.campaign.rows import known

ROOT = Path(__file__).resolve().parents[2]
EVERY = 10.0
MINUTES = 20.0


@dataclass(slots=True)
class Played:
    """A row and what all its shares brought."""

    row: Row
    size: int
    figures: Counter[str] = field(default_factory=Counter)
    failures: list[Failure] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    """What the figures of all shares together show."""
    seconds: float = 0.0
    ended: int = 0
    done: dict[int, int] = field(default_factory=dict)

    @property
    def held(self) -> bool:
        return not self.failures and not self.wrong

    @property
    def so_far(self) -> int:
        return sum(self.done.values())


class Whole:
    def __init__(self, options: Namespace) -> None:
        self._options = options
        rows = [row for name, row in known().items() if options.row in ("", name)]
        self.rows = [Played(row, size) for row in rows if (size := self._size(row))]
        self._room = asyncio.Semaphore(options.workers)
        self._began = time.monotonic()
        minutes = options.minutes or (MINUTES if not options.long and not options.size else 0)
        self._deadline = self._began + minutes * 60 if minutes else None

    def _size(self, row: Row) -> int:
        options = self._options
        if options.size:
            return int(options.size)
        return row.long if options.long else row.brief if options.brief else row.ci

    def go(self) -> int:
        asyncio.run(self._go())
        for played in self.rows:
            self._judge(played)
        seconds = time.monotonic() - self._began
        print(report.table(self.rows, seconds), flush=True)
        if self._options.json:
            report.write(Path(self._options.json), report.values(self.rows, self._options, seconds))
        if self._options.report:
            report.renew(ROOT, self.rows, self._options, seconds)
        return 0 if all(played.held for played in self.rows) else 1

    def _judge(self, played: Played) -> None:
        if played.size < played.row.ci:
            return  # a small run need not have reached everything
        played.wrong += played.row.judge(played.figures)
        for words in played.wrong:
            print(f"FAILED {played.row.name}\n  {words}\n  again: python -m tests.campaign --row {played.row.name}")

    async def _go(self) -> None:
        shares = [(played, part) for played in self.rows for part in range(played.row.parts)]
        telling = asyncio.create_task(self._tell())
        # What takes longest begins first, so that the workers end together.
        shares.sort(key=lambda share: -share[0].row.parts)
        await asyncio.gather(*(self._share(played, part) for played, part in shares))
        telling.cancel()

    async def _share(self, played: Played, part: int) -> None:
        async with self._room:
            began = time.monotonic()
            code, values = await self._process(played, part)
        played.seconds += time.monotonic() - began
        played.ended += 1
        if values is None:
            played.wrong.append(f"share {part} did not end well: {code}")
            return
        played.figures.update(values["figures"])
        played.failures += [Failure(played.row.name, *one) for one in values["failures"]]

    async def _process(self, played: Played, part: int) -> tuple[str, Mapping[str, Any] | None]:
        process = await asyncio.create_subprocess_exec(
            *self._words(played, part), stdout=asyncio.subprocess.PIPE, cwd=ROOT, limit=1 << 24
        )
        listening = asyncio.create_task(self._listen(process, played, part))
        try:
            async with asyncio.timeout_at(self._loop_deadline()):
                values = await listening
                return f"exit code {await process.wait()}", values
        except TimeoutError:
            process.kill()
            await process.wait()
            return "its time was over", None

    def _loop_deadline(self) -> float | None:
        """The loop's clock is the machine's monotonic one."""
        return self._deadline

    def _words(self, played: Played, part: int) -> Sequence[str]:
        options, parts = self._options, played.row.parts
        size = played.size // parts + (part < played.size % parts)
        words = [sys.executable, "-m", "tests.campaign", "--row", played.row.name, "--part", f"{part}/{parts}"]
        words += ["--size", str(size), "--seed", str(options.seed), "--dir", options.dir]
        words += ["--failures", str(options.failures)]
        return words + (["--plant", options.plant] if options.plant else [])

    async def _listen(
        self, process: asyncio.subprocess.Process, played: Played, part: int
    ) -> Mapping[str, Any] | None:  # fmt: skip
        """Lines with a sign are for us: how far it is, and its values at the end; the others are for people."""
        assert process.stdout is not None
        values: Mapping[str, Any] | None = None
        async for line in process.stdout:
            text = line.decode(errors="replace").rstrip("\n")
            if text.startswith("@"):
                played.done[part] = int(text[1:])
            elif text.startswith("="):
                values = json.loads(text[1:])
            else:
                print(text, flush=True)
        return values

    async def _tell(self) -> None:
        """Where it stands, now and then."""
        while not self._options.quiet:
            await asyncio.sleep(EVERY)
            under_way = [
                f"{played.row.name} {played.so_far:,}/{played.size:,}"
                for played in self.rows
                if played.done and played.ended < played.row.parts
            ]
            ended = sum(played.ended == played.row.parts for played in self.rows)
            failed = sum(len(played.failures) for played in self.rows)
            words = [f"{time.monotonic() - self._began:6.0f} s", f"{ended} of {len(self.rows)} rows", *under_way]
            print("  ".join([*words, f"{failed} failed"] if failed else words), flush=True)
