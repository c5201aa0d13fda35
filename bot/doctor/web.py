"""Whether our own address can be listened on, or is listened on by the program that runs."""

import contextlib
import errno
import fcntl
import os
import socket
from collections.abc import Sequence
from pathlib import Path

from bot.doctor.check import Check, Finding, Ground

FREE = 'choose another address in [web] bind, for instance "127.0.0.1:8081", or stop the other program'


async def _look(ground: Ground) -> Sequence[Finding]:
    web = ground.settings.web
    if not web.bind:
        return [Finding("ok", "web", "not served: web.bind is empty")]
    trouble = _trouble(web.bind)
    if trouble is None:
        return [Finding("ok", "web", f"{web.bind} is free, {_links(web.public_url)}")]
    runs = _running(ground) if trouble.errno == errno.EADDRINUSE else ""
    if runs:
        return [Finding("ok", "web", f"{web.bind} is in use, by the running program (process {runs})")]
    return [Finding("FAIL", "web", f"cannot listen on {web.bind!r}: {trouble.strerror or trouble}", FREE)]


def _links(public_url: str) -> str:
    return f"links begin with {public_url}" if public_url else "public_url not set: links open on this machine only"


def _trouble(bind: str) -> OSError | None:
    """What listening there would raise; the address is given back at once."""
    host, _, port = bind.rpartition(":")
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listening:
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            listening.bind((host.strip("[]"), int(port)))
    except OSError as error:
        return error
    except (ValueError, OverflowError):
        return OSError("write it like 127.0.0.1:8080")
    return None


def _running(ground: Ground) -> str:
    """The process that holds this database, else nothing."""
    if ground.database is None or ground.database.file is None:
        return ""
    return _holder(ground.database.file.with_name(ground.database.file.name + ".lock"))


def _holder(lock: Path) -> str:
    with contextlib.suppress(FileNotFoundError):
        handle = os.open(lock, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        except BlockingIOError:
            return os.read(handle, 20).decode(errors="replace").strip()
        finally:
            os.close(handle)
    return ""


CHECK = Check("web", _look)
