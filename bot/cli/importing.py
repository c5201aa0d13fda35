"""`yousaid import people.csv`."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json

if TYPE_CHECKING:
    from bot.importing.planning import Plan
    from bot.importing.table import Sheet

PROBLEMS = Path("data/import-problems.csv")


def register(app: typer.Typer) -> None:
    @app.command(
        "import",
        help="Bring accounts, contacts, staff and teams in from a CSV file. Nobody is written to.\n\n"
        "Example: yousaid import people.csv --dry-run\n\n"
        "It ends with 1 when a row needs you; the others are in.\n\n"
        "Columns: type (account, contact, staff or team), name, handle, account, email, owner, role, team, timezone, "
        "language, slack, telegram, external_id.",
    )
    def import_(
        file: Annotated[Path, typer.Argument(help="The file.", exists=True, dir_okay=False)],
        dry_run: Annotated[bool, typer.Option("--dry-run", help="Only show what would happen.")] = False,
        yes: Annotated[bool, typer.Option("--yes", help="Apply without asking.")] = False,
        problems: Annotated[Path, typer.Option("--problems", help="Where the rows that failed go.")] = PROBLEMS,
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        sheet = _read(file)
        if dry_run or not yes:
            _preview(sheet, config, handle, as_json, dry_run)
        if not dry_run and (yes or _agreed(as_json)):
            _apply(sheet, problems, config, handle, as_json)


def _read(file: Path) -> "Sheet":
    from bot.importing.table import Unreadable, read

    try:
        return read(file.read_bytes())
    except Unreadable as trouble:
        typer.echo(f"{file}: {trouble}", err=True)
        raise typer.Exit(1) from trouble


def _preview(sheet: "Sheet", config: Path | None, handle: str, as_json: bool, dry_run: bool) -> None:
    from bot.importing import report
    from bot.importing.applying import planned

    with _ground.acting(config, handle) as scene:
        plan = planned(scene, sheet)
    if not as_json:
        typer.echo("\n".join(report.preview(sheet, plan)))
    elif dry_run:
        _ground.print_json(report.data(plan, applied=False))


def _agreed(as_json: bool) -> bool:
    """Asks on a terminal; elsewhere somebody must have said --yes."""
    if not as_json and sys.stdin.isatty():
        return typer.confirm("Apply this?", abort=True)
    typer.echo("Nothing was applied. Add --yes to apply it, or --dry-run to only look.", err=True)
    raise typer.Exit(1)


def _apply(sheet: "Sheet", problems: Path, config: Path | None, handle: str, as_json: bool) -> None:
    from bot.importing import report
    from bot.importing.applying import apply
    from bot.staff.authorize import Refusal

    with _ground.acting(config, handle) as scene:
        done = apply(scene, sheet)
    if isinstance(done, Refusal):
        typer.echo(done.words, err=True)
        raise typer.Exit(1)
    if done.failed:
        report.write_problems(problems, sheet, done)
    if as_json:
        _ground.print_json(report.data(done, applied=True))
    else:
        _say(done, problems)
    if done.failed:
        raise typer.Exit(1)


def _say(done: "Plan", problems: Path) -> None:
    from bot.importing import report

    typer.echo(report.headline(done) + (f" → {problems}" if done.failed else ""))
    for failed in done.failed[: report.MOST]:
        typer.echo(f"  row {failed.line.number}: {failed.reason}")
    typer.echo("Nobody was written to. Invite people with: yousaid invite <contact>")
