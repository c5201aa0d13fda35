"""`yousaid checkin maria --about "March rollout"`."""

from typing import Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json


def register(app: typer.Typer) -> None:
    @app.command(
        "checkin",
        help='Ask a customer how things are going.\n\nExample: yousaid checkin maria --about "the March rollout"',
    )
    def checkin(
        contact: Annotated[str, typer.Argument(help="A name, a handle or an email.")],
        flow: Annotated[str, typer.Option("--flow", help="Which flow; `yousaid flow list` shows them.")] = "pulse",
        about: Annotated[str, typer.Option("--about", help="What it is about, as the customer reads it.")] = "",
        override: Annotated[str, typer.Option("--override", help="The reason to ask although it is too early.")] = "",
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        args = {"contact": contact, "flow": flow, "about": about, "override": override}
        _ground.perform("checkin", args, config=config, handle=handle, as_json=as_json)
