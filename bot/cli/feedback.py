"""`yousaid feedback list | show | handle`."""

from typing import Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json

Number = Annotated[str, typer.Argument(help="Which feedback, like F-17.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name="feedback", help="What customers said.\n\nExample: yousaid feedback list")

    @group.command("list", help="List what waits for us.\n\nExample: yousaid feedback list --mine --as dana")
    def listed(
        mine: Annotated[bool, typer.Option("--mine", help="Only what waits for me.")] = False,
        everything: Annotated[bool, typer.Option("--all", help="Also what has its outcome.")] = False,
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        which = "mine" if mine else "all" if everything else ""
        _ground.perform("feedback", {"which": which}, config=config, handle=handle, as_json=as_json)

    @group.command("show", help="Show one point and what came of it.\n\nExample: yousaid feedback show F-17")
    def show(number: Number, config: Config = None, handle: As = "", as_json: Json = False) -> None:
        _ground.perform("feedback", {"which": number}, config=config, handle=handle, as_json=as_json)

    @group.command("handle", help="Take a point.\n\nExample: yousaid feedback handle F-17 --as dana")
    def take(number: Number, config: Config = None, handle: As = "", as_json: Json = False) -> None:
        _ground.perform("handle", {"feedback": number}, config=config, handle=handle, as_json=as_json)
