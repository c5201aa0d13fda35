"""How moments, sizes and counts look in a terminal."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.config import Settings


def moment(at: datetime | None, settings: "Settings") -> str:
    """In the installation's zone: 2026-11-24 11:02:30."""
    from zoneinfo import ZoneInfo

    return f"{at.astimezone(ZoneInfo(settings.instance.timezone)):%Y-%m-%d %H:%M:%S}" if at else ""


def iso(at: datetime | None, settings: "Settings") -> str | None:
    """In the installation's zone, for programs."""
    from zoneinfo import ZoneInfo

    return at.astimezone(ZoneInfo(settings.instance.timezone)).isoformat() if at else None


def size(count: int) -> str:
    return f"{count} bytes" if count < 10_000 else f"{count // 1024} KiB"


def counted(counts: Mapping[str, int], order: tuple[str, ...] = ()) -> str:
    """`2 unknown, 1 dead, 40 sent`: what is in `order` first."""
    ordered = [state for state in order if state in counts] + sorted(counts.keys() - set(order))
    return ", ".join(f"{counts[state]} {state}" for state in ordered)
