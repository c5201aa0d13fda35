"""You said, we did: the legal moves of feedback, cases, actions and updates, and what a verdict obliges us to do."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, TypeVar

ActionState: TypeAlias = Literal[
    "proposed", "planned", "in_progress", "done", "told", "confirmed", "told_not_confirmed", "not_doing", "merged"
]
ActionVerb: TypeAlias = Literal[
    "plan", "start", "finish", "tell", "confirm", "doubt", "lapse", "reopen", "decline", "merge"
]
FeedbackState: TypeAlias = Literal["new", "triaged", "linked", "answered", "noted", "not_doing"]
FeedbackVerb: TypeAlias = Literal["triage", "link", "answer", "note", "decline"]
CaseState: TypeAlias = Literal[
    "new", "acknowledged", "in_progress", "waiting", "resolved", "confirmed", "reopened", "closed_no_reply"
]
CaseVerb: TypeAlias = Literal["acknowledge", "start", "wait", "resume", "resolve", "confirm", "reopen", "close"]
UpdateState: TypeAlias = Literal["draft", "approved", "sending", "sent", "cancelled"]
UpdateVerb: TypeAlias = Literal["approve", "revise", "send", "finish", "cancel"]
DeliveryState: TypeAlias = Literal["queued", "sent", "failed", "unknown", "suppressed", "told_by_person"]
DeliveryVerb: TypeAlias = Literal["sent", "failed", "unknown", "suppress", "prove", "tell_in_person"]
VerdictValue: TypeAlias = Literal["yes", "partly", "not_yet", "no_longer_matters"]
Obligation: TypeAlias = Literal["tell_owner", "tell_account_manager", "open_case", "reopen", "call"]

State = TypeVar("State", bound=str)
Verb = TypeVar("Verb", bound=str)

NEEDS_REASON = frozenset({"decline"})
NOT_SATISFIED: frozenset[VerdictValue] = frozenset({"partly", "not_yet"})
NOTHING_DUE = frozenset({"erased", "left", "stopped", "consent"})  # gates: gone, or wants nothing from us

ACTION: Mapping[tuple[ActionState, ActionVerb], ActionState] = {
    ("proposed", "plan"): "planned",
    ("planned", "start"): "in_progress",
    ("in_progress", "finish"): "done",
    ("done", "tell"): "told",
    ("told", "confirm"): "confirmed",
    ("confirmed", "doubt"): "told",
    ("told", "lapse"): "told_not_confirmed",
    ("told_not_confirmed", "confirm"): "confirmed",
    ("done", "reopen"): "in_progress",
    ("told", "reopen"): "in_progress",
    ("told_not_confirmed", "reopen"): "in_progress",
    ("confirmed", "reopen"): "in_progress",
    ("proposed", "decline"): "not_doing",
    ("planned", "decline"): "not_doing",
    ("in_progress", "decline"): "not_doing",
    ("not_doing", "tell"): "told",
    ("proposed", "merge"): "merged",
    ("planned", "merge"): "merged",
    ("in_progress", "merge"): "merged",
}
FEEDBACK: Mapping[tuple[FeedbackState, FeedbackVerb], FeedbackState] = {
    ("new", "triage"): "triaged",
    ("triaged", "link"): "linked",
    ("triaged", "answer"): "answered",
    ("triaged", "note"): "noted",
    ("triaged", "decline"): "not_doing",
}
CASE: Mapping[tuple[CaseState, CaseVerb], CaseState] = {
    ("new", "acknowledge"): "acknowledged",
    ("acknowledged", "start"): "in_progress",
    ("in_progress", "wait"): "waiting",
    ("waiting", "resume"): "in_progress",
    ("in_progress", "resolve"): "resolved",
    ("waiting", "resolve"): "resolved",
    ("resolved", "confirm"): "confirmed",
    ("resolved", "reopen"): "reopened",
    ("reopened", "start"): "in_progress",
    ("waiting", "close"): "closed_no_reply",
    ("resolved", "close"): "closed_no_reply",
}
UPDATE: Mapping[tuple[UpdateState, UpdateVerb], UpdateState] = {
    ("draft", "approve"): "approved",
    ("approved", "revise"): "draft",
    ("approved", "send"): "sending",
    ("sending", "finish"): "sent",
    ("draft", "cancel"): "cancelled",
    ("approved", "cancel"): "cancelled",
}
DELIVERY: Mapping[tuple[DeliveryState, DeliveryVerb], DeliveryState] = {
    ("queued", "sent"): "sent",
    ("queued", "failed"): "failed",
    ("queued", "unknown"): "unknown",
    ("queued", "suppress"): "suppressed",
    ("unknown", "prove"): "sent",
    ("failed", "tell_in_person"): "told_by_person",
    ("unknown", "tell_in_person"): "told_by_person",
    ("suppressed", "tell_in_person"): "told_by_person",
}


@dataclass(frozen=True, slots=True)
class Illegal:
    """A move that is not possible, in words that say which ones are."""

    words: str


def move(state: ActionState, verb: ActionVerb, reason: str = "") -> ActionState | Illegal:
    """Where an action goes. Not doing needs its reason, because whoever made the point is told it."""
    return _move(ACTION, "action", state, verb, reason)


def unmerge(state: ActionState, before: ActionState) -> ActionState | Illegal:
    """Undo a merge: back to the state kept from before it."""
    possible = state == "merged" and (before, "merge") in ACTION
    return before if possible else Illegal(f"Only what was merged can be taken out again; this is {_spoken(state)}.")


def move_feedback(state: FeedbackState, verb: FeedbackVerb, reason: str = "") -> FeedbackState | Illegal:
    return _move(FEEDBACK, "feedback", state, verb, reason)


def move_case(state: CaseState, verb: CaseVerb) -> CaseState | Illegal:
    return _move(CASE, "case", state, verb)


def move_update(state: UpdateState, verb: UpdateVerb) -> UpdateState | Illegal:
    """Where an update goes. Changed words are a draft again: a person approves exactly what is sent."""
    return _move(UPDATE, "update", state, verb)


def move_delivery(state: DeliveryState, verb: DeliveryVerb) -> DeliveryState | Illegal:
    """Where one delivery goes. *Prove* is a sign that an unknown one arrived; nothing is ever sent again."""
    return _move(DELIVERY, "delivery", state, verb)


def _move(
    table: Mapping[tuple[State, Verb], State], noun: str, state: State, verb: Verb, reason: str = ""
) -> State | Illegal:
    target = table.get((state, verb))
    if target is None:
        possible = ", ".join(_spoken(known) for origin, known in table if origin == state) or "nothing; it is closed"
        return Illegal(f"{_spoken(verb)!r} does not fit: the {noun} is {_spoken(state)}. Possible now: {possible}.")
    if verb in NEEDS_REASON and not reason.strip():
        return Illegal("Say why we are not doing it: whoever made the point is told the reason.")
    return target


def _spoken(word: str) -> str:
    return word.replace("_", " ")


@dataclass(frozen=True, slots=True)
class Delivery:
    """One contact's copy of one update; `gate` is the reason when it was suppressed."""

    contact: str
    state: DeliveryState
    gate: str = ""


