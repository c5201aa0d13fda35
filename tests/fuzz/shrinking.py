"""Makes a failing body smaller as long as it still fails, so that what is left shows why."""

from collections.abc import Awaitable, Callable
from dataclasses import replace

from tests.fuzz.cases import Case, Cases

MOST_TRIES = 400


async def shrunk(case: Case, cases: Cases, fails: Callable[[Case], Awaitable[bool]]) -> Case | None:
    """The case with the smallest body found, signed again; None when it does not fail by itself."""
    if not await fails(case):
        return None
    tries, size = 0, max(1, len(case.body) // 2)
    while size and tries < MOST_TRIES:
        at, smaller = 0, False
        while at < len(case.body) and tries < MOST_TRIES:
            candidate = _with_body(case, case.body[:at] + case.body[at + size :], cases)
            tries += 1
            if await fails(candidate):
                case, smaller = candidate, True
            else:
                at += size
        size = size if smaller and size > 1 else size // 2
    return case


def _with_body(case: Case, body: bytes, cases: Cases) -> Case:
    changed = replace(case, body=body)
    return cases.signed(changed) if case.authentic else changed
