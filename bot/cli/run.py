"""`yousaid run`: the program, until it is told to stop."""

from enum import Enum, StrEnum
from typing import Annotated

import typer

from bot.cli._options import Config

HELP = """Run everything: channels, queue, clock and pages, until Ctrl-C.

On Postgres several processes may share the work, each with a role. `edge` takes what platforms post and shows pages;
`courier` fetches and sends, one process at a time for each bot or workspace; `clock` calls what is due, one process at
a time; `all` does all of it. Of whatever one process at a time does, another takes over within 20 seconds.

Example: yousaid run --as dana --log json --log-level debug

Example: yousaid run --role courier"""


class Role(StrEnum):
    all = "all"
    edge = "edge"
    courier = "courier"
    clock = "clock"


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
        role: Annotated[Role, typer.Option("--role", help="What this process does; on Postgres only.")] = Role.all,
        form: Annotated[Form | None, typer.Option("--log", help="How stderr looks; without it [log] form.")] = None,
        level: Annotated[Level | None, typer.Option("--log-level", help="How much; without it [log] level.")] = None,
    ) -> None:
        from bot.config import load
        from bot.own_flows.folder import look
        from bot.serving import serve

        if handle and role in (Role.courier, Role.clock):
            raise typer.BadParameter(f"a {role.value} shows no page. Give it to a process with --role edge or all.")
        settings = load(config)
        for mistake in look(settings.instance.flows).troubles:
            typer.echo(f"This flow is not used: {mistake}", err=True)
        given = {"form": form, "level": level}
        log = settings.log.model_copy(update={name: one.value for name, one in given.items() if one})
        serve(settings.model_copy(update={"log": log}), typer.echo, handle, role.value)
