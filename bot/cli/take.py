"""`yousaid take maria --as dana`, `yousaid say WORDS --as dana`, `yousaid handback --as dana`."""

from typing import Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json


def register(app: typer.Typer) -> None:
    @app.command("take", help="Reply personally in a customer's chat.\n\nExample: yousaid take maria --as dana --yes")
    def take(
        contact: Annotated[str, typer.Argument(help="A name, a handle or an email.")],
        yes: Annotated[bool, typer.Option("--yes", help="Begin; without it only what it means is shown.")] = False,
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        name = "speak" if yes else "take"
        _ground.perform(name, {"contact": contact}, config=config, handle=handle, as_json=as_json)

    @app.command("say", help='Write to the customer you speak with.\n\nExample: yousaid say "On my way." --as dana')
    def say(
        words: Annotated[str, typer.Argument(help="What they read.")],
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        _ground.perform("say", {"words": words}, config=config, handle=handle, as_json=as_json)

    @app.command("handback", help="End your talk with a customer.\n\nExample: yousaid handback maria --as dana")
    def handback(
        contact: Annotated[str, typer.Argument(help="With whom; without it whoever it is.")] = "",
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        _ground.perform("handback", {"contact": contact}, config=config, handle=handle, as_json=as_json)

    @app.command("kept", help="Say that a promised call or reply was made.\n\nExample: yousaid kept maria --as dana")
    def kept(
        contact: Annotated[str, typer.Argument(help="A name, a handle or an email.")],
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        _ground.perform("kept", {"promise": contact}, config=config, handle=handle, as_json=as_json)
