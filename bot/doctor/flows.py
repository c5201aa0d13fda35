"""Whether every check-in of one's own can be used, and what is to be said about those that can."""

import asyncio
from collections.abc import Iterator, Mapping, Sequence

from bot.doctor.check import Check, Finding, Ground
from bot.own_flows.folder import Folder, look
from conversations.flow import Flow
from conversations.flows import shipped
from conversations.lint import lint
from storage import flows
from storage.database import Database

MEND = "yousaid flow lint --all"


async def _look(ground: Ground) -> Sequence[Finding]:
    folder = look(ground.settings.instance.flows)
    changed = (
        await asyncio.to_thread(_changed, ground.database, {**shipped(), **folder.flows}) if ground.database else []
    )
    return [*_broken(folder), *_warned(folder.flows), *changed, _counted(folder)]


def _broken(folder: Folder) -> Iterator[Finding]:
    for mistake in folder.troubles:
        yield Finding("FAIL", "flows", f"not used: {mistake}", f"mend that line, then {MEND}")


def _warned(own: Mapping[str, Flow]) -> Iterator[Finding]:
    for name, flow in sorted(own.items()):
        if count := len(lint(flow)):
            yield Finding("WARN", "flows", f"{name}: {count} {'warning' if count == 1 else 'warnings'}", MEND)


def _changed(database: Database, known: Mapping[str, Flow]) -> list[Finding]:
    """Flows of which somebody is still under way on an earlier revision."""
    with database.reading() as db:
        behind = {name: flows.open_behind(db, flow) for name, flow in sorted(known.items())}
    return [
        Finding("ok", "flows", f"{name}: changed; {count} still end on an earlier revision (yousaid flow diff {name})")
        for name, count in behind.items()
        if count
    ]


def _counted(folder: Folder) -> Finding:
    ours, own = shipped(), folder.flows
    replaced = sorted(own.keys() & ours.keys())
    words = f"{len(ours)} of the product, {len(own)} of your own"
    return Finding("ok", "flows", words + (f" in place of {', '.join(replaced)}" if replaced else ""))


CHECK = Check("flows", _look)
