"""Whether Prometheus can read the metrics, and nobody else."""

from collections.abc import Sequence
from importlib.util import find_spec
from ipaddress import ip_address
from pathlib import Path

from bot.config import Settings
from bot.doctor.check import Check, Finding, Ground


async def _look(ground: Ground) -> Sequence[Finding]:
    metrics = ground.settings.metrics
    bind = metrics.bind or ground.settings.web.bind
    if not metrics.on:
        return [Finding("ok", "metrics", "off; [metrics] enabled = true serves them")]
    if not bind:
        words = "enabled, but nothing is served: web.bind and metrics.bind are empty"
        return [Finding("WARN", "metrics", words, 'bind = "127.0.0.1:9090" in [metrics]')]
    if find_spec("prometheus_client") is None:
        return [Finding("FAIL", "metrics", "their library is not installed", "pip install prometheus-client")]
    if not _has_token(ground.settings) and not _is_here(bind):
        words = f"served on {bind}, but without a token only this machine may read them"
        fix = f"put a long random word into {metrics.token_file} (mode 600), and into Prometheus as its bearer token"
        return [Finding("WARN", "metrics", words, fix)]
    readers = "whoever has the token" if _has_token(ground.settings) else "this machine"
    return [Finding("ok", "metrics", f"http://{bind}/metrics, for {readers}")]


def _has_token(settings: Settings) -> bool:
    metrics = settings.metrics
    return bool(metrics.token.get_secret_value()) or Path(metrics.token_file).exists()


def _is_here(bind: str) -> bool:
    host = bind.rpartition(":")[0].strip("[]")
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


CHECK = Check("metrics", _look)
