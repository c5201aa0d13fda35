"""Every row of the tables, and what the loop promises: nobody stays untold, nothing is done twice."""

from collections.abc import Callable, Mapping
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conversations import loop
from conversations.loop import (
    Contribution,
    Delivery,
    DeliveryState,
    Illegal,
    Verdict,
    VerdictValue,
    is_confirmed,
    is_told,
    merge,
    move,
    needs_person,
    quotes,
    unmerge,
    unmerge_links,
    verdict_obliges,
)

ALWAYS = ("tell_owner", "tell_account_manager", "open_case")
REASON = "not in the budget"


def moves_action(state: Any, verb: Any) -> str | Illegal:
    return move(state, verb, REASON)


def moves_feedback(state: Any, verb: Any) -> str | Illegal:
    return loop.move_feedback(state, verb, REASON)


TABLES: list[tuple[Callable[[Any, Any], str | Illegal], Mapping[Any, Any], Any, Any, str]] = [
    (moves_action, loop.ACTION, loop.ActionState, loop.ActionVerb, "proposed"),
    (moves_feedback, loop.FEEDBACK, loop.FeedbackState, loop.FeedbackVerb, "new"),
    (loop.move_case, loop.CASE, loop.CaseState, loop.CaseVerb, "new"),
    (loop.move_update, loop.UPDATE, loop.UpdateState, loop.UpdateVerb, "draft"),
    (loop.move_delivery, loop.DELIVERY, loop.DeliveryState, loop.DeliveryVerb, "queued"),
]


@pytest.mark.parametrize(
    ("state", "verb", "after"),
    [
        ("proposed", "plan", "planned"),
        ("planned", "start", "in_progress"),
        ("in_progress", "finish", "done"),
        ("done", "tell", "told"),
        ("told", "confirm", "confirmed"),
        ("told", "lapse", "told_not_confirmed"),
        ("told_not_confirmed", "confirm", "confirmed"),
        ("done", "reopen", "in_progress"),
        ("told", "reopen", "in_progress"),
        ("told_not_confirmed", "reopen", "in_progress"),
        ("confirmed", "reopen", "in_progress"),
        ("proposed", "decline", "not_doing"),
        ("planned", "decline", "not_doing"),
        ("in_progress", "decline", "not_doing"),
        ("not_doing", "tell", "told"),
        ("proposed", "merge", "merged"),
        ("planned", "merge", "merged"),
        ("in_progress", "merge", "merged"),
    ],
)
def test_an_action_goes_where_the_domain_says(state: Any, verb: Any, after: str) -> None:
    assert move(state, verb, REASON) == after


@pytest.mark.parametrize(
    ("state", "verb", "after"),
    [
        ("new", "triage", "triaged"),
        ("triaged", "link", "linked"),
        ("triaged", "answer", "answered"),
        ("triaged", "note", "noted"),
        ("triaged", "decline", "not_doing"),
    ],
)
def test_feedback_goes_where_the_domain_says(state: Any, verb: Any, after: str) -> None:
    assert loop.move_feedback(state, verb, REASON) == after


@pytest.mark.parametrize(
    ("state", "verb", "after"),
    [
        ("new", "acknowledge", "acknowledged"),
        ("acknowledged", "start", "in_progress"),
        ("in_progress", "wait", "waiting"),
        ("waiting", "resume", "in_progress"),
        ("in_progress", "resolve", "resolved"),
        ("waiting", "resolve", "resolved"),
        ("resolved", "confirm", "confirmed"),
        ("resolved", "reopen", "reopened"),
        ("reopened", "start", "in_progress"),
        ("waiting", "close", "closed_no_reply"),
        ("resolved", "close", "closed_no_reply"),
    ],
)
def test_a_case_goes_where_the_domain_says(state: Any, verb: Any, after: str) -> None:
    assert loop.move_case(state, verb) == after


