"""`yousaid verify`: what it says before it plays anything."""

import shutil
from pathlib import Path

import pytest

from bot.cli import main, verify


def test_help_says_what_it_does_and_gives_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["verify", "--help"])

    said = " ".join(capsys.readouterr().out.split())
    assert ended.value.code == 0
    assert "scratch database, never on yours" in said
    assert "Example: yousaid verify --seed 7" in said


def test_without_the_tests_it_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As it is installed without a checkout: the file stands somewhere else, and no tests beside it."""
    alone = tmp_path / "bot" / "cli" / "verify.py"
    alone.parent.mkdir(parents=True)
    shutil.copyfile(str(verify.__file__), alone)
    monkeypatch.setattr(verify, "__file__", str(alone))

    with pytest.raises(SystemExit) as ended:
        main(["verify"])

    assert ended.value.code == 2
    assert "Get a checkout of the source" in capsys.readouterr().err
