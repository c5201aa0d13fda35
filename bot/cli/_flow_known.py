"""The flows that the commands speak of: the product's and those of the configured folder."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bot.own_flows.folder import Folder
    from conversations.flow import Flow

Name = Annotated[str, typer.Argument(help="Which flow, like pulse.")]
Language = Annotated[str, typer.Option("--language", help="In which language.")]


def folder(config: Path | None) -> "Folder":
    """The flows of one's own, with what is wrong among them."""
    from bot.config import load
    from bot.own_flows.folder import look

    return look(load(config).instance.flows)


def flows(config: Path | None) -> "Mapping[str, Flow]":
    from bot.config import load
    from bot.house import flows_of

    return flows_of(load(config))


def flow(name: str, config: Path | None) -> "Flow":
    """The flow of this name; one that cannot be used is told with its mistake."""
    known = flows(config)
    if name in known:
        return known[name]
    for mistake in folder(config).troubles:
        if Path(mistake.file).name.partition(".")[0] == name:
            raise typer.BadParameter(str(mistake), param_hint="NAME")
    raise typer.BadParameter(f"There is no flow {name!r}. Known: {', '.join(sorted(known))}.", param_hint="NAME")
