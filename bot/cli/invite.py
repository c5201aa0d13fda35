"""`yousaid invite maria --telegram` and `yousaid invite maria --slack U0123ABCD`."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json

if TYPE_CHECKING:
    from pathlib import Path

    from bot.channel import Links


def register(app: typer.Typer) -> None:
    @app.command(
        "invite",
        help="Invite a customer's person, a colleague or a team to a chat.\n\n"
        "Example: yousaid invite maria --telegram\n\nExample: yousaid invite maria --slack U0123ABCD",
    )
    def invite(
        contact: Annotated[str, typer.Argument(help="A name, a handle or an email.")] = "",
        telegram: Annotated[bool, typer.Option("--telegram", help="By a one-time link; the default.")] = False,
        slack: Annotated[str, typer.Option("--slack", metavar="ID", help="By their member id.")] = "",
        channel: Annotated[str, typer.Option("--channel", help="slack uses the id from the import.")] = "",
        team: Annotated[str, typer.Option("--team", help="A team instead of a contact.")] = "",
        staff: Annotated[str, typer.Option("--staff", help="A colleague instead of a contact.")] = "",
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        if telegram and (slack or channel not in ("", "telegram")):
            raise typer.BadParameter("Choose one: --telegram or --slack.", param_hint="--telegram")
        args = {"contact": contact, "channel": channel, "slack": slack, "team": team, "staff": staff}
        links = {} if slack or channel == "slack" else _links(config)
        _ground.perform("invite", args, config=config, handle=handle, as_json=as_json, links=links)


def _links(config: "Path | None") -> "Links":
    from bot.config import load
    from bot.links import of_channels

    return of_channels(load(config))
