"""How deeply JSON is nested, told from its bytes: nothing is parsed that is deeper than what any platform sends."""

import re

DEEPEST = 32
# Strings are passed over whole; one without an end reaches to the end. Nothing is ever looked at twice.
_PARTS = re.compile(rb'"(?:[^"\\]++|\\.)*+"?|[\[\]{}]', re.DOTALL)


def is_too_deep(raw: bytes) -> bool:
    """Most payloads have fewer brackets than that altogether."""
    if raw.count(b"{") + raw.count(b"[") <= DEEPEST:
        return False
    depth = 0
    for part in _PARTS.finditer(raw):
        match part[0]:
            case b"{" | b"[":
                depth += 1
                if depth > DEEPEST:
                    return True
            case b"}" | b"]":
                depth -= 1
    return False
