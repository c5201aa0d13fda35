"""Who may come in: a key that works once and becomes a cookie, and posts that only our own pages can make."""

import secrets

from starlette.requests import Request
from starlette.responses import Response

COOKIE = "yousaid"
WEEK = 7 * 24 * 3600
LARGEST = 64 * 1024


class Doors:
    """The sessions of this process; a restart ends them, and prints a new key."""

    def __init__(self) -> None:
        self.key = secrets.token_urlsafe(18)
        self._used = False
        self._sessions: set[str] = set()

    def redeem(self, key: str) -> str | None:
        """The session that the key opens, once; None for a wrong or used one."""
        if self._used or not secrets.compare_digest(key.encode(), self.key.encode()):
            return None
        self._used = True
        session = secrets.token_urlsafe(24)
        self._sessions.add(session)
        return session

    def is_in(self, request: Request) -> bool:
        return request.cookies.get(COOKIE, "") in self._sessions


def remember(response: Response, session: str, *, secure: bool) -> Response:
    response.set_cookie(COOKIE, session, max_age=WEEK, httponly=True, samesite="lax", secure=secure)
    return response


def is_ours(request: Request) -> bool:
    """Another site can neither set this header on a request to us nor hide where it comes from."""
    origin = request.headers.get("origin")
    same = origin is None or origin.partition("://")[2] == request.headers.get("host")
    json = request.headers.get("content-type", "").partition(";")[0].strip() == "application/json"
    return same and json and request.headers.get("x-yousaid") == "1"


async def body_of(request: Request) -> bytes | None:
    """The whole body, or None when it is larger than anything a page of ours posts."""
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > LARGEST:
            return None
        parts.append(part)
    return b"".join(parts)
