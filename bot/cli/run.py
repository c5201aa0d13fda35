"""`yousaid run`: the program, until it is told to stop."""

from typing import Annotated

import typer

from bot.cli._options import Config

HELP = "Run everything: channels, queue, clock and pages, until Ctrl-C.\n\nExample: yousaid run --as dana"


def register(app: typer.Typer) -> None:
    @app.command("run", help=HELP)
    def run(
        config: Config = None,
        handle: Annotated[str, typer.Option("--as", metavar="HANDLE", help="Whose desk the page shows.")] = "",
    ) -> None:
        from bot.config import load
        from bot.serving import serve

        serve(load(config), typer.echo, handle)
