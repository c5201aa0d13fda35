"""How a question, an answer and an ending look: messages made from the flow's and the product's texts."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime

from conversations import someone_else
from conversations.conversation import Conversation
from conversations.expectations import Answer, Date, FreeText, ManyOf, Number, OneOf, Scale
from conversations.flow import Flow, Question
from conversations.messages import Button, Outbound, Picking
from conversations.remembering import remembered
from conversations.texts import fill, say, say_count, writing

MOST_BUTTONS = 5  # of a choice of one; beyond them a platform that has a list to choose from shows that
EXAMPLE = date(2000, 12, 3)


def words(conversation: Conversation, key: str, **names: str) -> str:
    """One of the product's own texts around the questions."""
    return say(
        conversation.language, f"dialogue.{key}", {**conversation.names, **names} if names else conversation.names
    )


def help_(conversation: Conversation) -> Outbound:
    """What this is, and what is theirs at any time."""
    return Outbound(words(conversation, "help"), (say(conversation.language, "own.help"),))


def flow_text(flow: Flow, conversation: Conversation, key: str) -> str:
    """One of the flow's own texts; empty when it has none for the key."""
    template = flow.text(conversation.language, key) or ""
    return fill(template, _defaults(flow, conversation), conversation.language) if "{" in template else template


def _defaults(flow: Flow, conversation: Conversation) -> Mapping[str, str]:
    if conversation.names.get("about"):
        return conversation.names
    return {**conversation.names, "about": flow.text(conversation.language, "about") or ""}


def labels(flow: Flow, conversation: Conversation, question: Question) -> Mapping[str, str]:
    """The words shown for each option, by its key."""
    templates = flow.labels(conversation.language, question.key)
    if not any("{" in template for template in templates.values()):
        return templates
    names = _defaults(flow, conversation)
    return {option: fill(template, names, conversation.language) for option, template in templates.items()}


