"""A team's week on one screen: what was heard, who needs a reply, what was closed, and the score with its doubt."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlmodel import Session

from conversations import notices
from conversations.flow import Flow
from conversations.house import House
from conversations.messages import Button, Outbound, Section
from conversations.statistics import Share, response_rate
from conversations.texts.en.digest import TEXTS
from conversations.texts.writing import day
from scheduler.periods import Week
from scheduler.report import Report
from scheduler.scores import is_low, score_lines, top_of
from storage import actions, digests, flows
from storage.actions import Work
from storage.digests import Closed, Scored, Waiting
from storage.people import Group

MOST = 5
BASELINE = timedelta(weeks=12)


@dataclass(frozen=True, slots=True)
class _Found:
    """What the database says of one team and week."""

    asked: Mapping[str, int]
    heard: tuple[int, int]
    finished: int
    confirmed: int
    scores: Sequence[Scored]
    earlier: Sequence[Scored]
    waiting: Sequence[Waiting]
    wordless: Sequence[Scored]
    closed: Sequence[Closed]
    actions: Sequence[Work]
    coverage: tuple[int, int]
    planned: int
    skipped: Mapping[str, int]
    flows: Mapping[str, Flow]


def build(db: Session, team: Group, week: Week, house: House) -> Outbound:
    """The digest of the accounts that the team's people own, and of the team's actions. No customer's words in it."""
    found = _find(db, team, week)
    zone = team.timezone or house.timezone
    overdue = [work for work in found.actions if _is_overdue(work, week)]
    if _is_quiet(found) and not overdue:
        return _quiet(team, week, zone, found.planned)
    sections = (
        _waiting(found),
        _closed(found.closed),
        _scores(found),
        _actions(found.actions, len(overdue), week),
    )
    first, last = day("en", week.since), day("en", week.last_day)
    return Outbound(
        _loop(team, week, found),
        sections=tuple(section for section in sections if section.lines),
        note=TEXTS["period"].format(first=first, last=last, zone=zone),
    )


def _find(db: Session, team: Group, week: Week) -> _Found:
    since, until = week.since, week.until
    scores = digests.scores(db, team.id, since, until)
    earlier = digests.scores(db, team.id, since - BASELINE, since)
    waiting = digests.without_outcome(db, team.id, until)
    scored = {one.revision for one in (*scores, *earlier)}
    known = flows.revisions(db, scored | {point.revision for point in waiting})
    return _Found(
        asked=digests.asked(db, team.id, since, until),
        heard=digests.heard(db, team.id, since, until),
        finished=digests.finished(db, team.id, since, until),
        confirmed=digests.confirmed(db, team.id, since, until),
        scores=scores,
        earlier=earlier,
        waiting=[point for point in waiting if _wants_reply(point, known)],
        wordless=[one for one in scores if not one.has_point and is_low(known[one.revision], one.question, one.number)],
        closed=digests.told(db, team.id, since, until),
        actions=actions.of_team(db, team.id),
        coverage=digests.coverage(db, team.id, until),
        planned=digests.planned(db, team.id),
        skipped=digests.skipped(db, team.id, since, until),
        flows=known,
    )


def _wants_reply(point: Waiting, known: Mapping[str, Flow]) -> bool:
    """A low answer with its reason, or what somebody wrote without being asked."""
    return point.kind in ("remark", "complaint") or is_low(known[point.revision], "", point.score)


def _is_quiet(found: _Found) -> bool:
    happened = (found.asked, found.scores, found.waiting, found.closed, found.skipped)
    return not any((*happened, found.heard[0], found.finished, found.confirmed))


def _quiet(team: Group, week: Week, zone: str, planned: int) -> Outbound:
    key = "none" if planned == 0 else "one" if planned == 1 else "many"
    waits = TEXTS[f"planned.{key}"].format(count=planned)
    return Outbound(TEXTS["quiet"].format(team=team.name, week=week.number, planned=waits, zone=zone))


def _loop(team: Group, week: Week, found: _Found) -> str:
    heard, answered = found.heard
    words = TEXTS["loop"].format(
        team=team.name, week=week.number, heard=heard, answered=answered, fixed=found.finished,
        confirmed=found.confirmed,
    )  # fmt: skip
    count = len(found.waiting) + len(found.wordless)
    return TEXTS["reply" if count == 1 else "replies"].format(loop=words, count=count) if count else words


def _waiting(found: _Found) -> Section:
    """Those that nobody has taken come first: their buttons stand below the lines."""
    points = sorted(found.waiting, key=lambda point: bool(point.taken_by))
    lines = [_point_line(point, found.flows) for point in points]
    lines += [_low_line(one, found.flows) for one in found.wordless]
    buttons = tuple(_handle(point) for point in points[:MOST] if not point.taken_by)
    return Section(TEXTS["waiting"], _cut(lines), buttons)


