"""The script of a check-in as data: questions, branches, and its words in several languages."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, TypeAlias, assert_never

from conversations import conditions
from conversations.conditions import Condition
from conversations.expectations import Date, Expectation, FreeText, ManyOf, Number, OneOf, Scale, YesNo

END = "end"
ANY = "*"
MEMORIES = ("last_when", "last_answer", "last_words")  # what a text may say of the last check-in
WORDS = "words"  # the text `key.option.words` has other ways to type an option
UNASKED = "unasked"  # the branch of a question whose conditions do not hold

Kind: TypeAlias = Literal["introduction", "check_in", "verdict", "unprompted"]
Meaning: TypeAlias = Literal["", "consent", "verdict", "score", "why", "missing"]
KINDS: Mapping[str, type[Expectation]] = {
    "scale": Scale,
    "yes_no": YesNo,
    "one_of": OneOf,
    "many_of": ManyOf,
    "number": Number,
    "date": Date,
    "free_text": FreeText,
}


class FlowError(ValueError):
    """A flow that cannot be read; the message names the place and the mend."""


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `then` leads from an option's key (or ANY) to the next question's key or END.

    `means` tells what an answer obliges us to do: a *consent* is recorded, a *verdict* judges an update,
    a *why* or *missing* is a point made in the customer's own words. `low` are the options after which
    somebody has to look at once. Where one of the conditions in `ask_if` does not hold, the question is passed by.
    """

    key: str
    expects: Expectation
    then: Mapping[str, str] = field(default_factory=lambda: {ANY: END})
    means: Meaning = ""
    low: tuple[str, ...] = ()
    ask_if: tuple[Condition, ...] = ()

    def after(self, value: str) -> str:
        """Of several options chosen the first one that has a branch decides."""
        if value in self.then:
            return self.then[value]
        chosen = value.split(",") if isinstance(self.expects, ManyOf) else ()
        return next((self.then[key] for key in chosen if key in self.then), self.then.get(ANY, END))

    @property
    def leads(self) -> tuple[str, ...]:
        """Where answers lead, each once."""
        return tuple(dict.fromkeys(step for value, step in self.then.items() if value != UNASKED))


