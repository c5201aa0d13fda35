"""A handler of python-telegram-bot that keeps its rows as tutorials do: one SQLModel session and commit a message."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
from sqlmodel import Session, col, select
from telegram import CallbackQuery, Update

from benchmarks.by_hand.decide import Decided, Pressed, decide, new_id
from storage.database import Database
from storage.moments import EPOCH, micros
from storage.tables import AddressRow, AnswerRow, CheckIn, ConversationEvent, ConversationRow, InboxRow, OutboxRow

ONE_DAY = timedelta(days=1)


def keep(database: Database, update: Update) -> Decided | None:
    """Everything that our step writes, by the same model classes, pragmas and engine. None when it came before."""
    press, now = press_in(update), datetime.now(UTC)
    with Session(database.engine) as db:
        if db.exec(select(InboxRow).where(InboxRow.natural_key == press.key)).first() is not None:
            return None
        sender = db.exec(
            select(AddressRow).where(
                AddressRow.channel == "telegram", AddressRow.workspace == "", AddressRow.external_id == press.person
            )
        ).one()
        row = db.exec(select(ConversationRow).where(col(ConversationRow.id) == press.conversation)).one()
        if row.contact_id != sender.contact_id or row.status != "open" or row.step != "score":
            raise LookupError("a press of somebody else, or on a question that is not open")
        state: dict[str, Any] = orjson.loads(orjson.dumps(row.state))
        opened = micros(datetime.fromisoformat(state["opened"]))
        decided = decide(press, state, row.version, opened)
        _move(row, decided, now)
        raw = update.to_json().encode()
        db.add(InboxRow(id=new_id(), channel="telegram", natural_key=press.key, raw=raw, received_at=now))
        db.add(ConversationEvent(conversation_id=row.id, seq=row.version, at=now, event=decided.event))
        db.add(_answer(row, press.option, decided, now))
        db.add(_letter(row, sender, decided.redraw_key, "redraw", decided.redraw, now, f"conv:{row.id}:0"))
        db.add(_letter(row, sender, decided.question_key, "reply", decided.question, now))
        check_in = db.get(CheckIn, row.check_in_id)
        if check_in is not None and check_in.started_at is None:
            check_in.started_at, check_in.disposition = now, "started"
        db.commit()
    return decided


def _move(row: ConversationRow, decided: Decided, now: datetime) -> None:
    row.step, row.state, row.timer, row.asked_at = decided.step, decided.state, "expire", now
    row.due_at, row.version = EPOCH + timedelta(microseconds=decided.closes_at), row.version + 1


def _answer(row: ConversationRow, option: str, decided: Decided, now: datetime) -> AnswerRow:
    return AnswerRow(
        id=new_id(), conversation_id=row.id, contact_id=row.contact_id, question="score", kind="choice",
        number=int(option), choice=option, raw=decided.state["answers"]["score"][1], language=row.language, at=now,
    )  # fmt: skip


def _letter(
    row: ConversationRow, to: AddressRow, key: str, kind: str, message: Mapping[str, Any], now: datetime,
    redraws: str | None = None,
) -> OutboxRow:  # fmt: skip
    return OutboxRow(
        id=new_id(), dedupe_key=key, connector="telegram", chat=to.external_id, kind=kind, priority=0,
        address=[to.channel, to.workspace, to.external_id, to.chat_id, to.thread_id], message=dict(message),
        contact_id=row.contact_id, conversation_id=row.id, redraws=redraws, not_before=now, expires_at=now + ONE_DAY,
        created_at=now,
    )  # fmt: skip


def press_in(update: Update) -> Pressed:
    query = query_of(update)
    _, conversation, _, option = (query.data or "").split(":")
    return Pressed(f"telegram:123456789:c:{query.id}", str(query.from_user.id), conversation, option)


def query_of(update: Update) -> CallbackQuery:
    query = update.callback_query
    if query is None:
        raise LookupError("an update without a press")
    return query
