"""You said, we did, as staff do it: take a point, make an action of it, complete it, see who reads what, approve."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from storage import actions, feedback, outbox, people, updates
from storage.actions import Work
from storage.database import Database
from storage.feedback import Point
from tests.worlds import World

LOGINS = "Two of my people still have no logins"
SENTENCE = "New logins are now made within one day."


@pytest.fixture
def world(sqlite_url: str, opened: Callable[[str], Database]) -> World:
    made = World(opened(sqlite_url))
    made.connect(made.maria, "1001")
    return made


@pytest.fixture
def jo(world: World) -> str:
    """Another customer of another company."""
    with world.db() as db:
        jo = world.add_contact(db, "jo", "Jo Park", world.add_account(db, "Contoso", world.dana))
    world.connect(jo, "1002")
    return jo


def the_point(world: World, number: int) -> Point:
    with world.db() as db:
        point = feedback.by_number(db, number)
    assert point is not None
    return point


def the_action(world: World, number: int = 1) -> Work:
    with world.db() as db:
        work = actions.by_number(db, number)
    assert work is not None
    return work


def test_open_feedback_is_listed_in_the_customers_words(world: World) -> None:
    world.hears(world.maria, LOGINS)

    listed = world.says("dana", "feedback")

    assert listed.message.sections[0].lines == (f"F-1 Maria Lopes (Northwind): “{LOGINS}”",)
    assert world.says("dana", "feedback mine").data["feedback"][0]["feedback"] == "F-1"
    assert world.says("ana", "feedback mine").message.headline == "No open feedback for you."


@pytest.mark.parametrize("said", ["F-1", "f1", "#1", "1", "F 1"])
def test_feedback_is_called_by_its_number_however_it_is_written(world: World, said: str) -> None:
    world.hears(world.maria, LOGINS)

    assert world.says("dana", f'feedback "{said}"').message.quote == LOGINS


def test_a_number_of_another_kind_of_thing_is_not_feedback(world: World) -> None:
    world.hears(world.maria, LOGINS)

    assert world.says("dana", "feedback A-1").message.headline == "There is no feedback 'A-1'."


def test_one_colleague_takes_a_point_and_the_second_hears_who_has_it(world: World) -> None:
    shown = world.says("dana", "feedback " + world.hears(world.maria, LOGINS).name)

    assert world.presses("ana", shown, "I'll handle it").message.headline == (
        "You handle F-1 of Maria Lopes (Northwind)."
    )
    second = world.presses("dana", shown, "I'll handle it")

    assert not second.done
    assert second.message.headline == "Ana Silva handles F-1 already."
    assert world.presses("ana", shown, "I'll handle it").message.headline == "You have F-1 already."
    assert (the_point(world, 1).state, the_point(world, 1).taken_by) == ("triaged", world.ana)


def test_an_action_has_owner_team_and_due_date_and_answers_feedback(world: World, jo: str) -> None:
    world.hears(world.maria, LOGINS)
    world.hears(jo, "Logins take weeks")

    made = world.says("dana", 'action "Logins within one day" --owner ana --due "in 2 weeks" --from F-1,F-2')

    assert made.message.headline == (
        "Created A-1 Logins within one day · Ana Silva · Iberia · due Tue 8 Dec · planned · from 2 people."
    )
    work = the_action(world)
    assert (work.owner_id, work.team_id, work.due_on) == (world.ana, world.iberia, date(2026, 12, 8))
    assert the_point(world, 1).state == the_point(world, 2).state == "linked"
    assert world.says("dana", "feedback F-1").data["actions"] == ["A-1"]


def test_the_owner_of_an_action_hears_of_it(world: World) -> None:
    world.connect_staff(world.ana, "2002")
    world.says("dana", "action Logins within one day --owner ana")

    with world.db() as db:
        (letter,) = outbox.lease(db, "telegram", "test", (), world.now, 10)
    assert letter.message.headline == "Dana Ruiz gave you an action: A-1 Logins within one day."


def test_the_button_below_a_point_says_how_an_action_is_written(world: World) -> None:
    shown = world.says("dana", "feedback " + world.hears(world.maria, LOGINS).name)

    assert world.presses("dana", shown, "Create action").message.body == (
        'Write: action "Logins within one day" --from F-1',
    )


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("action Logins --owner nobody", "There is no active colleague 'nobody', or more than one."),
        ("action Logins --team narnia", "There is no team 'narnia'."),
        ("action Logins --due someday", "I cannot read the day 'someday'."),
        ("action Logins --due 2026-11-01", "Sun 1 Nov is over."),
        ("action Logins --from F-9", "There is no feedback 'F-9'."),
        ("link A-9 F-1", "There is no action 'A-9'."),
        ("done A-9 done", "There is no action 'A-9'."),
        ("approve A-9", "There is no update 'A-9'."),
        ("cancel A-9", "There is no update 'A-9'."),
        ("actions yesterday", "I don't know the actions 'yesterday'."),
    ],
)
def test_what_cannot_be_done_says_why_and_what_to_do(world: World, line: str, why: str) -> None:
    refusal = world.says("dana", line)

    assert not refusal.done
    assert refusal.message.headline == why
    assert refusal.message.body
    with world.db() as db:
        assert actions.all_actions(db) == []


def test_the_operator_owns_nothing_and_names_an_owner(world: World) -> None:
    assert not world.says("operator", "action Logins").done
    assert world.says("operator", "action Logins --owner ana").done


def test_linking_twice_links_once(world: World, jo: str) -> None:
    world.hears(world.maria, LOGINS)
    world.hears(jo, "Logins take weeks")
    world.says("dana", "action Logins --from F-1")

    linked = world.says("dana", "link A-1 F-1 F-2")

    assert (linked.data["linked"], linked.data["already"]) == (["F-2"], ["F-1"])


def test_actions_are_listed_by_who_and_by_what_is_late(world: World) -> None:
    world.says("dana", "action First --owner ana --due tomorrow")
    world.says("dana", "action Second")
    world.now += timedelta(days=4)

    assert world.says("dana", "actions").message.headline == "2 actions."
    assert world.says("ana", "actions mine").data["actions"][0]["title"] == "First"
    assert world.says("dana", "actions overdue").message.sections[0].lines == (
        "A-1 First · Ana Silva · Iberia · due Wed 25 Nov · planned · overdue 3 days",
    )


def completed(world: World, jo: str) -> None:
    world.hears(world.maria, LOGINS)
    world.hears(jo, "Logins take weeks", days_ago=3)
    world.says("dana", "action Logins --from F-1,F-2")


def test_completing_shows_who_reads_what_before_anything_is_sent(world: World, jo: str) -> None:
    completed(world, jo)

    preview = world.says("dana", f'done A-1 "{SENTENCE}" --since "20 nov"')

    assert preview.message.headline == (
        "A-1 Logins is done. 2 people will read this; nothing is sent before somebody approves it."
    )
    maria, contoso = preview.message.sections
    assert maria.title == "Maria Lopes (Northwind), Telegram"
    assert maria.lines == (
        f"On 12 Nov you told us: “{LOGINS}”",
        f"Since 20 Nov: {SENTENCE}",
        "Does that work for you now?",
        "[Yes] [Partly] [Not yet] [No longer matters]",
    )
    assert contoso.title == "Jo Park (Contoso), Telegram"
    assert LOGINS not in str(contoso)
    assert [button.label for button in preview.message.asides] == ["Send to 2", "Not yet"]
    assert (the_action(world).state, the_action(world).completion) == ("done", 1)


def test_the_preview_says_who_does_not_get_it_and_why(world: World, jo: str) -> None:
    world.hears(world.maria, LOGINS, tell_me=False)
    world.hears(jo, "Logins take weeks")
    world.says("dana", "action Logins --from F-1,F-2")
    with world.db() as db:
        people.mark_address(db, people.addresses_of(db, contact=jo)[0].address_id, "blocked")

    preview = world.says("dana", f"done A-1 {SENTENCE}")

    (left_out,) = preview.message.sections
    assert left_out.title == "Does not get it"
    assert left_out.lines == (
        "Jo Park (Contoso): No chat of theirs can be written to. Send a new invitation.",
        "Maria Lopes (Northwind): said that there is no need to tell them.",
    )


def test_a_sentence_too_long_is_refused_with_its_length_and_nothing_moves(world: World, jo: str) -> None:
    completed(world, jo)

    refusal = world.says("dana", f"done A-1 {'x' * 300}")

    assert refusal.message.plain() == "That is 300 characters; 280 fit.\nShorten it by 20."
    assert the_action(world).state == "planned"


def test_a_sentence_of_exactly_280_characters_fits(world: World, jo: str) -> None:
    completed(world, jo)

    assert world.says("dana", f"done A-1 {'x' * 280}").done


def test_completing_again_before_approval_changes_the_words_only(world: World, jo: str) -> None:
    completed(world, jo)
    world.says("dana", "done A-1 Logins are quicker.")

    again = world.says("dana", f"done A-1 {SENTENCE}")

    assert again.done
    assert the_action(world).completion == 1
    with world.db() as db:
        (draft,) = updates.drafts(db)
    assert draft.sentence == SENTENCE


def test_new_words_after_approval_need_approval_again(world: World, jo: str) -> None:
    completed(world, jo)
    world.says("dana", "done A-1 Logins are quicker.")
    world.says("dana", "approve A-1")

    world.says("dana", f"done A-1 {SENTENCE}")

    with world.db() as db:
        assert [draft.state for draft in updates.drafts(db)] == ["draft"]


def test_the_first_approval_counts_and_the_second_hears_whose_it_was(world: World, jo: str) -> None:
    completed(world, jo)
    preview = world.says("ana", f"done A-1 {SENTENCE}")

    first = world.presses("dana", preview, "Send to 2")
    second = world.presses("dana", preview, "Send to 2")

    assert first.message.headline == "Approved: 2 people will hear about A-1 Logins."
    assert not second.done
    assert second.message.headline == "The update of A-1 Logins is approved already, by Dana Ruiz."
    with world.db() as db:
        (approved,) = updates.approved(db)
    assert (approved.approver, approved.author) == (world.dana, world.ana)


def test_a_member_may_complete_but_not_approve(world: World, jo: str) -> None:
    completed(world, jo)
    preview = world.says("ana", f"done A-1 {SENTENCE}")

    assert not world.presses("ana", preview, "Send to 2").done
    with world.db() as db:
        assert updates.approved(db) == []


def test_nobody_joins_the_readers_after_the_preview(world: World, jo: str) -> None:
    world.hears(world.maria, LOGINS)
    world.hears(jo, "Logins take weeks")
    world.says("dana", "action Logins --from F-1")
    world.says("dana", f"done A-1 {SENTENCE}")

    refusal = world.says("dana", "link A-1 F-2")

    assert refusal.message.plain() == "A-1 is done and its readers are chosen.\nFirst: cancel A-1. Then link."


def test_calling_an_update_off_opens_its_action_again(world: World, jo: str) -> None:
    completed(world, jo)
    preview = world.says("dana", f"done A-1 {SENTENCE}")
    world.presses("dana", preview, "Send to 2")

    assert world.presses("dana", preview, "Not yet").done

    assert the_action(world).state == "in_progress"
    with world.db() as db:
        assert updates.approved(db) == []
    assert not world.presses("dana", preview, "Send to 2").done


def test_completing_after_calling_off_is_another_completion(world: World, jo: str) -> None:
    completed(world, jo)
    world.says("dana", "done A-1 Logins are quicker.")
    world.says("dana", "cancel A-1")

    world.says("dana", f"done A-1 {SENTENCE}")

    assert the_action(world).completion == 2
    assert world.says("dana", "approve A-1").done


def test_an_update_shown_again_is_the_same_preview(world: World, jo: str) -> None:
    completed(world, jo)
    preview = world.says("dana", f"done A-1 {SENTENCE}")

    assert world.says("ana", "review A-1").message == preview.message


def test_an_action_nobody_asked_for_says_so(world: World) -> None:
    world.says("dana", "action Logins")

    assert world.says("dana", f"done A-1 {SENTENCE}").message.after[0].startswith("Nobody's words are linked")


def test_status_is_what_waits_for_me(world: World, jo: str) -> None:
    completed(world, jo)
    world.hears(world.maria, "The invoice is wrong")
    world.says("dana", f"done A-1 {SENTENCE}")

    status = world.says("dana", "status")

    assert status.data == {"feedback": 1, "actions": 0, "drafts": 1}
    assert world.presses("dana", status, "Show A-1").message.asides[0].label == "Send to 2"
    assert world.says("ana", "status").message.headline == "Nothing waits for you."


def test_the_digest_is_previewed_without_being_posted_and_posted_once(world: World) -> None:
    preview = world.says("dana", "digest preview")
    assert "Iberia" in preview.message.headline
    assert preview.data["posted"] is False

    assert world.says("dana", "digest now").message.headline == "Iberia has no channel yet."
    world.says("dana", "invite --team iberia --slack C0IBERIA")
    assert world.says("dana", "digest now").data["posted"] is True
    assert not world.says("dana", "digest now").done
    assert world.says("dana", "digest iberia").done
