"""docs/dialogue.md is what the program says: each situation is played again."""

from tests.sessions import FILE, SESSIONS, document


def test_the_recorded_sessions_are_what_is_said() -> None:
    assert FILE.read_text(encoding="utf-8") == document(), "Run python -m tests.sessions and look at what changed."


def test_every_situation_has_a_name_of_its_own_and_nobody_sees_a_placeholder() -> None:
    assert len({session.title for session in SESSIONS}) == len(SESSIONS)
    assert "{" not in document()
