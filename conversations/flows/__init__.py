"""The flows that come with the product: one file each, offering FLOW."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from conversations.flow import Flow


@cache
def shipped() -> Mapping[str, Flow]:
    """All flows by name. Raises ValueError when two files claim one name."""
    flows: dict[str, Flow] = {}
    for module in pkgutil.iter_modules(__path__):
        flow: Flow = importlib.import_module(f"{__name__}.{module.name}").FLOW
        if flow.name in flows:
            raise ValueError(
                f"conversations/flows/{module.name}.py: there is a flow {flow.name!r} already. Rename one."
            )
        flows[flow.name] = flow
    return flows
