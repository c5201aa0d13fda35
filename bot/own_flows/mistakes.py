"""Reads a TOML file as one of our forms; a mistake in it is told in one line, with its place and mend."""

import difflib
import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from bot.own_flows.form import KINDS
from bot.own_flows.lines import line_of

Form = TypeVar("Form", bound=BaseModel)
AT = re.compile(r" \(at line (\d+), column \d+\)")


@dataclass(frozen=True, slots=True)
class Source:
    """A file as it was read; `name` is what people call it: flows/delivery.toml."""

    name: str
    text: str


class Mistake(ValueError):
    """A file cannot be used. Said in one line: the file, the line, what is wrong, and the mend."""

    def __init__(self, file: Source, line: int, words: str) -> None:
        super().__init__(f"{file.name}, line {line}: {words}")
        self.file = file.name
        self.line = line


def parsed(kind: type[Form], file: Source) -> Form:
    """The file as this kind of form. Raises Mistake."""
    try:
        return kind(**tomllib.loads(file.text))
    except tomllib.TOMLDecodeError as error:
        at = AT.search(str(error))
        words = AT.sub("", str(error)).rstrip(".")
        last = len(file.text.splitlines()) or 1
        raise Mistake(file, int(at[1]) if at else last, f"{words}. This is not TOML.") from error
    except ValidationError as error:
        problem = min(error.errors(), key=lambda one: one["type"] != "extra_forbidden")  # a slip makes others missing
        raise Mistake(file, _line(file.text, problem), _words(kind, problem)) from error


def _line(text: str, problem: ErrorDetails) -> int:
    return line_of(text, [part for part in problem["loc"] if part != "[key]"])


def _words(kind: type[BaseModel], problem: ErrorDetails) -> str:
    *before, last = [part for part in problem["loc"] if part != "[key]"] or [""]
    where = f"{before[-1]}, number {last + 1}" if isinstance(last, int) else str(last)
    match problem["type"]:
        case "extra_forbidden":
            return f"{where}: unknown key.{near(where, _names(kind, before))}"
        case "missing":
            return f"{where} is missing. Add it."
        case "literal_error" if where == "kind":
            return f"kind: {problem['input']!r} is no kind of question.{near(str(problem['input']), get_args(KINDS))}"
        case "string_pattern_mismatch":
            return f"{where}: {problem['input']!r} is no key. Use small letters, digits and _ only."
        case "string_too_short":
            return f"{where} is empty. Write its words."
        case "too_short":
            return f"{where}: there are none. Add [[{where}]] with key, kind and text."
        case _:
            words = problem["msg"].removeprefix("Value error, ").rstrip(".")
            return f"{where}: {words[:1].lower()}{words[1:]}."


def near(word: str, known: Iterable[str]) -> str:
    names = list(known)
    near = difflib.get_close_matches(word, names, n=1, cutoff=0.6)
    return f" Did you mean {near[0]}?" if near else f" Use one of {', '.join(names)}."


def _names(kind: type[BaseModel], before: list[str | int]) -> list[str]:
    """The keys that are known in the table at this place."""
    for part in before:
        if isinstance(part, str) and part in kind.model_fields:
            nested = [m for m in _models(kind.model_fields[part].annotation)]
            kind = nested[0] if nested else kind
    return [field.alias or name for name, field in kind.model_fields.items()]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
