"""What an update of Telegram's means to us."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as some

from bot.channels.telegram.inbound import MEDIA, Me, to_inbound
from conversations.messages import Address, Command, Content, Edit, Inbound, Link, Press, Reach, Words

Json = dict[str, Any]

BOT = Me("42", "yousaid_bot")
MARIA: Json = {"id": 7, "is_bot": False, "first_name": "Maria", "last_name": "Lopes", "language_code": "pt"}
PRIVATE: Json = {"id": 7, "type": "private", "first_name": "Maria"}
GROUP: Json = {"id": -100, "type": "supergroup", "title": "Team"}


def message(text: Any = None, chat: Json = PRIVATE, kind: str = "message", sender: Any = MARIA, **more: Any) -> Json:
    body = {"message_id": 5, "from": sender, "chat": chat, "date": 1, **more}
    return {"update_id": 1, kind: body if text is None else body | {"text": text}}


def press(chat: Json = PRIVATE, sender: Any = MARIA, **more: Any) -> Json:
    pressed = {"id": "77", "from": sender, "message": {"message_id": 9, "chat": chat, "date": 0}, "data": "a:x:0:4"}
    return {"update_id": 2, "callback_query": pressed | more}


def change(status: Any, chat: Json = PRIVATE, **more: Any) -> Json:
    new = {"user": {"id": 42}, "status": status, **more}
    return {"update_id": 3, "my_chat_member": {"chat": chat, "from": MARIA, "date": 1, "new_chat_member": new}}


def read(raw: Json) -> Inbound:
    inbound = to_inbound(raw, BOT)
    assert inbound is not None
    return inbound


def content(raw: Json) -> Content:
    return read(raw).content


def test_words_come_with_who_said_them() -> None:
    inbound = read(message("It is slow"))
    assert inbound.content == Words("It is slow")
    assert inbound.sender == Address("telegram", "", "7")
    assert (inbound.name, inbound.language, inbound.message) == ("Maria Lopes", "pt", "5")
    assert inbound.private
    assert inbound.reply is None


def test_a_name_and_a_language_may_be_missing() -> None:
    inbound = read(message("hi", sender={"id": 7, "first_name": "Jo"}))
    assert (inbound.name, inbound.language) == ("Jo", "")


def test_the_same_message_has_one_key_whatever_its_update_is_called() -> None:
    assert read(message("hi")).key == read(message("hi") | {"update_id": 999}).key
    chat, number, edited, digest = read(message("hi")).key.removeprefix("telegram:42:m:").split(":")
    assert (chat, number, edited, len(digest)) == ("7", "5", "0", 16)


def test_another_bot_text_number_or_edit_has_another_key() -> None:
    other = to_inbound(message("hi"), Me("43"))
    assert other is not None
    edits = (message("hi", kind="edited_message", edit_date=second) for second in (3, 4))
    different = (message("ho"), message("hi", message_id=6), message("hi", chat=PRIVATE | {"id": 8}), *edits)
    assert len({read(message("hi")).key, other.key, *(read(raw).key for raw in different)}) == 7


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/start abc_-9", Link("abc_-9")),
        ("/start", Link("")),
        ("/start@yousaid_bot abc", Link("abc")),
        ("/later", Command("later")),
        ("/why  Maria Lopes ", Command("why Maria Lopes")),
        ("/Why@YouSaid_Bot maria", Command("why maria")),
        ("/checkin maria\n--about rollout", Command("checkin maria\n--about rollout")),
        ("/later@other_bot", Words("/later@other_bot")),
        ("/ slow", Words("/ slow")),
        ("/etc/hosts is gone", Words("/etc/hosts is gone")),
        ("4/5", Words("4/5")),
        ("", Words("")),
    ],
)
def test_a_line_with_a_slash_is_a_command(text: str, expected: Content) -> None:
    assert content(message(text)) == expected


@pytest.mark.parametrize(
    ("media", "words"),
    [
        ({"photo": [], "caption": "no login"}, "[photo] no login"),
        ({"photo": []}, "[photo]"),
        ({"voice": {}}, "[voice message]"),
        ({"sticker": {"emoji": "👍"}}, "[sticker] 👍"),
        ({"document": {"file_name": "invoice.pdf"}}, "[file] invoice.pdf"),
        ({"document": {}, "animation": {}}, "[animation]"),
        ({"location": {}, "venue": {}}, "[place]"),
        ({"something_of_next_year": {}, "caption": "look"}, "look"),
    ],
)
def test_what_is_no_text_is_never_lost(media: Json, words: str) -> None:
    assert content(message(**media)) == Words(words)


@pytest.mark.parametrize("kind", MEDIA)
def test_every_kind_of_media_has_words(kind: str) -> None:
    media: Json = {kind: {}}
    assert content(message(**media)) == Words(f"[{MEDIA[kind]}]")


def test_an_edit_is_an_edit_even_of_a_command() -> None:
    for text in ("8", "/stop"):
        assert content(message(text, kind="edited_message", edit_date=2)) == Edit(text)


def test_a_live_location_that_moves_is_no_edit() -> None:
    assert to_inbound(message(kind="edited_message", location={}, edit_date=2), BOT) is None


def test_a_press_tells_which_message_it_was_on() -> None:
    inbound = read(press())
    assert inbound.content == Press("a:x:0:4")
    assert (inbound.message, inbound.key, inbound.private) == ("9", "telegram:42:c:77", True)
    assert inbound.sender == Address("telegram", "", "7")


def test_a_press_in_a_group_is_by_a_person() -> None:
    inbound = read(press(GROUP))
    assert (inbound.sender.id, inbound.private) == ("7", False)
    assert inbound.reply == Address("telegram", "", "-100")


def test_a_press_that_is_not_on_a_message_of_ours_says_nothing() -> None:
    pressed = {"id": "77", "from": MARIA, "inline_message_id": "1", "data": "x"}
    assert to_inbound({"update_id": 2, "callback_query": pressed}, BOT) is None


@pytest.mark.parametrize(
    ("status", "more", "reachable"),
    [
        ("member", {}, True),
        ("administrator", {}, True),
        ("creator", {}, True),
        ("kicked", {"until_date": 0}, False),
        ("left", {}, False),
        ("restricted", {"is_member": True, "can_send_messages": True}, True),
        ("restricted", {"is_member": True, "can_send_messages": False}, False),
        ("restricted", {"is_member": False, "can_send_messages": True}, False),
        ("something new", {}, False),
    ],
)
def test_a_changed_status_says_whether_we_may_write(status: str, more: Json, reachable: bool) -> None:
    assert content(change(status, **more)) == Reach(reachable)


def test_a_changed_status_is_of_the_chat_and_keyed_by_what_it_says() -> None:
    private, group = read(change("kicked")), read(change("kicked", GROUP))
    assert (private.sender.id, private.private) == ("7", True)
    assert (group.sender.id, group.private) == ("-100", False)
    assert private.key.startswith("telegram:42:r:")
    assert private.key == read(change("kicked") | {"update_id": 8}).key
    assert len({private.key, group.key, read(change("member")).key}) == 3


def test_a_command_in_a_group_is_by_a_person_and_answered_in_the_group() -> None:
    inbound = read(message("/status@yousaid_bot all", GROUP))
    assert inbound.content == Command("status all")
    assert (inbound.sender.id, inbound.private) == ("7", False)
    assert inbound.reply == Address("telegram", "", "-100")


def test_a_topic_is_answered_in_the_topic_but_a_chain_of_replies_is_none() -> None:
    topic = read(message("/status", GROUP, message_thread_id=12, is_topic_message=True))
    assert topic.reply == Address("telegram", "", "-100", thread="12")
    chain = read(message("/status", GROUP, message_thread_id=12))
    assert chain.reply == Address("telegram", "", "-100")


def test_a_link_in_a_group_is_for_the_group() -> None:
    inbound = read(message("/start@yousaid_bot abc", GROUP, message_thread_id=3, is_topic_message=True))
    assert inbound.content == Link("abc")
    assert inbound.sender == Address("telegram", "", "-100", thread="3")
    assert not inbound.private


def test_words_in_a_group_count_only_as_a_reply_to_us() -> None:
    ours, theirs = ({"message_id": 1, "from": {"id": author}} for author in (42, 8))
    assert to_inbound(message("lunch?", GROUP), BOT) is None
    assert to_inbound(message("lunch?", GROUP, reply_to_message=theirs), BOT) is None
    assert to_inbound(message("/status@other_bot", GROUP), BOT) is None
    assert to_inbound(message("lunch!", GROUP, kind="edited_message"), BOT) is None
    reply = read(message("in May", GROUP, reply_to_message=ours))
    assert (reply.content, reply.private, reply.reply) == (Words("in May"), False, Address("telegram", "", "-100"))


@pytest.mark.parametrize(
    "raw",
    [
        message(None, GROUP, new_chat_members=[MARIA]),
        message(None, GROUP, migrate_to_chat_id=-1),
        message(None, pinned_message={}),
        {"update_id": 1, "poll": {}},
        {"update_id": 1},
    ],
)
def test_notices_of_telegrams_own_say_nothing(raw: Json) -> None:
    assert to_inbound(raw, BOT) is None


@pytest.mark.parametrize(
    "raw",
    [
        {},
        {"message": None},
        {"message": []},
        {"message": {"text": "hi"}},
        {"message": {"chat": {"type": 3}}},
        message(5),
        message("hi", sender=None),
        message("hi", sender={"first_name": "Maria"}),
        message("hi", sender=MARIA | {"id": "7"}),
        message("hi", sender=MARIA | {"first_name": ["Maria"]}),
        message("hi", message_id="5"),
        message("hi", message_id=True),
        message("hi", edit_date=[]),
        message("hi", PRIVATE | {"id": None}),
        message("\ud800"),
        message("/status", GROUP, message_thread_id="x", is_topic_message=True),
        press(id=77),
        press(data={}),
        press(message=None),
        press(sender=7),
        {"callback_query": {}},
        {"edited_message": 1},
        {"my_chat_member": {"chat": PRIVATE}},
        change(5),
    ],
)
def test_what_telegram_never_sends_is_refused(raw: Json) -> None:
    with pytest.raises((ValueError, KeyError, TypeError, AttributeError)):
        to_inbound(raw, BOT)


json = some.recursive(
    some.none() | some.booleans() | some.integers() | some.text(max_size=8),
    lambda inner: some.lists(inner, max_size=3) | some.dictionaries(some.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
PLACES = [
    (),
    ("from",),
    ("chat",),
    ("chat", "id"),
    ("chat", "type"),
    ("message_id",),
    ("text",),
    ("data",),
    ("message",),
]


@given(
    some.sampled_from(["message", "edited_message", "callback_query", "my_chat_member"]),
    some.sampled_from(PLACES),
    json,
)
def test_no_shape_does_anything_but_translate_or_raise(kind: str, place: tuple[str, ...], value: object) -> None:
    whole: Json = {"update_id": 1, kind: {**message("hi")["message"], **press()["callback_query"], "chat": {**PRIVATE}}}
    node, name = whole, kind
    for step in place:
        node, name = node[name], step
    node[name] = value
    try:
        inbound = to_inbound(whole, BOT)
    except (ValueError, KeyError, TypeError, AttributeError):
        return
    assert inbound is None or inbound.key.startswith("telegram:42:")