def _handle(point: Waiting) -> Button:
    return notices.verb(TEXTS["handle"].format(number=f"F-{point.number}"), point.id, "handle")


def _point_line(point: Waiting, known: Mapping[str, Flow]) -> str:
    key = "waiting.words" if point.score is None else "waiting.low"
    top = top_of(known[point.revision], "")
    line = TEXTS[key].format(account=point.account, contact=point.contact, score=point.score, top=top)
    numbered = TEXTS["waiting.number"].format(line=line, number=f"F-{point.number}")
    return TEXTS["waiting.taken"].format(line=numbered, taken=point.taken_by) if point.taken_by else numbered


def _low_line(one: Scored, known: Mapping[str, Flow]) -> str:
    top = top_of(known[one.revision], one.question)
    return TEXTS["waiting.low"].format(account=one.account, contact=one.contact, score=one.number, top=top)


def _closed(closed: Sequence[Closed]) -> Section:
    lines = [TEXTS["closed.told"].format(action=one.action, told=one.told, verdicts=_verdicts(one)) for one in closed]
    return Section(TEXTS["closed"].format(count=len(closed)), _cut(lines))


def _verdicts(one: Closed) -> str:
    total = sum(one.verdicts.values())
    if not total:
        return TEXTS["closed.silent"]
    solved = TEXTS["closed.yes"].format(yes=one.verdicts.get("yes", 0), all=total)
    others = [TEXTS[f"closed.{value}"].format(count=n) for value, n in one.verdicts.items() if value != "yes"]
    return ", ".join((solved, *others))


def _scores(found: _Found) -> Section:
    scores = score_lines(found.scores, found.earlier, found.flows) or [TEXTS["score.none"]]
    return Section(
        TEXTS["score"], (*scores, _answered(found.asked), *_skipped(found.skipped), *_covered(found.coverage))
    )


def _answered(asked: Mapping[str, int]) -> str:
    if not asked:
        return TEXTS["answered.none"]
    rate = response_rate(
        completed=asked.get("completed", 0),
        partial=asked.get("partial", 0) + asked.get("started", 0),
        refused=asked.get("refused", 0),
        silent=asked.get("expired", 0) + asked.get("sent", 0),
        undelivered=asked.get("failed", 0),
    )
    return TEXTS["answered"].format(share=_share(rate))


def _skipped(skipped: Mapping[str, int]) -> tuple[str, ...]:
    """Those that never went out, with their reasons."""
    if not skipped:
        return ()
    named: Counter[str] = Counter()
    for gate, count in skipped.items():
        named[f"skipped.{gate}" if f"skipped.{gate}" in TEXTS else "skipped.other"] += count
    count, reasons = named.total(), ", ".join(TEXTS[key].format(count=named[key]) for key in sorted(named))
    return (TEXTS["skipped.one" if count == 1 else "skipped"].format(count=count, reasons=reasons),)


def _covered(coverage: tuple[int, int]) -> tuple[str, ...]:
    hits, n = coverage
    return (TEXTS["covered"].format(share=_share(Share(hits, n))),) if n else ()


def _share(share: Share) -> str:
    """In percent from five on."""
    key = "share.percent" if share.n >= MOST else "share"
    return TEXTS[key].format(hits=share.hits, all=share.n, percent=round(100 * share.hits / share.n))


def _actions(open_actions: Sequence[Work], overdue: int, week: Week) -> Section:
    """They come with the longest overdue first."""
    key = "actions.overdue" if overdue else "actions"
    title = TEXTS[key].format(count=len(open_actions), overdue=overdue)
    return Section(title, _cut([_action_line(work, week) for work in open_actions]))


def _action_line(work: Work, week: Week) -> str:
    if work.due_on is None:
        return TEXTS["action"].format(action=work.shown, owner=work.owner)
    late = (_today(week) - work.due_on).days
    key = "action.due" if late < 1 else "action.overdue.one" if late == 1 else "action.overdue"
    return TEXTS[key].format(action=work.shown, owner=work.owner, day=day("en", work.due_on), days=late)


def _is_overdue(work: Work, week: Week) -> bool:
    return work.due_on is not None and work.due_on < _today(week)


def _today(week: Week) -> date:
    """The day of the digest is the one after the week."""
    return week.until.date()


def _cut(lines: Sequence[str]) -> tuple[str, ...]:
    hidden = len(lines) - MOST
    return (*lines[:MOST], *([TEXTS["more"].format(count=hidden)] if hidden > 0 else ()))


REPORT = Report("digest", build)
