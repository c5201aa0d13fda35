"""The flows that come with the product: one file each, offering FLOW."""

from collections.abc import Mapping
from functools import cache

from conversations.discovery import offered
from conversations.flow import Flow


@cache
def shipped() -> Mapping[str, Flow]:
    """All flows by name. Raises Unusable when a file there is not a flow."""
    return offered(__name__, __path__, "FLOW", Flow)
