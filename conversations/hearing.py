"""What typed words do: they answer the open question, ask for something, or are kept as feedback."""

from datetime import datetime, timedelta

from conversations import showing
from conversations.answering import take
from conversations.conversation import Conversation
from conversations.correcting import end, postpone, reopen, stop
from conversations.effects import Asked, Called, Raise, Say, SpokeIn, Turn
from conversations.events import Said
from conversations.expectations import Answer, FreeText
from conversations.flow import Flow, Question
from conversations.heard import TELL
from conversations.messages import Outbound
from conversations.naming import named
from conversations.own_words import meant
from conversations.reading import Ask, Reading, Text, Value, Wish, read
from conversations.recording import record
from conversations.requests import Request, requested
from conversations.spoken import in_another_language
from conversations.steps import ask, joined, speak
from conversations.typing import collect, settle
from conversations.upset import is_upset

MISREADINGS = 3


def hear(flow: Flow, conversation: Conversation, said: Said, now: datetime) -> Turn:
    """Words go to the question asked last; without one they are feedback."""
    question = _addressed(flow, conversation, said.text, now)
    if question is None:
        return _unprompted(flow, conversation, said, now)
    reading = read_for(flow, conversation, question, said.caption, now)
    if conversation.status == "expired" and conversation.heard.last == TELL and not isinstance(reading, Wish):
        return _told_anyway(conversation, said, now)
    if conversation.heard.typing and not (
        reads_as_words(question, reading) and question.key == conversation.heard.typing
    ):
        settled = settled_now(flow, conversation, now)
        return joined(settled, hear(flow, settled.conversation, said, now))
    if not isinstance(reading, Value) and (request := _request_beside(conversation, question, said.text)):
        return Turn(conversation, (Asked(request),))
    if (other := named(flow, conversation, said.text)) is not None and other != question:
        return reopen(flow, conversation, other, now, below=True)
    if flow.kind == "check_in" and isinstance(reading, Text) and is_upset(said.text):
        return _complaint(flow, conversation, said)
    turn = _answer(flow, conversation, question, reading, said, now)
    if isinstance(reading, Value | Wish) and reading.language:
        return joined(turn, Turn(turn.conversation, (SpokeIn(reading.language),)))
    return turn


def _answer(
    flow: Flow, conversation: Conversation, question: Question, reading: Reading, said: Said, now: datetime
) -> Turn:
    match reading:
        case Value(value, rest):
            heard = conversation.heard.added(question.key, said.message, said.text, now)
            answer = Answer(value, said.text, rest)
            return _taken(flow, conversation.but(heard=heard), question, answer, now)
        case Text() if isinstance(question.expects, FreeText):
            collected = collect(conversation, question, said, now)
            waits = collected.conversation.patience.quiet
            return collected if waits else joined(collected, settled_now(flow, collected.conversation, now))
        case Text():
            return _late_line(flow, conversation, said, now) or _off_script(flow, conversation, question, said, now)
        case Ask():
            return _again(flow, conversation, question, said, now, "ask_again")
        case Wish() as wish:
            return _grant(flow, conversation, question, wish, said, now)


def reads_as_words(question: Question, reading: Reading) -> bool:
    return isinstance(reading, Text) and isinstance(question.expects, FreeText)


def settled_now(flow: Flow, conversation: Conversation, now: datetime) -> Turn:
    """The lines typed so far are the answer."""
    if not conversation.heard.typing:
        return Turn(conversation)
    question = flow.question(conversation.heard.typing)
    answer = Answer("", conversation.heard.words(question.key))
    return _taken(flow, settle(conversation), question, answer, now)


def _request_beside(conversation: Conversation, question: Question, text: str) -> Request | None:
    return _request(conversation, text, free=isinstance(question.expects, FreeText))


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


def read_for(flow: Flow, conversation: Conversation, question: Question, text: str, now: datetime) -> Reading:
    reading = read(question.expects, showing.labels(flow, conversation, question), text, conversation.language, now)
    if reading == Wish("stop"):
        return reading
    if isinstance(reading, Text) and question.expects.options:
        reading = in_another_language(flow, conversation, question, text, now) or reading
    own = meant(flow, conversation, question, text)
    return reading if own is None else Value(own)


