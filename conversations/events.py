"""What can happen to a conversation: a closed set, stored append-only, so that replaying it rebuilds the state."""

import re
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from conversations.messages import Json

_STANDS_FOR = re.compile(r"\[[^\[\]]*\]")

Timer: TypeAlias = Literal["", "nudge", "again", "expire", "settle"]


@dataclass(frozen=True, slots=True)
class Opened:
    """We began: the first question is to be asked; `answering` when the person has just done something for it.

    `language` is the one it begins in; without it the conversation's own.
    """

    answering: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """The person typed; `message` is the platform's id of what they typed.

    `media` are references to what they sent along; it stays where it is.
    """

    text: str
    message: str = ""
    media: tuple[str, ...] = ()

    @property
    def caption(self) -> str:
        """The words without what stands for photos and files."""
        return _STANDS_FOR.sub("", self.text).strip() if self.media else self.text


@dataclass(frozen=True, slots=True)
class Pressed:
    """The person pressed `option` under question number `question` of the pinned revision."""

    question: int
    option: str


@dataclass(frozen=True, slots=True)
class Edited:
    """The person changed something they had typed."""

    text: str
    message: str


@dataclass(frozen=True, slots=True)
class WentQuiet:
    """A timer of the conversation came due."""

    timer: Timer


@dataclass(frozen=True, slots=True)
class Withdrew:
    """The person withdrew somewhere else (a stop in another conversation), or we called it off."""

    reason: Literal["stopped", "cancelled"] = "stopped"


@dataclass(frozen=True, slots=True)
class Switched:
    """The person chose another language."""

    language: str


@dataclass(frozen=True, slots=True)
class Moved:
    """The person is reached in another chat now; `before` is the channel of the one that was left."""

    before: str


Event: TypeAlias = Opened | Said | Pressed | Edited | WentQuiet | Withdrew | Switched | Moved


def to_json(event: Event) -> dict[str, Any]:
    match event:
        case Opened(answering, language):
            return {"e": "opened", "answering": answering, "language": language}
        case Said(text, message, media):
            return {"e": "said", "text": text, "message": message} | ({"media": list(media)} if media else {})
        case Pressed(question, option):
            return {"e": "pressed", "question": question, "option": option}
        case Edited(text, message):
            return {"e": "edited", "text": text, "message": message}
        case WentQuiet(timer):
            return {"e": "quiet", "timer": timer}
        case Withdrew(reason):
            return {"e": "withdrew", "reason": reason}
        case Switched(language):
            return {"e": "switched", "language": language}
        case Moved(before):
            return {"e": "moved", "before": before}


def from_json(parts: Json) -> Event:
    match parts["e"]:
        case "opened":
            return Opened(parts["answering"], parts.get("language", ""))
        case "said":
            return Said(parts["text"], parts["message"], tuple(parts.get("media", ())))
        case "pressed":
            return Pressed(parts["question"], parts["option"])
        case "edited":
            return Edited(parts["text"], parts["message"])
        case "quiet":
            return WentQuiet(parts["timer"])
        case "withdrew":
            return Withdrew(parts["reason"])
        case "switched":
            return Switched(parts["language"])
        case "moved":
            return Moved(parts["before"])
        case other:
            raise ValueError(f"A stored event of the unknown kind {other!r}: a newer version of the program wrote it.")
