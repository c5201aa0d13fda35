"""What a press does. The state decides, not the button: one that no longer fits only shows how things stand."""

from dataclasses import replace
from datetime import date, datetime

from conversations import showing
from conversations.answering import take
from conversations.conversation import Conversation
from conversations.correcting import offer_later, postpone, reopen, stop
from conversations.effects import Called, Retract, Turn, Wish
from conversations.expectations import Answer, Date, FreeText, ManyOf
from conversations.flow import Flow, Question
from conversations.messages import Outbound
from conversations.patience import later
from conversations.steps import redraw, redrawn, speak


def press(flow: Flow, conversation: Conversation, number: int, option: str, now: datetime) -> Turn:
    """The state decides, not the button: a press that no longer fits only shows how things stand."""
    question = flow.questions[number] if 0 <= number < len(flow.questions) else None
    if question is None:
        return Turn(conversation, toast=showing.words(conversation, "toast.closed"))
    if option in question.expects.options:
        return _choose(flow, conversation, question, option, now)
    open_now = question.key == conversation.step and conversation.status == "open"
    may_pass = open_now and question.means not in ("consent", "verdict")
    match option:
        case "skip" | "declined" if may_pass:
            passed = Answer("", "", given="skipped" if option == "skip" else "declined")
            return take(flow, conversation, question, passed, now)
        case "later" if may_pass:
            return offer_later(flow, conversation, question)
        case "later.hour" | "later.tomorrow" | "later.week" if may_pass:
            return postpone(flow, conversation, question, later(option, now), now)
        case "stop" if open_now:
            return stop(flow, conversation)
        case "more" if _is_open(conversation, question):
            return Turn(conversation, redraw(conversation, question, showing.unfolded(flow, conversation, question)))
        case "call" if flow.kind == "check_in":
            return _call(conversation)
        case "tell" if conversation.status == "expired":
            return speak(conversation.but(heard=conversation.heard.told(now)), showing.tell_now(conversation))
        case "change" if question.key in conversation.answers:
            return reopen(flow, conversation, question, now, below=isinstance(question.expects, FreeText))
        case "noneed" if conversation.answers:
            return _no_need(conversation)
        case _ if option.startswith("retract.") and flow.kind == "unprompted":
            return _retract(flow, conversation, option)
        case _ if isinstance(question.expects, ManyOf) and _is_open(conversation, question):
            return _pick_at_once(flow, conversation, question, option, now)
        case _ if isinstance(question.expects, Date) and _is_open(conversation, question):
            return _pick_day(flow, conversation, question, option, now)
        case _:
            return _as_it_stands(flow, conversation, question)


def _is_open(conversation: Conversation, question: Question) -> bool:
    return question.key == conversation.step or question.key in conversation.reasked


def _choose(flow: Flow, conversation: Conversation, question: Question, option: str, now: datetime) -> Turn:
    if not _is_open(conversation, question):
        return _as_it_stands(flow, conversation, question)
    if isinstance(question.expects, ManyOf):
        return _tick(flow, conversation, question, question.expects, option)
    label = showing.labels(flow, conversation, question)[option]
    return take(flow, conversation, question, Answer(option, label), now)


def _tick(flow: Flow, conversation: Conversation, question: Question, several: ManyOf, option: str) -> Turn:
    """On, or off again; nothing is answered before *Done*."""
    before = {key for key in conversation.picked.get(question.key, "").split(",") if key}
    turn = _picked(flow, conversation, question, several.value(before ^ {option}))
    shown = turn.conversation
    again = showing.closed if shown.status == "expired" else showing.asked
    return replace(turn, effects=redraw(shown, question, again(flow, shown, question)))


def _pick_at_once(flow: Flow, conversation: Conversation, question: Question, option: str, now: datetime) -> Turn:
    """What is ticked as the platform says it, which shows it by itself: `=a,b`, and with *Done* `done=a,b`."""
    word, told, keys = option.partition("=")
    if word not in ("", "done") or not isinstance(question.expects, ManyOf):
        return _as_it_stands(flow, conversation, question)
    turn = Turn(conversation)
    if told:
        turn = _picked(flow, conversation, question, question.expects.value(keys.split(",")))
    return _pick_done(flow, turn.conversation, question, now) if word else turn


def _picked(flow: Flow, conversation: Conversation, question: Question, value: str) -> Turn:
    after = conversation.but(picked={**conversation.picked, question.key: value})
    label = showing.label(flow, after, question, Answer(value, ""))
    return Turn(after, (), showing.words(after, "toast.picked", label=label) if value else _nothing(after))


def _pick_done(flow: Flow, conversation: Conversation, question: Question, now: datetime) -> Turn:
    value = conversation.picked.get(question.key, "")
    if not value:
        return Turn(conversation, toast=_nothing(conversation))
    label = showing.label(flow, conversation, question, Answer(value, ""))
    return take(flow, conversation, question, Answer(value, label), now)


def _nothing(conversation: Conversation) -> str:
    return showing.words(conversation, "toast.none_picked")


def _pick_day(flow: Flow, conversation: Conversation, question: Question, option: str, now: datetime) -> Turn:
    try:
        day = date.fromisoformat(option).isoformat()
    except ValueError:
        return _as_it_stands(flow, conversation, question)
    return take(
        flow, conversation, question, Answer(day, showing.label(flow, conversation, question, Answer(day, ""))), now
    )


def _call(conversation: Conversation) -> Turn:
    """Who will call and when is said by whoever knows the working hours."""
    asked = showing.words(conversation, "menu.call")
    return Turn(conversation, (Called(asked),), showing.words(conversation, "toast.noted"))


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
