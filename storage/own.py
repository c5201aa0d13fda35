"""Everything the database holds about one contact, as that contact may see it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sqlalchemy import and_, select
from sqlmodel import Session

from conversations.expectations import Scale
from conversations.flow import Flow
from conversations.house import House
from conversations.own_view import Became, Held, Line, Person, Promised, Reply, Said
from storage import flows
from storage.people import Customer
from storage.rows import table
from storage.tables import (
    Action,
    AddressRow,
    AnswerRow,
    CheckIn,
    Consent,
    Contact,
    Contribution,
    ConversationRow,
    Feedback,
    Promise,
    Spoken,
    Staff,
    Takeover,
    Update,
    UpdateDelivery,
    Verdict,
)

_a, _v, _f, _k, _c = (
    table(AnswerRow).c, table(ConversationRow).c, table(Feedback).c, table(CheckIn).c, table(Contact).c
)  # fmt: skip
_l, _x, _u, _d, _j = (
    table(Contribution).c, table(Action).c, table(Update).c, table(UpdateDelivery).c, table(Verdict).c
)  # fmt: skip
_p, _s, _n, _r, _w, _t = (
    table(Promise).c, table(Staff).c, table(Consent).c, table(AddressRow).c, table(Spoken).c, table(Takeover).c
)  # fmt: skip
WORKING = ("proposed", "planned", "in_progress")


def person(customer: Customer, house: House, facts: Mapping[str, str] | None = None) -> Person:
    zone = customer.timezone or house.timezone
    language = house.spoken(*customer.languages)
    return Person(customer.first_name, language, zone, house.company, facts or {})


def held(db: Session, customer: Customer, house: House) -> Held:
    """All of it, oldest first, with moments in the person's own zone."""
    zone = ZoneInfo(customer.timezone or house.timezone)
    answers, points = _answers(db, customer.id), _points(db, customer.id)
    promises, spoken = _promises(db, customer.id), _spoken(db, customer.id)
    asked, agreed, chats = _asked(db, customer.id), _agreed(db, customer.id), _chats(db, customer.id)
    facts = _facts(db, customer, house)
    somebody = person(customer, house, facts)
    return Held(
        person=somebody,
        said=_said(db, somebody, customer.id, answers, points, zone),
        promises=[_promised(row, zone) for row in promises],
        chats=[Line(row.created_at.astimezone(zone), row.channel.title()) for row in chats],
        agreed=[Line(row.at.astimezone(zone), row.purpose, who=_granted(row.granted)) for row in agreed],
        asked=[Line(row.at.astimezone(zone), row.about or row.flow) for row in asked],
        spoken=[Line(row.at.astimezone(zone), "", row.words, "" if row.by_contact else row.name) for row in spoken],
        rhythm=customer.rhythm,
        raw={
            "about": {**facts, "rhythm": customer.rhythm},
            "chats": _plain(chats), "consents": _plain(agreed), "check_ins": _plain(asked),
            "answers": _plain(answers), "feedback": _plain(points), "promises": _plain(promises),
            "spoken": _plain(spoken),
        },
    )  # fmt: skip


def _promised(row: Any, zone: ZoneInfo) -> Promised:
    return Promised(row.what, row.name or "", row.by.astimezone(zone), bool(row.kept_at), bool(row.broken_at))


def _granted(granted: bool) -> str:
    return "granted" if granted else "withdrawn"


def _plain(rows: Sequence[Any]) -> list[dict[str, Any]]:
    """Rows for programs: moments as ISO text in UTC, our own ids left out."""
    named = (row._asdict() for row in rows)
    shown = ({key: value for key, value in row.items() if not key.endswith("id")} for row in named)
    return [{key: v.isoformat() if isinstance(v, datetime) else v for key, v in row.items()} for row in shown]


