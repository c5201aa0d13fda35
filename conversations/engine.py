"""The one place where a conversation changes: an event goes in, the next state and what should follow come out."""

from datetime import datetime, timedelta
from typing import assert_never

from conversations import showing
from conversations.answering import take
from conversations.conversation import Conversation
from conversations.correcting import end, lapse, offer_later, postpone, reopen, stop
from conversations.editing import edit
from conversations.effects import Close, Ending, Retract, Turn, Wish
from conversations.events import Edited, Event, Moved, Opened, Pressed, Said, Switched, WentQuiet, Withdrew
from conversations.expectations import Answer, FreeText
from conversations.flow import Flow, Question
from conversations.hearing import hear, settled_now
from conversations.messages import Outbound
from conversations.patience import later, working_days_later
from conversations.speaking import switch
from conversations.steps import ask, joined, redraw, redrawn, speak, waiting_for

UNANSWERED_VERDICT = timedelta(days=14)


def advance(flow: Flow, conversation: Conversation, event: Event, now: datetime) -> Turn:
    """Takes one event at one moment. Total: any event in any state gives a defined turn.

    `flow` is the revision that the conversation began with; `now` is aware and in the person's own zone.
    """
    turn = _react(flow, conversation, event, now)
    return Turn(turn.conversation.but(version=conversation.version + 1), turn.effects, turn.toast)


def _react(flow: Flow, conversation: Conversation, event: Event, now: datetime) -> Turn:
    """Lines that still wait are taken before anything else happens than another line."""
    if conversation.heard.typing and not isinstance(event, Said | Edited):
        if isinstance(event, WentQuiet) and event.timer != conversation.timer:
            return Turn(conversation)
        settled = settled_now(flow, conversation, now)
        due = isinstance(event, WentQuiet)
        return settled if due else joined(settled, _meet(flow, settled.conversation, event, now))
    return _meet(flow, conversation, event, now)


def _meet(flow: Flow, conversation: Conversation, event: Event, now: datetime) -> Turn:
    match event:
        case Opened(answering, language):
            begun = conversation.but(opened=now, language=language or conversation.language)
            return _open(flow, begun, now, answering=answering)
        case Said():
            return hear(flow, conversation, event, now)
        case Pressed(number, option):
            return _press(flow, conversation, number, option, now)
        case Edited():
            return edit(flow, conversation, event, now)
        case WentQuiet(timer):
            return _wait(flow, conversation, now) if timer == conversation.timer else Turn(conversation)
        case Withdrew(reason):
            return end(flow, conversation, "refused" if reason == "stopped" else "cancelled")
        case Switched(language):
            return switch(flow, conversation, language)
        case Moved(before):
            return _move(flow, conversation, before)
        case _:
            assert_never(event)


def _move(flow: Flow, conversation: Conversation, before: str) -> Turn:
    """The open question is asked again where the person is now; the messages of the old chat stay as they are."""
    question = waiting_for(flow, conversation)
    here = conversation.but(slots={})
    if question is None or conversation.status != "open":
        return Turn(here)
    return ask(flow, here, question, "reply", showing.words(here, "moved_here", label=before.title()))


def _open(flow: Flow, begun: Conversation, now: datetime, *, answering: bool) -> Turn:
    match flow.kind:
        case "check_in":
            timed = begun.but(timer="nudge", due=working_days_later(now, begun.patience.remind_after))
            return ask(flow, timed, flow.questions[0], "question")
        case "verdict":
            timed = begun.but(timer="expire", due=now + UNANSWERED_VERDICT)
            return ask(flow, timed, flow.questions[0], "update")
        case "introduction":
            return ask(flow, begun, flow.questions[0], "reply" if answering else "introduction")
        case "unprompted":
            return Turn(begun.but(status="closed"))


