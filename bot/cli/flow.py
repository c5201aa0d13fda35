"""`yousaid flow list | show | lint | draw | rehearse`: looks at the scripts of check-ins; nothing is stored or sent."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _ground
from bot.cli._options import Config, Json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from conversations.flow import Flow

Name = Annotated[str, typer.Argument(help="Which flow, like pulse.")]
Language = Annotated[str, typer.Option("--language", help="In which language.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name="flow", help="The scripts of check-ins.\n\nExample: yousaid flow draw pulse")
    _looking(group)
    _checking(group)


def _looking(group: typer.Typer) -> None:
    @group.command("list", help="List the flows.\n\nExample: yousaid flow list")
    def listed(config: Config = None, as_json: Json = False) -> None:
        known = [flow for _, flow in sorted(_flows(config).items())]
        if as_json:
            keys = [{"name": f.name, "kind": f.kind, "purpose": f.purpose, "use": f.use} for f in known]
            _ground.print_json({"flows": keys})
            return
        for flow in known:
            typer.echo(f"{flow.name:14} {flow.purpose} {flow.use}".rstrip())

    @group.command("show", help="Show a flow's questions and where answers lead.\n\nExample: yousaid flow show pulse")
    def show(name: Name, language: Language = "en", config: Config = None, as_json: Json = False) -> None:
        from conversations.flow import to_json

        flow = _flow(name, config)
        if as_json:
            _ground.print_json({**to_json(flow), "revision": flow.revision})
        else:
            typer.echo("\n".join(_shown(flow, language)))

    @group.command("draw", help="Draw a flow as Mermaid.\n\nExample: yousaid flow draw pulse > pulse.mmd")
    def draw(name: Name, language: Language = "en", config: Config = None) -> None:
        from conversations.diagram import mermaid

        typer.echo(mermaid(_flow(name, config), language).rstrip("\n"))


def _checking(group: typer.Typer) -> None:
    @group.command("lint", help="Check flows before a customer meets them.\n\nExample: yousaid flow lint pulse")
    def lint(
        name: Annotated[str, typer.Argument(help="Which flow; without it all.")] = "",
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        from dataclasses import asdict

        from conversations.lint import lint as look

        flows = [_flow(name, config)] if name else [flow for _, flow in sorted(_flows(config).items())]
        found = {flow.name: look(flow) for flow in flows}
        if as_json:
            _ground.print_json({flow: [asdict(finding) for finding in findings] for flow, findings in found.items()})
        for flow, findings in found.items() if not as_json else ():
            typer.echo(
                "\n".join(f"{flow}: {f.level}: {f.place}: {f.problem} {f.mend}" for f in findings) or f"{flow}: ok"
            )
        if any(finding.level == "error" for findings in found.values() for finding in findings):
            raise typer.Exit(1)

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
        _rehearse(_flow(name, config), (line for line in given if line.strip()), language)


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


def _shown(flow: "Flow", language: str) -> "Iterable[str]":
    yield f"{flow.name} ({flow.kind}), revision {flow.revision}"
    yield f"{flow.purpose} {flow.use}".rstrip()
    for question in flow.questions:
        yield ""
        yield f"{question.key}: {flow.text(language, question.key)}"
        leads: dict[str, list[str]] = {}
        for option, step in question.then.items():
            leads.setdefault(step, []).append("anything" if option == "*" else option)
        yield from (f"  {', '.join(options)} → {step}" for step, options in leads.items())


def _flows(config: Path | None) -> "Mapping[str, Flow]":
    from bot.config import load
    from bot.house import flows_of

    return flows_of(load(config))


def _flow(name: str, config: Path | None) -> "Flow":
    known = _flows(config)
    if name not in known:
        raise typer.BadParameter(f"There is no flow {name!r}. Known: {', '.join(sorted(known))}.", param_hint="NAME")
    return known[name]
