"""Inbound: nothing that was acknowledged is lost, and everything counts once."""

from collections import Counter
from collections.abc import Iterable, Iterator

from conversations.effects import Asked, SpokeIn
from conversations.events import Pressed, Said
from tests.campaign.kept import Kept
from tests.campaign.truth import Confirmed, Truth

KEPT = ("done", "ignored", "parked")
OWN, LANGUAGE = "o:", "o:language."
ASKS_ANEW = ("start",)
"""Words that begin a conversation where none waits, and so are not always a turn of one."""


def not_in_inbox(kept: Kept, truth: Truth) -> Iterator[str]:
    for one in truth.confirmed:
        if kept.inbox.get(one.identity) not in KEPT:
            yield f"acknowledged but not in the inbox: {one.kind} {one.what!r} of {one.who}"


def not_an_event(kept: Kept, truth: Truth) -> Iterator[str]:
    for (who, what), count in (_done(kept, truth.confirmed) - _events(kept)).items():
        if what in ASKS_ANEW or who in kept.strangers:
            continue
        yield f"acknowledged but {count} times without a turn: {what!r} of {who}"


def twice_an_event(kept: Kept, truth: Truth) -> Iterator[str]:
    done = _done(kept, (*truth.confirmed, *truth.given_up))
    for (who, what), count in (_events(kept) - done).items():
        yield f"{count} turns too many: {what!r} of {who}"


def _done(kept: Kept, known: Iterable[Confirmed]) -> Counter[tuple[str, str]]:
    """What contacts typed and pressed, how often; the buttons of their own view are no part of a conversation."""
    theirs = (one for one in known if one.kind in ("words", "press") and one.who in kept.contacts)
    theirs = (one for one in theirs if not one.what.startswith(OWN))
    return Counter((kept.contacts[one.who], one.what) for one in theirs)


def _events(kept: Kept) -> Counter[tuple[str, str]]:
    found = Counter(kept.spoken)
    for history in kept.histories:
        for event, _ in history.events:
            match event:
                case Said(text):
                    found[history.standing.contact_id, text] += 1
                case Pressed(question, option):
                    data = f"a:{history.standing.conversation.id}:{question}:{option}"
                    found[history.standing.contact_id, data] += 1
                case _:
                    pass
    return found


def not_an_answer(kept: Kept, truth: Truth, promised: Iterable[tuple[str, str]]) -> Iterator[str]:
    acknowledged = {(one.who, one.what) for one in truth.confirmed}
    stored = _raw_words(kept)
    for who, words in promised:
        if (who, words) in acknowledged and not stored[words]:
            yield f"an acknowledged answer is not stored: {words!r} of {who}"


def twice_an_answer(kept: Kept, promised: Iterable[tuple[str, str]]) -> Iterator[str]:
    stored = Counter(one.raw for history in kept.histories for one in history.answers if one.taken_back is None)
    for who, words in promised:
        if stored[words] > 1:
            yield f"an answer is stored {stored[words]} times: {words!r} of {who}"


def _raw_words(kept: Kept) -> Counter[str]:
    return Counter(answer.raw for history in kept.histories for answer in history.answers)


def parks_nothing(kept: Kept, _: Truth) -> Iterator[str]:
    """Everything that people do in a run can be understood."""
    for identity, state in kept.inbox.items():
        if state == "parked":
            yield f"parked although there is nothing wrong with it: {identity}"


def each_choice_of_language_is_answered_once(kept: Kept, truth: Truth) -> Iterator[str]:
    effects = [effect for one in kept.histories for turn in one.turns for effect in turn.effects]
    offered = sum(isinstance(effect, SpokeIn) for effect in effects)  # at most once to each
    least = effects.count(Asked("language")) + _pressed(truth.confirmed, LANGUAGE)
    shown = _pressed((*truth.confirmed, *truth.given_up), LANGUAGE.rstrip(".")) - _pressed(truth.confirmed, LANGUAGE)
    more = offered + shown
    answered = sum(any(b.data.startswith(LANGUAGE) for b in row.message.buttons()) for row in kept.outbox)
    if not least <= answered <= least + more:
        yield f"{least} choices of a language were acknowledged, {answered} were answered"


def _pressed(known: Iterable[Confirmed], data: str) -> int:
    return sum(one.kind == "press" and one.what.startswith(data) for one in known)


def each_command_ran_once(kept: Kept, truth: Truth) -> Iterator[str]:
    least, more = _commands(kept, truth.confirmed), _commands(kept, truth.given_up)
    if not least <= kept.audited <= least + more:
        yield f"{least} commands of the account manager were acknowledged, {kept.audited} are in the audit trail"


def _commands(kept: Kept, known: Iterable[Confirmed]) -> int:
    return sum(one.kind == "command" and one.who not in kept.contacts for one in known)