def _press(flow: Flow, conversation: Conversation, number: int, option: str, now: datetime) -> Turn:
    """The state decides, not the button: a press that no longer fits only shows how things stand."""
    question = flow.questions[number] if 0 <= number < len(flow.questions) else None
    if question is None:
        return Turn(conversation, toast=showing.words(conversation, "toast.closed"))
    if option in question.expects.options:
        return _choose(flow, conversation, question, option, now)
    open_now = question.key == conversation.step and conversation.status == "open"
    may_pass = open_now and question.means not in ("consent", "verdict")
    match option:
        case "skip" if may_pass:
            return take(flow, conversation, question, Answer("", "", given="skipped"), now)
        case "later" if may_pass:
            return offer_later(flow, conversation, question)
        case "later.hour" | "later.tomorrow" | "later.week" if may_pass:
            return postpone(flow, conversation, question, later(option, now), now)
        case "stop" if open_now:
            return stop(flow, conversation)
        case "change" if question.key in conversation.answers:
            return reopen(flow, conversation, question, now, below=isinstance(question.expects, FreeText))
        case "noneed" if conversation.answers:
            return _no_need(conversation)
        case _ if option.startswith("retract.") and flow.kind == "unprompted":
            return _retract(flow, conversation, option)
        case _:
            return _as_it_stands(flow, conversation, question)


def _choose(flow: Flow, conversation: Conversation, question: Question, option: str, now: datetime) -> Turn:
    expected = question.key == conversation.step or question.key in conversation.reasked
    if not expected:
        return _as_it_stands(flow, conversation, question)
    label = showing.labels(flow, conversation, question)[option]
    return take(flow, conversation, question, Answer(option, label), now)


def _as_it_stands(flow: Flow, conversation: Conversation, question: Question) -> Turn:
    answer = conversation.answers.get(question.key)
    effects = redrawn(flow, conversation, question)
    if answer is None or not answer.value:
        return Turn(conversation, effects, showing.words(conversation, "toast.closed"))
    label = showing.label(flow, conversation, question, answer)
    return Turn(conversation, effects, showing.words(conversation, "toast.already", label=label))


def _no_need(conversation: Conversation) -> Turn:
    told = speak(conversation, Outbound(showing.words(conversation, "no_need_done")))
    return Turn(told.conversation, (Wish(tell_me=False), *told.effects), showing.words(conversation, "toast.noted"))


def _retract(flow: Flow, conversation: Conversation, option: str) -> Turn:
    """Whatever becomes of that message later: nobody is told of it again."""
    key = "said." + option.removeprefix("retract.")
    after = conversation.but(gone={**conversation.gone, key: 1}, heard=conversation.heard.hushed(key))
    told = speak(after, Outbound(showing.flow_text(flow, conversation, "words.retracted")))
    gone = Retract(key)
    return Turn(told.conversation, (gone, *told.effects), showing.words(conversation, "toast.noted"))


def _wait(flow: Flow, conversation: Conversation, now: datetime) -> Turn:
    if conversation.status == "ending":
        return Turn(conversation.but(status="closed", timer="", due=None))
    if conversation.status == "changing":
        return lapse(flow, conversation)
    question = waiting_for(flow, conversation)
    if question is None or conversation.status != "open":
        return Turn(conversation.but(timer="", due=None))
    match conversation.timer:
        case "nudge":
            return _remind(flow, conversation, question, now)
        case "again":
            return ask(flow, _next_wait(conversation, now), question, "reminder")
        case _:
            return _expire(flow, conversation, question)


def _remind(flow: Flow, conversation: Conversation, question: Question, now: datetime) -> Turn:
    reminded = conversation.but(reminders=conversation.reminders + 1)
    lead = showing.words(conversation, "still_open")
    return ask(flow, _next_wait(reminded, now), question, "reminder", lead)


def _next_wait(conversation: Conversation, now: datetime) -> Conversation:
    """Reminders are counted, then the check-in closes; whoever said *later* gets at least the time of a reminder."""
    again = working_days_later(now, conversation.patience.remind_after)
    if conversation.reminders < conversation.patience.reminders:
        return conversation.but(timer="nudge", due=again)
    closing = (conversation.opened or now) + timedelta(days=conversation.patience.close_after)
    return conversation.but(timer="expire", due=max(closing, again))


def _expire(flow: Flow, conversation: Conversation, question: Question) -> Turn:
    over = conversation.but(status="expired", timer="", due=None)
    given = any(answer.given == "answered" for answer in conversation.answers.values())
    ending: Ending = "partial" if given else "expired"
    shown = showing.closed(flow, over, question)
    return Turn(over, (*redraw(over, question, shown), Close(ending)))
