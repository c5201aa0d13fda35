"""What the running program says of itself on stderr: one event a line, none of which can hold what people wrote.

That is so by construction. Only the keys in SHAPES are written, and of each only what has its shape: an id, a number,
one word of our own, the place of an error. Of a platform's reasons only the words in VOCABULARY are kept; the whole
reason is in the database, where `yousaid trace` shows it under the id that the line carries.
"""

import logging
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from traceback import extract_tb
from types import TracebackType
from typing import Any

import structlog
from structlog.typing import EventDict

from bot.config import Log
from storage.cause import current

# These would write addresses, in which tokens are, and bodies.
TALKATIVE = ("aiohttp", "httpx", "httpcore", "telegram", "slack_bolt", "slack_sdk", "urllib3")
TOKEN = re.compile(r"\d{6,}:[\w-]{30,}|xox[a-z]-[\w-]+|xapp-[\w-]+|(?<=/chat/)[\w-]+")
HELD_BACK = "…"
FRAMES = 8

IDENTIFIER, NUMBER = re.compile(r"[A-Za-z_][\w.-]{0,63}"), re.compile(r"-?\d{1,9}(\.\d+)?")
ID = re.compile(r"[\w-]{22}|job:\w+|command")
PLACES = re.compile(r"[\w.<>]+( at [\w.-]+:\d+)?( < [\w.-]+:\d+)*")
PLACE = re.compile(r"[\w.-]+:\d+")
VERSION, FILE = re.compile(r"[\d.]+[\w.+-]{0,40}"), re.compile(r"[\w./-]{1,200}")
MOMENT = re.compile(r"[\d:.TZ-]+")
REASON = None

SHAPES: Mapping[str, "re.Pattern[str] | None"] = {
    "timestamp": MOMENT, "level": IDENTIFIER, "event": IDENTIFIER, "id": ID, "row": ID, "logger": IDENTIFIER,
    "channel": IDENTIFIER, "kind": IDENTIFIER, "kinds": IDENTIFIER, "state": IDENTIFIER, "job": IDENTIFIER,
    "invariant": IDENTIFIER, "error": PLACES, "reason": REASON, "size": NUMBER, "updates": NUMBER, "count": NUMBER,
    "seconds": NUMBER, "pause": NUMBER, "trouble": IDENTIFIER, "lease": IDENTIFIER, "term": NUMBER, "place": PLACE,
    "payloads": NUMBER, "rows": NUMBER, "removed": NUMBER, "taken": NUMBER, "parked": NUMBER, "found": IDENTIFIER,
    "nothing_begun_for": NUMBER, "program": VERSION, "file": FILE,
}  # fmt: skip

_WORDS = """
a access account after again an and another answer api are as at auth bad be been being blocked bot by can cannot
changed channel chat check client closed conflict connect connection content contact copy could current
deactivated delivery description did edit edited empty end ended error exactly expired failed fetches find for
forbidden found from gateway getme getupdates group has have history http id identical in inactive incorrect
initiate instance instead internal invalid is it kicked kind large later limit limited long longer made make many
markup media member message messages method missing modified moved must network new no not now of on one only
or other out parse parsing participant peer please program query reached read refused rejected reply request
requests reset restricted retry rights run running same scope second seconds send server service set show shown
specified start started status stop stopped style supergroup sure sent telegram terminated text than that the
them there this time timed timeout to token too try unauthorized unavailable unknown unreachable update updates
upgraded user users was webhook were while will with withdrawn without write wrong you
"""
VOCABULARY = frozenset(_WORDS.split())


def configure(log: Log) -> None:
    """Everything that this process logs from now on, ours and that of libraries, goes to stderr in this form."""
    for name in TALKATIVE:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    level = logging.getLevelNamesMapping()[log.level.upper()]
    structlog.configure(
        processors=[
            structlog.contextvars.merge_contextvars,
            with_cause,
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _place_of_error,
            only_allowed,
            _renderer(log.form),
            _without_tokens,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(level),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
    )
    logging.basicConfig(handlers=[_OfLibraries()], level=logging.WARNING, force=True)
    sys.excepthook = _crashed


def _renderer(form: str) -> Any:
    if form == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.processors.LogfmtRenderer(
        key_order=["timestamp", "level", "event", "id"], drop_missing=True, bool_as_flag=False
    )


def with_cause(_logger: object, _method: str, event: EventDict) -> EventDict:
    """The one id of a message's whole life: the payload's, from its turn to the receipts of what it caused."""
    if cause := current():
        event.setdefault("id", cause)
    return event


def _place_of_error(_logger: object, _method: str, event: EventDict) -> EventDict:
    """The kind of an exception and where it came from: its words may quote what people wrote."""
    found = event.pop("exc_info", None)
    error = found if isinstance(found, BaseException) else sys.exc_info()[1] if found else None
    if error is not None:
        event["error"] = place_of(error)
    return event


def place_of(error: BaseException) -> str:
    """KeyError at batch.py:88 < desk.py:60 < writer.py:90"""
    frames = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in extract_tb(error.__traceback__)]
    places = " < ".join(reversed(frames[-FRAMES:]))
    return f"{type(error).__name__} at {places}" if places else type(error).__name__


def only_allowed(_logger: object, _method: str, event: EventDict) -> EventDict:
    """What is not allowed is held back, whatever it is."""
    return {key: _allowed(SHAPES[key], value) for key, value in event.items() if key in SHAPES}


def _allowed(shape: "re.Pattern[str] | None", value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, list | tuple):
        return ",".join(str(_allowed(shape, one)) for one in value)
    if shape is REASON:
        return in_vocabulary(str(value))
    return value if shape.fullmatch(str(value)) else HELD_BACK


def in_vocabulary(reason: str) -> str:
    """A platform quotes what we sent when it does not like it: only words it is known to use itself are kept."""
    if IDENTIFIER.fullmatch(reason) and "_" in reason:
        return reason  # Slack's reasons are codes: channel_not_found
    words = re.findall(r"[A-Za-z']+|\d+|\S", reason)
    kept = [word if word.casefold() in VOCABULARY or re.fullmatch(r"\d{1,3}", word) else HELD_BACK for word in words]
    return re.sub(rf"({HELD_BACK} ?)+", f"{HELD_BACK} ", " ".join(kept)).strip()


def _without_tokens(_logger: object, _method: str, line: Any) -> str:
    """Nothing with the shape of a token gets here; should it, it is blotted out all the same."""
    return TOKEN.sub(HELD_BACK, str(line))


class _OfLibraries(logging.Handler):
    """Libraries write sentences, whatever is in them: only whose it was, and where it went wrong, is kept."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        place = place_of(error) if error else f"{record.levelname.lower()} at {record.filename}:{record.lineno}"
        structlog.get_logger().log(record.levelno, "library", logger=record.name, error=place)


def _crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """What nobody caught: Python itself would print its words."""
    if issubclass(kind, KeyboardInterrupt):
        return
    structlog.get_logger().critical("crashed", exc_info=error.with_traceback(trace))
