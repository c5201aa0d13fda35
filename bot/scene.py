"""Puts together what a verb needs, from the configuration and an open transaction, for the command line."""

import random
import secrets

from sqlmodel import Session

from bot.channel import Links
from bot.clock import Clock, SystemClock, ids
from bot.config import ConfigurationError, Settings
from bot.house import flows_of, house_of
from bot.staff.verb import Scene
from storage import people
from storage.people import Member

OPERATOR = Member("", "operator", "Operator", "admin", None)  # whoever has the terminal; in the tables it is nobody


def scene(
    db: Session, settings: Settings, actor: Member = OPERATOR, *, clock: Clock | None = None, links: Links | None = None
) -> Scene:
    """A scene in this transaction, at this moment."""
    clock = clock or SystemClock()
    new_id = ids(clock.now, random.SystemRandom())
    return Scene(
        db,
        actor,
        clock.now(),
        new_id,
        house_of(settings),
        flows_of(settings),
        new_code,
        dict(links or {}),
        _enabled(settings),
        on_command_line,
    )


def new_code() -> str:
    """The code of an invitation: 32 characters of base64url, which every channel can carry in a link."""
    return secrets.token_urlsafe(24)


def actor_called(db: Session, handle: str) -> Member:
    """Who acts on the command line: the operator, or the colleague of this handle. Raises ConfigurationError."""
    if not handle:
        return OPERATOR
    member = people.find_member(db, handle) or people.member_with_email(db, handle)
    if member is None:
        known = ", ".join(one.handle for one in people.staff(db)) or "nobody yet; import them first"
        raise ConfigurationError(f"--as: there is no colleague {handle!r}. Known: {known}.")
    return member


def _enabled(settings: Settings) -> frozenset[str]:
    switches = {"telegram": settings.telegram.enabled, "slack": settings.slack.enabled, "web": settings.web.chat}
    return frozenset(name for name, on in switches.items() if on)


COMMANDS = {
    "action": "action create", "link": "action link", "done": "action done", "approve": "action approve",
    "cancel": "action cancel", "actions": "action list", "help": "--help",
}  # fmt: skip


def on_command_line(line: str) -> str:
    """A verb's line as it is typed in a terminal: `link A-42 F-17` is `yousaid action link A-42 F-17`."""
    verb, _, rest = line.partition(" ")
    if verb == "feedback":
        verb = "feedback show" if rest else "feedback list"
    return f"yousaid {COMMANDS.get(verb, verb)} {rest}".rstrip()
