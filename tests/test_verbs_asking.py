"""What staff can do about asking: know why, and invite."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from storage import audit, consents, invites, outbox, people
from storage.database import Database
from storage.invites import Invited
from storage.outbox import Claimed
from tests.worlds import World


@pytest.fixture
def world(sqlite_url: str, opened: Callable[[str], Database]) -> World:
    return World(opened(sqlite_url))


def waiting(world: World, channel: str) -> list[Claimed]:
    with world.db() as db:
        return outbox.lease(db, channel, "test", (), world.now + timedelta(minutes=1), 50)


def test_why_lists_every_gate_with_its_reason(world: World) -> None:
    world.connect(world.maria, "1001")

    why = world.says("dana", "why maria")

    assert why.message.headline == "Maria Lopes (Northwind): may be asked now."
    assert why.message.body[2:5] == (
        "ok   Has agreed to check-ins.",
        "ok   Has not stopped us.",
        "ok   Reachable.",
    )
    assert why.data["verdict"] == "now"


def test_why_says_when_it_is_possible_again(world: World) -> None:
    world.connect(world.maria, "1001")
    world.asks(world.maria, days_ago=9)

    why = world.says("dana", "/checkin why maria")

    assert why.message.headline == "Maria Lopes (Northwind): next possible Mon 14 Dec 09:30 Lisbon."
    assert any(line.startswith("no   Last asked 9 days ago, minimum 28.") for line in why.message.body)


def test_why_tells_the_last_decision(world: World) -> None:
    assert not world.says("dana", "checkin maria").done

    assert world.says("dana", "why maria").message.note.startswith("Last decision, Tue 24 Nov 10:00: not asked.")


def test_an_invitation_for_telegram_is_a_link_that_works_once(world: World) -> None:
    world.links["telegram"] = "https://t.me/AcmeBot?start={}".format

    invited = world.says("dana", "invite maria")

    assert invited.message.body == ("https://t.me/AcmeBot?start=code-01",)
    with world.db() as db:
        redeemed = invites.redeem(db, "code-01", "telegram", world.now)
        assert redeemed == Invited(world.maria, None, None, world.dana)
        assert invites.redeem(db, "code-01", "telegram", world.now) == "used"


def test_without_a_link_maker_the_code_itself_is_given(world: World) -> None:
    assert "/start code-01" in world.says("dana", "invite maria telegram").message.body


def test_a_new_invitation_voids_the_one_before(world: World) -> None:
    world.says("dana", "invite maria")
    again = world.says("dana", "invite maria")

    assert "The link made before is void." in again.message.body
    with world.db() as db:
        assert invites.redeem(db, "code-01", "telegram", world.now) == "expired"
        assert isinstance(invites.redeem(db, "code-02", "telegram", world.now), Invited)


def test_an_invitation_by_slack_id_sends_the_introduction_and_nothing_else(world: World) -> None:
    invited = world.says("dana", "invite maria --slack U0MARIA")

    assert invited.done
    (letter,) = waiting(world, "slack")
    assert letter.kind == "introduction"
    assert letter.to.id == "U0MARIA"
    assert letter.message.headline == "Hello Maria. I'm Acme's automated feedback assistant; Dana Ruiz invited you."


def test_inviting_twice_by_slack_id_introduces_once(world: World) -> None:
    world.says("dana", "invite maria --slack U0MARIA")
    again = world.says("dana", "invite maria --slack U0MARIA")

    assert not again.done
    assert len(waiting(world, "slack")) == 1


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("invite maria --slack maria", "'maria' is no member id of Slack."),
        ("invite maria slack", "Say the Slack member id of Maria Lopes (Northwind)."),
        ("invite maria carrier-pigeon", "There is no channel 'carrier-pigeon'."),
        ("invite nobody", "I know nobody called 'nobody'."),
        ("invite", "Say whom to invite."),
        ("invite --team narnia", "There is no team 'narnia'."),
        ("invite --staff narnia", "There is no colleague 'narnia', or more than one."),
    ],
)
def test_an_invitation_that_cannot_be_says_why(world: World, line: str, why: str) -> None:
    refusal = world.says("dana", line)

    assert not refusal.done
    assert refusal.message.headline == why
    assert refusal.message.body


def test_a_slack_id_of_somebody_else_is_refused(world: World) -> None:
    with world.db() as db:
        world.add_contact(db, "jo", "Jo Park", world.northwind)
    world.says("dana", "invite jo --slack U0JO")

    refusal = world.says("dana", "invite maria --slack U0JO")

    assert refusal.message.headline == "U0JO belongs to Jo Park (Northwind)."


def test_whoever_said_no_is_not_written_to_again(world: World) -> None:
    world.connect(world.maria, "1001")
    with world.db() as db:
        consents.note(db, world.new_id(), world.maria, False, "stop", "telegram", world.now)

    refusal = world.says("dana", "invite maria --slack U0MARIA")

    assert refusal.message.headline == "Maria Lopes (Northwind) said no to check-ins."
    assert waiting(world, "slack") == []


def test_an_address_of_somebody_who_is_not_maria_is_not_used_again(world: World) -> None:
    world.says("dana", "invite maria --slack U0WRONG")
    with world.db() as db:
        (sender,) = people.addresses_of(db, contact=world.maria)
        people.mark_address(db, sender.address_id, "revoked")

    assert "said that it is not Maria Lopes" in world.says("dana", "invite maria --slack U0WRONG").message.headline


def test_a_team_is_connected_by_its_channel_or_by_a_link_for_groups(world: World) -> None:
    world.links["telegram:group"] = "https://t.me/AcmeBot?startgroup={}".format

    assert world.says("dana", "invite --team iberia").message.body == ("https://t.me/AcmeBot?startgroup=code-01",)
    assert world.says("dana", "invite --team iberia --slack C0IBERIA").done
    with world.db() as db:
        assert [sender.address.id for sender in people.addresses_of(db, team=world.iberia)] == ["C0IBERIA"]


def test_a_colleague_is_invited_like_a_customer_but_not_introduced(world: World) -> None:
    assert world.says("dana", "invite --staff ana").data["code"] == "code-01"
    assert world.says("dana", "invite --staff ana --slack U0ANA").done
    assert waiting(world, "slack") == []


def test_an_invitation_leaves_an_audit_row(world: World) -> None:
    world.says("dana", "invite maria")

    with world.db() as db:
        assert [(row.actor, row.verb, row.object, row.result) for row in audit.all_events(db)] == [
            ("dana", "invite", world.maria, "done")
        ]
