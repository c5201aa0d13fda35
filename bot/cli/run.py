"""`yousaid run`: the program, until it is told to stop."""

from enum import Enum
from typing import Annotated

import typer

from bot.cli._options import Config

HELP = (
    "Run everything: channels, queue, clock and pages, until Ctrl-C.\n\n"
    "Example: yousaid run --as dana --log json --log-level debug"
)


class Form(Enum):
    logfmt = "logfmt"
    json = "json"


class Level(Enum):
    debug = "debug"
    info = "info"
    warning = "warning"
    error = "error"


def register(app: typer.Typer) -> None:
    @app.command("run", help=HELP)
    def run(
        config: Config = None,
        handle: Annotated[str, typer.Option("--as", metavar="HANDLE", help="Whose desk the page shows.")] = "",
        form: Annotated[Form | None, typer.Option("--log", help="How stderr looks; without it [log] form.")] = None,
        level: Annotated[Level | None, typer.Option("--log-level", help="How much; without it [log] level.")] = None,
    ) -> None:
        from bot.config import load
        from bot.serving import serve

        settings = load(config)
        given = {"form": form, "level": level}
        log = settings.log.model_copy(update={name: one.value for name, one in given.items() if one})
        serve(settings.model_copy(update={"log": log}), typer.echo, handle)
