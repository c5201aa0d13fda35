"""`yousaid flow lint | accept`: what is wrong with a flow, and whether its translations still fit."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _flow_known, _ground
from bot.cli._flow_known import Name
from bot.cli._options import Config, Json

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.own_flows.mistakes import Mistake
    from conversations.flow import Flow
    from conversations.lint import Finding

All = Annotated[bool, typer.Option("--all", help="All flows: the product's and your own.")]


def register(group: typer.Typer) -> None:
    @group.command("lint", help="Check flows before a customer meets them.\n\nExample: yousaid flow lint --all")
    def lint(
        name: Annotated[str, typer.Argument(help="Which flow; without it all.")] = "",
        everything: All = False,
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        from conversations.lint import lint as look

        if name and everything:
            raise typer.BadParameter("Name one flow, or write --all.", param_hint="NAME")
        flows = [_flow_known.flow(name, config)] if name else [f for _, f in sorted(_flow_known.flows(config).items())]
        found = [(flow, look(flow)) for flow in flows]
        troubles = () if name else _flow_known.folder(config).troubles
        _show(found, troubles, as_json)
        if troubles or any(finding.level == "error" for _, findings in found for finding in findings):
            raise typer.Exit(1)

    @group.command(
        "accept",
        help="Say that a translation of your own flow fits its texts as they are now.\n\n"
        "Example: yousaid flow accept visit de",
    )
    def accept(
        name: Name,
        language: Annotated[str, typer.Argument(help="Which translation, like de.")],
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        from bot.config import load
        from bot.own_flows import marking
        from bot.own_flows.mistakes import Mistake

        try:
            changed = marking.accept(load(config).instance.flows, name, language)
        except Mistake as mistake:
            typer.echo(str(mistake), err=True)
            raise typer.Exit(1) from mistake
        if as_json:
            _ground.print_json({"flow": name, "language": language, "accepted": changed})
        else:
            typer.echo(f"{name}, {language}: {len(changed)} marks renewed.")


def _show(found: "Sequence[tuple[Flow, Sequence[Finding]]]", troubles: "Sequence[Mistake]", as_json: bool) -> None:
    from dataclasses import asdict

    from conversations.lint.paths import longest_seconds

    if as_json:
        checked = {
            flow.name: {
                "questions": flow.longest, "seconds": longest_seconds(flow), "paths": len(set(flow.paths())),
                "findings": [asdict(finding) for finding in these],
            }
            for flow, these in found
        }  # fmt: skip
        _ground.print_json({"flows": checked, "not_used": list(map(str, troubles))})
        return
    for flow, these in found:
        lines = [f"{flow.name}: {f.level}: {f.place}: {f.problem} {f.mend}" for f in these]
        typer.echo("\n".join(lines) or f"{flow.name}: ok, {_length(flow)}")
    for mistake in troubles:
        typer.echo(f"not used: {mistake}")


def _length(flow: "Flow") -> str:
    from conversations.lint.paths import longest_seconds

    questions = "1 question" if flow.longest == 1 else f"{flow.longest} questions"
    return f"at most {questions}, about {longest_seconds(flow)} seconds"
