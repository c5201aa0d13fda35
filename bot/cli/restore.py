"""`yousaid restore`: a backup takes the place of the database, and nothing goes out until somebody has looked."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _ground
from bot.cli._options import Config, Json
from bot.cli._progress import bar

if TYPE_CHECKING:
    from datetime import datetime

    from bot.config import Settings
    from bot.restored import Look, Operator
    from storage.database import Database
    from storage.manifest import Manifest

HELP = (
    "Put a backup in the place of the database; the replaced one is kept. Stop the program first.\n\n"
    "Afterwards everything open is in quarantine: the program may run and takes answers, but nothing goes out and no "
    "job runs until you have looked (`yousaid restore`) and confirmed (`yousaid restore --confirm --release`).\n\n"
    "Example: yousaid restore data/backups/yousaid-nightly-20261124-033000.db"
)


def register(app: typer.Typer) -> None:
    @app.command("restore", help=HELP)
    def restore(
        source: Annotated[Path | None, typer.Argument(metavar="FROM", help="The backup; without it: look.")] = None,
        yes: Annotated[bool, typer.Option("--yes", help="Do it without asking.")] = False,
        confirm: Annotated[bool, typer.Option("--confirm", help="End the quarantine, with one of the next.")] = False,
        release: Annotated[bool, typer.Option("--release", help="Everything that waits goes out.")] = False,
        drop_older_than: Annotated[
            str,
            typer.Option("--drop-older-than", metavar="AGE", help="What was due longer ago, 30m, 2h, 1d, does not."),
        ] = "",
        drop_all: Annotated[bool, typer.Option("--drop-all", help="What was due before the restore does not.")] = False,
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        if source and (confirm or release or drop_older_than or drop_all):
            raise typer.BadParameter("First restore, then look, then confirm: FROM does not go with these options.")
        if source:
            _restore(source, config, yes, as_json)
        else:
            _decide(config, confirm, release, drop_older_than, drop_all, as_json)


def _restore(source: Path, config: Path | None, yes: bool, as_json: bool) -> None:
    from bot.config import load
    from bot.single import OnlyOne
    from storage.database import Database

    settings = load(config)
    database = Database(settings.instance.database)
    only = OnlyOne(database.file)
    only.acquire()
    try:
        _put_back(source, settings, database, yes, as_json)
    finally:
        database.close()
        only.release()


def _put_back(source: Path, settings: "Settings", database: "Database", yes: bool, as_json: bool) -> None:
    from random import SystemRandom

    from bot.clock import SystemClock, ids
    from storage import restoring
    from storage.manifest import examine

    clock = SystemClock()
    with bar(quiet=as_json) as progress:
        manifest = examine(source, progress)
    if not as_json:
        _describe(source, manifest)
    if not yes:
        _ask(as_json)
    with bar(quiet=as_json) as progress:
        coming = restoring.Coming(source, clock.now(), ids(clock.now, SystemRandom())())
        restored = restoring.restore(database, coming, manifest, progress)
    _look(settings, database, as_json, restored.replaced)


def _describe(source: Path, manifest: "Manifest") -> None:
    from bot import backups

    typer.echo(f"{source}\n  {backups.described(manifest)}\n  read and found whole.")


def _ask(as_json: bool) -> None:
    """Asks on a terminal; elsewhere somebody must have said --yes."""
    if not as_json and sys.stdin.isatty():
        typer.confirm("Put it in the place of the database? The one that is there now is kept.", abort=True)
        return
    typer.echo("Nothing was restored. Add --yes to do it.", err=True)
    raise typer.Exit(1)


def _look(settings: "Settings", database: "Database", as_json: bool, replaced: str) -> None:
    from bot import restored

    look = restored.Operator(settings, database).look()
    assert look is not None
    if as_json:
        _ground.print_json(restored.data(look))
        return
    typer.echo(
        f"Restored. The replaced database is kept: {replaced}" if replaced else "Restored; there was none before."
    )
    typer.echo("\n".join(restored.lines(look)))


def _decide(
    config: Path | None, confirm: bool, release: bool, drop_older_than: str, drop_all: bool, as_json: bool
) -> None:
    from bot import restored

    with _ground.opened(config) as (settings, database):
        operator = restored.Operator(settings, database)
        look = operator.look()
        if look is None:
            _nothing_to_confirm(settings, database, confirm, as_json)
        elif not confirm:
            _show(look, as_json)
        else:
            cutoff, choice = _chosen(operator, look, release, drop_older_than, drop_all)
            _release(operator, look, cutoff, choice, as_json)


def _nothing_to_confirm(settings: "Settings", database: "Database", confirm: bool, as_json: bool) -> None:
    from bot import backups

    there = backups.kept(backups.folder(settings, database))
    if as_json:
        _ground.print_json({"quarantine": False, "backups": [str(file) for file in there]})
    else:
        typer.echo("Nothing is in quarantine.")
        place = backups.folder(settings, database)
        none = f"There are no backups in {place} yet. Make one: yousaid backup"
        typer.echo("\n".join(["Backups, the latest first:", *(f"  {file}" for file in there[:10])]) if there else none)
    raise typer.Exit(1 if confirm else 0)


def _show(look: "Look", as_json: bool) -> None:
    from bot import restored

    if as_json:
        _ground.print_json(restored.data(look))
    else:
        typer.echo("\n".join(restored.lines(look)))


def _chosen(
    operator: "Operator", look: "Look", release: bool, drop_older_than: str, drop_all: bool
) -> "tuple[datetime | None, str]":
    if release + bool(drop_older_than) + drop_all != 1:
        typer.echo("Say with --confirm exactly one of --release, --drop-older-than 2h, --drop-all.", err=True)
        raise typer.Exit(2)
    if release:
        return None, "release"
    if drop_all:
        return look.restored.restored_at, "drop all"
    return operator.cutoff(drop_older_than), f"drop older than {drop_older_than}"


def _release(operator: "Operator", look: "Look", cutoff: "datetime | None", choice: str, as_json: bool) -> None:
    settled = 0
    with bar(quiet=as_json) as progress:
        for done, whole in operator.release(look, cutoff, choice):
            settled = done
            if progress:
                progress("settling", done, whole)
    left = len(look.listed) - settled
    if as_json:
        _ground.print_json({"released": True, "choice": choice, "settled": settled, "left": left})
    else:
        typer.echo(f"Released ({choice}): {settled} do not happen again, {left} go their way.")
