"""One platform a file or folder, each offering NAME and connect(); found by looking into this folder."""

import importlib
import pkgutil
from collections.abc import Iterator

from bot.channel import Channel, Connection


def names() -> tuple[str, ...]:
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))


def connected(connect: "dict[str, Connection]") -> Iterator[Channel]:
    """The channels that the configuration enables; a platform's library is imported only for those."""
    for name, connection in connect.items():
        channel = importlib.import_module(f"{__name__}.{name}").connect(connection)
        if channel is not None:
            yield channel