def is_terminal(delivery: Delivery) -> bool:
    """The person was told, or nothing is due to them any more."""
    if delivery.state == "suppressed":
        return delivery.gate in NOTHING_DUE
    return delivery.state in ("sent", "told_by_person")


def needs_person(delivery: Delivery) -> bool:
    """The bot could not tell them, or does not know whether it did: a task for a person with words to paste."""
    return delivery.state != "queued" and not is_terminal(delivery)


def is_told(deliveries: Iterable[Delivery], due: Collection[str] = ()) -> bool:
    """Whether nobody is left untold by one update: `due` are the contacts who made a point and want to hear."""
    known = list(deliveries)
    return all(map(is_terminal, known)) and {delivery.contact for delivery in known} >= set(due)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a contact said of an action's update; `completion` numbers the times that the action was done."""

    contact: str
    value: VerdictValue
    completion: int = 1


def is_confirmed(verdicts: Sequence[Verdict]) -> bool:
    """Somebody says it is solved and nobody says it is not; of each contact the last word counts.

    `verdicts` are those on one completion, oldest first.
    """
    last = {verdict.contact: verdict.value for verdict in verdicts}.values()
    return "yes" in last and NOT_SATISFIED.isdisjoint(last)


def verdict_obliges(verdicts: Sequence[Verdict], completion: int) -> tuple[Obligation, ...]:
    """What the newest verdict obliges us to do. `verdicts` are all of the action, oldest first, the newest last.

    `completion` is the action's present one. Two contacts not satisfied with it reopen the action, once; a
    contact's second *not yet*, after another completion, is for a named person to call. The same words
    again oblige to nothing new.
    """
    if not verdicts or verdicts[-1].value not in NOT_SATISFIED:
        return ()
    *earlier, newest = verdicts
    if _standing(earlier, newest.completion).get(newest.contact) == newest.value:
        return ()
    reopens = _unsatisfied(earlier, completion) < 2 <= _unsatisfied(verdicts, completion)
    always: tuple[Obligation, ...] = ("tell_owner", "tell_account_manager", "open_case")
    return always + (("reopen",) if reopens else ()) + (("call",) if _said_not_yet_again(verdicts) else ())


def _standing(verdicts: Iterable[Verdict], completion: int) -> Mapping[str, VerdictValue]:
    return {verdict.contact: verdict.value for verdict in verdicts if verdict.completion == completion}


def _unsatisfied(verdicts: Iterable[Verdict], completion: int) -> int:
    return sum(value in NOT_SATISFIED for value in _standing(verdicts, completion).values())


def _said_not_yet_again(verdicts: Sequence[Verdict]) -> bool:
    newest = verdicts[-1]
    theirs = {v.completion for v in verdicts if v.contact == newest.contact and v.value == "not_yet"}
    return newest.value == "not_yet" and len(theirs) > 1


@dataclass(frozen=True, slots=True)
class Contribution:
    """This action answers that feedback of that contact. `via` are the merged actions it came through, first first."""

    action: str
    feedback: str
    contact: str
    via: tuple[str, ...] = ()


def merge(links: Iterable[Contribution], source: str, into: str) -> frozenset[Contribution]:
    """The links of both actions after merging. A feedback linked to both stays as it is: it counts once already."""
    known = frozenset(links)
    there = {link.feedback for link in known if link.action == into}
    moving = {link for link in known if link.action == source and link.feedback not in there}
    return (known - moving) | {replace(link, action=into, via=(*link.via, source)) for link in moving}


def unmerge_links(links: Iterable[Contribution], source: str, into: str) -> frozenset[Contribution]:
    """The inverse of `merge`; merges are undone newest first."""
    known = frozenset(links)
    moving = {link for link in known if link.action == into and link.via[-1:] == (source,)}
    return (known - moving) | {replace(link, action=source, via=link.via[:-1]) for link in moving}


def quotes(points: Iterable[tuple[str, int, str]]) -> Mapping[str, str]:
    """For each contact one update, with the oldest of their own words. A point is (contact, order said, words)."""
    oldest: dict[str, str] = {}
    for contact, _, words in sorted(points, key=lambda point: point[1]):
        oldest.setdefault(contact, words)
    return oldest
