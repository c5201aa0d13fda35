"""What the running program writes, and whether that is more than is good."""

from collections.abc import Sequence

from bot.doctor.check import Check, Finding, Ground


async def _look(ground: Ground) -> Sequence[Finding]:
    log = ground.settings.log
    words = f"{log.form} on stderr, level {log.level}"
    if log.level == "debug":
        return [Finding("WARN", "log", f"{words}: two lines for every message", 'level = "info" in [log]')]
    return [Finding("ok", "log", words)]


CHECK = Check("log", _look)
