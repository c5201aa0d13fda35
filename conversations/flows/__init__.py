"""The flows that come with the product: one file each, offering FLOW."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from conversations.discovery import offered
from conversations.flow import Flow
from conversations.texts.translations import marks_of

USUAL = "pulse"
"""The check-in that is meant when none is named."""


def check_ins(flows: Mapping[str, Flow]) -> tuple[str, ...]:
    """The names of those that can be started, the usual one first."""
    names = (name for name, flow in flows.items() if flow.kind == "check_in")
    return tuple(sorted(names, key=lambda name: (name != USUAL, name)))


@cache
def shipped() -> Mapping[str, Flow]:
    """All flows by name. Raises Unusable when a file there is not a flow."""
    return {name: _marked(flow) for name, flow in offered(__name__, __path__, "FLOW", Flow).items()}


def _marked(flow: Flow) -> Flow:
    """With the marks that the product's translations keep of the English they were made from."""
    others = (language for language in flow.texts if language != flow.source)
    return replace(flow, made_from={language: marks_of(language, flow.name) for language in others})