def _facts(db: Session, customer: Customer, house: House) -> dict[str, str]:
    row = db.execute(select(_c.email, _c.role_in_account).where(_c.id == customer.id)).one()
    return {
        "name": customer.name, "company": customer.account, "email": row.email, "role": row.role_in_account,
        "language": house.spoken(*customer.languages), "timezone": customer.timezone or house.timezone,
        "country": customer.country,
    }  # fmt: skip


def _answers(db: Session, contact: str) -> Sequence[Any]:
    columns = (
        _a.conversation_id, _v.revision, _v.flow, _a.question, _a.given, _a.choice, _a.number, _a.words, _a.raw,
        _a.late, _a.language, _a.version, _a.superseded_at, _a.at,
    )  # fmt: skip
    mine = select(*columns).join_from(AnswerRow, ConversationRow, _v.id == _a.conversation_id)
    return db.execute(mine.where(_a.contact_id == contact).order_by(_a.at, _a.id)).all()


def _points(db: Session, contact: str) -> Sequence[Any]:
    """A point may be answered by several actions: then it comes once for each."""
    taker, hidden = table(Staff).alias("taker"), table(Staff).alias("hidden")
    copy = and_(_d.update_id == _u.id, _d.contact_id == contact)
    columns = (
        _f.id.label("point_id"), _f.conversation_id, _f.quote, _f.kind, _f.state, _f.reason, _f.tell_me, _f.at,
        taker.c.name.label("taken_by"), hidden.c.name.label("kept_from"), _x.state.label("action_state"),
        _x.customer_title, _u.sentence, _d.state.label("told"), _d.id.label("delivery_id"),
    )  # fmt: skip
    mine = (
        select(*columns)
        .select_from(table(Feedback))
        .outerjoin(taker, taker.c.id == _f.taken_by)
        .outerjoin(hidden, hidden.c.id == _f.kept_from)
        .outerjoin(table(Contribution), _l.feedback_id == _f.id)
        .outerjoin(table(Action), _x.id == _l.action_id)
        .outerjoin(table(Update), and_(_u.action_id == _x.id, _u.completion == _x.completion))
        .outerjoin(table(UpdateDelivery), copy)
    )
    return db.execute(mine.where(_f.contact_id == contact).order_by(_f.number)).all()


def _promises(db: Session, contact: str) -> Sequence[Any]:
    columns = (_p.what, _s.name, _p.by, _p.made_at, _p.kept_at, _p.broken_at)
    mine = select(*columns).select_from(table(Promise)).outerjoin(table(Staff), _s.id == _p.responder_id)
    return db.execute(mine.where(_p.contact_id == contact).order_by(_p.id)).all()


def _spoken(db: Session, contact: str) -> Sequence[Any]:
    columns = (_w.by_contact, _w.words, _w.at, _s.name)
    mine = select(*columns).select_from(table(Spoken)).join(table(Takeover), _t.id == _w.takeover_id)
    whole = mine.join(table(Staff), _s.id == _t.staff_id).where(_w.contact_id == contact)
    return db.execute(whole.order_by(_w.id)).all()


def _asked(db: Session, contact: str) -> Sequence[Any]:
    at = _k.sent_at.label("at")
    columns = (_k.flow, _k.about, _k.disposition, at, _k.started_at, _k.finished_at)
    return db.execute(select(*columns).where(_k.contact_id == contact, at.is_not(None)).order_by(_k.id)).all()


def _agreed(db: Session, contact: str) -> Sequence[Any]:
    columns = (_n.purpose, _n.granted, _n.wording, _n.channel, _n.at)
    return db.execute(select(*columns).where(_n.contact_id == contact).order_by(_n.id)).all()


def _chats(db: Session, contact: str) -> Sequence[Any]:
    columns = (_r.channel, _r.state, _r.external_id.label("address"), _r.created_at)
    return db.execute(select(*columns).where(_r.contact_id == contact).order_by(_r.id)).all()


