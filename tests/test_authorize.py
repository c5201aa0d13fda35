"""Who may do what: every verb for every role exactly as declared, and a trace of each attempt."""

from collections.abc import Callable

import pytest

from bot.importing.applying import IMPORT
from bot.staff import commands
from bot.staff.authorize import authorize
from bot.staff.verb import EVERYBODY, Verb
from bot.staff.verbs import known
from storage import audit, people
from storage.database import Database
from storage.people import Member
from tests.worlds import World

READING = {"actions", "feedback", "help", "review", "status", "why"}
ACTING = {"action", "cancel", "done", "handback", "handle", "kept", "left", "link", "returned", "say", "speak", "take"}
MANAGING = {"approve", "checkin", "digest", "import", "invite"}
ALLOWED = {
    "admin": READING | ACTING | MANAGING,
    "quality": READING | ACTING | MANAGING,
    "manager": READING | ACTING | MANAGING,
    "member": READING | ACTING,
    "auditor": READING,
}
VERBS = [*known().values(), IMPORT]
ANSWERS = {parameter.name: "x" for verb in VERBS for parameter in verb.parameters}


@pytest.fixture
def world(sqlite_url: str, opened: Callable[[str], Database]) -> World:
    return World(opened(sqlite_url))


def somebody(role: str, *, active: bool = True) -> Member:
    return Member("", "somebody", "Some Body", role, None, active)


def test_the_table_names_every_verb_and_every_role() -> None:
    assert {verb.name for verb in VERBS} == READING | ACTING | MANAGING
    assert set(ALLOWED) == EVERYBODY


@pytest.mark.parametrize("role", sorted(ALLOWED))
@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_a_role_may_do_what_the_table_says_and_nothing_else(verb: Verb, role: str) -> None:
    refusal = authorize(somebody(role), verb, {})

    assert (refusal is None) == (verb.name in ALLOWED[role])
    if refusal is not None:
        assert refusal.words.startswith(f"As {role} you cannot use")


@pytest.mark.parametrize("verb", VERBS, ids=lambda verb: verb.name)
def test_strangers_and_former_colleagues_may_do_nothing(verb: Verb) -> None:
    assert authorize(None, verb, {}) is not None
    assert authorize(somebody("admin", active=False), verb, {}) is not None


@pytest.mark.parametrize("role", sorted(ALLOWED))
@pytest.mark.parametrize("verb", list(known().values()), ids=lambda verb: verb.name)
def test_every_attempt_leaves_one_audit_row(world: World, verb: Verb, role: str) -> None:
    with world.db() as db:
        result = commands.run(world.scene(db, somebody(role)), verb, ANSWERS)

    with world.db() as db:
        (row,) = audit.all_events(db)
        assert audit.broken_at(db) is None
    expected = "done" if result.done else "refused" if verb.name in ALLOWED[role] else "denied"
    assert (row.actor, row.verb, row.object, row.result) == ("somebody", verb.name, "x" if verb.thing else "", expected)


@pytest.mark.parametrize("verb", list(known().values()), ids=lambda verb: verb.name)
def test_a_stranger_leaves_a_trace_and_nothing_else(world: World, verb: Verb) -> None:
    with world.db() as db:
        result = commands.deny_stranger(db, "stranger", verb.example, world.now)

    assert not result.done
    with world.db() as db:
        (row,) = audit.all_events(db)
        assert (row.actor, row.verb, row.result) == ("stranger", verb.name, "denied")
        assert [contact.handle for contact in people.everybody(db)] == ["maria"]


@pytest.mark.parametrize("verb", list(known().values()), ids=lambda verb: verb.name)
def test_every_example_is_written_as_its_verb_reads_it(verb: Verb) -> None:
    name, _, rest = verb.example.partition(" ")

    assert name == verb.name
    commands.parse(verb, rest)
    assert not verb.thing or verb.thing in {parameter.name for parameter in verb.parameters}
