"""`yousaid inbox list | show | replay`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import _ground, _shown
from bot.cli._options import WITH_IDS, Config, Json

if TYPE_CHECKING:
    from pathlib import Path

    from bot.config import Settings
    from bot.replay import Replayed
    from storage.database import Database
    from storage.inbox import Payload

STATES = ("parked", "done", "ignored", "all")
NEXT = "Look into one: yousaid inbox show ID    Try again: yousaid inbox replay ID, or --all"


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name="inbox", help="What came in and could not be taken.\n\nExample: yousaid inbox list")

    @group.command("list", help="List what is parked, oldest first.\n\nExample: yousaid inbox list --connector slack")
    def listed(
        state: Annotated[str, typer.Option("--state", help="parked, done, ignored or all.")] = "parked",
        connector: Annotated[str, typer.Option("--connector", help="Only of this one, like telegram.")] = "",
        most: Annotated[int, typer.Option("--most", min=1, help="At most so many.")] = 50,
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        _list(config, state, connector, most, as_json=as_json)

    @group.command(
        "show",
        context_settings=WITH_IDS,
        help="Show a payload word for word.\n\nExample: yousaid inbox show -P63td3VSJuRmPxDmKGfFk",
    )
    def show(
        payload: Annotated[str, typer.Argument(metavar="ID", help="From `yousaid inbox list`.")],
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        _show(config, payload, as_json=as_json)

    @group.command(
        "replay",
        context_settings=WITH_IDS,
        help="Take parked payloads once more, also beside a running program; others are left alone.\n\n"
        "Example: yousaid inbox replay --all",
    )
    def replay(
        payloads: Annotated[list[str] | None, typer.Argument(metavar="ID", help="From the list.")] = None,
        everything: Annotated[bool, typer.Option("--all", help="Everything that is parked.")] = False,
        connector: Annotated[str, typer.Option("--connector", help="With --all: only of this one.")] = "",
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        _replay(config, payloads or [], connector, everything=everything, as_json=as_json)


def _list(config: "Path | None", state: str, connector: str, most: int, *, as_json: bool) -> None:
    from storage import inbox

    if state not in STATES:
        raise typer.BadParameter(f"{state!r} is no state. Choose one of: {', '.join(STATES)}.")
    wanted = "" if state == "all" else state
    with _ground.opened(config) as (settings, database), database.reading() as db:
        found = inbox.listed(db, wanted, connector, most)
        parked = len(inbox.parked_ids(db, [connector] if connector else ()))
    if as_json:
        _ground.print_json({"parked": parked, "payloads": [_data(one, settings) for one in found]})
        return
    if not found:
        typer.echo("Nothing is parked: all that came in was taken." if state == "parked" else f"Nothing is {state}.")
        return
    for one in found:
        typer.echo(_line(one, settings))
    more = f"; these are the oldest {len(found)}, --most shows more" if len(found) == most else ""
    typer.echo(f"{parked} parked{more}.\n{NEXT}")


def _line(one: "Payload", settings: "Settings") -> str:
    what = one.reason if one.state == "parked" else f"{one.state}{f': {one.reason}' if one.reason else ''}"
    when, size = _shown.moment(one.received_at, settings), _shown.size(len(one.raw))
    return f"{one.id}  {when}  {one.channel:<9} {size:>11}  {what}"


def _data(one: "Payload", settings: "Settings") -> dict[str, Any]:
    return {
        "id": one.id,
        "connector": one.channel,
        "received_at": _shown.iso(one.received_at, settings),
        "state": one.state,
        "reason": one.reason,
        "tried_by": one.tried_by,
        "natural_key": one.natural_key,
        "bytes": len(one.raw),
    }


def _show(config: "Path | None", payload: str, *, as_json: bool) -> None:
    from storage import inbox

    with _ground.opened(config) as (settings, database), database.reading() as db:
        one = inbox.the(db, payload)
    if one is None:
        typer.echo(f"There is no payload {payload!r}. `yousaid inbox list --state all` names them.", err=True)
        raise typer.Exit(1)
    if as_json:
        _ground.print_json({**_data(one, settings), "raw": one.raw.decode(errors="replace")})
        return
    for name, value in _data(one, settings).items():
        if value:
            typer.echo(f"{name.replace('_', ' '):<12} {value}")
    typer.echo(f"\n{_pretty(one.raw)}")
    if one.state == "parked":
        typer.echo(f"\nTry again: yousaid inbox replay {one.id}")


def _pretty(raw: bytes) -> str:
    import json

    try:
        return json.dumps(json.loads(raw), ensure_ascii=False, indent=2)
    except (ValueError, RecursionError):
        return raw.decode(errors="replace")


def _replay(config: "Path | None", ids: list[str], connector: str, *, everything: bool, as_json: bool) -> None:
    import asyncio

    from storage import inbox

    if bool(ids) == everything:
        raise typer.BadParameter("Name the payloads, or write --all.")
    with _ground.opened(config) as (settings, database):
        if everything:
            with database.reading() as db:
                ids = inbox.parked_ids(db, [connector] if connector else ())
        outcomes = asyncio.run(_replay_each(settings, database, list(dict.fromkeys(ids)), as_json=as_json))
    left = [one for one in outcomes if not one.is_taken]
    if as_json:
        data = [{"id": one.id, "outcome": one.outcome, "words": one.words} for one in outcomes]
        _ground.print_json({"taken": len(outcomes) - len(left), "not_taken": len(left), "payloads": data})
    elif not outcomes:
        typer.echo("Nothing is parked: all that came in was taken.")
    else:
        typer.echo(f"{len(outcomes) - len(left)} taken, {len(left)} not.")
    if left:
        raise typer.Exit(1)


async def _replay_each(
    settings: "Settings", database: "Database", ids: list[str], *, as_json: bool
) -> "list[Replayed]":
    """Each in its own transaction, told when it is committed: whoever stops it in the middle has the rest left."""
    from bot.beside import bench_beside
    from storage import inbox

    with database.reading() as db:
        known = {one: inbox.the(db, one) for one in ids}
    channels = {payload.channel for payload in known.values() if payload and payload.state == "parked"}
    outcomes = []
    async with bench_beside(settings, sorted(channels)) as bench:
        for number, one in enumerate(ids, 1):
            outcomes.append(_one(database, bench, one))
            if not as_json:
                last = outcomes[-1]
                typer.echo(f"{number}/{len(ids)}  {last.id}  {last.outcome}: {last.words}")
    return outcomes


def _one(database: "Database", bench: Any, payload: str) -> "Replayed":
    from bot.replay import refused, replay

    try:
        with database.transaction() as db:
            return replay(db, bench, payload, "operator")
    except Exception as error:  # noqa: BLE001 an outer loop: this payload's own trouble, whatever it is
        with database.transaction() as db:
            return refused(db, bench, payload, "operator", error)
