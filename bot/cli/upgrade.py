"""`yousaid upgrade`: the database is brought to the shape this program needs."""

import typer

from bot.cli import _ground
from bot.cli._options import Config, Json

HELP = (
    "Migrate the database to this version of the program: all of it or nothing. SQLite is copied first; of Postgres "
    "make a backup with the version you come from. Stop the program first.\n\nExample: yousaid upgrade"
)


def register(app: typer.Typer) -> None:
    @app.command("upgrade", help=HELP)
    def upgrade(config: Config = None, as_json: Json = False) -> None:
        from bot.config import load
        from bot.single import OnlyOne
        from storage import migrations, moving
        from storage.database import Database

        database = Database(load(config).instance.database)
        only = OnlyOne(database.file)
        only.acquire()
        try:
            at = migrations.current(database)
            if at != migrations.head():
                moving.refuse_others(database)
                migrations.upgrade(database)
        finally:
            database.close()
            only.release()
        head = migrations.head()
        if as_json:
            _ground.print_json({"from": at, "to": head, "changed": at != head})
        else:
            typer.echo(f"It is at migration {head}, as before." if at == head else f"From {at or 'nothing'} to {head}.")
