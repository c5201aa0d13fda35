"""What every server under test offers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

TOKEN = "123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"


@dataclass(frozen=True, slots=True)
class Address:
    host: str
    port: int
    path: str
    headers: Mapping[str, str] = field(default_factory=dict)


class Server(Protocol):
    async def start(self) -> Address:
        """Where updates are posted to from now on."""

    async def stop(self) -> None: ...