def would_answer(flow: Flow, conversation: Conversation, text: str, now: datetime) -> bool:
    """Whether these words answer a question that is open, by one of its options."""
    question = _addressed(flow, conversation, text, now)
    return question is not None and isinstance(read_for(flow, conversation, question, text, now), Value)


def wants_change(flow: Flow, conversation: Conversation, text: str, now: datetime) -> bool:
    """Whether these words want an answer changed that was given in this conversation."""
    if not conversation.answers or flow.kind != "check_in":
        return False
    reading = read_for(flow, conversation, flow.questions[-1], text, now)
    wanted = isinstance(reading, Wish) and reading.name in ("change", "back")
    return wanted or named(flow, conversation, text) is not None


def goes_on(flow: Flow, conversation: Conversation, text: str, now: datetime) -> bool:
    """Whether these words only continue what was typed a moment ago."""
    heard = conversation.heard
    if not conversation.patience.quiet or heard.at is None or not heard.last:
        return False
    soon = heard.at + timedelta(seconds=conversation.patience.longest)
    return now <= soon and isinstance(read_for(flow, conversation, flow.questions[-1], text, now), Text)


def _late_line(flow: Flow, conversation: Conversation, said: Said, now: datetime) -> Turn | None:
    """A further line of what was just taken is added to it; nothing is asked or said again."""
    key = conversation.heard.last
    asked = next((question for question in flow.questions if question.key == key), None)
    if not goes_on(flow, conversation, said.text, now) or (asked and not isinstance(asked.expects, FreeText)):
        return None
    after = conversation.but(heard=conversation.heard.added(key, said.message, said.text, now))
    if asked is None:
        return Turn(after, (Raise(key, after.heard.words(key), "remark"),))
    if key not in conversation.answers:
        return None
    before = conversation.answers[key]
    return record(flow, after, asked, Answer("", after.heard.words(key), late=before.late), now)


def _addressed(flow: Flow, conversation: Conversation, text: str, now: datetime) -> Question | None:
    """A question opened again by *Change* is meant when the words answer it, otherwise the one that is open."""
    for key in reversed(conversation.reasked):
        question = flow.question(key)
        if not conversation.step or isinstance(read_for(flow, conversation, question, text, now), Value):
            return question
    return flow.question(conversation.step) if conversation.step else None


def _unprompted(flow: Flow, conversation: Conversation, said: Said, now: datetime) -> Turn:
    question = flow.questions[-1]
    if request := _request(conversation, said.text):
        return Turn(conversation, (Asked(request),))
    named_one = named(flow, conversation, said.text) if flow.kind == "check_in" else None
    if named_one is not None:
        return reopen(flow, conversation, named_one, now, below=True)
    match read_for(flow, conversation, question, said.text, now):
        case Wish(name="stop"):
            return stop(flow, conversation)
        case Wish(name="status"):
            return Turn(conversation, (Asked("status"),))
        case Wish(name="human"):
            return _call(conversation, said, now)
        case Wish(name="help"):
            return speak(conversation, showing.help_(conversation))
        case Wish(name="change" | "back") as wish if conversation.answers and flow.kind == "check_in":
            return _change(flow, conversation, None, wish, said, now)
        case _:
            if late := _late_line(flow, conversation, said, now):
                return late
            raised = _raise(conversation, said, now)
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


def _raise(conversation: Conversation, said: Said, now: datetime) -> Turn:
    key = f"said.{conversation.points}"
    heard = conversation.heard.added(key, said.message, said.text, now)
    counted = conversation.but(points=conversation.points + 1, heard=heard)
    return Turn(counted, (Raise(key, said.text, "remark"),))


def _told_anyway(conversation: Conversation, said: Said, now: datetime) -> Turn:
    raised = _raise(conversation, said, now)
    return joined(raised, speak(raised.conversation, Outbound(showing.words(conversation, "passed_on"))))


