"""What Slack would be sent, and why it would refuse it: for those who write flows."""

import json
from collections.abc import Sequence

from bot.channels.slack import limits
from bot.channels.slack.render import render
from conversations.messages import Outbound


def preview(message: Outbound) -> tuple[str, Sequence[str]]:
    """The arguments of chat.postMessage as JSON, and every problem with them."""
    payload = render(message, "preview")
    return json.dumps(payload, ensure_ascii=False, indent=2), limits.problems(payload)
