"""Photos, voice messages and files: kept as references with their caption, and the account manager is told."""

from typing import Any

import pytest

from bot.channels.slack.inbound import to_inbound as from_slack
from bot.channels.telegram.inbound import Me
from bot.channels.telegram.inbound import to_inbound as from_telegram
from conversations import events
from conversations.effects import Raise, Sent
from conversations.events import Said
from conversations.messages import Words
from storage.database import Database
from tests.office import Office
from tests.talk import TUESDAY, Talk

ANA = {"id": 7, "first_name": "Ana"}


def telegram(**parts: Any) -> Words:
    message = {"message_id": 5, "date": 1, "chat": {"id": 7, "type": "private"}, "from": ANA, **parts}
    inbound = from_telegram({"update_id": 1, "message": message}, Me("1"))
    assert inbound is not None
    assert isinstance(inbound.content, Words)
    return inbound.content


@pytest.mark.parametrize(
    ("parts", "words", "reference"),
    [
        (
            {"photo": [{"file_id": "small"}, {"file_id": "large"}], "caption": "see here"},
            "[photo] see here",
            "photo:large",
        ),
        ({"voice": {"file_id": "v1"}}, "[voice message]", "voice message:v1"),
        ({"document": {"file_id": "d1", "file_name": "a.pdf"}}, "[file] a.pdf", "file:d1"),
        ({"sticker": {"file_id": "s1", "emoji": "👍"}}, "[sticker] 👍", "sticker:s1"),
        ({"location": {"latitude": 38.7, "longitude": -9.1}}, "[location]", "location:38.7,-9.1"),
        ({"venue": {"location": {"latitude": 38.7, "longitude": -9.1}}}, "[place]", "place:38.7,-9.1"),
    ],
)
def test_telegram_keeps_a_reference_to_whatever_is_sent(parts: dict[str, Any], words: str, reference: str) -> None:
    assert telegram(**parts) == Words(words, (reference,))


def test_slack_keeps_files_and_the_words_with_them() -> None:
    event = {
        "type": "message", "subtype": "file_share", "channel_type": "im", "channel": "D1", "ts": "1.0", "user": "U1",
        "text": "the invoice", "files": [{"id": "F1", "name": "a.pdf"}, {"id": "F2", "name": "b.pdf"}],
    }  # fmt: skip

    inbound = from_slack({"type": "event_callback", "team_id": "T1", "event": event}, "T1")

    assert inbound is not None
    assert inbound.content == Words("[file a.pdf] [file b.pdf] the invoice", ("file:F1", "file:F2"))


def test_a_photo_whose_caption_answers_is_an_answer() -> None:
    talk = Talk()

    talk.happens(Said("[photo] 2", "9", ("photo:p1",)))

    assert talk.given() == {"score": "2"}
    assert talk.effects(Sent) == [Sent("9", "[photo] 2", ("photo:p1",))]


def test_a_voice_message_answers_an_open_question() -> None:
    talk = Talk()
    talk.types("2")

    talk.happens(Said("[voice message]", "9", ("voice message:v1",)))

    assert talk.given() == {"score": "2", "help": "[voice message]"}
    assert talk.effects(Raise)[-1].quote == "[voice message]"


def test_a_photo_at_any_other_time_is_feedback() -> None:
    talk = Talk("unprompted")

    talk.happens(Said("[photo] broken on arrival", "9", ("photo:p1",)))

    assert talk.effects(Raise)[-1].quote == "[photo] broken on arrival"
    assert len(talk.effects(Sent)) == 1


def test_the_reference_is_stored_with_the_event() -> None:
    said = Said("[photo]", "9", ("photo:p1",))

    assert events.from_json(events.to_json(said)) == said


def test_the_account_manager_is_told(database: Database) -> None:
    office = Office(database, TUESDAY)
    maria = office.customer("Maria Lopes", "Northwind", office.colleague("Dana", office.team()))
    office.asked(maria)

    office.happens(maria, Said("[photo] 4", "9", ("photo:p1",)))

    told = [letter.plain() for letter in office.letters("notice")]
    assert [words for words in told if "Maria Lopes (Northwind) sent something along:" in words and "photo:p1" in words]
