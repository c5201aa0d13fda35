"""The contributors' words on updates: kept, told to owner and account manager, and counted."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from conversations import loop, notices
from storage import actions, people, telling, updates
from storage.actions import Work
from storage.rows import add, change, table
from storage.standing import Step
from storage.tables import Contact, Verdict

NewId = Callable[[], str]

_v, _c = table(Verdict).c, table(Contact).c


def judge(db: Session, step: Step, value: loop.VerdictValue, comment: str, new_id: NewId) -> None:
    """Keeps a verdict and does what it obliges us to; words that follow join the verdict they belong to."""
    copy = updates.the_copy(db, step.standing.delivery_id or "")
    action = actions.the(db, updates.the(db, copy.update_id).action_id)
    kept = _add_comment(db, copy.id, comment) if comment else _keep(db, step, action, copy, value, new_id)
    message = notices.verdict(step.standing.shown, action.shown, value, comment)
    others = (one for one in (action.owner_id, step.standing.owner_id) if one != step.standing.kept_from)
    concerned = tuple(dict.fromkeys((*others, step.standing.told_instead)))
    telling.tell(db, concerned, f"verdict:{kept}", message, step.at, new_id)
    if not comment:
        _follow(db, action, concerned, step.at, new_id)


def _keep(db: Session, step: Step, action: Work, copy: updates.Copy, value: loop.VerdictValue, new_id: NewId) -> str:
    row = {
        "id": new_id(), "action_id": action.id, "contact_id": copy.contact_id, "delivery_id": copy.id,
        "completion": updates.the(db, copy.update_id).completion, "value": value, "at": step.at,
    }  # fmt: skip
    add(db, Verdict, [row])
    return str(row["id"])


def _add_comment(db: Session, delivery_id: str, comment: str) -> str:
    last = db.scalars(select(_v.id).where(_v.delivery_id == delivery_id).order_by(_v.id.desc()).limit(1)).one()
    change(db, Verdict, [{"id": last, "comment": comment}])
    return str(last)


def _follow(db: Session, action: Work, concerned: tuple[str | None, ...], now: datetime, new_id: NewId) -> None:
    said = of_action(db, action.id)
    if "reopen" in loop.verdict_obliges(said, action.completion):
        _reopen(db, action, concerned, said, now, new_id)
        return
    confirmed = loop.is_confirmed([verdict for verdict in said if verdict.completion == action.completion])
    if confirmed and actions.act(db, action, "confirm") is None:
        actions.note(db, action.id, "yousaid", "confirmed", "by its contributors", new_id, now)
    if not confirmed and actions.act(db, action, "doubt") is None:
        actions.note(db, action.id, "yousaid", "doubted", "somebody says that it is not solved", new_id, now)


def _reopen(
    db: Session, action: Work, concerned: tuple[str | None, ...], said: list[loop.Verdict], now: datetime, new_id: NewId
) -> None:
    if actions.act(db, action, "reopen") is not None:
        return
    unsatisfied = {v.contact for v in said if v.completion == action.completion and v.value in loop.NOT_SATISFIED}
    names = [customer.shown for customer in people.customers(db, unsatisfied).values()]
    actions.note(db, action.id, "yousaid", "reopened", ", ".join(names), new_id, now)
    message = notices.reopened(action.shown, names)
    telling.tell(db, concerned, f"reopened:{action.id}:{action.completion}", message, now, new_id)


def of_action(db: Session, action_id: str) -> list[loop.Verdict]:
    """Oldest first."""
    rows = db.execute(select(_v.contact_id, _v.value, _v.completion).where(_v.action_id == action_id).order_by(_v.id))
    return [loop.Verdict(*row) for row in rows]


def between(db: Session, since: datetime, until: datetime) -> list[dict[str, Any]]:
    """Verdicts of a half-open period, with the action and account they belong to."""
    columns = (_v.action_id, _v.contact_id, _v.value, _v.completion, _c.account_id)
    rows = db.execute(
        select(*columns).join_from(Verdict, Contact, _c.id == _v.contact_id).where(_v.at >= since, _v.at < until)
        .order_by(_v.id)
    )  # fmt: skip
    return [dict(row._mapping) for row in rows]
