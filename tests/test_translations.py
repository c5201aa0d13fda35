"""Translations: what is missing and what is stale is named, and accepting says that somebody compared the two."""

import json
import shutil
import subprocess
import sys
from pathlib import Path
from string import Formatter

import pytest

from conversations.texts import table
from conversations.texts.lookup import SOURCE, languages, rooms
from conversations.texts.translations import accepted, compare, expected, gaps, mark, translated

ROOT = Path(__file__).parent.parent
ENGLISH = {"hello": "Hello.", "sent.one": "{count} was sent.", "sent.other": "{count} were sent."}
GERMAN = {"hello": "Hallo.", "sent.one": "{count} ging hinaus.", "sent.other": "{count} gingen hinaus."}
MARKS = {key: mark(text) for key, text in ENGLISH.items()}


def test_a_translation_that_fits_has_nothing_to_say() -> None:
    assert compare("de", ENGLISH, GERMAN, MARKS) == {}


def test_a_missing_a_stale_an_unmarked_and_an_unknown_text_are_named() -> None:
    english = {**ENGLISH, "hello": "Good day.", "bye": "Goodbye.", "new": "New."}
    german = {**GERMAN, "new": "Neu.", "old": "Alt."}

    found = compare("de", english, german, MARKS)

    assert found == {"hello": "stale", "bye": "missing", "new": "unmarked", "old": "unknown"}


def test_a_count_needs_the_forms_of_its_own_language() -> None:
    assert set(expected("pl", ENGLISH)) == {"hello", "sent.one", "sent.few", "sent.many", "sent.other"}
    assert set(expected("de", ENGLISH)) == set(ENGLISH)


@pytest.mark.parametrize("language", translated())
def test_a_translation_mentions_what_the_english_mentions(language: str) -> None:
    """The one exception is a language that says something without a name; it may never mention another one."""
    wrong = {
        f"{room}.{key}": sorted(_names(text) - _names(english))
        for room in rooms(SOURCE)
        for key, english in expected(language, table(SOURCE, room)).items()
        if (text := table(language, room).get(key)) and _names(text) - _names(english) - {"count"}
    }

    assert wrong == {}


def _names(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("language", translated())
def test_no_translation_is_stale_or_without_a_mark(language: str) -> None:
    """`yousaid texts accept` makes the marks when somebody has compared the two."""
    assert [gap for gap in gaps(language) if gap.kind != "missing"] == []


STAFF = {"digest", "gates", "staff", "untold"}  # what our own people read is written in English so far


@pytest.mark.parametrize("language", translated())
def test_nothing_that_customers_read_is_missing(language: str) -> None:
    assert [gap for gap in gaps(language) if gap.kind == "missing" and gap.room not in STAFF] == []


def test_accepting_one_text_leaves_the_others_as_they_are() -> None:
    later = {"dialogue.later": mark(table(SOURCE, "dialogue")["later"])}

    assert accepted("de", "dialogue.later") == {**accepted("de", "nothing"), **later}


def test_every_language_has_a_name_of_its_own() -> None:
    names = {table(language, "writing")["name"] for language in languages()}

    assert len(names) == len(languages())


@pytest.mark.slow
def test_a_changed_english_text_is_reported_until_it_is_accepted(tmp_path: Path) -> None:
    for name in ("conversations", "bot", "storage", "scheduler"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))

    def yousaid(*arguments: str) -> "subprocess.CompletedProcess[str]":
        program = [sys.executable, "-c", "from bot.cli import main; main()", *arguments]
        return subprocess.run(program, cwd=tmp_path, capture_output=True, text=True, check=False)

    def stale() -> set[tuple[str, str, str]]:
        found = json.loads(yousaid("texts", "check", "de", "--json").stdout)["gaps"]
        return {(gap["room"], gap["key"], gap["source"]) for gap in found if gap["kind"] == "stale"}

    before = stale()
    english = tmp_path / "conversations" / "texts" / "en" / "dialogue.py"
    english.write_text(english.read_text().replace('"Later"', '"Not now"'))

    assert stale() - before == {("dialogue", "later", "Not now")}
    assert yousaid("texts", "check", "de").returncode == 1
    assert "de: 1 marks renewed." in yousaid("texts", "accept", "de", "dialogue.later").stdout
    assert stale() == before


def test_a_language_without_texts_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    from bot.cli import main

    with pytest.raises(SystemExit) as ended:
        main(["texts", "check", "tlh"])

    assert ended.value.code == 2
    assert "Known: de" in capsys.readouterr().err
