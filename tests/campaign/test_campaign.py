"""The campaign itself: small shares of its rows pass on the product, and fail when there is something to find."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from tests.campaign import killing, report
from tests.campaign.__main__ import options_from
from tests.campaign.aims import Aims, from_words, in_words
from tests.campaign.boundaries import boundaries, names_in
from tests.campaign.disk import HEAD
from tests.campaign.plants import PLANTS
from tests.campaign.power import after, read
from tests.campaign.row import Failure, Result, Row, Share
from tests.campaign.rows import known
from tests.campaign.whole import Played

ROOT = Path(__file__).resolve().parents[2]


def campaign(*arguments: str) -> tuple[int, str]:
    """One in a process of its own: its exit code and what it said."""
    words = [sys.executable, "-m", "tests.campaign", "--quiet", *arguments]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=600, check=False)
    return done.returncode, done.stdout + done.stderr


@pytest.mark.slow
def test_a_killed_program_loses_nothing_and_sends_nothing_twice() -> None:
    code, said = campaign("--row", "kills-sqlite", "--size", "8")

    assert code == 0, said
    assert "lost 0, duplicates 0" in said
    assert "all 1 rows hold" in said


@pytest.mark.slow
def test_an_acknowledgement_before_the_commit_is_noticed() -> None:
    code, said = campaign("--row", "kills-sqlite", "--size", "12", "--plant", "early-ack")

    assert code == 1
    assert "acknowledged but not in the inbox" in said
    assert "again: python -m tests.campaign --row kills-sqlite --case " in said
    assert "FAILED: kills-sqlite" in said


@pytest.mark.slow
def test_a_power_cut_is_noticed_when_commits_do_not_wait_for_the_disk() -> None:
    code, said = campaign("--row", "power-cuts", "--size", "8", "--plant", "normal-sync")

    assert code == 1
    assert "acknowledged but not in the inbox" in said


@pytest.mark.slow
def test_a_full_disk_loses_nothing_and_is_told() -> None:
    code, said = campaign("--row", "disk", "--size", "2")

    assert code == 0, said


@pytest.mark.slow
def test_a_platform_that_goes_wrong_loses_nothing() -> None:
    code, said = campaign("--row", "platform-faults", "--size", "6")

    assert code == 0, said


def test_boundaries_are_found_by_reading_the_source() -> None:
    source = 'point("desk.begun")\nthings.point(db, "F-1")\npoint(db, word)\npoint(name)\n'

    assert list(names_in(source)) == ["desk.begun"]
    assert {"desk.begun", "courier.sending", "writer.before-commit"} <= boundaries().keys()


def test_every_boundary_that_a_surface_passes_is_aimed_at() -> None:
    aims, names = Aims(), set(boundaries())
    for case in range(3):
        surface, _ = aims.of(case, Random(case))
        aims.learn(surface, Counter(dict.fromkeys(names, 40)))

    aimed = {aims.of(case, Random(case))[1][0].partition(":")[0] for case in range(3 * len(names) + 3)}

    assert aimed == names
    assert from_words(in_words("slack-socket", ("a:1", "b:2"))) == ("slack-socket", ("a:1", "b:2"))


def test_a_boundary_that_is_never_hit_is_a_failure() -> None:
    seen = Counter({f"at {name}": 3 for name in boundaries()}) - Counter({"at slack.heard": 1})

    assert [words.partition(" (")[0] for words in killing.judge(seen)] == ["NOT REACHED often enough: slack.heard"]


def test_what_was_synced_survives_a_power_cut_and_the_rest_may_not() -> None:
    record = b"".join(
        HEAD.pack(what, 1, offset, len(data)) + data
        for what, offset, data in ((b"W", 0, b"kept"), (b"S", 0, b""), (b"W", 4, b"x" * 2000))
    )
    cuts = {after(None, list(read(record)), Random(seed))[0] for seed in range(20)}

    assert all(content is not None and content.startswith(b"kept") for content in cuts)
    assert b"kept" in cuts
    assert b"kept" + b"x" * 2000 in cuts
    assert len(cuts) > 2


def test_a_share_stops_when_it_has_played_enough_and_prints_how_to_play_a_failure_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def case(number: int) -> Result:
        return Result(("it broke",) if number == 5 else (), {"things": 2}, "as it was")

    row = Row("a-row", "", "things", 10, 0, 0, lambda share: share.play(case))
    share = Share(row, 6, 7, tmp_path, part=1, parts=2)

    row.play(share)

    assert share.figures == {"cases": 3, "things": 6}
    assert [failure.case for failure in share.failures] == [5]
    assert (
        "again: python -m tests.campaign --row a-row --case 5 --seed 7 --detail 'as it was'" in capsys.readouterr().out
    )


def test_every_row_says_what_it_shows_and_every_plant_which_row_notices_it() -> None:
    rows = known()

    assert {"kills-sqlite", "kills-postgres", "postgres-restarts", "power-cuts", "disk", "platform-faults"} <= set(rows)
    assert all(row.shows and row.unit and row.long >= row.ci >= row.brief for row in rows.values())
    assert len(PLANTS) > 10
    assert all(plant.row in rows for name, plant in PLANTS.items() if name)


def test_a_row_that_reports_a_failure_makes_the_whole_campaign_fail() -> None:
    played = Played(known()["canary"], 2, Counter({"harms": 2, "cases": 2}))
    assert "all 1 rows hold" in report.table([played], 1)

    played.failures.append(Failure("canary", 1, ("it broke",), "again"))

    assert not played.held
    assert "FAILED: canary" in report.table([played], 1)


def test_the_page_shows_the_figures_of_the_file() -> None:
    page = (ROOT / "docs" / "reliability.md").read_text()
    file = ROOT / "docs" / "campaign.json"
    if not file.exists():  # nothing was played since the table changed, and then the page claims nothing
        assert f"{report.BEGIN}\n{report.END}" in page
        return
    kept = json.loads(file.read_text())

    assert f"{report.BEGIN}\n{report.markdown(kept)}\n{report.END}" in page
    assert all((ROOT / row["test"]).is_file() for row in kept["rows"].values())
    assert set(kept["rows"]) <= set(known())


def test_figures_are_written_between_their_marks_and_can_be_renewed(tmp_path: Path) -> None:
    page = tmp_path / "docs" / "reliability.md"
    page.parent.mkdir()
    page.write_text(f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n")
    played = Played(known()["power-cuts"], 200, Counter({"kills": 203, "cases": 50, "lost": 0}))
    options = options_from(["--seed", "7"])

    for _ in range(2):
        report.renew(tmp_path, [played], options, 600)

    kept = json.loads((page.parent / "campaign.json").read_text())
    assert page.read_text() == f"before\n{report.BEGIN}\n{report.markdown(kept)}\n{report.END}\nafter\n"
    assert "| power-cuts |" in page.read_text()
    assert "203 kills, 0 lost, 0 failed" in page.read_text()
    assert "`tests/campaign/rows/power_cuts.py`" in page.read_text()


def test_the_page_has_the_two_promises_word_for_word() -> None:
    page = " ".join((ROOT / "docs" / "reliability.md").read_text().replace(">", " ").split())

    for promise in PROMISES:
        assert promise in page


PROMISES = (
    "**An answer we acknowledged is never lost and counts once.** Nothing is acknowledged to a platform before it is "
    "on disk.",
    "**Every outgoing message ends in one visible state**: sent, failed, cancelled, expired or *unknown*. It goes on "
    "the wire at most once unless the first try was provably refused or absent. Unknown is shown, never silently "
    "resent.",
)
