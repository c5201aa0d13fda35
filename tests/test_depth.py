"""Depth is told from the bytes, exactly as a parser would find it, and in time that grows with the size only."""

import time
from typing import Any

import orjson
import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.depth import DEEPEST, is_too_deep

LEAVES = some.none() | some.integers(-9, 9) | some.text('[]{}\\"a', max_size=5)
TREES = some.recursive(
    LEAVES, lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text('[]{}\\"', max_size=3), inner)
)


def depth(value: Any) -> int:
    match value:
        case list():
            return 1 + max(map(depth, value), default=0)
        case dict():
            return 1 + max(map(depth, value.values()), default=0)
        case _:
            return 0


@given(TREES, some.integers(0, 40))
def test_it_agrees_with_a_parser(tree: Any, around: int) -> None:
    whole = b"[" * around + orjson.dumps(tree) + b"]" * around

    assert is_too_deep(whole) == (depth(orjson.loads(whole)) > DEEPEST)


@pytest.mark.parametrize(
    "text", [b'"\\"' * 65_000, b'"\\', b"[" * 260_000, b"[]" * 130_000, b'"' * 260_000, b"[" + b'"\\"']
)
def test_nothing_takes_long(text: bytes) -> None:
    began = time.process_time()
    is_too_deep(b"[" * 33 + b"]" * 33 + text)
    is_too_deep(b"[]" * 33 + text)

    assert time.process_time() - began < 1.0