@pytest.mark.parametrize(
    ("state", "verb", "after"),
    [
        ("draft", "approve", "approved"),
        ("approved", "revise", "draft"),
        ("approved", "send", "sending"),
        ("sending", "finish", "sent"),
        ("draft", "cancel", "cancelled"),
        ("approved", "cancel", "cancelled"),
    ],
)
def test_an_update_goes_where_the_domain_says(state: Any, verb: Any, after: str) -> None:
    assert loop.move_update(state, verb) == after


@pytest.mark.parametrize(
    ("state", "verb", "after"),
    [
        ("queued", "sent", "sent"),
        ("queued", "failed", "failed"),
        ("queued", "unknown", "unknown"),
        ("queued", "suppress", "suppressed"),
        ("unknown", "prove", "sent"),
        ("failed", "tell_in_person", "told_by_person"),
        ("unknown", "tell_in_person", "told_by_person"),
        ("suppressed", "tell_in_person", "told_by_person"),
    ],
)
def test_a_delivery_goes_where_the_domain_says(state: Any, verb: Any, after: str) -> None:
    assert loop.move_delivery(state, verb) == after


@pytest.mark.parametrize(("moves", "table", "states", "verbs", "first"), TABLES)
def test_every_other_move_is_refused_with_what_is_possible(
    moves: Callable[[Any, Any], str | Illegal], table: Mapping[Any, Any], states: Any, verbs: Any, first: str
) -> None:
    for state in get_args(states):
        for verb in get_args(verbs):
            if (state, verb) not in table:
                refused = moves(state, verb)
                assert isinstance(refused, Illegal)
                assert "Possible now: " in refused.words


@pytest.mark.parametrize(("moves", "table", "states", "verbs", "first"), TABLES)
def test_every_state_can_be_reached(
    moves: Callable[[Any, Any], str | Illegal], table: Mapping[Any, Any], states: Any, verbs: Any, first: str
) -> None:
    reached = {first}
    for _ in states.__args__:
        reached |= {after for (before, _), after in table.items() if before in reached}
    assert reached == set(get_args(states))


def test_no_update_is_sent_before_a_person_approved_it() -> None:
    assert {before for (before, _), after in loop.UPDATE.items() if after == "sending"} == {"approved"}


def test_the_words_of_a_refusal_name_what_is_possible() -> None:
    assert move("planned", "finish") == Illegal(
        "'finish' does not fit: the action is planned. Possible now: start, decline, merge."
    )
    assert move("merged", "plan") == Illegal(
        "'plan' does not fit: the action is merged. Possible now: nothing; it is closed."
    )


@pytest.mark.parametrize("reason", ["", "  "])
def test_not_doing_needs_its_reason(reason: str) -> None:
    words = "Say why we are not doing it: whoever made the point is told the reason."

    assert move("planned", "decline", reason) == Illegal(words)
    assert loop.move_feedback("triaged", "decline", reason) == Illegal(words)


def test_a_merge_can_be_undone() -> None:
    assert unmerge("merged", "planned") == "planned"
    assert isinstance(unmerge("planned", "proposed"), Illegal)
    assert isinstance(unmerge("merged", "told"), Illegal)


@pytest.mark.parametrize(
    ("state", "gate", "told", "task"),
    [
        ("queued", "", False, False),
        ("sent", "", True, False),
        ("told_by_person", "", True, False),
        ("failed", "", False, True),
        ("unknown", "", False, True),
        ("suppressed", "reachable", False, True),
        ("suppressed", "erased", True, False),
        ("suppressed", "left", True, False),
        ("suppressed", "stopped", True, False),
        ("suppressed", "consent", True, False),
    ],
)
def test_whom_the_bot_cannot_tell_a_person_has_to(state: DeliveryState, gate: str, told: bool, task: bool) -> None:
    delivery = Delivery("maria", state, gate)

    assert is_told([Delivery("jo", "sent"), delivery]) is told
    assert needs_person(delivery) is task


def test_a_contributor_without_a_delivery_is_not_told() -> None:
    assert not is_told([Delivery("maria", "sent")], due={"maria", "jo"})
    assert is_told([Delivery("maria", "sent"), Delivery("jo", "told_by_person")], due={"maria", "jo"})


