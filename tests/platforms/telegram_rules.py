"""What Telegram accepts: aiogram's reading of each method, then the published limits on top of it.

aiogram's models allow unknown fields and texts of any length, and expect arguments that are already
decoded; so arguments are decoded first, unknown fields are looked for afterwards, and the limits are
our own table (https://core.telegram.org/bots/api).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from types import UnionType
from typing import Any, Union, get_args, get_origin

import aiogram.methods
from aiogram.client.default import Default
from aiogram.methods import TelegramMethod
from aiogram.types import BufferedInputFile, InlineKeyboardButton, TelegramObject
from pydantic import BaseModel, ValidationError

from .telegram_html import Json, Unparsable, parse_html

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_CALLBACK_DATA = 64
LONGEST_CALLBACK_ANSWER = 200
BUTTONS_IN_A_ROW = 8
BUTTONS_IN_A_MESSAGE = 100
LONGEST_LISTS = {"setMyCommands": ("commands", 100)}
LONGEST_FIELDS = {
    ("answerCallbackQuery", "text"): LONGEST_CALLBACK_ANSWER,
    ("setMyDescription", "description"): 512,
    ("setMyShortDescription", "short_description"): 120,
    ("setWebhook", "secret_token"): 256,
}
COMMAND = re.compile(r"[a-z0-9_]{1,32}")
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


class Refused(Exception):
    """Telegram's no: an error code, a description and sometimes parameters."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def body(self) -> Json:
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        return body | ({"parameters": self.parameters} if self.parameters else {})


class Invalid(Refused):
    """A request that breaks the platform's rules, which a correct bot never sends."""

    def __init__(self, reason: str, code: int = 400) -> None:
        super().__init__(code, f"Bad Request: {reason}")


METHODS = {
    kind.__api_method__.lower(): kind
    for kind in vars(aiogram.methods).values()
    if isinstance(kind, type) and issubclass(kind, TelegramMethod) and kind is not TelegramMethod
}


def name_of(method: str) -> str | None:
    """The method as the documentation spells it; Telegram itself does not mind upper and lower case."""
    model = METHODS.get(method.lower())
    return None if model is None else str(model.__api_method__)


def read(method: str, raw: Mapping[str, Any]) -> Json:
    """The decoded arguments, or Invalid with the reason."""
    model = METHODS[method.lower()]
    arguments = {key: _decode(model, key, value) for key, value in raw.items()}
    try:
        checked = model.model_validate(arguments)
    except ValidationError as error:
        raise Invalid(_first_error(error)) from error
    if unknown := list(_unknown(checked, method)):
        raise Invalid(f"unknown fields {', '.join(unknown)}")
    _check_limits(method, arguments)
    for button in _buttons(checked):
        _check_button(button)
    return arguments


def _decode(model: type[BaseModel], key: str, value: Any) -> Any:
    if key == "chat_id" and isinstance(value, str) and re.fullmatch(r"-?\d+", value):
        return int(value)
    field = model.model_fields.get(key)
    if not isinstance(value, str) or field is None or str in _alternatives(field.annotation):
        return value
    if bool in _alternatives(field.annotation):
        return value.lower() in ("true", "yes", "1")
    try:
        return json.loads(value)
    except ValueError as error:
        raise Invalid(f"can't parse {key}: {error}") from error


def _alternatives(annotation: Any) -> tuple[Any, ...]:
    if get_origin(annotation) in (Union, UnionType):
        return get_args(annotation)
    return (annotation,)


def _first_error(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    return f"{'.'.join(str(part) for part in first['loc'])}: {first['msg']}"


def _unknown(value: Any, path: str) -> Iterator[str]:
    """The paths of all fields that aiogram has never heard of."""
    match value:
        case BufferedInputFile() | Default():
            return
        case BaseModel():
            yield from (f"{path}.{key}" for key in value.model_extra or {})
            for key in type(value).model_fields:
                yield from _unknown(getattr(value, key), f"{path}.{key}")
        case list() | tuple():
            for number, item in enumerate(value):
                yield from _unknown(item, f"{path}[{number}]")


def _buttons(value: TelegramObject | TelegramMethod[Any]) -> list[InlineKeyboardButton]:
    rows = getattr(getattr(value, "reply_markup", None), "inline_keyboard", None) or []
    if any(len(row) > BUTTONS_IN_A_ROW for row in rows):
        raise Invalid(f"more than {BUTTONS_IN_A_ROW} buttons in a row")
    buttons = [button for row in rows for button in row]
    if len(buttons) > BUTTONS_IN_A_MESSAGE:
        raise Invalid(f"more than {BUTTONS_IN_A_MESSAGE} buttons in a message")
    return buttons


def _check_button(button: InlineKeyboardButton) -> None:
    if not button.text.strip():
        raise Invalid("text of an inline button is empty")
    optional = set(type(button).model_fields) - {"text", "icon_custom_emoji_id", "style", "disabled"}
    given = [key for key in optional if getattr(button, key) is not None]
    if len(given) != 1:
        raise Invalid(f"inline button {button.text!r} needs exactly one action, it has {given}")
    data = button.callback_data
    if data is not None and not 1 <= len(data.encode()) <= LONGEST_CALLBACK_DATA:
        raise Invalid("BUTTON_DATA_INVALID")


def _check_limits(method: str, arguments: Json) -> None:
    for (owner, key), longest in LONGEST_FIELDS.items():
        if owner == method and len(arguments.get(key) or "") > longest:
            raise Invalid(f"{key} is longer than {longest}")
    if method in LONGEST_LISTS:
        key, most = LONGEST_LISTS[method]
        if len(arguments[key]) > most:
            raise Invalid(f"more than {most} {key}")
    if method == "setMyCommands":
        _check_commands(arguments)
    secret = arguments.get("secret_token")
    if secret is not None and not SECRET.fullmatch(secret):
        raise Invalid("secret token contains unallowed characters")


def _check_commands(arguments: Json) -> None:
    for command in arguments["commands"]:
        if not COMMAND.fullmatch(command["command"]):
            raise Invalid("BOT_COMMAND_INVALID")
        if not 1 <= len(command["description"]) <= 256:
            raise Invalid("BOT_COMMAND_DESCRIPTION_INVALID")


def formatted(arguments: Json, key: str) -> tuple[str, tuple[Json, ...]]:
    """The text that people will see, and its entities; Invalid when the markup or the length is wrong."""
    source = arguments.get(key) or ""
    mode = arguments.get("parse_mode")
    longest, entities_key = (LONGEST_TEXT, "entities") if key == "text" else (LONGEST_CAPTION, "caption_entities")
    if mode and mode.lower() != "html":
        raise Invalid(f"unsupported parse_mode {mode!r}: this Telegram reads HTML only")
    try:
        text, entities = parse_html(source) if mode else (source, ())
    except Unparsable as error:
        raise Invalid(f"can't parse entities: {error}") from error
    if len(text) > longest:
        raise Invalid("message is too long" if key == "text" else "message caption is too long")
    if key == "text" and not text.strip():
        raise Invalid("message text is empty")
    given = arguments.get(entities_key)
    if given and not mode:
        return text, _within(text, given)
    return text, entities


def _within(text: str, entities: list[Json]) -> tuple[Json, ...]:
    units = len(text.encode("utf-16-le")) // 2
    for entity in entities:
        if entity["length"] < 1 or entity["offset"] < 0 or entity["offset"] + entity["length"] > units:
            raise Invalid(f"entity {entity} lies outside the text")
    return tuple(entities)
