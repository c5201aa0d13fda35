"""The campaign of bad input in small, and that it fails when there is a bug."""

import asyncio
import re
from pathlib import Path

import pytest

from tests.fuzz.__main__ import options_from, run
from tests.fuzz.campaign import Outcome
from tests.fuzz.cases import Cases
from tests.fuzz.payloads import PLATFORMS
from tests.fuzz.plants import PLANTS

pytestmark = pytest.mark.slow


def campaign(folder: Path, platform: str, count: int, plant: str = "") -> Outcome:
    given = ["--count", str(count), "--dir", str(folder), "--failures", str(folder), "--plant", plant, "--quiet"]
    options = options_from(given)
    options.platform = platform
    return run(options)


@pytest.mark.parametrize("platform", list(PLATFORMS))
def test_bad_input_does_no_harm_and_nothing_authentic_is_lost(platform: str, tmp_path: Path) -> None:
    outcome = campaign(tmp_path, platform, 400)

    assert outcome.failures == []
    assert outcome.authentic >= 50
    assert set(outcome.states) == {"done", "ignored", "parked"}
    assert {"200", "400", "431"} <= outcome.statuses.keys()


@pytest.mark.parametrize(
    ("plant", "platform", "kind"),
    [
        ("logs-bodies", "telegram", "quoted"),
        ("forgets", "slack", "lost"),
        ("believes", "slack", "answer"),
    ],
)
def test_a_bug_makes_it_fail(
    plant: str, platform: str, kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = campaign(tmp_path, platform, 200, plant)
    said = capsys.readouterr().out

    assert kind in {failure.kind for failure in outcome.failures}
    assert f"FAILED ({kind})" in said
    assert f"python -m tests.fuzz --platform {platform} --seed 1" in said


def test_a_bug_that_raises_is_shown_by_the_few_bytes_it_takes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    outcome = campaign(tmp_path, "telegram", 200, "raises")
    (file,) = tmp_path.glob("fuzz-telegram-1-*.http")

    assert "shrunk from" in capsys.readouterr().out
    assert "5xx" in {failure.kind for failure in outcome.failures}
    assert len(file.read_bytes().partition(b"\r\n\r\n")[2]) <= 8


def test_every_plant_is_tried() -> None:
    """`raises` has a test of its own."""
    tried = next(mark for mark in test_a_bug_makes_it_fail.pytestmark if mark.name == "parametrize").args[1]  # type: ignore[attr-defined]

    assert {plant for plant, _, _ in tried} == {*PLANTS} - {"", "raises"}


@pytest.mark.parametrize("platform", list(PLATFORMS))
def test_a_case_is_made_of_its_number_and_the_seed(platform: str) -> None:
    async def bodies(seed: int) -> list[bytes]:
        fake = PLATFORMS[platform](seed)
        await fake.start()
        here = re.compile(rb"127\.0\.0\.1(:|%3A|%253A)\d+")  # the fake's own address, which is another each time
        cases = [Cases(fake, seed, 4, lambda: 1_800_000_000.0).mutant(number) for number in range(200)]
        await fake.stop()
        return [here.sub(b"", case.body) + case.framing.encode() for case in cases if case.what != "bytes"]

    first, again, other = (asyncio.run(bodies(seed)) for seed in (1, 1, 2))

    assert first == again
    assert first != other
