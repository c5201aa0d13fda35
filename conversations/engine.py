"""The one place where a conversation changes: an event goes in, the next state and what should follow come out."""

from datetime import datetime, timedelta
from typing import assert_never

from conversations import showing
from conversations.conversation import Conversation
from conversations.correcting import end, lapse
from conversations.editing import edit
from conversations.effects import Close, Ending, Sent, Turn
from conversations.events import Edited, Event, Moved, Opened, Pressed, Said, Switched, WentQuiet, Withdrew
from conversations.flow import Flow, Question
from conversations.hearing import hear, settled_now
from conversations.patience import working_days_later
from conversations.pressing import press
from conversations.speaking import switch
from conversations.steps import ask, joined, redraw, waiting_for

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
        case Opened() if conversation.opened is not None:
            return Turn(conversation)
        case Opened(answering, language):
            begun = conversation.but(opened=now, language=language or conversation.language)
            return _open(flow, begun, now, answering=answering)
        case Said(_, message, media):
            sent = (Sent(message, event.text, media),) if media else ()
            turn = hear(flow, conversation, event, now)
            return Turn(turn.conversation, (*turn.effects, *sent), turn.toast)
        case Pressed(number, option):
            return press(flow, conversation, number, option, now)
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
            return ask(flow, _next_wait(conversation, now), question, "reminder", showing.recap(flow, conversation))
        case _:
            return _expire(flow, conversation, question)


def _remind(flow: Flow, conversation: Conversation, question: Question, now: datetime) -> Turn:
    reminded = conversation.but(reminders=conversation.reminders + 1)
    lead = showing.still_open(conversation)
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
