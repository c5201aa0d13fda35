"""`yousaid move --to …`: from SQLite to Postgres, or back."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _ground
from bot.cli._options import Config, Json
from bot.cli._progress import bar

if TYPE_CHECKING:
    from storage.fingerprint import Print

HELP = (
    "Carry everything into an empty database of the other kind, and compare each table at the end. Stop the program "
    "first. Nothing is changed here; a move that is interrupted leaves nothing there and is begun again.\n\n"
    "Example: yousaid move --to postgresql+psycopg://yousaid@localhost/yousaid"
)


def register(app: typer.Typer) -> None:
    @app.command("move", help=HELP)
    def move(
        to: Annotated[str, typer.Option("--to", metavar="URL", help="The empty database.")],
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        from sqlalchemy.exc import OperationalError

        from bot import backups
        from bot.config import load
        from bot.single import OnlyOne
        from storage import moving
        from storage.database import Database, DatabaseError

        database = Database(load(config).instance.database)
        only = OnlyOne(database.file)
        only.acquire()
        try:
            with bar(quiet=as_json) as progress:
                prints = moving.move(database, to, progress)
        except OperationalError as error:  # what the driver says may hold the password of the address
            raise DatabaseError(f"--to: it does not answer ({type(error.orig).__name__}). Is it there?") from error
        finally:
            database.close()
            only.release()
        if as_json:
            _ground.print_json({"tables": backups.prints(prints)})
        else:
            _tell(prints, to, config)


def _tell(prints: "dict[str, Print]", to: str, config: Path | None) -> None:
    from sqlalchemy import make_url

    for name, table in sorted(prints.items()):
        typer.echo(f"  {name:<20} {table.rows:>10,}  {table.sum}")
    whole = sum(table.rows for table in prints.values())
    shown = make_url(to).render_as_string(hide_password=True)
    typer.echo(
        f"{whole:,} rows are in both, alike in every table. Now write into {config or 'config.toml'}:\n\n"
        f'[instance]\ndatabase = "{shown}"\n\n'
        "then start `yousaid run` and look at `yousaid doctor`. The old database was not changed; keep it until then."
    )
