"""`yousaid verify`: shows on this machine what the two promises rest on, with a scratch database of its own."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli._options import Json

if TYPE_CHECKING:
    from pathlib import Path

HELP = (
    "Play the campaign that is behind the two promises, on this machine and a scratch database, never on yours: the "
    "program is killed, the power cut, the disk filled, the platforms broken. About two minutes; --long takes days. "
    "Ends with 0 when everything held, 1 when not, 2 without the source's tests.\n\n"
    "Example: yousaid verify --seed 7"
)
LIBRARIES = ("aiogram", "psycopg")
Long = Annotated[bool, typer.Option("--long", help="The sizes of the offline column: days, not minutes.")]
Seed = Annotated[int, typer.Option("--seed", help="Another seed plays other cases.", min=0)]
MISSING = (
    "yousaid: verify needs the tests of the source and their libraries. Get a checkout of the source, run "
    "`make check` in it once, then `.venv/bin/yousaid verify` there."
)


def register(app: typer.Typer) -> None:
    @app.command("verify", help=HELP)
    def verify(long: Long = False, seed: Seed = 1, as_json: Json = False) -> None:
        import importlib.util
        from pathlib import Path

        root = Path(__file__).resolve().parents[2]
        has_tests = (root / "tests" / "campaign").is_dir()
        if not has_tests or not all(importlib.util.find_spec(name) for name in LIBRARIES):
            typer.echo(MISSING, err=True)
            raise typer.Exit(2)
        raise typer.Exit(_played(root, ["--seed", str(seed), "--long" if long else "--brief"], as_json))


def _played(root: "Path", options: list[str], as_json: bool) -> int:
    """In a process of its own, as `make campaign` does it; with --json the words go beside the figures."""
    import subprocess
    import sys
    import tempfile
    from pathlib import Path

    with tempfile.TemporaryDirectory(prefix="yousaid-verify-") as folder:
        figures = Path(folder) / "figures.json"
        words = [sys.executable, "-m", "tests.campaign", *options, "--json", str(figures)]
        code = subprocess.run(words, cwd=root, stdout=sys.stderr if as_json else None, check=False).returncode
        if as_json and figures.exists():
            typer.echo(figures.read_text(), nl=False)
    return code
