"""`yousaid why maria`."""

from typing import Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json


def register(app: typer.Typer) -> None:
    @app.command("why", help="Show why somebody is asked, or not asked now.\n\nExample: yousaid why maria")
    def why(
        contact: Annotated[str, typer.Argument(help="A name, a handle or an email.")],
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        _ground.perform("why", {"contact": contact}, config=config, handle=handle, as_json=as_json)
