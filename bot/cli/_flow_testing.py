"""`yousaid flow test`: plays the dialogues that stand beside a flow, on every platform, and counts its branches."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import _flow_known, _ground
from bot.cli._options import Config, Json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.own_flows.dialogues import Tested
    from conversations.dialogues import Played

HELP = (
    "Play the dialogues beside a flow (NAME.dialogue), each message rendered for every platform; ends with 1 when one "
    "is not as written.\n\nExample: yousaid flow test pulse --show"
)


def register(group: typer.Typer) -> None:
    @group.command("test", help=HELP)
    def test(
        name: Annotated[str, typer.Argument(help="Which flow; without it all.")] = "",
        show: Annotated[bool, typer.Option("--show", help="Print every message as each platform gets it.")] = False,
        at_least: Annotated[
            int, typer.Option("--at-least", help="How many percent of its branches must be gone through.", max=100)
        ] = 0,
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        from bot.config import load
        from bot.own_flows import dialogues

        flows = [_flow_known.flow(name, config)] if name else [f for _, f in sorted(_flow_known.flows(config).items())]
        tested = [dialogues.test(flow, load(config).instance.flows) for flow in flows]
        if as_json:
            _ground.print_json({"flows": {one.flow.name: _data(one) for one in tested}})
        for one in tested if not as_json else ():
            typer.echo("\n".join(_told(one, show)))
        if any(one.failures or dialogues.percent(one) < at_least for one in tested):
            raise typer.Exit(1)


def _told(tested: "Tested", show: bool) -> "Iterator[str]":
    from bot.own_flows.dialogues import percent

    whole = tested.covered + len(tested.missing)
    branches = "1 branch" if whole == 1 else f"{whole} branches"
    count = "1 dialogue" if len(tested.played) == 1 else f"{len(tested.played)} dialogues"
    failed = sum(bool(played.failure) for played in tested.played)
    yield f"{tested.flow.name}: {count}, {failed or 'none'} failed; {percent(tested)} % of {branches}"
    yield from (f"  {failure}" for failure in tested.failures)
    for arrow in tested.missing if tested.played else ():
        yield f"  not gone through: {arrow.key} → {arrow.to}{' (not asked)' if arrow.unasked else ''}"
    for played in tested.played if show else ():
        yield from _shown(played)


def _shown(played: "Played") -> "Iterator[str]":
    from bot import previews

    yield f"\n== {played.dialogue.title}"
    for exchange in played.exchanges:
        if exchange.line:
            yield f"> {exchange.line}"
        for message in exchange.said:
            for name, preview in previews.known().items():
                yield f"--- {name}"
                yield preview(message)[0]


def _data(tested: "Tested") -> dict[str, Any]:
    from bot.own_flows.dialogues import percent

    return {
        "file": tested.file, "dialogues": len(tested.played), "failures": list(tested.failures),
        "percent": percent(tested), "missing": [arrow._asdict() for arrow in tested.missing],
    }  # fmt: skip
