"""The flows that come with the product: one file each, offering FLOW."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from conversations.discovery import offered
from conversations.flow import Flow
from conversations.texts.translations import marks_of


@cache
def shipped() -> Mapping[str, Flow]:
    """All flows by name. Raises Unusable when a file there is not a flow."""
    return {name: _marked(flow) for name, flow in offered(__name__, __path__, "FLOW", Flow).items()}


def _marked(flow: Flow) -> Flow:
    """With the marks that the product's translations keep of the English they were made from."""
    others = (language for language in flow.texts if language != flow.source)
    return replace(flow, made_from={language: marks_of(language, flow.name) for language in others})
