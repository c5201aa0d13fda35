"""`yousaid flow …`: looks at the scripts of check-ins, checks them, plays them; one file a kind of command."""

import typer

from bot.cli import _flow_checking, _flow_looking, _flow_playing, _flow_stored, _flow_testing


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name="flow", help="The scripts of check-ins.\n\nExample: yousaid flow draw pulse")
    for kind in (_flow_looking, _flow_checking, _flow_playing, _flow_testing, _flow_stored):
        kind.register(group)
