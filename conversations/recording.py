"""Keeping an answer: its version, what it does to the answers that stood, and what it obliges us to do."""

from dataclasses import replace
from datetime import datetime
from typing import Literal, TypeAlias

from conversations import showing
from conversations.conversation import Conversation
from conversations.effects import (
    Alert,
    CallOff,
    Consented,
    Effect,
    Judged,
    Raise,
    Record,
    Redraw,
    Retract,
    Supersede,
    Turn,
    WrongPerson,
)
from conversations.endings import over
from conversations.expectations import Answer, Scale
from conversations.flow import END, Flow, Question
from conversations.path import Sifted, reason_of, sift
from conversations.steps import redrawn

KindOfPoint: TypeAlias = Literal["complaint", "request", "praise", "remark"]


def record(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    """Keeps the answer under its next version, shows it, and tells what it obliges us to do.

    A changed answer may lead elsewhere: what is no longer on the path goes, and stays in the history.
    """
    before = conversation.answers.get(question.key)
    last = before.version if before else conversation.gone.get(question.key, 0)
    kept = replace(answer, version=last + 1)
    with_it = conversation.but(answers={**conversation.answers, question.key: kept})
    sifted = sift(flow, with_it) if before else Sifted(with_it.answers)
    after = _standing(conversation, question, sifted, now)
    effects = (
        Record(question.key, kept), *_superseded(flow, conversation, sifted),
        *_meant(flow, after, question, kept), *redrawn(flow, after, question), *_thanked_anew(flow, after),
    )  # fmt: skip
    return Turn(after, effects, _toast(flow, after, question, kept, changed=before is not None))


def _standing(conversation: Conversation, question: Question, sifted: Sifted, now: datetime) -> Conversation:
    reasked = tuple(key for key in conversation.reasked if key != question.key and key not in sifted.gone)
    heard, answers = conversation.heard, conversation.answers
    for old, new in sifted.carried:
        heard = heard.moved(old, new)
    for key in sifted.gone:
        heard = heard.without(key)
    left = {key: answers[key].version for key in (*sifted.gone, *(old for old, _ in sifted.carried)) if key in answers}
    gone = {key: version for key, version in {**conversation.gone, **left}.items() if key not in sifted.answers}
    picked = {key: keys for key, keys in conversation.picked.items() if key != question.key}
    after = conversation.but(answers=sifted.answers, reasked=reasked, heard=heard, gone=gone, misreads=0, picked=picked)
    return over(after, now) if conversation.status == "changing" and not reasked else after


def _superseded(flow: Flow, before: Conversation, sifted: Sifted) -> tuple[Effect, ...]:
    """What goes is superseded, and a point that nobody makes any more is taken back."""
    carried = [e for old, new in sifted.carried for e in (Supersede(old), Record(new, sifted.answers[new]))]
    gone = [effect for key in sifted.gone for effect in _gone(flow, before, key)]
    return (*carried, *gone)


def _gone(flow: Flow, before: Conversation, key: str) -> tuple[Effect, ...]:
    answer = before.answers.get(key)
    if answer is None or flow.question(key).means != "why" or answer.given != "answered":
        return (Supersede(key),)
    return (Supersede(key), Retract(reason_of(flow, before, key)))


def withdraw(flow: Flow, conversation: Conversation, question: Question) -> Turn:
    """The answer to this question goes, and nothing takes its place."""
    answers = {key: answer for key, answer in conversation.answers.items() if key != question.key}
    gone = {**conversation.gone, question.key: conversation.answers[question.key].version}
    after = conversation.but(answers=answers, gone=gone, heard=conversation.heard.without(question.key))
    effects = (*_gone(flow, conversation, question.key), *redrawn(flow, after, question), *_thanked_anew(flow, after))
    return Turn(after, effects)


def _thanked_anew(flow: Flow, conversation: Conversation) -> tuple[Effect, ...]:
    """The message at the end quotes what the person said: it follows every change."""
    slot = conversation.slots.get(END)
    if slot is None or flow.kind != "check_in":
        return ()
    return (Redraw(slot, showing.thanks(flow, conversation, low=low_answer(flow, conversation) is not None)),)


def _toast(flow: Flow, conversation: Conversation, question: Question, answer: Answer, *, changed: bool) -> str:
    if not answer.value:
        return showing.words(conversation, "toast.noted")
    label = showing.label(flow, conversation, question, answer)
    return showing.words(conversation, "toast.changed" if changed else "toast.saved", label=label)


def _meant(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> tuple[Effect, ...]:
    match question.means:
        case "consent":
            return (WrongPerson(),) if answer.value == "not_me" else (Consented(answer.value == "fine"),)
        case "verdict":
            return _judged(answer)
        case "missing" if answer.given == "answered":
            return _judged_with_words(flow, conversation, answer)
        case "score":
            return (*_reasons_raised(flow, conversation), *alert(flow, conversation, before=answer.version > 1))
        case "why":
            return (*_reasons_raised(flow, conversation), *alert(flow, conversation, before=False))
        case "" if question.low:
            return alert(flow, conversation, before=answer.version > 1)
        case _:
            return ()


def _judged(answer: Answer) -> tuple[Effect, ...]:
    match answer.value:
        case "yes" | "partly" | "not_yet" | "no_longer_matters" as value:
            return (Judged(value),)
        case _:
            return ()


def _judged_with_words(flow: Flow, conversation: Conversation, answer: Answer) -> tuple[Effect, ...]:
    judged = next(q for q in flow.questions if q.means == "verdict")
    verdict = conversation.answers.get(judged.key)
    match verdict and verdict.value:
        case "partly" | "not_yet" as value:
            return (Judged(value, answer.raw),)
        case _:
            return ()


def _reasons_raised(flow: Flow, conversation: Conversation) -> tuple[Effect, ...]:
    """Every reason given is a point made; its kind follows the score as it stands now."""
    given = given_reasons(flow, conversation)
    kind = _kind_of_point(flow, conversation) if given else "remark"
    return tuple(Raise(reason_of(flow, conversation, question.key), answer.raw, kind) for question, answer in given)


def given_reasons(flow: Flow, conversation: Conversation) -> tuple[tuple[Question, Answer], ...]:
    both = [(q, conversation.answers[q.key]) for q in flow.reasons if q.key in conversation.answers]
    return tuple((q, answer) for q, answer in both if answer.given == "answered")


def _kind_of_point(flow: Flow, conversation: Conversation) -> KindOfPoint:
    if low_answer(flow, conversation):
        return "complaint"
    scored = flow.scored
    answer = conversation.answers.get(scored.key) if scored else None
    if scored is None or answer is None or not answer.value:
        return "remark"
    return "praise" if answer.value in scored.expects.options[-2:] else "request"


def low_answer(flow: Flow, conversation: Conversation) -> tuple[Question, Answer] | None:
    for question in flow.alarming:
        answer = conversation.answers.get(question.key)
        if answer and any(key in question.low for key in answer.keys):
            return question, answer
    return None


def alert(flow: Flow, conversation: Conversation, *, before: bool) -> tuple[Effect, ...]:
    """Somebody has to look at once, or no longer has to."""
    low = low_answer(flow, conversation)
    if low is None:
        return (CallOff(),) if before else ()
    question, answer = low
    reasons = " ".join(reason.raw for _, reason in given_reasons(flow, conversation))
    return (Alert(question.key, _in_words(flow, conversation, question, answer), reasons),)


def _in_words(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> str:
    """What was answered, as whoever is alerted reads it: *2 of 5, dissatisfied*, or the label and what was asked."""
    label = showing.label(flow, conversation, question, answer)
    if not isinstance(question.expects, Scale):
        asked = showing.flow_text(flow, conversation, question.key)
        return showing.words(conversation, "choice_to", label=label, quote=asked)
    return showing.score(conversation, answer.value, str(question.expects.high), label)
