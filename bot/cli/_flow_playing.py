"""`yousaid flow rehearse`: plays a flow without a database or a platform."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _flow_known
from bot.cli._flow_known import Language, Name
from bot.cli._options import Config

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conversations.flow import Flow


def register(group: typer.Typer) -> None:
    @group.command(
        "rehearse",
        help="Play a flow from lines: what is typed, [Label] for a press, `after 3d` for time that passes.\n\n"
        'Example: yousaid flow rehearse pulse "[2]" "logins take a week"',
    )
    def rehearse(
        name: Name,
        lines: Annotated[list[str] | None, typer.Argument(help="The lines; without them standard input.")] = None,
        file: Annotated[Path | None, typer.Option("--file", help="A file of lines.", exists=True)] = None,
        language: Language = "en",
        config: Config = None,
    ) -> None:
        import sys

        played = lines or (file.read_text(encoding="utf-8").splitlines() if file else None)
        given = played if played is not None else (line.rstrip("\n") for line in sys.stdin)
        _rehearse(_flow_known.flow(name, config), (line for line in given if line.strip()), language)


def _rehearse(flow: "Flow", lines: "Iterable[str]", language: str) -> None:
    from datetime import UTC, datetime

    from conversations.rehearsal import rehearse

    try:
        for exchange in rehearse(flow, lines, datetime(2026, 11, 24, 10, 0, tzinfo=UTC), language):
            typer.echo(f"> {exchange.line}" if exchange.line else "", nl=bool(exchange.line))
            for message in exchange.said:
                labels = " ".join(f"[{button.label}]" for button in message.buttons())
                typer.echo("\n".join(part for part in (message.plain(), labels) if part))
    except ValueError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from error
