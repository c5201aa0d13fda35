"""Flows of every shape that a file of one's own can give: for properties that must hold for all of them."""

from hypothesis import strategies as some

from conversations.conditions import FIELDS, Condition
from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.flow import ANY, END, MEMORIES, UNASKED, Flow, Question
from conversations.rehearsal import NAMES

KEYS = tuple(f"q{number}" for number in range(6))
OPTIONS = ("a", "b", "c_3", "4", "Other")
LAST = ("", "In {last_when} you answered {last_answer}.", "In {last_when} you said “{last_words}” about {about}.")
KINDS: some.SearchStrategy[Expectation] = some.one_of(
    some.sampled_from([Scale(1, 5), Scale(0, 10), Scale(1, 2), YesNo(), Date(), FreeText(), FreeText()]),
    some.builds(OneOf, some.lists(some.sampled_from(OPTIONS), min_size=2, unique=True).map(tuple)),
    some.builds(ManyOf, some.lists(some.sampled_from(OPTIONS), min_size=2, unique=True).map(tuple)),
    some.builds(Number, some.sampled_from([None, 0, -2.5]), some.sampled_from([None, 7, 3.5])),
)
WORDS = some.sampled_from(["How is {about}?", "Why, {first_name}?", "¿Qué {{tal}}?", "x", "مرحبا {company}"])


@some.composite
def own_flows(draw: some.DrawFn, loops: bool = False) -> Flow:
    """Up to six questions; `loops` also leads back, which `flow lint` refuses and the engine must still survive."""
    keys = KEYS[: draw(some.integers(1, len(KEYS)))]
    questions = tuple(draw(_questions(keys, number, loops)) for number in range(len(keys)))
    languages = draw(some.sampled_from([("en",), ("en", "de"), ("de",), ("fr", "en")]))
    texts = {language: draw(_texts(questions)) for language in languages}
    return Flow("own", "check_in", questions, texts, "For tests.")


@some.composite
def _questions(draw: some.DrawFn, keys: tuple[str, ...], number: int, loops: bool) -> Question:
    expects = draw(KINDS)
    ahead = (*(keys if loops else keys[number + 1 :]), END)
    values = (*expects.options, "skipped", "declined", UNASKED)
    table = draw(some.dictionaries(some.sampled_from(values), some.sampled_from(ahead), max_size=4))
    return Question(
        keys[number],
        expects,
        {**table, ANY: draw(some.sampled_from(ahead))},
        means=draw(some.sampled_from(("", "why") if isinstance(expects, FreeText) else ("", "score"))),
        low=draw(some.lists(some.sampled_from(expects.options), max_size=2).map(tuple)) if expects.options else (),
        ask_if=tuple(draw(some.lists(_conditions(keys, number), max_size=2))) if number else (),
    )


@some.composite
def _conditions(draw: some.DrawFn, keys: tuple[str, ...], number: int) -> Condition:
    key = draw(
        some.one_of(
            some.tuples(some.just("answer"), some.sampled_from(keys[:number])),
            some.tuples(some.just("last"), some.sampled_from(keys)),
            *(some.tuples(some.just(source), some.sampled_from(known)) for source, known in FIELDS.items()),
        )
    )
    among = draw(some.lists(some.sampled_from((*OPTIONS, "1", "yes", "skipped", "en")), max_size=3, unique=True))
    return Condition(key[0], key[1], tuple(among), draw(some.booleans()))


@some.composite
def _texts(draw: some.DrawFn, questions: tuple[Question, ...]) -> dict[str, str]:
    """Some are missing, as in a translation that is not finished."""
    texts = {"about": draw(some.sampled_from(["", "our work"]))}
    for question in questions:
        texts[question.key] = draw(WORDS)
        texts[f"{question.key}.last"] = draw(some.sampled_from(LAST))
        for option in draw(some.sets(some.sampled_from(question.expects.options))) if question.expects.options else ():
            texts[f"{question.key}.{option}"] = draw(some.sampled_from(["Yes", "No", "Good, {first_name}", "…"]))
            texts[f"{question.key}.{option}.words"] = draw(some.sampled_from(["top", "yes, 5", "stop"]))
    return {key: text for key, text in texts.items() if text}


FACTS = some.dictionaries(
    some.sampled_from([f"last.{key}" for key in KEYS] + [f"{s}.{key}" for s, known in FIELDS.items() for key in known]),
    some.sampled_from(["", "1", "yes", "a,b", "en", "{about}"]),
)
MEMORY = some.fixed_dictionaries({}, optional={name: some.sampled_from(["", "05", "2", "{x}"]) for name in MEMORIES})


@some.composite
def names(draw: some.DrawFn) -> dict[str, str]:
    """What is known of somebody when they are asked."""
    return {**NAMES, **draw(FACTS), **draw(MEMORY)}
