"""Whether a question is asked: conditions on earlier answers, on who is asked, and on their last check-in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

from conversations.expectations import Answer

Source: TypeAlias = Literal["answer", "account", "contact", "last"]
SOURCES: tuple[Source, ...] = get_args(Source)
FIELDS: Mapping[Source, tuple[str, ...]] = {
    "account": ("name", "country", "language", "timezone", "external_id"),
    "contact": ("role", "country", "language", "timezone"),
}


@dataclass(frozen=True, slots=True)
class Condition:
    """One fact, and what it must be.

    `key` is a question's for `answer` and `last` (the same flow's check-in before this one), else a field's. With
    `among` the fact is one of these, without it is known at all; `negated` turns that round.
    """

    source: Source
    key: str
    among: tuple[str, ...] = ()
    negated: bool = False

    @property
    def name(self) -> str:
        """Under which the fact is kept among a conversation's names."""
        return f"{self.source}.{self.key}"


def hold(conditions: Iterable[Condition], answers: Mapping[str, Answer], names: Mapping[str, str]) -> bool:
    """Whether all of them do. A skipped answer is `skipped`; words in reply to an open question are the words."""
    return all(_holds(condition, answers, names) for condition in conditions)


def _holds(condition: Condition, answers: Mapping[str, Answer], names: Mapping[str, str]) -> bool:
    fact = _said(answers.get(condition.key)) if condition.source == "answer" else names.get(condition.name, "")
    found = fact in condition.among or not _parts(fact).isdisjoint(condition.among) if condition.among else bool(fact)
    return found != condition.negated


def _parts(fact: str) -> frozenset[str]:
    """Of an answer with several options each counts."""
    return frozenset(fact.split(","))


def _said(answer: Answer | None) -> str:
    return known(answer) if answer else ""


def known(answer: Answer) -> str:
    """An answer as a fact."""
    return answer.value or (answer.raw if answer.given == "answered" else answer.given)


def to_json(condition: Condition) -> dict[str, Any]:
    parts: dict[str, Any] = {"source": condition.source, "key": condition.key}
    if condition.among:
        parts["among"] = list(condition.among)
    if condition.negated:
        parts["negated"] = True
    return parts


def from_json(parts: Mapping[str, Any]) -> Condition:
    return Condition(parts["source"], parts["key"], tuple(parts.get("among", ())), parts.get("negated", False))


def in_words(condition: Condition) -> str:
    """*score is 1 or 2*, *the account's language is not de*, *last time's role is not known*."""
    owner = {"answer": "", "account": "the account's ", "contact": "the person's ", "last": "last time's "}
    verb = "is not" if condition.negated else "is"
    return f"{owner[condition.source]}{condition.key} {verb} {' or '.join(condition.among) or 'known'}"