@dataclass(frozen=True)
class Flow:
    """`texts` are by language, then by key: a question's text has its key, an option's `key.option`.

    `purpose` is what it finds out, `use` when to choose it: one sentence each, for our own people. `made_from` are
    marks of the texts that a translation was made from, by language and key; no conversation depends on them.
    """

    name: str
    kind: Kind
    questions: tuple[Question, ...]
    texts: Mapping[str, Mapping[str, str]]
    purpose: str = ""
    use: str = ""
    made_from: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @cached_property
    def revision(self) -> str:
        """The hash of everything that a conversation depends on: 16 hexadecimal digits."""
        body = json.dumps(to_json(self), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        return hashlib.sha256(body.encode()).hexdigest()[:16]

    @cached_property
    def _index(self) -> Mapping[str, int]:
        return {question.key: number for number, question in enumerate(self.questions)}

    def question(self, key: str) -> Question:
        return self.questions[self._index[key]]

    def number(self, key: str) -> int:
        """The place of a question, from 0; it stands in the buttons' data."""
        return self._index[key]

    def text(self, language: str, key: str) -> str | None:
        """The words for a key in this language, else in the one they were first written in, else None."""
        return self.texts.get(language, {}).get(key) or self.texts.get(self.source, {}).get(key)

    @cached_property
    def source(self) -> str:
        """The language that the others are translated from: English, where it is written in that at all."""
        return "en" if "en" in self.texts else next(iter(self.texts), "en")

    def labels(self, language: str, key: str) -> Mapping[str, str]:
        """The words for each option of a question, by the option's key; the key itself where there are none."""
        known = self._labels.get((language, key))
        if known is None:
            options = self.question(key).expects.options
            known = {option: self.text(language, f"{key}.{option}") or option for option in options}
            self._labels[language, key] = known
        return known

    @cached_property
    def _labels(self) -> dict[tuple[str, str], Mapping[str, str]]:
        return {}

    @cached_property
    def reasons(self) -> tuple[Question, ...]:
        """The questions whose answers are points made, in the order of the flow."""
        return tuple(question for question in self.questions if question.means == "why")

    @cached_property
    def scored(self) -> Question | None:
        return next((question for question in self.questions if question.means == "score"), None)

    @cached_property
    def alarming(self) -> tuple[Question, ...]:
        """The questions with answers after which somebody has to look at once."""
        return tuple(question for question in self.questions if question.low)

    @cached_property
    def has_conditions(self) -> bool:
        return any(question.ask_if for question in self.questions)

    @cached_property
    def facts(self) -> frozenset[str]:
        """What has to be known about somebody before they are asked: *account.language*, *last.score*, *last_words*."""
        conditions = (condition for question in self.questions for condition in question.ask_if)
        texts = [text for words in self.texts.values() for text in words.values() if "{last_" in text]
        spoken = {name for name in MEMORIES for text in texts if f"{{{name}}}" in text}
        return frozenset({c.name for c in conditions if c.source != "answer"} | spoken)

    @cached_property
    def has_own_words(self) -> bool:
        return any(key.endswith(f".{WORDS}") for words in self.texts.values() for key in words)

    @cached_property
    def remembers(self) -> bool:
        """Whether a text speaks of the last check-in."""
        return any(key.endswith(".last") for words in self.texts.values() for key in words)

    @cached_property
    def longest(self) -> int:
        """How many questions the longest path asks: what we tell people, counted honestly."""
        return max((len(path) for path in self.paths()), default=0)

    def longest_from(self, key: str) -> int:
        """How many questions the longest path from this one asks, itself included."""
        return max((len(path) for path in self._paths_from(key, ())), default=0)

    def paths(self) -> Iterator[tuple[str, ...]]:
        """Every way through the flow as the keys asked; a loop is cut where it closes."""
        if self.questions:
            yield from self._paths_from(self.questions[0].key, ())

    def _paths_from(self, key: str, walked: tuple[str, ...], passed: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
        if key == END or key in walked or key in passed or key not in self._index:
            yield walked
            return
        question = self.question(key)
        for step in question.leads:
            yield from self._paths_from(step, (*walked, key))
        if question.ask_if:
            yield from self._paths_from(question.after(UNASKED), walked, (*passed, key))


def branch(table: Mapping[tuple[int | str, ...] | int | str, str]) -> Mapping[str, str]:
    """A branching table as people write it, `{(1, 2): "help", 3: "obstacle"}`, with one entry an option."""
    flat: dict[str, str] = {}
    for values, step in table.items():
        for value in values if isinstance(values, tuple) else (values,):
            flat[str(value)] = step
    return flat


def to_json(flow: Flow) -> dict[str, Any]:
    return {
        "name": flow.name,
        "kind": flow.kind,
        "purpose": flow.purpose,
        "questions": [_question_to_json(question) for question in flow.questions],
        "texts": {language: dict(words) for language, words in flow.texts.items()},
    }


def _question_to_json(question: Question) -> dict[str, Any]:
    parts: dict[str, Any] = {"key": question.key, "then": dict(question.then)}
    match question.expects:
        case Scale(low, high):
            parts |= {"expects": "scale", "low_end": low, "high_end": high}
        case YesNo():
            parts |= {"expects": "yes_no"}
        case OneOf(options):
            parts |= {"expects": "one_of", "options": list(options)}
        case ManyOf(options):
            parts |= {"expects": "many_of", "options": list(options)}
        case Number(low, high):
            bounds = {"low_end": low, "high_end": high}
            parts |= {"expects": "number"} | {end: bound for end, bound in bounds.items() if bound is not None}
        case Date():
            parts |= {"expects": "date"}
        case FreeText():
            parts |= {"expects": "free_text"}
        case _:
            assert_never(question.expects)
    if question.means:
        parts["means"] = question.means
    if question.low:
        parts["low"] = list(question.low)
    if question.ask_if:
        parts["ask_if"] = [conditions.to_json(condition) for condition in question.ask_if]
    return parts


def from_json(parts: Mapping[str, Any]) -> Flow:
    """The inverse of `to_json`. Raises FlowError with the place where something is missing or unknown."""
    try:
        return Flow(
            name=parts["name"],
            kind=parts["kind"],
            purpose=parts.get("purpose", ""),
            questions=tuple(_question_from_json(question) for question in parts["questions"]),
            texts=parts["texts"],
        )
    except KeyError as missing:
        raise FlowError(f"The flow {parts.get('name', '?')!r} lacks {missing}. Add it.") from missing


def _question_from_json(parts: Mapping[str, Any]) -> Question:
    return Question(
        key=parts["key"],
        expects=_expectation(parts),
        then=parts.get("then", {ANY: END}),
        means=parts.get("means", ""),
        low=tuple(parts.get("low", ())),
        ask_if=tuple(conditions.from_json(condition) for condition in parts.get("ask_if", ())),
    )


def _expectation(parts: Mapping[str, Any]) -> Expectation:
    match parts["expects"]:
        case "scale":
            return Scale(parts["low_end"], parts["high_end"])
        case "yes_no":
            return YesNo()
        case "one_of":
            return OneOf(tuple(parts["options"]))
        case "many_of":
            return ManyOf(tuple(parts["options"]))
        case "number":
            return Number(parts.get("low_end"), parts.get("high_end"))
        case "date":
            return Date()
        case "free_text":
            return FreeText()
        case other:
            known = ", ".join(KINDS)
            raise FlowError(f"Question {parts['key']!r} expects {other!r}. Use one of: {known}.")
