"""What our own people are told: alerts, words passed on, verdicts."""

from collections.abc import Sequence

from conversations.messages import Button, Outbound
from conversations.texts import say


def verb(label: str, thing: str, name: str) -> Button:
    """A button for staff: it carries the thing's id and the verb's name."""
    return Button(label, f"v:{thing}:{name}")


def _words(key: str, **names: str) -> str:
    return say("en", f"staff.{key}", names)


def low_answer(who: str, about: str, score: str, words: str, feedback: str | None) -> Outbound:
    headline = _words("low_answer", first_name=who, score=score)
    buttons = _feedback_buttons(feedback) if feedback else ()
    return Outbound(headline, (_words("about", about=about),) if about else (), quote=words, asides=buttons)


def _feedback_buttons(feedback: str) -> tuple[Button, ...]:
    return (verb(_words("handle"), feedback, "handle"),)


def taken_back(who: str, about: str) -> Outbound:
    return Outbound(_words("taken_back", first_name=who), (_words("about", about=about),) if about else ())


def point_made(who: str, number: int, quote: str, feedback: str) -> Outbound:
    return Outbound(
        _words("point_made", first_name=who), quote=quote, asides=_feedback_buttons(feedback),
        note=_words("number", label=f"F-{number}"),
    )  # fmt: skip


def media_sent(who: str, words: str, media: Sequence[str]) -> Outbound:
    """It stays with the platform: open the chat there, or have it fetched by its reference."""
    note = _words("media_kept", label=", ".join(media))
    return Outbound(_words("media_sent", first_name=who), quote=words, note=note)


def consent_given(who: str, *, granted: bool) -> Outbound:
    return Outbound(_words("agreed" if granted else "declined", first_name=who))


def wrong_person(who: str) -> Outbound:
    return Outbound(_words("wrong_person", first_name=who))


def left(who: str, contact: str) -> Outbound:
    """The contact said so themselves; closing the chat or taking it back is one press."""
    buttons = (verb(_words("left.close"), contact, "left"), verb(_words("left.back"), contact, "returned"))
    return Outbound(_words("left", first_name=who), (_words("left.next"),), asides=buttons)


def left_noted(who: str, by: str) -> Outbound:
    return Outbound(_words("left.staff", first_name=who, starter=by))


def stopped(who: str) -> Outbound:
    return Outbound(_words("stopped", first_name=who))


def unanswered(who: str) -> Outbound:
    return Outbound(_words("unanswered", first_name=who))


def unreachable(who: str, reason: str) -> Outbound:
    return Outbound(_words("unreachable", first_name=who), (reason,) if reason else ())


def verdict(who: str, action: str, value: str, comment: str) -> Outbound:
    return Outbound(_words(f"verdict.{value}", first_name=who, label=action), quote=comment)


def reopened(action: str, who: Sequence[str]) -> Outbound:
    return Outbound(_words("reopened", label=action), (_words("reopened_by", first_name=", ".join(who)),))


def suppressed(who: str, why: str) -> Outbound:
    return Outbound(_words("suppressed", first_name=who), (why,))


def does_not_hold(claim: str, lines: Sequence[str], more: int, mend: str) -> Outbound:
    rest = (_words("and_more", score=str(more)),) if more else ()
    return Outbound(_words("does_not_hold", label=claim), (*lines, *rest), note=f"{mend[:1].upper()}{mend[1:]}.")


def holds_again(claim: str, lines: Sequence[str]) -> Outbound:
    return Outbound(_words("holds_again", label=claim), tuple(lines))


def clock_jumped(minutes: int) -> Outbound:
    """Backward when it is negative."""
    key = "clock.forward" if minutes > 0 else "clock.backward"
    return Outbound(_words(key, label=str(abs(minutes))), (_words("clock.rests"),))
