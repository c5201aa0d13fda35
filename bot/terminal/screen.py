"""How a chat looks in a terminal, and what a typed line means there: numbers, letters, or just words."""

from collections.abc import Callable, Mapping
from string import ascii_lowercase

from conversations.messages import Button, Outbound

LETTERS = {
    "later": "l", "skip": "s", "stop": "x", "change": "c", "noneed": "n", "back": "b",
    "later.hour": "h", "later.tomorrow": "t", "later.week": "w", "done": "d", "more": "m", "call": "k", "declined": "p",
}  # fmt: skip
BESIDE = 3


class Screen:
    """Shows messages and remembers what can be pressed under each; a key means the newest message that has it."""

    def __init__(self, write: Callable[[str], None]) -> None:
        self._write = write
        self._messages: dict[str, Outbound] = {}

    def show(self, number: str, message: Outbound) -> None:
        self._messages[number] = message
        self._write(text_of(message))

    def change(self, number: str, message: Outbound) -> None:
        """A terminal cannot take back what it printed: the new form is printed below, if it says something new."""
        before = self._messages.get(number)
        self._messages[number] = message
        if before is None or before.plain() != message.plain() or not _labels(message) <= _labels(before):
            self._write(text_of(message))

    def pressed(self, line: str) -> str | None:
        """The data of the button this line means; None for words of their own."""
        key = line.strip().casefold()
        newest = reversed(self._messages.values())
        found = (keys_of(message).get(key) if key else nothing_to_add(message) for message in newest)
        button = next(filter(None, found), None)
        return button.data if button else None


def _labels(message: Outbound) -> set[str]:
    return {button.label for button in message.buttons()}


def nothing_to_add(message: Outbound) -> Button | None:
    """What an empty line means under a question for words."""
    return next((b for b in message.asides if not message.choices and _option(b) == "skip"), None)


def keys_of(message: Outbound) -> Mapping[str, Button]:
    """What to type for each button: answers by their number, everything else by a letter."""
    keys: dict[str, Button] = {_number(button, place): button for place, button in enumerate(message.ticked(), start=1)}
    for button in message.buttons()[len(message.choices) :]:
        keys[_letter(button, keys)] = button
    return keys


def _number(button: Button, place: int) -> str:
    """Scales count for themselves, also from 0."""
    first = button.label.partition(" ")[0]
    return first if first.isdigit() else str(place)


def _letter(button: Button, taken: Mapping[str, Button]) -> str:
    wanted: tuple[str, ...] = (LETTERS.get(_option(button), ""), *button.label.casefold(), *ascii_lowercase)
    return next(letter for letter in wanted if letter.isalpha() and letter not in taken)


def _option(button: Button) -> str:
    return button.data.rpartition(":")[2]


def text_of(message: Outbound) -> str:
    """The message with its buttons: answers on a line, the rest on the next."""
    keys = {button.data: key for key, button in keys_of(message).items()}
    choices = [f"{keys[button.data]} {_word(button)}" for button in message.ticked()]
    choices = [key if key == word else choice for choice in choices for key, _, word in [choice.partition(" ")]]
    others = [f"{keys[b.data]} {b.label.lower()}" for b in message.buttons()[len(choices) :]]
    lines = [message.plain(), *_in_rows(choices), *_in_rows(others)]
    return "\n".join(lines)


def _word(button: Button) -> str:
    first, _, rest = button.label.partition(" ")
    return rest if first.isdigit() and rest else button.label


def _in_rows(parts: list[str]) -> list[str]:
    """Short ones side by side."""
    if not parts:
        return []
    beside = "   ".join(parts)
    return [f"  {beside}"] if len(beside) <= 96 else [f"  {part}" for part in parts]
