"""The surfaces a campaign runs on, by name."""

from collections.abc import Callable, Mapping

from tests.campaign import surface_slack, surface_telegram
from tests.campaign.truth import Moments, Surface

SURFACES: Mapping[str, Callable[[Moments], Surface]] = {
    "telegram-polling": surface_telegram.Polling,
    "telegram-webhook": surface_telegram.Webhook,
    "slack-socket": surface_slack.Socket,
}