def test_an_action_without_contributors_leaves_nobody_untold() -> None:
    assert is_told([])


@pytest.mark.parametrize(
    ("said", "confirmed"),
    [
        ([], False),
        ([("maria", "yes")], True),
        ([("maria", "no_longer_matters")], False),
        ([("maria", "yes"), ("jo", "no_longer_matters")], True),
        ([("maria", "yes"), ("jo", "partly")], False),
        ([("maria", "yes"), ("jo", "not_yet")], False),
        ([("maria", "not_yet"), ("maria", "yes")], True),
        ([("maria", "yes"), ("maria", "partly")], False),
    ],
)
def test_confirmed_is_a_yes_and_no_objection(said: list[tuple[str, VerdictValue]], confirmed: bool) -> None:
    assert is_confirmed([Verdict(contact, value) for contact, value in said]) is confirmed


@pytest.mark.parametrize(
    ("said", "completion", "obliged"),
    [
        ([], 1, ()),
        ([("maria", "yes", 1)], 1, ()),
        ([("maria", "no_longer_matters", 1)], 1, ()),
        ([("maria", "partly", 1)], 1, ALWAYS),
        ([("maria", "not_yet", 1)], 1, ALWAYS),
        ([("maria", "partly", 1), ("jo", "not_yet", 1)], 1, (*ALWAYS, "reopen")),
        ([("maria", "partly", 1), ("jo", "yes", 1)], 1, ()),
        ([("maria", "partly", 1), ("maria", "partly", 1)], 1, ()),
        ([("maria", "partly", 1), ("maria", "not_yet", 1)], 1, ALWAYS),
        ([("maria", "partly", 1), ("maria", "yes", 1), ("jo", "partly", 1)], 1, ALWAYS),
        ([("maria", "partly", 1), ("jo", "partly", 1), ("ana", "partly", 1)], 1, ALWAYS),
        ([("maria", "not_yet", 1), ("jo", "not_yet", 2)], 2, ALWAYS),
        ([("maria", "not_yet", 1), ("jo", "not_yet", 1)], 2, ALWAYS),
        ([("maria", "not_yet", 1), ("maria", "not_yet", 2)], 2, (*ALWAYS, "call")),
        ([("maria", "not_yet", 1), ("jo", "partly", 2), ("maria", "not_yet", 2)], 2, (*ALWAYS, "reopen", "call")),
        ([("maria", "not_yet", 1), ("maria", "partly", 2)], 2, ALWAYS),
    ],
)
def test_a_verdict_obliges(
    said: list[tuple[str, VerdictValue, int]], completion: int, obliged: tuple[str, ...]
) -> None:
    assert verdict_obliges([Verdict(*one) for one in said], completion) == obliged


LINKS = some.frozensets(
    some.builds(
        lambda action, feedback: Contribution(action, feedback, f"contact of {feedback}"),
        some.sampled_from("ABC"),
        some.sampled_from("uvwxyz"),
    )
)


def contributors(links: frozenset[Contribution], *actions: str) -> set[str]:
    return {link.contact for link in links if link.action in actions}


@given(LINKS)
def test_merging_keeps_the_contributors_and_every_link_single(links: frozenset[Contribution]) -> None:
    merged = merge(links, "A", into="B")

    assert contributors(merged, "B") == contributors(links, "A", "B")
    assert len({(link.action, link.feedback) for link in merged}) == len(merged) == len(links)


@given(LINKS)
def test_merges_are_undone_exactly_newest_first(links: frozenset[Contribution]) -> None:
    once = merge(links, "A", into="B")
    twice = merge(once, "B", into="C")

    assert unmerge_links(twice, "B", into="C") == once
    assert unmerge_links(once, "A", into="B") == links


def test_one_update_quotes_the_oldest_of_each_persons_own_words() -> None:
    points = [("maria", 3, "still slow"), ("jo", 2, "no logins"), ("maria", 1, "it is slow")]

    assert quotes(points) == {"maria": "it is slow", "jo": "no logins"}
