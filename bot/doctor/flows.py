"""Whether every check-in of one's own can be used, and what is to be said about those that can."""

from collections.abc import Iterator, Mapping, Sequence

from bot.doctor.check import Check, Finding, Ground
from bot.own_flows.folder import Folder, look
from conversations.flow import Flow
from conversations.flows import shipped
from conversations.lint import lint

MEND = "yousaid flow lint --all"


async def _look(ground: Ground) -> Sequence[Finding]:
    folder = look(ground.settings.instance.flows)
    return [*_broken(folder), *_warned(folder.flows), _counted(folder)]


def _broken(folder: Folder) -> Iterator[Finding]:
    for mistake in folder.troubles:
        yield Finding("FAIL", "flows", f"not used: {mistake}", f"mend that line, then {MEND}")


def _warned(flows: Mapping[str, Flow]) -> Iterator[Finding]:
    for name, flow in sorted(flows.items()):
        if count := len(lint(flow)):
            yield Finding("WARN", "flows", f"{name}: {count} {'warning' if count == 1 else 'warnings'}", MEND)


def _counted(folder: Folder) -> Finding:
    ours, own = shipped(), folder.flows
    replaced = sorted(own.keys() & ours.keys())
    words = f"{len(ours)} of the product, {len(own)} of your own"
    return Finding("ok", "flows", words + (f" in place of {', '.join(replaced)}" if replaced else ""))


CHECK = Check("flows", _look)
