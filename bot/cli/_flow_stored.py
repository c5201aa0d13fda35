"""`yousaid flow diff | funnel`: what a flow was before, and how far people come in it; both read the database."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import _flow_known, _ground
from bot.cli._flow_known import Name
from bot.cli._options import Config, Json

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bot.config import Settings
    from conversations.flow import Flow
    from conversations.funnel import Stage
    from storage.flows import Revision

Which = Annotated[str, typer.Option(metavar="REVISION", help="Its first digits are enough.")]


def register(group: typer.Typer) -> None:
    @group.command(
        "diff",
        help="Tell in plain words what is different from the revision used before, and how many conversations are "
        "open on that one; each ends on the revision it began with.\n\nExample: yousaid flow diff pulse",
    )
    def diff(name: Name, old: Which = "", new: Which = "", config: Config = None, as_json: Json = False) -> None:
        from conversations.comparing import differences
        from storage import flows

        flow = _flow_known.flow(name, config)
        with _ground.opened(config) as (settings, database), database.reading() as db:
            stored = flows.history(db, name)
        pair = _pair(flow, stored, old, new)
        if pair is None:
            _say_nothing_stored(name, as_json)
            return
        before, after = pair
        found = differences(before.flow, after)
        if as_json:
            _ground.print_json(_compared(before, after, found))
        else:
            typer.echo("\n".join(_told(before, after, stored, found, settings)))

    @group.command(
        "funnel",
        help="Count for each question how many were shown it, answered, were asked again, skipped, said later or "
        "dropped out; nothing is shown for fewer than five people.\n\nExample: yousaid flow funnel pulse",
    )
    def funnel(
        name: Name,
        since: Annotated[datetime | None, typer.Option("--since", formats=["%Y-%m-%d"], help="Begun since.")] = None,
        config: Config = None,
        as_json: Json = False,
    ) -> None:
        from zoneinfo import ZoneInfo

        from conversations.funnel import stages
        from storage import flows, funnels

        _flow_known.flow(name, config)
        with _ground.opened(config) as (settings, database), database.reading() as db:
            begun = since.replace(tzinfo=ZoneInfo(settings.instance.timezone)) if since else None
            order = {r.flow.revision: [q.key for q in r.flow.questions] for r in flows.history(db, name)}
            found = stages(funnels.told(db, name, begun), order)
        if as_json:
            from dataclasses import asdict

            _ground.print_json({"flow": name, "stages": [asdict(stage) for stage in found]})
        else:
            typer.echo("\n".join(_table(name, found)))


def _pair(flow: "Flow", stored: "Sequence[Revision]", old: str, new: str) -> "tuple[Revision, Flow] | None":
    """By default the flow as it is now, and the newest revision that is another one."""
    after = _named(stored, new).flow if new else flow
    others = [revision for revision in stored if revision.flow.revision != after.revision]
    if old:
        return _named(stored, old), after
    return (others[0], after) if others else None


def _named(stored: "Sequence[Revision]", begun: str) -> "Revision":
    found = [revision for revision in stored if revision.flow.revision.startswith(begun)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(revision.flow.revision for revision in stored) or "none yet"
    raise typer.BadParameter(f"{begun!r} is not one stored revision. Known, the newest first: {known}.")


def _say_nothing_stored(name: str, as_json: bool) -> None:
    if as_json:
        _ground.print_json({"flow": name, "old": None, "differences": []})
    else:
        typer.echo(f"{name}: no other revision has been used yet.")


def _compared(before: "Revision", after: "Flow", found: "Sequence[str]") -> dict[str, Any]:
    return {
        "flow": after.name, "old": before.flow.revision, "new": after.revision, "differences": list(found),
        "open_on_old": before.open, "begun_on_old": before.all,
    }  # fmt: skip


def _told(
    before: "Revision", after: "Flow", stored: "Sequence[Revision]", found: "Sequence[str]", settings: "Settings"
) -> "Iterator[str]":
    from bot.cli._shown import moment

    used = {revision.flow.revision for revision in stored}
    since = moment(before.since, settings)[:10]
    yield f"{after.name}: from {before.flow.revision} (used since {since}, {before.all} begun) to {after.revision}" + (
        "" if after.revision in used else " (not used yet)"
    )
    yield from (f"  {difference}" for difference in found or ["Nothing that people see is different."])
    is_open = "1 conversation is" if before.open == 1 else f"{before.open or 'no'} conversations are"
    yield f"{is_open[:1].upper()}{is_open[1:]} open on the old revision" + (
        "; what began on it ends on it." if before.open else "."
    )


def _table(name: str, found: "Sequence[Stage]") -> "Iterator[str]":
    from itertools import groupby

    if not found:
        yield f"{name}: nobody has been asked yet."
    for (revision, language), stages in groupby(found, lambda stage: (stage.revision, stage.language)):
        yield f"{name}, revision {revision}, {language}"
        yield "  " + _row("question", ("shown", "answered", "re-asked", "skipped", "later", "dropped")) + "  median"
        yield from ("  " + _line(stage) for stage in stages)


def _line(stage: "Stage") -> str:
    if stage.shown is None:
        return f"{stage.question:<14}  fewer than 5 people"
    counts = (stage.shown, stage.answered, stage.reasked, stage.skipped, stage.later, stage.dropped)
    time = "" if stage.median_seconds is None else _duration(stage.median_seconds)
    return f"{_row(stage.question, counts)}  {time}".rstrip()


def _row(first: str, others: "Sequence[object]") -> str:
    return f"{first:<14}" + "".join(f"{other!s:>10}" for other in others)


def _duration(seconds: float) -> str:
    if seconds < 120:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 7200 else f"{seconds / 3600:.0f} h"
