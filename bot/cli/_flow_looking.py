"""`yousaid flow list | show | draw | schema`: what flows there are and what each asks."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _flow_known, _ground
from bot.cli._flow_known import Language, Name
from bot.cli._options import Config, Json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from conversations.flow import Flow, Question


def register(group: typer.Typer) -> None:
    @group.command("list", help="List the flows, and when to use each.\n\nExample: yousaid flow list")
    def listed(config: Config = None, as_json: Json = False) -> None:
        known = [flow for _, flow in sorted(_flow_known.flows(config).items())]
        own = _flow_known.folder(config)
        if as_json:
            _ground.print_json({"flows": [_data(flow, own.flows) for flow in known]})
            return
        for flow in known:
            mark = " (your own)" if flow.name in own.flows else ""
            typer.echo(f"{flow.name:14} {flow.purpose} {flow.use}".rstrip() + mark)
        for mistake in own.troubles:
            typer.echo(f"not used: {mistake}", err=True)

    @group.command("show", help="Show a flow's questions and where answers lead.\n\nExample: yousaid flow show pulse")
    def show(name: Name, language: Language = "en", config: Config = None, as_json: Json = False) -> None:
        from conversations.flow import to_json

        flow = _flow_known.flow(name, config)
        if as_json:
            _ground.print_json({**to_json(flow), "use": flow.use, "revision": flow.revision})
        else:
            typer.echo("\n".join(_shown(flow, language)))

    @group.command("draw", help="Draw a flow as Mermaid.\n\nExample: yousaid flow draw pulse > pulse.mmd")
    def draw(name: Name, language: Language = "en", config: Config = None) -> None:
        from conversations.diagram import mermaid

        typer.echo(mermaid(_flow_known.flow(name, config), language).rstrip("\n"))

    @group.command(
        "schema",
        help="Print the JSON Schema of a flow's TOML file, for your editor.\n\n"
        "Example: yousaid flow schema > flow.schema.json",
    )
    def schema(
        translation: Annotated[bool, typer.Option("--translation", help="Of a translation's file.")] = False,
    ) -> None:
        from bot.own_flows import form

        _ground.print_json(form.schema(translation))


def _data(flow: "Flow", own: "Iterable[str]") -> dict[str, object]:
    return {
        "name": flow.name, "kind": flow.kind, "purpose": flow.purpose, "use": flow.use, "revision": flow.revision,
        "languages": sorted(flow.texts), "own": flow.name in own,
    }  # fmt: skip


def _shown(flow: "Flow", language: str) -> "Iterable[str]":
    yield f"{flow.name} ({flow.kind}), revision {flow.revision}"
    yield f"{flow.purpose} {flow.use}".rstrip()
    for question in flow.questions:
        yield ""
        yield f"{question.key}: {flow.text(language, question.key)}"
        yield from _conditions(question)
        leads: dict[str, list[str]] = {}
        for option, step in question.then.items():
            leads.setdefault(step, []).append("anything" if option == "*" else option)
        yield from (f"  {', '.join(options)} → {step}" for step, options in leads.items())


def _conditions(question: "Question") -> "Iterable[str]":
    from conversations.conditions import in_words

    if question.ask_if:
        yield f"  asked only if {' and '.join(map(in_words, question.ask_if))}"
