"""Looks at each cell: a value as we keep it, or a problem in words that say what to do."""

import re
from collections.abc import Callable, Mapping
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from bot import public_holidays
from conversations.hours import parse_window
from storage.importing import Kind

ROLES = ("admin", "quality", "manager", "member", "auditor")

_EMAIL = re.compile(r"[^@\s,;<>]+@[^@\s,;<>]+\.[^@\s,;<>]+")
_HANDLE = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_LANGUAGE = re.compile(r"([a-z]{2,3})([-_][a-z0-9]{2,8})*")
_COUNTRY = re.compile(r"[A-Z]{2}(-[A-Z0-9]{1,3})?")
_SLACK_PERSON = re.compile(r"[UW][A-Z0-9]{2,}")
_SLACK_CHANNEL = re.compile(r"[CG][A-Z0-9]{2,}")
_TELEGRAM_PERSON = re.compile(r"\d{3,20}")
_TELEGRAM_CHAT = re.compile(r"-?\d{3,20}")
LONGEST = 200


class Problem(Exception):
    """This row needs a person; the message says why and what to do."""


def checked(kind: Kind, cells: Mapping[str, str]) -> dict[str, str]:
    """The cells of a row, each as we keep it. Raises Problem with everything that is wrong with them."""
    kept, problems = dict[str, str](), list[str]()
    for name, value in cells.items():
        try:
            kept |= {name: _checked(kind, name, value)} if value else {}
        except Problem as problem:
            problems.append(str(problem))
    if problems:
        raise Problem(" ".join(problems))
    return kept


def _checked(kind: Kind, name: str, value: str) -> str:
    if len(value) > LONGEST:
        raise Problem(f"{name}: {len(value)} characters are too many, at most {LONGEST}. Shorten it.")
    return CHECKS[name](kind, value) if name in CHECKS else value


def _email(_kind: Kind, value: str) -> str:
    address = value.removeprefix("mailto:")
    if not _EMAIL.fullmatch(address):
        raise Problem(f"{value!r} is not an email address. Correct it, or leave it empty.")
    return address


def _handle(_kind: Kind, value: str) -> str:
    handle = value.lstrip("@#").casefold()
    if not _HANDLE.fullmatch(handle):
        raise Problem(f"{value!r} is not a handle. Use letters, digits, dots and dashes, like maria or m.lopes.")
    return handle


def _timezone(_kind: Kind, value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise Problem(f"{value!r} is not a time zone. Write one like Europe/Lisbon.") from error
    return value


def _language(_kind: Kind, value: str) -> str:
    found = _LANGUAGE.fullmatch(value.casefold())
    if found is None or len(found[1]) > 2:
        raise Problem(f"{value!r} is not a language. Write its code, like en or pt.")
    return found[1]


def _country(_kind: Kind, value: str) -> str:
    """Also with its region, whose holidays may be others: DE-BY."""
    code = value.upper().replace("_", "-")
    if not _COUNTRY.fullmatch(code) or not public_holidays.known(code):
        raise Problem(f"{value!r} is not a country. Write its code, like PT, or with the region DE-BY.")
    return code


def _hours(_kind: Kind, value: str) -> str:
    try:
        parse_window(value)
    except ValueError as error:
        raise Problem(f"{error} Or leave it empty: then those of the configuration hold.") from error
    return value.lower()


def _role(kind: Kind, value: str) -> str:
    """A colleague's role gives rights; a contact's is what they do there."""
    if kind != "staff":
        return value
    if value.casefold() not in ROLES:
        raise Problem(f"{value!r} is no role of ours. Use one of: {', '.join(ROLES)}.")
    return value.casefold()


def _slack(kind: Kind, value: str) -> str:
    if kind == "team":
        return _fits(_SLACK_CHANNEL, value.lstrip("#"), "a Slack channel id", "C0123ABCD")
    return _fits(_SLACK_PERSON, value.lstrip("@"), "a Slack member id", "U0123ABCD")


def _telegram(kind: Kind, value: str) -> str:
    if kind == "team":
        return _fits(_TELEGRAM_CHAT, value, "the id of a Telegram group", "-1001234567890")
    return _fits(_TELEGRAM_PERSON, value, "the id of a Telegram user", "123456789")


def _fits(pattern: re.Pattern[str], value: str, noun: str, example: str) -> str:
    if not pattern.fullmatch(value):
        raise Problem(f"{value!r} is not {noun}. It looks like {example}; or leave it empty and send an invitation.")
    return value


CHECKS: Mapping[str, Callable[[Kind, str], str]] = {
    "email": _email,
    "handle": _handle,
    "timezone": _timezone,
    "country": _country,
    "hours": _hours,
    "language": _language,
    "role": _role,
    "slack": _slack,
    "telegram": _telegram,
}
