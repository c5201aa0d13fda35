"""The links by which people bind their chat, for a command line that runs beside no channel."""

import importlib
from collections.abc import Callable

from bot import channels
from bot.channel import Links
from bot.config import Settings


def of_channels(settings: Settings) -> Links:
    """Link makers of the enabled channels whose `deep_links.py` offers `links(settings)`."""
    makers: dict[str, Callable[[str], str]] = {}
    for name in channels.names():
        if getattr(getattr(settings, name, None), "enabled", False):
            makers |= _links(name, settings)
    return makers


def _links(name: str, settings: Settings) -> Links:
    try:
        module = importlib.import_module(f"bot.channels.{name}.deep_links")
    except ModuleNotFoundError:
        return {}
    found: Links = module.links(settings)
    return found
