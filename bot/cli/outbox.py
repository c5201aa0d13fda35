"""`yousaid outbox list | show | resend | drop`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import _ground, _shown
from bot.cli._options import WITH_IDS, Config, Json

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from bot.config import Settings
    from storage.circuits import Open
    from storage.database import Database
    from storage.resending import Decided, Deciding
    from storage.undelivered import Message

Ids = Annotated[list[str], typer.Argument(metavar="ID", help="From `yousaid outbox list`.")]
NEXT = "Look into one: yousaid outbox show ID    Send again: ... resend ID...    Give up: ... drop ID..."
SURE = "{count} of them may have arrived already. Send again, with a line that says so?"


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name="outbox", help="What goes out, and what did not.\n\nExample: yousaid outbox list")

    @group.command(
        "list",
        help="List what needs a person: unknown, dead, failed, expired; and connectors that pause.\n\n"
        "Example: yousaid outbox list --state pending --connector telegram",
    )
    def listed(
        state: Annotated[str, typer.Option("--state", help="One state, like pending, or all.")] = "",
        connector: Annotated[str, typer.Option("--connector", help="Only of this one, like slack.")] = "",
        most: Annotated[int, typer.Option("--most", min=1, help="At most so many.")] = 50,
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        _list(config, state, connector, most, as_json=as_json)

    @group.command(
        "show",
        context_settings=WITH_IDS,
        help="Show a message and where it stands.\n\nExample: yousaid outbox show -P63td3VSJuRmPxDmKGfFk",
    )
    def show(
        message: Annotated[str, typer.Argument(metavar="ID", help="From `yousaid outbox list`.")],
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        _show(config, message, as_json=as_json)

    @group.command(
        "resend",
        context_settings=WITH_IDS,
        help="Send messages again. One that may have arrived is marked, and asks for --yes; reminders are not.\n\n"
        "Example: yousaid outbox resend -P63td3VSJuRmPxDmKGfFk --yes",
    )
    def resend(
        messages: Ids,
        sure: Annotated[bool, typer.Option("--yes", help="Also what may have arrived, without asking.")] = False,
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        _resend(config, messages, sure=sure, as_json=as_json)

    @group.command(
        "drop",
        context_settings=WITH_IDS,
        help="Give messages up: what waits does not go out, what did not arrive is not listed any more.\n\n"
        "Example: yousaid outbox drop -P63td3VSJuRmPxDmKGfFk",
    )
    def drop(messages: Ids, config: Config = None, as_json: Json = False) -> None:
        from storage import resending

        _decide(config, messages, resending.drop, as_json=as_json)


def _list(config: "Path | None", state: str, connector: str, most: int, *, as_json: bool) -> None:
    from storage import circuits, outbox, undelivered

    if state not in ("", "all", *undelivered.STATES):
        states = ", ".join((*undelivered.STATES, "all"))
        raise typer.BadParameter(f"{state!r} is no state. Choose one of: {states}.")
    wanted: Sequence[Any] = {"": undelivered.NEEDS_A_PERSON, "all": undelivered.STATES}.get(state, (state,))
    with _ground.opened(config) as (settings, database), database.reading() as db:
        counts, paused = outbox.counts(db), circuits.all_open(db)
        found = undelivered.listed(db, wanted, connector, most)
        names = undelivered.recipients(db, found)
    if as_json:
        messages = [_data(one, names[one.id], settings) for one in found]
        pauses = [_pause_data(one, settings) for one in paused]
        _ground.print_json({"counts": dict(counts), "paused": pauses, "messages": messages})
        return
    for circuit in paused:
        typer.echo(_pause(circuit, settings))
    for one in found:
        typer.echo(_line(one, names[one.id], settings))
    empty = "Nothing needs a person: no message is unknown, dead, failed or expired."
    more = f" These are the first {len(found)}; --most shows more." if len(found) == most else ""
    total = _shown.counted(counts, tuple(undelivered.STATES))
    typer.echo(f"{NEXT}" if found else empty if not state else f"Nothing is {state}.")
    typer.echo(f"In all: {total}.{more}" if total else "Nothing has been sent yet.")


def _pause(one: "Open", settings: "Settings") -> str:
    since, again = _shown.moment(one.since, settings), _shown.moment(one.retry_at, settings)
    return f"{one.connector}: paused since {since}, because {one.reason}. Next try {again}. {one.mend}"


def _pause_data(one: "Open", settings: "Settings") -> dict[str, Any]:
    return {
        "connector": one.connector,
        "kind": one.kind,
        "since": _shown.iso(one.since, settings),
        "retry_at": _shown.iso(one.retry_at, settings),
        "reason": one.reason,
        "mend": one.mend,
    }


def _line(one: "Message", whom: str, settings: "Settings") -> str:
    when = _shown.moment(one.unknown_at or one.sent_at or one.not_before, settings)
    return f"{one.id}  {one.state:<9} {when}  {one.connector:<9} {one.kind:<12} to {whom}{_because(one)}"


def _because(one: "Message") -> str:
    looked = " (is looked up)" if one.look_at else ""
    return f": {one.reason}{looked}" if one.reason else looked


def _data(one: "Message", whom: str, settings: "Settings") -> dict[str, Any]:
    return {
        "id": one.id,
        "state": one.state,
        "connector": one.connector,
        "class": one.kind,
        "to": whom,
        "reason": one.reason,
        "key": one.key,
        "attempts": one.attempts,
        "created_at": _shown.iso(one.created_at, settings),
        "not_before": _shown.iso(one.not_before, settings),
        "expires_at": _shown.iso(one.expires_at, settings),
        "unknown_since": _shown.iso(one.unknown_at, settings),
        "looked_up_at": _shown.iso(one.look_at, settings),
        "sent_at": _shown.iso(one.sent_at, settings),
        "how": one.how,
        "platform_id": one.platform_id,
    }


def _show(config: "Path | None", message: str, *, as_json: bool) -> None:
    from storage import undelivered

    with _ground.opened(config) as (settings, database), database.reading() as db:
        one = undelivered.the(db, message)
        whom = undelivered.recipients(db, [one])[one.id] if one else ""
    if one is None:
        typer.echo(f"There is no message {message!r}. `yousaid outbox list --state all` names them.", err=True)
        raise typer.Exit(1)
    data = _data(one, whom, settings)
    if as_json:
        _ground.print_json({**data, "text": one.message.plain()})
        return
    for name, value in data.items():
        if value:
            typer.echo(f"{name.replace('_', ' '):<14} {value}")
    typer.echo(f"\n{one.message.plain()}")
    labels = "  ".join(f"[{button.label}]" for button in one.message.buttons())
    if labels:
        typer.echo(labels)


def _resend(config: "Path | None", messages: list[str], *, sure: bool, as_json: bool) -> None:
    import sys

    from storage import resending, undelivered

    with _ground.opened(config) as (_, database), database.reading() as db:
        found = [undelivered.the(db, one) for one in messages]
    doubtful = sum(one is not None and one.state == "unknown" for one in found)
    if doubtful and not sure:
        question = SURE.format(count=doubtful)
        if as_json or not sys.stdin.isatty():
            typer.echo(f"{question} Then write --yes.", err=True)
            raise typer.Exit(1)
        typer.confirm(question, abort=True)
    _decide(config, messages, resending.resend, as_json=as_json)


def _decide(
    config: "Path | None", messages: list[str], act: "Callable[[Any, str, Deciding], Decided]", *, as_json: bool
) -> None:
    """Each in its own transaction; the running program sees it within a second."""
    with _ground.opened(config) as (settings, database):
        outcomes = [_one(settings, database, one, act) for one in dict.fromkeys(messages)]
    if as_json:
        _ground.print_json({"messages": [{"id": o.id, "done": o.done, "words": o.words} for o in outcomes]})
    else:
        for outcome in outcomes:
            typer.echo(f"{outcome.id}  {outcome.words}", err=not outcome.done)
    if not all(outcome.done for outcome in outcomes):
        raise typer.Exit(1)


def _one(
    settings: "Settings", database: "Database", message: str, act: "Callable[[Any, str, Deciding], Decided]"
) -> "Decided":
    import random

    from bot.clock import SystemClock, ids
    from bot.house import house_of
    from storage.resending import Deciding

    clock = SystemClock()
    by = Deciding("operator", clock.now(), ids(clock.now, random.SystemRandom()), house_of(settings))
    with database.transaction() as db:
        return act(db, message, by)
