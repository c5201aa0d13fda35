"""What Telegram would be sent, and why it would refuse it: for those who write flows."""

from collections.abc import Iterator, Sequence

from bot.channels.telegram.render import LONGEST, LONGEST_DATA, MOST_IN_A_ROW, Rendered, render, size
from conversations.messages import Outbound


def preview(message: Outbound) -> tuple[str, Sequence[str]]:
    """The HTML with the keyboard's rows under it, and every problem with them."""
    rendered = render(message)
    rows = (" ".join(f"[{button['text']}]" for button in row) for row in rendered.rows)
    return "\n".join((rendered.html, *rows)), list(_problems(message, rendered))


def _problems(message: Outbound, rendered: Rendered) -> Iterator[str]:
    whole = message.plain()
    if size(whole) > LONGEST:
        yield f"{size(whole)} characters; {LONGEST} fit, the rest is cut"
    for row in rendered.rows:
        if len(row) > MOST_IN_A_ROW:
            yield f"{len(row)} buttons in a row; {MOST_IN_A_ROW} fit"
        for button in row:
            if len(button.get("callback_data", "").encode()) > LONGEST_DATA:
                yield f"the data of [{button['text']}] has more than {LONGEST_DATA} bytes"
            if not any(character.isalnum() for character in button["text"]):
                yield f"[{button['text']}] has no word on it"
