"""Sends cases over connections that are kept, as platforms do, and over one of their own when they break the rules."""

import asyncio
import re
from dataclasses import dataclass

from tests.fuzz.cases import Case, wire

PATIENCE = 20.0
A_WHILE = 2.0
A_MOMENT = 0.1  # when there is nothing to wait for but our own patience
STATUS = re.compile(rb"HTTP/1\.1 (\d{3})")
LENGTH = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a case: every status that was answered, none when the connection ended without one."""

    case: Case
    statuses: tuple[int, ...]
    trouble: str = ""


class Line:
    """One connection that is opened when it is needed and kept while the server keeps it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._reader: asyncio.StreamReader | None = None
        self._writer: asyncio.StreamWriter | None = None

    async def send(self, case: Case) -> Sent:
        try:
            async with asyncio.timeout(PATIENCE):
                return await (self._alone(case) if case.cuts else self._kept(case))
        except TimeoutError:
            self.close()
            return Sent(case, (), "no answer")

    async def _kept(self, case: Case) -> Sent:
        """Once more on a new connection when the kept one has just ended, as any client does."""
        for _ in range(2):
            new = self._writer is None
            try:
                return await self._asked(case)
            except (ConnectionError, asyncio.IncompleteReadError):
                self.close()
                if new:
                    break
        return Sent(case, (), "the connection ended without an answer")

    async def _asked(self, case: Case) -> Sent:
        if self._reader is None or self._writer is None:
            self._reader, self._writer = await asyncio.open_connection("127.0.0.1", self._port)
        times = 2 if case.framing == "two at once" else 1
        self._writer.write(wire(case) * times)
        statuses = [await self._answer(self._reader) for _ in range(times)]
        return Sent(case, tuple(statuses))

    async def _answer(self, reader: asyncio.StreamReader) -> int:
        head = await reader.readuntil(b"\r\n\r\n")
        status = int(head[9:12])
        if status == 100:
            return await self._answer(reader)
        if length := LENGTH.search(head):
            await reader.readexactly(int(length[1]))
        if b"connection: close" in head:
            self.close()
        return status

    async def _alone(self, case: Case) -> Sent:
        try:
            reader, writer = await asyncio.open_connection("127.0.0.1", self._port)
        except ConnectionError:
            return Sent(case, (), "could not connect")
        heard, patience = b"", A_MOMENT if case.framing == "long" else A_WHILE
        try:
            writer.write(wire(case))
            while case.framing != "breaks off" and (piece := await asyncio.wait_for(reader.read(65536), patience)):
                heard += piece
                if case.framing == "length":
                    break
        except (ConnectionError, TimeoutError):
            pass
        writer.close()
        return Sent(case, tuple(int(status) for status in STATUS.findall(heard) if status != b"100"))

    def close(self) -> None:
        if self._writer is not None:
            self._writer.close()
        self._reader = self._writer = None
