"""A message as each platform would get it, for those who write flows: a channel that can offers `preview`."""

import importlib
import importlib.util
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache

from bot import channels
from conversations.messages import Outbound

Preview = Callable[[Outbound], tuple[str, Sequence[str]]]


@cache
def known() -> Mapping[str, Preview]:
    """By the channel's name."""
    return dict(_found())


def _found() -> Iterator[tuple[str, Preview]]:
    for name in channels.names():
        place = f"bot.channels.{name}"
        is_folder = hasattr(importlib.import_module(place), "__path__")
        if is_folder and importlib.util.find_spec(f"{place}.preview"):
            yield name, importlib.import_module(f"{place}.preview").preview


def problems(message: Outbound) -> list[str]:
    """Why a platform would refuse it, or a reader not see all of it."""
    return [f"{name}: {problem}" for name, preview in known().items() for problem in preview(message)[1]]
