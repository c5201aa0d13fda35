"""Whether a connector may be used now. One that does not work pauses, visibly, and tries itself again."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta

import structlog

from bot.channel import Channel, DeliveryFailed, Identified
from bot.clock import Clock
from bot.config import ConfigurationError
from bot.leadership import Writes
from storage import circuits
from storage.circuits import Open, Trouble

FIRST_PAUSE = 1.0
LONGEST_PAUSE: Mapping[Trouble, float] = {"network": 60.0, "silence": 60.0, "token": 300.0}
SILENCES = 3  # so many unknown outcomes in a row are the platform's trouble: more messages would share their fate
WORTH_TELLING = 5.0
MEND: Mapping[Trouble, str] = {
    "network": "Check the network of this machine; sending goes on by itself.",
    "silence": "Nothing to do: sending goes on when the platform answers again.",
    "token": "Put a token that works where the configuration says, and start `yousaid run` again.",
    "asked_to_wait": "Nothing to do: sending goes on then.",
}
log = structlog.get_logger()


class Circuit:
    """Of one connector. Its pauses are in the database too, where `doctor` and `outbox list` see them."""

    def __init__(self, channel: Channel, writer: Writes, clock: Clock) -> None:
        self._channel = channel
        self._writer = writer
        self._clock = clock
        self._open: Open | None = None
        self._last: Open | None = None
        self._retry = 0.0
        self._pause = FIRST_PAUSE
        self._silences = 0

    @property
    def is_open(self) -> bool:
        """Nothing goes out now."""
        return self._open is not None

    def closed_for(self) -> float:
        """For how many seconds nothing goes out."""
        return max(0.0, self._retry - self._clock.monotonic()) if self._open else 0.0

    async def resume(self) -> None:
        """At the start: what the platform asked of an earlier run still holds; the token has just been tried."""
        known = await self._writer.run(lambda db: circuits.of(db, self._channel.name))
        if known is None:
            return
        left = (known.retry_at - self._clock.now()).total_seconds()
        if known.kind == "asked_to_wait" and left > 0:
            self._open, self._retry = known, self._clock.monotonic() + left
        else:
            await self._close()

    async def lets_through(self) -> bool:
        """Whether messages may go now; when it is time, it asks the platform first."""
        if self._open is None:
            return True
        if self._clock.monotonic() < self._retry:
            return False
        if self._open.kind != "asked_to_wait" and (mend := await self._probe()):
            await self._keep(replace(self._open, mend=mend), self._next_pause(self._open.kind))
            return False
        await self._close()
        return True

    async def broke(self, failure: DeliveryFailed) -> None:
        """The platform cannot be reached, or does not take our token."""
        await self._opens("token" if failure.token else "network", failure.words)

    async def asked_to_wait(self, seconds: float, words: str) -> None:
        """Whatever else is wrong: nothing goes out before that."""
        now = self._clock.now()
        if self._open is None:
            self._open = Open(self._channel.name, "asked_to_wait", now, now, words, MEND["asked_to_wait"])
        if self._clock.monotonic() + seconds > self._retry:
            await self._keep(self._open, seconds)

    async def kept_silent(self) -> None:
        """No answer came. Several in a row are not a message's own bad luck."""
        self._silences += 1
        if self._silences >= SILENCES:
            await self._opens("silence", f"{self._silences} messages in a row got no answer")

    def answered(self) -> None:
        """The platform said something about a message: it works."""
        self._silences, self._pause, self._last = 0, FIRST_PAUSE, None

    async def _opens(self, kind: Trouble, words: str) -> None:
        if self._open is not None and self._open.kind != "asked_to_wait":
            return
        log.warning("connector", channel=self._channel.name, trouble=kind, reason=words, pause=self._pause)
        now = self._clock.now()
        # It let something through and broke at once again: that is still the same pause.
        since = self._last.since if self._last and self._last.kind == kind else now
        self._open = Open(self._channel.name, kind, since, now, words, MEND[kind])
        await self._keep(self._open, self._next_pause(kind))

    def _next_pause(self, kind: Trouble) -> float:
        pause = self._pause
        self._pause = min(pause * 2, LONGEST_PAUSE[kind])
        return pause

    async def _keep(self, circuit: Open, seconds: float) -> None:
        kept = replace(circuit, retry_at=self._clock.now() + timedelta(seconds=seconds))
        self._open, self._retry = kept, self._clock.monotonic() + seconds
        if kept.kind != "asked_to_wait" or seconds >= WORTH_TELLING:
            await self._writer.run(lambda db: circuits.opened(db, kept))

    async def _probe(self) -> str:
        """Empty when the platform knows us; else the mend. A channel at which we are nobody is simply tried."""
        if not isinstance(self._channel, Identified):
            return ""
        try:
            await self._channel.identify()
        except ConfigurationError as error:
            return str(error)
        return ""

    async def _close(self) -> None:
        self._last, self._open = self._open, None
        self._silences = min(self._silences, SILENCES - 1)
        await self._writer.run(lambda db: circuits.closed(db, self._channel.name))
        log.info("connector_works", channel=self._channel.name)
