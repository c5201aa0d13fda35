"""A bar for what takes long, on a terminal only. Nothing heavy is imported at the top."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def bar(quiet: bool = False) -> Iterator[Callable[[str, int, int], None] | None]:
    """What is to be called with what is done, how much of it, and of how much. None when nobody would see it."""
    if quiet or not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description:<28}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task("")
        yield lambda what, done, whole: shown.update(task, description=what, completed=done, total=whole)
