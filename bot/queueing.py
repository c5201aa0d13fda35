"""Who goes next: whoever is most urgent, and among those who are equally urgent whoever came first."""

import asyncio
import heapq
from itertools import count
from typing import NamedTuple


class Ticket(NamedTuple):
    priority: int
    number: int


class Queue:
    """People at a door. `first(ticket)` tells whether it is their turn; whatever may change that is announced."""

    def __init__(self) -> None:
        self._tickets: list[Ticket] = []
        self._numbers = count()
        self._changed = asyncio.Event()

    def __len__(self) -> int:
        return len(self._tickets)

    def enter(self, priority: int) -> Ticket:
        ticket = Ticket(priority, next(self._numbers))
        heapq.heappush(self._tickets, ticket)
        self.changed()
        return ticket

    def leave(self, ticket: Ticket) -> None:
        self._tickets.remove(ticket)
        heapq.heapify(self._tickets)
        self.changed()

    def first(self, ticket: Ticket) -> bool:
        return self._tickets[0] == ticket

    def changed(self) -> None:
        """Everybody looks again."""
        self._changed.set()
        self._changed = asyncio.Event()

    async def change(self) -> None:
        await self._changed.wait()