def _off_script(flow: Flow, conversation: Conversation, question: Question, said: Said, now: datetime) -> Turn:
    """Words that do not answer are feedback, not wrong input; the question stays open, but not for ever."""
    if conversation.status == "expired":
        return _told_anyway(conversation, said, now)
    raised = _raise(conversation, said, now)
    return joined(raised, _again(flow, raised.conversation, question, said, now, "off_script"))


def _again(flow: Flow, conversation: Conversation, question: Question, said: Said, now: datetime, lead: str) -> Turn:
    misread = conversation.but(misreads=conversation.misreads + 1)
    if misread.misreads < MISREADINGS or question.means == "consent":
        return ask(flow, misread, question, lead=showing.words(misread, lead))
    raised = _raise(misread, said, now) if lead == "ask_again" else Turn(misread)
    kept = joined(raised, speak(raised.conversation, Outbound(showing.words(misread, "kept_as_words"))))
    return joined(kept, take(flow, kept.conversation, question, Answer("", said.text, given="skipped"), now))


def _grant(flow: Flow, conversation: Conversation, question: Question, wish: Wish, said: Said, now: datetime) -> Turn:
    """A wish in words does what the button for it does."""
    match wish.name:
        case "skip" | "declined" if question.means not in ("consent", "verdict"):
            passed = Answer("", said.text, given="skipped" if wish.name == "skip" else "declined")
            return _taken(flow, conversation, question, passed, now)
        case "later" if question.means not in ("consent", "verdict"):
            return _postponed(flow, conversation, question, wish.at, now)
        case "stop":
            return stop(flow, conversation)
        case "change" | "back":
            return _change(flow, conversation, question, wish, said, now)
        case "human":
            return _call(conversation, said, now)
        case "status":
            return Turn(conversation, (Asked("status"),))
        case _:
            return speak(conversation, showing.help_(conversation))


def _call(conversation: Conversation, said: Said, now: datetime) -> Turn:
    """Who will call and when is said by whoever knows the working hours."""
    raised = _raise(conversation, said, now)
    return joined(raised, Turn(raised.conversation, (Called(said.text),)))


def _complaint(flow: Flow, conversation: Conversation, said: Said) -> Turn:
    """Whoever is upset is not asked any further: a person and a time. The lines typed just before belong to it."""
    before = conversation.heard.words(conversation.heard.typing) if conversation.heard.typing else ""
    words = f"{before}\n{said.text}" if before else said.text
    raised = Raise(f"said.{conversation.points}", words, "complaint")
    over = end(flow, settle(conversation).but(points=conversation.points + 1), "partial")
    return Turn(over.conversation, (raised, *over.effects, Called(words, upset=True)))


def _postponed(flow: Flow, conversation: Conversation, question: Question, at: datetime | None, now: datetime) -> Turn:
    """Said in words it is confirmed in words: the message that it changes may be far above."""
    turn = postpone(flow, conversation, question, at, now)
    due = turn.conversation.due or now
    when = showing.moment(conversation, due.astimezone(now.tzinfo))
    told = Outbound(showing.words(conversation, "later_set", when=when))
    return joined(turn, speak(turn.conversation, told))


def _change(
    flow: Flow, conversation: Conversation, question: Question | None, wish: Wish, said: Said, now: datetime
) -> Turn:
    """The last answer before the open question; after the end, the score rather than its reason.

    *Change it to 4* carries the new answer.
    """
    earlier = [q for q in flow.questions if q.key in conversation.answers and q != question]
    if not earlier:
        return ask(flow, conversation, question) if question else Turn(conversation)
    fitting = [q for q in earlier if wish.rest and _fits(flow, conversation, q, wish.rest, now)]
    scored = [q for q in earlier if q.means == "score"] if question is None else []
    meant = (fitting or scored or earlier)[-1]
    if meant not in fitting:
        return reopen(flow, conversation, meant, now, below=True)
    opened = reopen(flow, conversation, meant, now).conversation
    return _answer(flow, opened, meant, read_for(flow, opened, meant, wish.rest, now), said, now)


def _fits(flow: Flow, conversation: Conversation, question: Question, rest: str, now: datetime) -> bool:
    return isinstance(read_for(flow, conversation, question, rest, now), Value)
