"""The rows of the campaign: each file offers `ROW`, and what is new here takes part by itself."""

from collections.abc import Mapping

from conversations.discovery import offered
from tests.campaign.row import Row


def known() -> Mapping[str, Row]:
    return offered(__name__, __path__, "ROW", Row)
