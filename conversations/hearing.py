"""What typed words do: they answer the open question, ask for something, or are kept as feedback."""

from datetime import datetime

from conversations import showing
from conversations.answering import take
from conversations.conversation import Conversation
from conversations.correcting import postpone, reopen, stop
from conversations.effects import Asked, Called, Raise, Say, Turn
from conversations.expectations import Answer, FreeText
from conversations.flow import Flow, Question
from conversations.messages import Outbound
from conversations.own_words import meant
from conversations.reading import Ask, Reading, Text, Value, Wish, read
from conversations.requests import Request, requested
from conversations.steps import ask, joined, speak

MISREADINGS = 3


def hear(flow: Flow, conversation: Conversation, text: str, now: datetime) -> Turn:
    """Words go to the question asked last; without one they are feedback."""
    question = _addressed(flow, conversation, text, now)
    if question is None:
        return _unprompted(flow, conversation, text, now)
    reading = _read(flow, conversation, question, text, now)
    free = isinstance(question.expects, FreeText)
    if not isinstance(reading, Value) and (request := _request(conversation, text, free=free)):
        return Turn(conversation, (Asked(request),))
    match reading:
        case Value(value, rest):
            return _taken(flow, conversation, question, Answer(value, text, rest), now)
        case Text() if isinstance(question.expects, FreeText):
            return _taken(flow, conversation, question, Answer("", text), now)
        case Text():
            return _off_script(flow, conversation, question, text, now)
        case Ask():
            return _ask_again(flow, conversation, question, text, now)
        case Wish() as wish:
            return _grant(flow, conversation, question, wish, text, now)


def _request(conversation: Conversation, text: str, *, free: bool = False) -> Request | None:
    """What is theirs at any time, whatever is open."""
    names = conversation.names
    return requested(text, names.get("starter", ""), names.get("first_name", ""), free=free)


def _taken(flow: Flow, conversation: Conversation, question: Question, answer: Answer, now: datetime) -> Turn:
    """A typed change is confirmed in words: the message it changes may be far above."""
    turn = take(flow, conversation, question, answer, now)
    if question.key not in conversation.reasked or any(isinstance(effect, Say) for effect in turn.effects):
        return turn
    return joined(turn, speak(turn.conversation, showing.confirmed(flow, turn.conversation, question)))


def _read(flow: Flow, conversation: Conversation, question: Question, text: str, now: datetime) -> Reading:
    reading = read(question.expects, showing.labels(flow, conversation, question), text, conversation.language, now)
    if reading == Wish("stop"):
        return reading
    own = meant(flow, conversation, question, text)
    return reading if own is None else Value(own)


def _addressed(flow: Flow, conversation: Conversation, text: str, now: datetime) -> Question | None:
    """A question opened again by *Change* is meant when the words answer it, otherwise the one that is open."""
    for key in reversed(conversation.reasked):
        question = flow.question(key)
        if isinstance(_read(flow, conversation, question, text, now), Value) or not conversation.step:
            return question
    return flow.question(conversation.step) if conversation.step else None


def _unprompted(flow: Flow, conversation: Conversation, text: str, now: datetime) -> Turn:
    question = flow.questions[-1]
    if request := _request(conversation, text):
        return Turn(conversation, (Asked(request),))
    match _read(flow, conversation, question, text, now):
        case Wish(name="stop"):
            return stop(flow, conversation)
        case Wish(name="status"):
            return Turn(conversation, (Asked("status"),))
        case Wish(name="human"):
            return _call(conversation, text)
        case Wish(name="help"):
            return speak(conversation, Outbound(showing.words(conversation, "help")))
        case Wish(name="change" | "back") if conversation.answers and flow.kind == "check_in":
            return _change_last(flow, conversation, None)
        case _:
            raised = _raise(conversation, text)
            return joined(raised, speak(raised.conversation, _passed_on(flow, conversation, question)))


def _passed_on(flow: Flow, conversation: Conversation, question: Question) -> Outbound:
    if flow.kind != "unprompted":
        return Outbound(showing.words(conversation, "passed_on"))
    retract = showing.button(
        conversation,
        flow.number(question.key),
        f"retract.{conversation.points}",
        showing.flow_text(flow, conversation, f"{question.key}.retract"),
    )
    return Outbound(showing.flow_text(flow, conversation, question.key), asides=(retract,))


def _raise(conversation: Conversation, text: str) -> Turn:
    counted = conversation.but(points=conversation.points + 1)
    return Turn(counted, (Raise(f"said.{conversation.points}", text, "remark"),))


def _off_script(flow: Flow, conversation: Conversation, question: Question, text: str, now: datetime) -> Turn:
    """Words that do not answer are feedback, not wrong input; the question stays open, but not for ever."""
    raised = _raise(conversation, text)
    return joined(raised, _again(flow, raised.conversation, question, text, now, "off_script"))


def _ask_again(flow: Flow, conversation: Conversation, question: Question, text: str, now: datetime) -> Turn:
    return _again(flow, conversation, question, text, now, "ask_again")


def _again(flow: Flow, conversation: Conversation, question: Question, text: str, now: datetime, lead: str) -> Turn:
    misread = conversation.but(misreads=conversation.misreads + 1)
    if misread.misreads < MISREADINGS or question.means == "consent":
        return ask(flow, misread, question, lead=showing.words(misread, lead))
    kept = speak(misread, Outbound(showing.words(misread, "kept_as_words")))
    return joined(kept, take(flow, kept.conversation, question, Answer("", text, given="skipped"), now))


def _grant(flow: Flow, conversation: Conversation, question: Question, wish: Wish, text: str, now: datetime) -> Turn:
    """A wish in words does what the button for it does."""
    match wish.name:
        case "skip" | "declined" if question.means not in ("consent", "verdict"):
            passed = Answer("", text, given="skipped" if wish.name == "skip" else "declined")
            return take(flow, conversation, question, passed, now)
        case "later" if question.means not in ("consent", "verdict"):
            return _postponed(flow, conversation, question, wish.at, now)
        case "stop":
            return stop(flow, conversation)
        case "change" | "back":
            return _change_last(flow, conversation, question)
        case "human":
            return _call(conversation, text)
        case "status":
            return Turn(conversation, (Asked("status"),))
        case _:
            return speak(conversation, Outbound(showing.words(conversation, "help")))


def _call(conversation: Conversation, text: str) -> Turn:
    """Who will call and when is said by whoever knows the working hours."""
    raised = _raise(conversation, text)
    return joined(raised, Turn(raised.conversation, (Called(text),)))


def _postponed(flow: Flow, conversation: Conversation, question: Question, at: datetime | None, now: datetime) -> Turn:
    """Said in words it is confirmed in words: the message that it changes may be far above."""
    turn = postpone(flow, conversation, question, at, now)
    due = turn.conversation.due or now
    when = showing.moment(conversation, due.astimezone(now.tzinfo))
    told = Outbound(showing.words(conversation, "later_set", when=when))
    return joined(turn, speak(turn.conversation, told))


def _change_last(flow: Flow, conversation: Conversation, question: Question | None) -> Turn:
    """The last answer before the open question; after the end, the score rather than its reason."""
    earlier = [q for q in flow.questions if q.key in conversation.answers and q != question]
    scored = [q for q in earlier if q.means == "score"] if question is None else []
    if earlier:
        return reopen(flow, conversation, (scored or earlier)[-1], below=True)
    return ask(flow, conversation, question) if question else Turn(conversation)
