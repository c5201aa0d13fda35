"""`yousaid action create | link | list | done | review | approve | cancel`."""

from typing import Annotated

import typer

from bot.cli import _ground
from bot.cli._options import As, Config, Json

Number = Annotated[str, typer.Argument(help="Which action, like A-42.")]
Feedback = Annotated[list[str], typer.Argument(help="Which feedback, like F-17 F-18.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name="action", help="What we change.\n\nExample: yousaid action list --overdue")
    _making(group)
    _telling(group)


def _making(group: typer.Typer) -> None:
    @group.command(
        "create",
        help="Create an action.\n\n"
        'Example: yousaid action create "Logins within one day" --owner ana --due "in 2 weeks" --from F-17,F-18',
    )
    def create(
        title: Annotated[str, typer.Argument(help="What will change for the customer.")],
        owner: Annotated[str, typer.Option("--owner", help="Who does it; without it whoever acts.")] = "",
        team: Annotated[str, typer.Option("--team", help="Which team; without it the owner's.")] = "",
        due: Annotated[str, typer.Option("--due", help="Until when: 2026-12-01, fri, in 2 weeks.")] = "",
        feedback: Annotated[str, typer.Option("--from", help="The feedback it answers: F-17,F-18.")] = "",
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        args = {"title": title, "owner": owner, "team": team, "due": due, "from": feedback}
        _ground.perform("action", args, config=config, handle=handle, as_json=as_json)

    @group.command("link", help="Link feedback to an action.\n\nExample: yousaid action link A-42 F-17 F-18")
    def link(action: Number, feedback: Feedback, config: Config = None, handle: As = "", as_json: Json = False) -> None:
        args = {"action": action, "feedback": " ".join(feedback)}
        _ground.perform("link", args, config=config, handle=handle, as_json=as_json)

    @group.command("list", help="List the open actions.\n\nExample: yousaid action list --mine --as ana")
    def listed(
        mine: Annotated[bool, typer.Option("--mine", help="Only my own.")] = False,
        overdue: Annotated[bool, typer.Option("--overdue", help="Only what is late.")] = False,
        everything: Annotated[bool, typer.Option("--all", help="Also what is closed.")] = False,
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        which = "mine" if mine else "overdue" if overdue else "all" if everything else ""
        _ground.perform("actions", {"which": which}, config=config, handle=handle, as_json=as_json)


def _telling(group: typer.Typer) -> None:
    @group.command(
        "done",
        help="Complete an action and preview what its customers will read.\n\n"
        'Example: yousaid action done A-42 "New logins are made within one day" --since "3 dec"',
    )
    def done(
        action: Number,
        sentence: Annotated[str, typer.Argument(help="What changed, as the customers read it; 280 characters.")],
        since: Annotated[str, typer.Option("--since", help="Since when; without it today.")] = "",
        config: Config = None,
        handle: As = "",
        as_json: Json = False,
    ) -> None:
        args = {"action": action, "sentence": sentence, "since": since}
        result = _ground.perform("done", args, config=config, handle=handle, as_json=as_json)
        if not as_json:
            name, offer = result.data["action"], "Send it" if result.data["readers"] else "Close it without an update"
            typer.echo(f"\n{offer}: yousaid action approve {name}    Not yet: yousaid action cancel {name}")

    @group.command("review", help="Show who will read an update, and what.\n\nExample: yousaid action review A-42")
    def review(action: Number, config: Config = None, handle: As = "", as_json: Json = False) -> None:
        _ground.perform("review", {"update": action}, config=config, handle=handle, as_json=as_json)

    @group.command("approve", help="Approve what the customers will read.\n\nExample: yousaid action approve A-42")
    def approve(action: Number, config: Config = None, handle: As = "", as_json: Json = False) -> None:
        _ground.perform("approve", {"update": action}, config=config, handle=handle, as_json=as_json)

    @group.command("cancel", help="Call an update off before it goes out.\n\nExample: yousaid action cancel A-42")
    def cancel(action: Number, config: Config = None, handle: As = "", as_json: Json = False) -> None:
        _ground.perform("cancel", {"update": action}, config=config, handle=handle, as_json=as_json)
