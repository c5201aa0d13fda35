"""The names of all boundaries in the source: every `point("…")` in bot/ and storage/, found by reading it."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ROOMS = ("bot", "storage", "scheduler")


def boundaries(root: Path = ROOT) -> dict[str, str]:
    """Each name with the file it stands in, sorted."""
    files = sorted(file for room in ROOMS for file in (root / room).rglob("*.py"))
    found = {name: str(file.relative_to(root)) for file in files for name in names_in(file.read_text())}
    return dict(sorted(found.items()))


def names_in(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Call(func=ast.Name(id="point"), args=[ast.Constant(value=str(name))], keywords=[]):
                yield name
            case _:
                pass
