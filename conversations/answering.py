"""What one answer does: it is recorded, shown, told to whom it concerns, and leads on or ends the conversation."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from conversations import path, showing
from conversations.conversation import Conversation
from conversations.effects import (
    Alert,
    CallOff,
    Close,
    Consented,
    Effect,
    Ending,
    Judged,
    Raise,
    Record,
    Turn,
    WrongPerson,
)
from conversations.expectations import Answer, FreeText, Scale
from conversations.flow import END, Flow, Question
from conversations.messages import Outbound
from conversations.steps import ask, joined, redrawn, speak, waiting_for

KindOfPoint: TypeAlias = Literal["complaint", "request", "praise", "remark"]


def take(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    """Takes an answer to a question that is open, asked again, or late."""
    if conversation.status == "expired":
        return _late(flow, conversation, question, answer)
    noted = record(flow, conversation, question, answer)
    if question.key in conversation.reasked:
        return joined(noted, _after_change(flow, noted.conversation, question, answer, now))
    return joined(noted, _go_on(flow, noted.conversation, question, answer, now))


def record(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> Turn:
    """Keeps the answer under its next version, shows it, and tells what it obliges us to do."""
    before = conversation.answers.get(question.key)
    kept = replace(answer, version=before.version + 1) if before else answer
    reasked = tuple(key for key in conversation.reasked if key != question.key)
    after = conversation.but(
        answers={**conversation.answers, question.key: kept},
        reasked=reasked,
        status="closed" if conversation.status == "changing" and not reasked else conversation.status,
        misreads=0,
    )
    effects = (Record(question.key, kept), *_meant(flow, after, question, kept), *redrawn(flow, after, question))
    return Turn(after, effects, _toast(flow, after, question, kept, changed=before is not None))


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
    return tuple(Raise(question.key, answer.raw, kind) for question, answer in given)


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


def _go_on(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    """To the next question; a reason given together with the score is not asked for again."""
    step = path.after(flow, conversation, question, answer)
    if step == END:
        return finish(flow, conversation, question, answer)
    following = flow.question(step)
    if answer.rest and isinstance(following.expects, FreeText):
        reason = Answer("", answer.rest)
        noted = record(flow, conversation, following, reason)
        return joined(noted, _go_on(flow, noted.conversation, following, reason, now))
    waiting = _patient(conversation, now) if flow.kind == "check_in" else conversation
    return ask(flow, waiting, following)


def _patient(conversation: Conversation, now: datetime) -> Conversation:
    """Whoever answered the first question is not reminded of it; the rest of the check-in stays open until its time."""
    opened = conversation.opened or now
    return conversation.but(timer="expire", due=opened + timedelta(days=conversation.patience.close_after))


def finish(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> Turn:
    done = conversation.but(step="", status="closed", timer="", due=None)
    goodbye = _goodbye(flow, done, question, answer)
    spoken = speak(done, goodbye) if goodbye.headline else Turn(done)
    return replace(spoken, effects=(*spoken.effects, Close(ending(done))))


def _goodbye(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> Outbound:
    if flow.kind == "check_in":
        return showing.thanks(flow, conversation, low=low_answer(flow, conversation) is not None)
    ending_text = f"{question.key}.then.{answer.value}" if answer.value else f"{question.key}.then"
    return Outbound(showing.flow_text(flow, conversation, ending_text))


def ending(conversation: Conversation) -> Ending:
    return "completed" if any(a.given == "answered" for a in conversation.answers.values()) else "refused"


def _late(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> Turn:
    """An answer after the end counts, is marked late, and nothing further is asked."""
    noted = record(flow, conversation, question, replace(answer, late=True))
    done = noted.conversation.but(step="", status="closed")
    told = speak(done, Outbound(showing.words(done, "later_answer"), (showing.words(done, "thanks"),)))
    return joined(replace(noted, conversation=done), replace(told, effects=(*told.effects, Close(ending(done)))))


def _after_change(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    """Where a changed answer leads elsewhere, the open reason is asked in its new wording; a given one stays."""
    step = path.after(flow, conversation, question, answer)
    open_question = waiting_for(flow, conversation)
    if (
        conversation.status != "open"
        or open_question is None
        or open_question.means != "why"
        or step == open_question.key
    ):
        return Turn(conversation)
    if step == END:
        return finish(flow, conversation, question, answer)
    old = redrawn(flow, conversation.but(step=""), open_question)
    asked = ask(flow, conversation, flow.question(step))
    return replace(asked, effects=old + asked.effects)
