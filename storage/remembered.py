"""What is known about somebody before they are asked: fields of theirs, and their last check-in of the same flow."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from conversations.conditions import known
from conversations.expectations import Answer
from conversations.flow import MEMORIES, Flow
from storage.people import Customer
from storage.rows import table
from storage.tables import Account, Contact, ConversationRow

_v, _a, _c = table(ConversationRow).c, table(Account).c, table(Contact).c
_FIELDS = {
    "account.name": _a.name, "account.country": _a.country, "account.language": _a.language,
    "account.timezone": _a.timezone, "account.external_id": _a.external_id, "contact.role": _c.role_in_account,
    "contact.country": _c.country, "contact.language": _c.language, "contact.timezone": _c.timezone,
}  # fmt: skip
MOST_QUOTED = 140
LOOKED_AT = 5

Answers = Mapping[str, Answer]


def facts(db: Session, customer: Customer, flow: Flow, about: str, now: datetime) -> dict[str, str]:
    """The facts that this flow asks about, fixed when the conversation begins; nothing is read for one that has none.

    `now` is in the person's zone. What is not known is missing. Only a check-in about the same thing is spoken of.
    """
    found: dict[str, str] = {}
    if any(name.startswith(("account.", "contact.")) for name in flow.facts):
        found |= _fields(db, customer)
    if any(name in MEMORIES or name.startswith("last.") for name in flow.facts):
        found |= _last(db, customer, flow, about, now)
    return {name: value for name, value in found.items() if value and name in flow.facts}


def _fields(db: Session, customer: Customer) -> dict[str, str]:
    mine = select(*_FIELDS.values()).join_from(table(Contact), table(Account), _a.id == _c.account_id)
    return dict(zip(_FIELDS, db.execute(mine.where(_c.id == customer.id)).one(), strict=True))


def _last(db: Session, customer: Customer, flow: Flow, about: str, now: datetime) -> dict[str, str]:
    """Of the newest check-in of this flow in which they answered anything; of the newest about the same, the words."""
    theirs = select(_v.asked_at, _v.state).where(_v.contact_id == customer.id, _v.kind == "check_in")
    rows = db.execute(theirs.where(_v.flow == flow.name).order_by(_v.asked_at.desc()).limit(LOOKED_AT))
    given = [(at, state["names"].get("about", ""), _answers(state)) for at, state in rows]
    answered = [(at, subject, answers) for at, subject, answers in given if answers]
    found = {f"last.{key}": known(answer) for _, _, answers in answered[:1] for key, answer in answers.items()}
    for at, subject, answers in answered:
        if subject == about:
            when = _when(at.astimezone(now.tzinfo), now)
            return {**found, **dict(_spoken(flow, answers)), "last_when": when}
    return found


def _answers(state: Mapping[str, Any]) -> Answers:
    answers = {key: Answer(*parts) for key, parts in state["answers"].items()}
    return {key: answer for key, answer in answers.items() if answer.given == "answered"}


def _spoken(flow: Flow, answers: Answers) -> Iterator[tuple[str, str]]:
    if flow.scored and flow.scored.key in answers:
        yield "last_answer", answers[flow.scored.key].value
    reasons = [answers[question.key].raw for question in flow.reasons if question.key in answers]
    if reasons:
        yield "last_words", _clipped(reasons[0])


def _clipped(words: str) -> str:
    """In one line, cut at a word."""
    line = " ".join(words.split())
    return line if len(line) <= MOST_QUOTED else line[:MOST_QUOTED].rpartition(" ")[0] + " …"


def _when(at: datetime, now: datetime) -> str:
    """The month as the texts take it, with the year when it is another one."""
    return f"{at:%m}" if at.year == now.year else f"{at:%Y-%m}"
