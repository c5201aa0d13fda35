"""`yousaid left maria`, `yousaid returned maria`."""

from typing import Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json

Contact = Annotated[str, typer.Argument(help="A name, a handle or an email.")]


def register(app: typer.Typer) -> None:
    @app.command("left", help="Note that a contact has left their company.\n\nExample: yousaid left maria")
    def left(contact: Contact, config: Config = None, handle: As = "", as_json: Json = False) -> None:
        _ground.perform("left", {"contact": contact}, config=config, handle=handle, as_json=as_json)

    @app.command("returned", help="Take that back.\n\nExample: yousaid returned maria")
    def returned(contact: Contact, config: Config = None, handle: As = "", as_json: Json = False) -> None:
        _ground.perform("returned", {"contact": contact}, config=config, handle=handle, as_json=as_json)
