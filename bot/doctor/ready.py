"""What the running program says of itself at `/readyz`; nothing when none runs here."""

from collections.abc import Iterator, Mapping, Sequence

import aiohttp

from bot.doctor.check import Check, Finding, Ground

LIMIT = aiohttp.ClientTimeout(total=10)
MENDS = {
    "database": "look at the space on its disk and who may write there, then at the log of `yousaid run`",
    "quarantine": "look at what `yousaid restore` lists, then: yousaid restore --confirm --release",
    "migration": "stop the program that runs and start this one",
}
CHANNEL = "look at its token's line in this report and at the network; the program tries again by itself"


async def _look(ground: Ground) -> Sequence[Finding]:
    bind = ground.settings.web.bind
    if not bind:
        return []
    try:
        async with ground.connection.session.get(f"http://{bind}/readyz", timeout=LIMIT) as answer:
            told = await answer.json(content_type="application/json")
            return list(_findings(told["checks"]))
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError, KeyError, TypeError):
        return []  # nobody answers, or somebody else: the line about web says which


def _findings(checks: Mapping[str, str]) -> Iterator[Finding]:
    failing = {name: words for name, words in checks.items() if words != "ok"}
    if not failing:
        yield Finding("ok", "ready", f"the running program can work: {', '.join(checks)}")
    for name, words in failing.items():
        yield Finding("FAIL", "ready", f"the running program cannot work: {name}: {words}", MENDS.get(name, CHANNEL))


CHECK = Check("ready", _look)
