"""The metrics of `yousaid run` for Prometheus; the only module that knows its library, imported only where it is on.

What happens on hot paths is counted as it happens, by the one listener of `storage/measures.py`. What stands in the
database is looked up when somebody asks, at most every few seconds, in a thread and a transaction that only reads.
"""

import asyncio
import hmac
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from prometheus_client import CollectorRegistry, Counter, Histogram, ProcessCollector, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import BaseRoute, Route

from bot import gauges
from bot.app import Program
from bot.config import Settings
from bot.gauge import Gauge, Sight
from storage import measures
from storage.measures import Measure

PREFIX = "yousaid_"
CONTENT = "text/plain; version=0.0.4; charset=utf-8"
FRESH = 2.0
FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")
FAST = (0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
SLOW = (0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800, 7200, 43200)
SIZES = (1, 2, 4, 8, 16, 32, 64, 128, 200)


@dataclass(frozen=True, slots=True)
class Kept:
    """How a measure is kept: a histogram with these buckets or, without any, a counter."""

    name: str
    help: str
    labels: tuple[str, ...] = ()
    buckets: tuple[float, ...] = ()


MEASURES: Mapping[Measure, Kept] = {
    "turn": Kept("turn_seconds", "From a payload's arrival to its commit.", ("channel", "state"), FAST),
    "due_to_wire": Kept(
        "send_due_to_wire_seconds", "From the moment a message was due to the wire.", ("connector", "kind"), SLOW
    ),
    "wire_to_answer": Kept(
        "send_wire_to_answer_seconds", "From the wire to the platform's answer.", ("connector", "outcome"), FAST
    ),
    "gate": Kept("gate_verdicts_total", "What the gates said, and which one decided.", ("moment", "verdict", "gate")),
    "writer_batch": Kept("writer_batch_jobs", "How many jobs were committed together.", (), SIZES),
    "writer_hold": Kept("writer_hold_seconds", "How long the writer was held for one commit.", (), FAST),
    "desk_batch": Kept("desk_batch_payloads", "How many payloads were taken together.", (), SIZES),
}


class Metrics:
    """The metrics of one program; `close()` when it ends, so that nobody counts for it any more."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._kept: dict[Measure, Any] = {what: self._made(kept) for what, kept in MEASURES.items()}
        self._children: dict[tuple[Measure, tuple[str, ...]], Any] = {}
        self.registry.register(_Gauges(program))
        measures.listen(self._keep)

    def close(self) -> None:
        measures.listen(None)

    def text(self) -> bytes:
        return generate_latest(self.registry)

    def _made(self, kept: Kept) -> Counter | Histogram:
        name = PREFIX + kept.name
        if kept.buckets:
            return Histogram(name, kept.help, kept.labels, registry=self.registry, buckets=kept.buckets)
        return Counter(name, kept.help, kept.labels, registry=self.registry)

    def _keep(self, what: Measure, value: float, labels: tuple[str, ...]) -> None:
        keeping = self._children.get((what, labels)) or self._child(what, labels)
        keeping(value)

    def _child(self, what: Measure, labels: tuple[str, ...]) -> Any:
        kept = self._kept[what].labels(*labels) if labels else self._kept[what]
        self._children[what, labels] = kept.observe if MEASURES[what].buckets else kept.inc
        return self._children[what, labels]


class _Gauges:
    """Looks everything up in one reading transaction when the registry is read."""

    def __init__(self, program: Program) -> None:
        self._program = program

    def describe(self) -> Iterable[Metric]:
        return [_family(gauge) for gauge in gauges.known().values()]

    def collect(self) -> Iterable[Metric]:
        program = self._program
        with program.database.reading() as db:
            couriers = {courier.name: courier for courier in program.couriers}
            sight = Sight(db, program.outside.clock.now(), program.channels, couriers)
            return [_read(gauge, sight) for gauge in gauges.known().values()]


def _family(gauge: Gauge) -> GaugeMetricFamily:
    return GaugeMetricFamily(PREFIX + gauge.name, gauge.help, labels=gauge.labels)


def _read(gauge: Gauge, sight: Sight) -> GaugeMetricFamily:
    family = _family(gauge)
    for labels, value in gauge.read(sight):
        family.add_metric(labels, value)
    return family


class Page:
    """`/metrics`: for whoever has the token; where there is none, for this machine, and then through no proxy."""

    def __init__(self, settings: Settings) -> None:
        self.metrics: Metrics | None = None
        self._token = token_of(settings)
        self._text = b""
        self._text_at = float("-inf")
        self._asking = asyncio.Lock()

    def routes(self) -> list[BaseRoute]:
        return [Route("/metrics", self._answer)]

    async def _answer(self, request: Request) -> Response:
        if not self._may_read(request):
            words = "Only for this machine, or with the header Authorization: Bearer and the token of [metrics].\n"
            return PlainTextResponse(words, 403)
        return Response(await self._fresh(), media_type=CONTENT)

    def _may_read(self, request: Request) -> bool:
        if self._token:
            given = request.headers.get("authorization", "").removeprefix("Bearer ")
            return hmac.compare_digest(given.encode(), self._token.encode())
        return _is_here(request)

    async def _fresh(self) -> bytes:
        async with self._asking:
            now = asyncio.get_running_loop().time()
            if self.metrics and now - self._text_at > FRESH:
                self._text = await asyncio.to_thread(self.metrics.text)
                self._text_at = asyncio.get_running_loop().time()
        return self._text


def _is_here(request: Request) -> bool:
    """A proxy on this machine asks from here as well; what it adds to a request gives it away."""
    if request.client is None or any(name in request.headers for name in FORWARDED):
        return False
    return ip_address(request.client.host).is_loopback


def token_of(settings: Settings) -> str:
    """The token that the metrics ask for; empty when there is none, and then only this machine may read them."""
    given, file = settings.metrics.token.get_secret_value(), Path(settings.metrics.token_file)
    return given or (file.read_text().strip() if file.exists() else "")
