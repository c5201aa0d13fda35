"""`yousaid backup`: a verified copy of everything, while the program works."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli import _ground
from bot.cli._options import Config, Json
from bot.cli._progress import bar

HELP = (
    "Make a complete, verified copy of the database while the program works; nobody waits for it.\n\n"
    "It is one file, from SQLite and from Postgres alike, that `yousaid restore` brings back.\n\n"
    "Example: yousaid backup /mnt/other-disk/"
)


def register(app: typer.Typer) -> None:
    @app.command("backup", help=HELP)
    def backup(
        to: Annotated[Path | None, typer.Argument(help="A file or a folder; without it the one of [backup].")] = None,
        force: Annotated[bool, typer.Option("--force", help="Replace the file if it is there.")] = False,
        check: Annotated[bool, typer.Option("--check", help="Only verify one: the named, else the latest.")] = False,
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        from bot import backups
        from bot.clock import SystemClock
        from bot.config import load
        from storage.backup import make
        from storage.database import Database
        from storage.manifest import examine

        settings, now = load(config), SystemClock().now()
        database = Database(settings.instance.database)
        try:
            file = (
                _latest(backups.folder(settings, database), to)
                if check
                else backups.target(settings, database, to, now)
            )
            with bar(quiet=as_json) as progress:
                if check:
                    manifest = examine(file, progress)
                else:
                    manifest = make(database, file, now, backups.program(), force=force, progress=progress)
        finally:
            database.close()
        if as_json:
            _ground.print_json(backups.data(file, manifest))
        else:
            typer.echo(f"{file}\n  {backups.described(manifest)}\n  read again and found whole.")


def _latest(place: Path, named: Path | None) -> Path:
    from bot import backups

    return named or next(iter(backups.kept(place)), place / "yousaid-….db")
