"""What the commands stand on: the configuration, an open database, and a verb run in one transaction.

Nothing heavy is imported at the top: this file is read for `--help` too.
"""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from bot.channel import Links
    from bot.config import Settings
    from bot.staff.verb import Result, Scene
    from storage.database import Database


@contextmanager
def opened(config: Path | None) -> "Iterator[tuple[Settings, Database]]":
    """The settings and the database, brought to its shape, closed at the end."""
    from bot.config import load
    from storage import migrations
    from storage.database import Database

    settings = load(config)
    database = Database(settings.instance.database)
    try:
        migrations.prepare(database)
        yield settings, database
    finally:
        database.close()


@contextmanager
def acting(config: Path | None, handle: str = "", links: "Links | None" = None) -> "Iterator[Scene]":
    """A scene for a verb; its transaction is committed when the block ends."""
    from bot.scene import actor_called, scene
    from storage.cause import because

    with opened(config) as (settings, database), database.transaction() as db, because("command"):
        yield scene(db, settings, actor_called(db, handle), links=links)


def perform(
    name: str,
    args: Mapping[str, str | None],
    *,
    config: Path | None,
    handle: str,
    as_json: bool,
    links: "Links | None" = None,
) -> "Result":
    """Runs a verb with the arguments that were given and prints its answer. Raises typer.Exit(1) when it is refused."""
    from bot.staff import commands
    from bot.staff.verbs import known

    with acting(config, handle, links) as scene:
        result = commands.run(scene, known()[name], {key: value for key, value in args.items() if value})
    show(result, as_json)
    if not result.done:
        raise typer.Exit(1)
    return result


def show(result: "Result", as_json: bool) -> None:
    """The answer for people, or as one JSON object."""
    plain = result.message.plain()
    if as_json:
        print_json({"done": result.done, "message": plain, **result.data})
    else:
        typer.echo(plain, err=not result.done)


def print_json(data: Mapping[str, Any]) -> None:
    typer.echo(json.dumps(data, ensure_ascii=False, indent=2, default=str))
