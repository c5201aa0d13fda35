"""Marks the boundaries at which a test may kill the program: `point("inbox.stored")`.

Armed by the environment variable YOUSAID_KILL_AT, "name" or "name:3" for the third time it is passed; unarmed
it costs one comparison. With YOUSAID_POINTS_LOG every name passed is appended to that file, so that a campaign
can show that it has reached them all.
"""

import os
import signal

_armed = os.environ.get("YOUSAID_KILL_AT", "")
_log = os.environ.get("YOUSAID_POINTS_LOG", "")
_watching = bool(_armed or _log)
_left = 0


def point(name: str) -> None:
    if _watching:
        _passed(name)


def arm(at: str = "", log: str = "") -> None:
    """What the environment variables do, for a process that was forked and not started."""
    global _armed, _log, _watching, _left
    _armed, _, count = at.partition(":")
    _log, _left, _watching = log, int(count or 1), bool(at or log)


def _passed(name: str) -> None:
    global _left
    if _log:
        with open(_log, "a", encoding="utf-8") as file:
            file.write(name + "\n")
    if name == _armed:
        _left -= 1
        if _left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


if _watching:
    arm(_armed, _log)
