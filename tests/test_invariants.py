"""The invariants: a world in which people lived has no violation, and each one that is planted is found."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from sqlalchemy import text

from storage import invariants
from storage.database import Database
from storage.invariant import Looked, Wrong, look_at_all
from tests.test_story import play, the_whole_story

pytestmark = pytest.mark.slow
LATER = datetime(2027, 3, 1, 10, 0, tzinfo=UTC)
NAMES = sorted(invariants.known())

# What somebody could do to a database past the program, or a bug inside it.
PLANTS: dict[str, tuple[str, ...]] = {
    "asked_with_consent": ("DELETE FROM consent", "UPDATE consent SET granted = false"),
    "audit_chain": (
        "UPDATE audit_event SET actor = 'mallory' WHERE seq = 2",
        "DELETE FROM audit_event WHERE seq = 2",
        "DELETE FROM audit_event WHERE seq = 1",
    ),
    "check_ins_apart": (
        "UPDATE conversation SET check_in_id = (SELECT min(id) FROM check_in) WHERE kind = 'verdict'",
        "UPDATE conversation SET delivery_id = NULL WHERE kind = 'verdict'",
    ),
    "check_ins_follow": ("UPDATE check_in SET disposition = 'sent'",),
    "conversations_fold": (
        "UPDATE conversation SET step = 'elsewhere'",
        "UPDATE conversation SET version = version + 1",
        "UPDATE answer SET raw = 'nothing of the kind'",
        "DELETE FROM answer WHERE question = 'help'",
        "DELETE FROM outbox WHERE kind = 'question'",
        "DELETE FROM conversation_event WHERE seq = 2",
    ),
    "deliveries_follow": (
        "UPDATE outbox SET state = 'expired' WHERE kind = 'update'",
        "UPDATE update_delivery SET state = 'queued'",
    ),
    "digests_sent": ("UPDATE digest_run SET outbox_id = NULL",),
    "everyone_told": (
        "UPDATE update_delivery SET state = 'unknown'",
        "UPDATE update_delivery SET state = 'suppressed', gate = 'reachable'",
    ),
    "messages_end": (
        "UPDATE outbox SET state = 'pending'",
        "UPDATE outbox SET state = 'sending'",
        "UPDATE outbox SET sent_at = NULL",
    ),
    "numbers_given": ("UPDATE counter SET value = 0",),
    "own_words": (
        "UPDATE update_delivery SET feedback_id = (SELECT id FROM feedback WHERE number = 1)",
        "DELETE FROM contribution WHERE feedback_id = (SELECT id FROM feedback WHERE number = 2)",
    ),
    "owners_hear": ("DELETE FROM outbox WHERE dedupe_key LIKE 'verdict:%'",),
    "points_linked": ("UPDATE feedback SET state = 'new'", "DELETE FROM contribution"),
    "references_lead": (
        "UPDATE outbox SET conversation_id = '-nowhere' WHERE conversation_id IS NOT NULL",
        "UPDATE outbox SET contact_id = '-nobody' WHERE contact_id IS NOT NULL",
    ),
    "unsatisfied_reopen": (
        "UPDATE verdict SET value = 'not_yet'",
        "UPDATE action SET state = 'confirmed', completion = 7",
    ),
}
PLANTED = [(name, plant) for name in sorted(PLANTS) for plant in PLANTS[name]]


@pytest.fixture(scope="module", params=["sqlite", "postgres"])
def copies(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Callable[[], str]:
    """Makes copies of a world in which the whole story happened; it is played once for each kind of database."""
    folder = tmp_path_factory.mktemp("lived")
    if request.param == "sqlite":
        file = folder / "yousaid.db"
        shutil.copyfile(request.getfixturevalue("_sqlite_template"), file)
        play("telegram-polling", f"sqlite:///{file}", folder, the_whole_story)
        return lambda: f"sqlite:///{shutil.copytree(folder, tmp_path_factory.mktemp('copy') / 'data')}/yousaid.db"
    new: Callable[..., str] = request.getfixturevalue("new_postgres")
    url = new(request.getfixturevalue("_postgres_template"), "lived")
    play("telegram-polling", url, folder, the_whole_story)
    return lambda: new("lived")


@pytest.fixture
def lived(copies: Callable[[], str], opened: Callable[[str], Database]) -> Database:
    return opened(copies())


def looked(database: Database, name: str, **changes: Any) -> Looked:
    with database.reading() as db:
        return look_at_all(db, replace(invariants.known()[name], **changes), LATER)


def test_every_invariant_has_a_plant_and_says_its_claim_and_mend() -> None:
    assert set(PLANTS) == set(NAMES)
    for name, invariant in invariants.known().items():
        assert name == invariant.name
        assert invariant.claim
        assert invariant.mend
        assert invariant.rule


def test_a_world_in_which_people_lived_keeps_them_all(lived: Database) -> None:
    seen = {name: looked(lived, name) for name in NAMES}

    assert {name: one.wrong for name, one in seen.items() if one.wrong} == {}
    assert [name for name, one in seen.items() if not one.count] == []


def test_an_empty_database_keeps_them_all(database: Database) -> None:
    assert [looked(database, name) for name in NAMES] == [Looked((), 0, "")] * len(NAMES)


@pytest.mark.parametrize(("name", "plant"), PLANTED)
def test_what_is_planted_is_found_and_nobody_is_quoted(name: str, plant: str, lived: Database) -> None:
    with lived.transaction() as db:
        db.execute(text(plant))
    found = looked(lived, name).wrong

    assert found
    for wrong in found:
        assert wrong.subject
        assert not any(word in wrong.words for word in ("Maria", "Jo ", "logins", "Northwind"))


@pytest.mark.parametrize("name", NAMES)
def test_small_chunks_find_what_one_large_one_finds(name: str, lived: Database) -> None:
    with lived.transaction() as db:
        db.execute(text(PLANTS[name][0]))
    whole, bit_by_bit = looked(lived, name), looked(lived, name, most=1)

    assert sorted(map(_line, bit_by_bit.wrong)) == sorted(map(_line, whole.wrong))
    assert bit_by_bit.count == whole.count


def _line(wrong: Wrong) -> str:
    return f"{wrong.subject} {wrong.words}"