def label(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> str:
    """The words for an answer's value: the label of its option, of several the labels, else the value itself."""
    shown = labels(flow, conversation, question)
    if isinstance(question.expects, ManyOf):
        return ", ".join(shown.get(key, key) for key in answer.keys)
    if isinstance(question.expects, Date) and answer.value:
        return writing.weekday_and_day(conversation.language, date.fromisoformat(answer.value))
    return shown.get(answer.value, answer.value)


def button(conversation: Conversation, number: int, option: str, label: str, spoken: str = "") -> Button:
    return Button(label, f"a:{conversation.id}:{number}:{option}", spoken)


def aside(flow: Flow, conversation: Conversation, question: Question, option: str, key: str) -> Button:
    return button(conversation, flow.number(question.key), option, words(conversation, key))


def asked(flow: Flow, conversation: Conversation, question: Question, lead: str = "") -> Outbound:
    """The question with everything that can be pressed; `lead` comes before it."""
    headline, *body = _question_lines(flow, conversation, question)
    return Outbound(
        headline=lead or headline,
        body=((headline,) if lead else ()) + tuple(body),
        quote=conversation.names.get("quote", "") if question.means == "verdict" else "",
        after=_after(flow, conversation, question),
        choices=choices(flow, conversation, question),
        asides=_asides(flow, conversation, question),
        note=_note(flow, conversation, question),
        picking=picking(flow, conversation, question),
        menu=menu(flow, conversation, question),
        more=_more(flow, conversation, question),
    )


def _question_lines(flow: Flow, conversation: Conversation, question: Question) -> tuple[str, ...]:
    text = flow_text(flow, conversation, question.key)
    if question.means == "consent":
        rest = (flow_text(flow, conversation, f"{question.key}.{part}") for part in ("body", "readers", "stored"))
        return (text, *rest)
    if flow.kind == "check_in" and _is_first(flow, question):
        text = words(conversation, "opening") + text
    more = flow_text(flow, conversation, f"{question.key}.more") or _how(conversation, question)
    return (text, *((more,) if more else ()), *remembered(flow, conversation, question))


def _how(conversation: Conversation, question: Question) -> str:
    """How to answer, where that is not plain from the buttons."""
    match question.expects:
        case ManyOf():
            return words(conversation, "many_hint")
        case Number(low, high) if low is not None and high is not None:
            return words(conversation, "number_between", score=_plain(low), count=_plain(high))
        case Number():
            return words(conversation, "number_hint")
        case Date():
            return words(conversation, "date_hint", when=writing.day(conversation.language, EXAMPLE))
        case _:
            return ""


def _plain(number: float) -> str:
    return f"{number:.10g}"


def _is_first(flow: Flow, question: Question) -> bool:
    return flow.number(question.key) == 0


def _after(flow: Flow, conversation: Conversation, question: Question) -> tuple[str, ...]:
    if question.means != "verdict":
        return ()
    return tuple(flow_text(flow, conversation, f"{question.key}.{part}") for part in ("since", "ask"))


def choices(flow: Flow, conversation: Conversation, question: Question) -> tuple[Button, ...]:
    number = flow.number(question.key)
    shown = labels(flow, conversation, question)
    if not isinstance(question.expects, Scale):
        return tuple(button(conversation, number, option, label) for option, label in shown.items())
    top = str(question.expects.high)
    return tuple(
        button(conversation, number, option, _numbered(option, label), score(conversation, option, top, label))
        for option, label in shown.items()
    )


def picking(flow: Flow, conversation: Conversation, question: Question) -> Picking | None:
    """How the answer is picked where there is something better than buttons."""
    data = button(conversation, flow.number(question.key), "", "").data
    match question.expects:
        case OneOf(options) if len(options) > MOST_BUTTONS:
            return Picking("one", words(conversation, "pick_one"), data)
        case ManyOf():
            ticked = conversation.picked.get(question.key, "")
            chosen = tuple(data + key for key in ticked.split(",") if key)
            return Picking("many", words(conversation, "pick_many"), f"{data}=", chosen)
        case Date():
            return Picking("date", words(conversation, "pick_date"), data)
        case _:
            return None


def score(conversation: Conversation, option: str, top: str, label: str) -> str:
    """A point of a scale in words, as it is also read aloud: 4 of 5, satisfied."""
    if label == option:
        return words(conversation, "score_number", score=option, count=top)
    return words(conversation, "score", score=option, count=top, label=inside(conversation, label))


def inside(conversation: Conversation, label: str) -> str:
    return writing.inside(conversation.language, label)


def _numbered(option: str, label: str) -> str:
    return option if label == option else f"{option} {label}"


def _asides(flow: Flow, conversation: Conversation, question: Question) -> tuple[Button, ...]:
    if question.means == "consent":
        return _language_menu(conversation)
    if question.means == "verdict":
        return ()
    if isinstance(question.expects, FreeText):
        return (aside(flow, conversation, question, "skip", "nothing"),)
    done = ("done",) if isinstance(question.expects, ManyOf) else ()
    usual = tuple(aside(flow, conversation, question, option, option) for option in (*done, "later", "skip"))
    return (*usual, *_someone_else(flow, conversation, question))


def _someone_else(flow: Flow, conversation: Conversation, question: Question) -> tuple[Button, ...]:
    """Who reads it is said with the first question, and can be changed there."""
    who = conversation.names.get("starter_first", "")
    if flow.kind != "check_in" or not _is_first(flow, question) or not who or "everybody" in conversation.names:
        return ()
    return (someone_else.wanted(conversation.language, conversation.id, who),)


def menu(flow: Flow, conversation: Conversation, question: Question) -> tuple[Button, ...]:
    """What hardly anybody presses, and must be at hand all the same."""
    if flow.kind != "check_in" or isinstance(question.expects, FreeText):
        return ()
    stop, declined, call = (
        aside(flow, conversation, question, option, f"menu.{option}") for option in ("stop", "declined", "call")
    )
    mine = Button(words(conversation, "menu.answers"), "o:status")
    return (declined, mine, *_language_menu(conversation), call, stop)


def _more(flow: Flow, conversation: Conversation, question: Question) -> Button | None:
    folded = menu(flow, conversation, question)
    return aside(flow, conversation, question, "more", "more") if folded else None


def unfolded(flow: Flow, conversation: Conversation, question: Question) -> Outbound:
    """The question with its menu unfolded, and the way back."""
    back = aside(flow, conversation, question, "back", "back")
    shown = asked(flow, conversation, question)
    return replace(shown, asides=(*shown.menu, back), menu=(), more=None)


def _language_menu(conversation: Conversation) -> tuple[Button, ...]:
    """Where there is more than one to choose from."""
    if " " not in conversation.names.get("languages", ""):
        return ()
    return (Button(say(conversation.language, "language.button"), "o:language"),)


def _note(flow: Flow, conversation: Conversation, question: Question) -> str:
    if flow.kind != "check_in" or not _is_first(flow, question):
        return ""
    count = say_count(conversation.language, "dialogue.questions", flow.longest)
    return f"{words(conversation, 'length', count=count)} {words(conversation, 'readers')}"


def offering_later(flow: Flow, conversation: Conversation, question: Question) -> Outbound:
    """The same message while somebody chooses when to be asked again."""
    options = ("later.hour", "later.tomorrow", "later.week", "back")
    return Outbound(
        headline=words(conversation, "later_when"),
        asides=tuple(aside(flow, conversation, question, option, option) for option in options),
    )


def postponed(flow: Flow, conversation: Conversation, question: Question, until: datetime) -> Outbound:
    lead = words(conversation, "later_set", when=moment(conversation, until))
    return replace(_again(flow, conversation, question, lead), asides=_done(flow, conversation, question))


def _again(flow: Flow, conversation: Conversation, question: Question, lead: str) -> Outbound:
    """The question below other words, with what it takes to answer it."""
    return Outbound(
        lead,
        (flow_text(flow, conversation, question.key),),
        choices=choices(flow, conversation, question),
        picking=picking(flow, conversation, question),
    )


def _done(flow: Flow, conversation: Conversation, question: Question) -> tuple[Button, ...]:
    several = isinstance(question.expects, ManyOf)
    return (aside(flow, conversation, question, "done", "done"),) if several else ()


def moment(conversation: Conversation, when: datetime) -> str:
    """A moment in the person's own zone, as people write it in their language: Tue 24 Nov, 09:30."""
    return writing.moment(conversation.language, when)


def answered(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> Outbound:
    """The question's message after its answer: what was said, and *Change* where that is possible."""
    if question.means == "consent":
        return Outbound(flow_text(flow, conversation, f"{question.key}.answered.{answer.value}"))
    if isinstance(question.expects, FreeText):
        return Outbound(flow_text(flow, conversation, question.key))
    change = (aside(flow, conversation, question, "change", "change"),)
    line = said(flow, conversation, question, answer)
    if question.means == "verdict":
        shown = asked(flow, conversation, question)
        return Outbound(shown.headline, shown.body, shown.quote, after=(shown.after[0], line), asides=change)
    return Outbound(line, asides=change)


def said(flow: Flow, conversation: Conversation, question: Question, answer: Answer) -> str:
    """What was answered, in one line: *March rollout: you said 3 of 5, neutral.*"""
    about = subject(flow, conversation)
    if answer.given != "answered":
        return words(conversation, "skipped" if answer.given == "skipped" else "declined", about=about)
    shown = label(flow, conversation, question, answer)
    if isinstance(question.expects, Scale):
        top = str(question.expects.high)
        key = "answered" if shown != answer.value else "answered_number"
        return words(conversation, key, about=about, score=answer.value, count=top, label=inside(conversation, shown))
    shown = shown if isinstance(question.expects, ManyOf | Date) else inside(conversation, shown)
    return words(conversation, "answered_choice", about=about, label=shown)


def confirmed(flow: Flow, conversation: Conversation, question: Question) -> Outbound:
    """A changed answer in one line, or in the person's own words."""
    answer = conversation.answers[question.key]
    if isinstance(question.expects, FreeText):
        return Outbound(words(conversation, "saved_words"), quote=answer.raw)
    return Outbound(said(flow, conversation, question, answer))


def still_open(conversation: Conversation) -> str:
    """How a reminder begins: whose question it is and since when."""
    since = conversation.opened
    when = writing.weekday_and_day(conversation.language, since) if since else ""
    return words(conversation, "still_open", when=when)


def recap(flow: Flow, conversation: Conversation) -> str:
    """Where somebody was who comes back after a while; nothing for whom it begins."""
    given = [q for q in flow.questions if q.key in conversation.answers]
    if not given or not conversation.step:
        return ""
    lines = [said(flow, conversation, q, conversation.answers[q.key]) for q in given if q.means != "why"]
    left = say_count(conversation.language, "dialogue.left", flow.longest_from(conversation.step))
    return " ".join((*lines, left))


def tell_now(conversation: Conversation) -> Outbound:
    return Outbound(words(conversation, "tell_now"))


def moved(flow: Flow, conversation: Conversation) -> Outbound:
    return Outbound(words(conversation, "moved", about=subject(flow, conversation)))


def subject(flow: Flow, conversation: Conversation) -> str:
    """What it is about, to begin a sentence with; the company where nothing was said."""
    about = _defaults(flow, conversation).get("about") or conversation.names.get("company", "")
    return about[:1].upper() + about[1:]


def closed(flow: Flow, conversation: Conversation, question: Question) -> Outbound:
    """The message of a question whose time is over: politely closed, and still answerable."""
    tell = aside(flow, conversation, question, "tell", "tell_anyway")
    shown = _again(flow, conversation, question, words(conversation, "closed"))
    return replace(shown, asides=(*_done(flow, conversation, question), tell))


def thanks(flow: Flow, conversation: Conversation, *, low: bool) -> Outbound:
    """The one message at the end: thanks, the person's own words, and what happens next."""
    reasons = [q for q in flow.questions if q.means == "why" and conversation.answers.get(q.key)]
    spoken = [q for q in reasons if conversation.answers[q.key].given == "answered"]
    headline = words(conversation, "thanks_low" if low else "thanks")
    if not spoken:
        return Outbound(headline)
    question = spoken[-1]
    number = flow.number(question.key)
    return Outbound(
        headline=headline,
        body=(words(conversation, "saved_words"),),
        quote=conversation.answers[question.key].raw,
        after=(words(conversation, "will_hear"),),
        asides=(
            button(conversation, number, "change", words(conversation, "change")),
            button(conversation, number, "noneed", words(conversation, "no_need")),
        ),
    )
