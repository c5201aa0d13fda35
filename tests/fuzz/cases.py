"""One case of the campaign, made from its number and the seed: the bytes on the wire and what may come of them."""

import hashlib
import hmac
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from tests.fuzz.mutations import changed, damaged
from tests.fuzz.payloads import Platform, encoded

PEOPLE, WELL_BEHAVED, FLOODING = 5_000_000_000, 6_000_000_000, 7_000_000_000
MUTANTS_EACH = 4  # so many senders of mutants for each well-behaved one
LARGEST = 256 * 1024
KEEPING = ("chunks", "tiny chunks", "chunks with trailers", "two at once")
BREAKING = ("bad chunks", "both", "short", "long", "breaks off", "garbage")  # the rules of HTTP, or the connection
_MARKER = re.compile(rb"zq(\d{8})\d{4}qz")
Headers = tuple[tuple[bytes, bytes], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """What is sent. `authentic` is whether the platform itself could have signed it; `framing` how the body travels.

    `cuts` is whether the sender may break the connection or the rules of HTTP, so that no answer is an answer too.
    """

    number: int
    what: str
    kind: str
    body: bytes
    headers: Headers
    path: bytes
    method: bytes = b"POST"
    framing: str = "length"
    authentic: bool = True
    cuts: bool = False
    sender: str = ""
    words: str = ""

    @property
    def marker(self) -> str:
        return marker(self.number)


def marker(number: int) -> str:
    """Found in a log or a database it names its case; with a wrong check figure it was damaged on the way."""
    return f"zq{number:08}{number * 7919 % 9973:04}qz"


def marked(data: bytes) -> set[int]:
    """The numbers of the cases whose markers are in it."""
    numbers = (int(found) for found in _MARKER.findall(data))
    return {number for number in numbers if marker(number).encode() in data}


def person(platform: str, number: int) -> str:
    return str(number) if platform == "telegram" else f"U{number}"


class Cases:
    """Makes every case; `people` is over how many senders they are spread."""

    def __init__(self, platform: Platform, seed: int, people: int, now: Callable[[], float]) -> None:
        self.platform = platform
        self.people = people
        self._seed = seed
        self._now = now
        self._host = (b"host", b"checkins.example.com")

    def well_behaved(self, number: int) -> Case:
        """What a person typed, as the platform posts it."""
        return self._typed("authentic", number, WELL_BEHAVED + number // 8 % self.people)

    def flooding(self, number: int) -> Case:
        return self._typed("flood", number, FLOODING)

    def _typed(self, what: str, number: int, who: int) -> Case:
        sender, words = person(self.platform.name, who), f"The invoices are late again {marker(number)} {what}"
        template = self.platform.typed
        payload = self.platform.number(template.filled(sender, words), 2_000_000_000 + number)
        content_type, body = encoded(template.kind, payload)
        path = self.platform.path.encode()
        case = Case(number, what, template.kind, body, self._headers(content_type), path, sender=sender, words=words)
        return self.signed(case)

    def mutant(self, number: int) -> Case:
        chance = Random(f"{self._seed}:{number}")
        template = chance.choice(self.platform.templates)
        sender = person(self.platform.name, PEOPLE + chance.randrange(self.people * MUTANTS_EACH))
        payload: Any = self.platform.number(template.filled(sender, f"words {marker(number)}"), 500_000_000 + number)
        what = chance.choice(("structure", "structure", "structure", "bytes", "bytes", "headers", "secret", "framing"))
        if what == "structure" or chance.random() < 0.2:
            payload = changed(payload, chance)
        content_type, body = encoded(template.kind, payload)
        body = damaged(body, chance) if what == "bytes" else body
        headers, path = self._headers(content_type), self.platform.path.encode()
        case = self.signed(Case(number, what, template.kind, body, headers, path, sender=sender))
        match what:
            case "headers":
                return self._other_headers(case, chance)
            case "secret":
                return self._forged(case, chance)
            case "framing":
                return self._framed(case, chance)
            case _:
                return replace(case, framing=chance.choice(("length", "length", "length", "chunks")))

    def _headers(self, content_type: str) -> Headers:
        return (self._host, (b"user-agent", b"Platform 1.0"), (b"content-type", content_type.encode()))

    # Authentic or not

    def signed(self, case: Case) -> Case:
        """With the headers by which the platform shows that it is itself, for this very body."""
        return replace(case, headers=(*unsigned(case.headers), *self._proof(case.body)))

    def _proof(self, body: bytes, at: str = "", secret: str = "") -> Headers:
        secret = secret or self.platform.secrets[1]
        if self.platform.name == "telegram":
            return ((b"x-telegram-bot-api-secret-token", secret.encode()),)
        at = at or str(int(self._now()))
        signature = hmac.new(secret.encode(), b"v0:" + at.encode() + b":" + body, hashlib.sha256).hexdigest()
        stamp = at.encode()
        return ((b"x-slack-request-timestamp", stamp), (b"x-slack-signature", b"v0=" + signature.encode()))

    def _forged(self, case: Case, chance: Random) -> Case:
        name, proof = self.platform.name, self._proof(case.body)
        wrong: list[Headers] = [
            (), self._proof(case.body, secret="another-secret-0123456789"), tuple((key, b"") for key, _ in proof),
            tuple((key, value.upper()) for key, value in proof), tuple((key, value + b"x") for key, value in proof),
            tuple((key, b"\xe9\xff" + value) for key, value in proof), (*proof, (proof[-1][0], b"second")),
            tuple((key, value[:-1]) for key, value in proof), tuple((key, b"y" * 9000) for key, _ in proof),
        ]  # fmt: skip
        if name == "slack":
            now = int(self._now())
            for at in (
                f"{now - 302}",
                f"{now + 330}",
                f"+{now}",
                f"{now}.0",
                f"-{now}",
                "",
                "1e9",
                "9" * 13,
                "0x5",
                "٣",
            ):
                wrong.append(self._proof(case.body, at=at) if at else ((b"x-slack-request-timestamp", b""), proof[1]))
            wrong.append((proof[0], (proof[1][0], proof[1][1].replace(b"v0=", b"v1="))))
            wrong += [self._proof(case.body + b" "), self._proof(b""), (proof[0],), (proof[1],)]
        return replace(case, headers=(*unsigned(case.headers), *chance.choice(wrong)), authentic=False)

    # How it travels

    def _other_headers(self, case: Case, chance: Random) -> Case:
        types = (b"", b"text/xml", b"multipart/form-data; boundary=x", b"application/x-www-form-urlencoded",
                 b"application/json; charset=utf-7", b"application/JSON", b"\xff\xfe", b"a/b; " * 300)  # fmt: skip
        more: Sequence[tuple[bytes, bytes]] = (
            (b"content-encoding", b"gzip"), (b"expect", b"100-continue"), (b"x-forwarded-for", b"zq, 1.2.3.4"),
            (b"x-forwarded-proto", b"gopher"), (b"cookie", b"a=" + case.marker.encode()), (b"host", b"evil.example"),
            (b"x-http-method-override", b"DELETE"), (b"range", b"bytes=0-1"), (b"upgrade", b"websocket"),
            (b"accept-encoding", b"br;q=0"), (b"x-slack-retry-num", b"1"), (b"connection", b"close"),
            (b"transfer-coding", b"chunked"), (b"origin", b"null"), (b"x-" + b"y" * 2000, b"z"), (b"x-empty", b""),
        )  # fmt: skip
        headers = list(case.headers)
        if chance.random() < 0.5:
            headers = [(key, chance.choice(types) if key == b"content-type" else value) for key, value in headers]
        headers += chance.sample(more, chance.choice((0, 1, 2)))
        headers += [(b"x-many", case.marker.encode())] * chance.choice((0, 0, 150))
        chance.shuffle(headers)
        named = tuple((key.title() if chance.random() < 0.5 else key, value) for key, value in headers)
        return replace(case, headers=named)

    def _framed(self, case: Case, chance: Random) -> Case:
        mark = case.marker.encode()
        methods = (b"GET", b"PUT", b"HEAD", b"OPTIONS", b"DELETE", b"PATCH", b"FOO", b"post", b"CONNECT", b"")
        paths = (
            b"/", b"//", case.path + b"/", case.path + b"?" + mark, b"/telegram/" + mark, b"/slack/%00", b"*", b"",
            b"/%ff/" + mark, b"/../" + mark, b"http://evil.example/", b"/\xff" + mark, b"/" + b"a" * 40_000,
        )  # fmt: skip
        match chance.randrange(13):
            case 0:
                return replace(case, method=chance.choice(methods), cuts=True, authentic=False)
            case 1:
                path = chance.choice(paths)
                return replace(case, path=path, cuts=True, authentic=path.startswith(case.path + b"?"))
            case 2:
                return replace(case, headers=(*case.headers, (b"x-long", mark * 4000)), cuts=True, authentic=False)
            case number:
                how = (*KEEPING, *BREAKING)[number - 3]
                return replace(case, framing=how, cuts=how in BREAKING)


def unsigned(headers: Headers) -> Headers:
    """Without the proof of a platform."""
    return tuple(one for one in headers if not one[0].lower().startswith((b"x-slack-", b"x-telegram-")))


def allowed(case: Case) -> tuple[int, ...]:
    """The statuses that are right; nothing at all is right too when the sender broke the rules of HTTP."""
    if case.cuts:
        return (200, 400, 401, 403, 404, 405, 408, 413, 429, 431)
    if not case.authentic:
        return (401, 403, 413)
    return (413,) if case.path == b"/slack/events" and len(case.body) > LARGEST else (200,)


def wire(case: Case) -> bytes:
    """The request as it is written."""
    body, how = case.body, case.framing
    match how:
        case "chunks" | "two at once":
            framed, extra = (_chunked(body, 1000), b"transfer-encoding: chunked\r\n")
        case "tiny chunks":
            framed, extra = _chunked(body, 7), b"transfer-encoding: chunked\r\n"
        case "chunks with trailers":
            framed, extra = _chunked(body, 500)[:-2] + b"x-trailer: y\r\n\r\n", b"transfer-encoding: chunked\r\n"
        case "bad chunks":
            framed, extra = b"zz\r\n" + body + b"\r\n0\r\n\r\n", b"transfer-encoding: chunked\r\n"
        case "both":
            framed = _chunked(body, 1000)
            extra = b"transfer-encoding: chunked\r\ncontent-length: %d\r\n" % len(body)
        case "short":
            framed, extra = body, b"content-length: %d\r\n" % (len(body) // 2)
        case "long" | "breaks off":
            framed, extra = body, b"content-length: %d\r\n" % (len(body) + 100)
        case "garbage":
            return b"\x16\x03\x01\x02" + case.marker.encode() + body[:200] + b"\r\n\r\n"
        case _:
            framed, extra = body, b"content-length: %d\r\n" % len(body)
    head = b"%s %s HTTP/1.1\r\n" % (case.method, case.path)
    lines = b"".join(b"%s: %s\r\n" % header for header in case.headers)
    return head + lines + extra + b"\r\n" + framed


def _chunked(body: bytes, size: int) -> bytes:
    pieces = (body[at : at + size] for at in range(0, len(body), size))
    return b"".join(b"%x;ext=1\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"
