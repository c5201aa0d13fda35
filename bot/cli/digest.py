"""`yousaid digest preview | now`."""

from typing import Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json

Team = Annotated[str, typer.Argument(help="Which team; without it your own.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name="digest", help="A team's week.\n\nExample: yousaid digest preview iberia")

    @group.command("preview", help="Show the digest of the past week.\n\nExample: yousaid digest preview iberia")
    def preview(team: Team = "", config: Config = None, handle: As = "", as_json: Json = False) -> None:
        args = {"what": "preview", "team": team}
        _ground.perform("digest", args, config=config, handle=handle, as_json=as_json)

    @group.command("now", help="Post the digest to its channel now.\n\nExample: yousaid digest now iberia")
    def now(team: Team = "", config: Config = None, handle: As = "", as_json: Json = False) -> None:
        args = {"what": "now", "team": team}
        _ground.perform("digest", args, config=config, handle=handle, as_json=as_json)