def _said(
    db: Session, somebody: Person, contact: str, answers: Sequence[Any], points: Sequence[Any], zone: ZoneInfo
) -> list[Said]:
    """Answers that stand, and points that were not taken back, by the conversation they were made in."""
    verdicts = _verdicts(db, contact)
    standing = [row for row in answers if row.superseded_at is None and row.flow != "introduction"]
    kept = [row for row in points if row.state != "retracted"]
    known = flows.revisions(db, {row.revision for row in standing})
    abouts = _abouts(db, {row.conversation_id for row in (*standing, *kept)})
    replies: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in standing:
        replies[row.conversation_id, ""].append(row)
    groups = {**{key: [] for key in replies}, **_grouped(kept, replies)}
    said = [
        Said(
            min(row.at for row in (*replies.get(key, ()), *rows)).astimezone(zone),
            abouts.get(key[0], ""),
            tuple(_reply(row, known[row.revision], somebody.language) for row in replies.get(key, ())),
            tuple((row.quote, _became(row, verdicts)) for row in rows),
            next((row.kept_from for row in rows if row.kept_from), ""),
        )
        for key, rows in groups.items()
    ]
    return sorted(said, key=lambda one: one.at)


def _grouped(points: Sequence[Any], asked: Mapping[tuple[str, str], Any]) -> dict[tuple[str, str], list[Any]]:
    """Points of a check-in belong together; what somebody wrote of their own accord stands by itself, day by day."""
    groups: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for row in points:
        key = (row.conversation_id, "")
        groups[key if key in asked else (row.conversation_id, f"{row.at:%Y-%m-%d}")].append(row)
    return groups


def _abouts(db: Session, conversations: set[str]) -> dict[str, str]:
    rows = db.execute(select(_v.id, _v.state).where(_v.id.in_(sorted(conversations))))
    return {i: state["names"].get("about", "") for i, state in rows}


def _reply(row: Any, flow: Flow, language: str) -> Reply:
    question = next((one for one in flow.questions if one.key == row.question), None)
    scale = question.expects if question and isinstance(question.expects, Scale) else None
    labels = flow.labels(language, row.question) if question else {}
    label = ", ".join(labels.get(key, key) for key in row.choice.split(","))
    top = str(scale.high) if scale else ""
    return Reply(row.question, row.given, row.choice, label, top, row.words, row.late)


def _became(row: Any, verdicts: Mapping[str, str]) -> Became:
    verdict = verdicts.get(row.delivery_id or "", "")
    match row.action_state:
        case None:
            return _undone(row)
        case state if state in WORKING:
            return Became("titled" if row.customer_title else "planned", row.customer_title)
        case "not_doing":
            return Became("not_doing", sentence=row.sentence) if row.told == "sent" else Became("finished")
        case _:
            told = row.told in ("sent", "told_by_person")
            return Became("done", sentence=row.sentence, verdict=verdict) if told else Became("finished")


def _undone(row: Any) -> Became:
    match row.state:
        case "answered" | "noted" as state:
            return Became(state)
        case "not_doing":
            return Became("not_doing", sentence=row.reason)
        case _ if row.taken_by:
            return Became("taken", row.taken_by)
        case _:
            return Became("waiting" if row.tell_me else "quiet")


def _verdicts(db: Session, contact: str) -> dict[str, str]:
    """The last word on each copy of an update."""
    rows = db.execute(select(_j.delivery_id, _j.value).where(_j.contact_id == contact).order_by(_j.id))
    return {delivery: value for delivery, value in rows}


def owed_updates(db: Session, contact: str) -> bool:
    """Whether a point of theirs waits for word of what became of it."""
    settled = select(_l.id).join_from(Contribution, UpdateDelivery, _d.feedback_id == _l.feedback_id)
    done = settled.where(_l.feedback_id == _f.id, _d.state != "queued").exists()
    waiting = and_(_f.state.in_(("new", "triaged", "linked")), _f.tell_me, ~done)
    return db.scalar(select(_f.id).where(_f.contact_id == contact, waiting).limit(1)) is not None
