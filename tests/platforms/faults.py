"""The ways in which a platform can misbehave, and the plan that says which call meets which of them.

A test writes `telegram.faults.plan("sendMessage", ResetAfter(), TooMany(3))`: the next sendMessage is
delivered but its connection breaks, the one after that is refused, and everything later works again.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

ANY = "*"
DELIVERY = "update"
"""The method name under which faults of delivery to the bot are planned."""


@dataclass(frozen=True, slots=True)
class TooMany:
    """429: refused before the effect, with the number of seconds to wait."""

    retry_after: int = 1


@dataclass(frozen=True, slots=True)
class ServerError:
    """An HTTP error with the platform's usual kind of body; the effect may have happened all the same."""

    status: int = 500
    after_effect: bool = False


@dataclass(frozen=True, slots=True)
class Hang:
    """No answer until the caller gives up."""

    after_effect: bool = False


@dataclass(frozen=True, slots=True)
class Slow:
    """The right answer, late; the effect happens before the wait."""

    seconds: float = 1.0


@dataclass(frozen=True, slots=True)
class ResetBefore:
    """The connection breaks and nothing has happened."""


@dataclass(frozen=True, slots=True)
class ResetAfter:
    """The effect happens, then the connection breaks."""


@dataclass(frozen=True, slots=True)
class Garbage:
    """An answer that is not what the platform promises, by default not even JSON."""

    body: str = '{"ok": tru'
    status: int = 200
    after_effect: bool = True


@dataclass(frozen=True, slots=True)
class Truncated:
    """The effect happens, then the answer stops in the middle."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The platform says no, in its own words, before any effect."""

    error: str
    code: int = 400


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Delivery only: the same update or event arrives twice."""


@dataclass(frozen=True, slots=True)
class Reorder:
    """Delivery only: two neighbours change places; waits until there are two."""


CallFault = TooMany | ServerError | Hang | Slow | ResetBefore | ResetAfter | Garbage | Truncated | Refusal
DeliveryFault = Duplicate | Reorder
Fault = CallFault | DeliveryFault


@dataclass(frozen=True, slots=True)
class Fired:
    method: str
    fault: Fault


@dataclass(slots=True)
class FaultPlan:
    """Faults still to come, first in first out for each method, and those that came."""

    fired: list[Fired] = field(default_factory=list)
    _planned: dict[str, deque[Fault]] = field(default_factory=dict)

    def plan(self, method: str, *faults: Fault) -> None:
        """The next calls of this method (ANY for whichever comes) meet these faults, one each."""
        if method != DELIVERY and any(isinstance(fault, Duplicate | Reorder) for fault in faults):
            raise ValueError(f"plan Duplicate and Reorder for {DELIVERY!r}, not for {method!r}")
        self._planned.setdefault(method, deque()).extend(faults)

    def clear(self) -> None:
        """From now on everything works."""
        self._planned.clear()

    def take_call(self, method: str) -> CallFault | None:
        for name in (method, ANY):
            queue = self._planned.get(name)
            if queue:
                fault = queue.popleft()
                self.fired.append(Fired(method, fault))
                assert not isinstance(fault, Duplicate | Reorder)
                return fault
        return None

    def take_delivery(self, kind: type[Duplicate] | type[Reorder]) -> bool:
        """Whether the next delivery fault is of this kind; it is used up when it is."""
        queue = self._planned.get(DELIVERY)
        if not queue or not isinstance(queue[0], kind):
            return False
        self.fired.append(Fired(DELIVERY, queue.popleft()))
        return True

    @property
    def pending(self) -> int:
        return sum(len(queue) for queue in self._planned.values())
