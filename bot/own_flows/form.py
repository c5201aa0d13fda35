"""What may stand in a flow's TOML file and in its translation's; the JSON Schema for editors is made of it."""

from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from conversations.conditions import FIELDS, Condition, Source

Key = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]
Option = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_]+$")]
Text = Annotated[str, StringConstraints(min_length=1)]
Value = str | int
AccountField = Literal["name", "country", "language", "timezone", "external_id"]
ContactField = Literal["role", "country", "language", "timezone"]
KINDS = Literal["scale", "yes_no", "one_of", "many_of", "number", "date", "free_text"]

assert FIELDS["account"] == AccountField.__args__  # type: ignore[attr-defined]
assert FIELDS["contact"] == ContactField.__args__  # type: ignore[attr-defined]


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class OneCondition(_Table):
    """One fact, and what it must be: of an earlier answer, the account, the contact, or the last check-in."""

    answer: Key = Field(default="", description="An earlier question of this check-in.")
    account: AccountField | None = Field(default=None, description="A field of the customer's account.")
    contact: ContactField | None = Field(default=None, description="A field of the person asked.")
    last: Key = Field(default="", description="A question of the last check-in of this flow.")
    among: list[Value] = Field(default=[], alias="is", description="It is one of these.")
    not_among: list[Value] = Field(default=[], alias="is_not", description="It is none of these.")
    known: bool | None = Field(default=None, description="Whether it is known at all.")

    @model_validator(mode="after")
    def _says_one_thing(self) -> Self:
        if len(self._sources()) != 1:
            raise ValueError("a condition looks at one of answer, account, contact, last")
        if sum((bool(self.among), bool(self.not_among), self.known is not None)) != 1:
            raise ValueError('a condition says one of is = ["…"], is_not = ["…"], known = true')
        return self

    def _sources(self) -> list[tuple[Source, str]]:
        given: dict[Source, str | None] = {
            "answer": self.answer, "account": self.account, "contact": self.contact, "last": self.last,
        }  # fmt: skip
        return [(source, key) for source, key in given.items() if key]

    def condition(self) -> Condition:
        ((source, key),) = self._sources()
        values = tuple(map(str, self.among or self.not_among))
        return Condition(source, key, values, negated=bool(self.not_among) or self.known is False)


class OneQuestion(_Table):
    """One question: what it expects, its words, and where each answer leads."""

    key: Key = Field(description="Its name, by which other questions, translations and reports speak of it.")
    kind: KINDS = Field(description="What kind of answer it expects.")
    text: Text = Field(description="The question itself; {about}, {first_name} and other names are filled in.")
    more: str = Field(default="", description="A line under the question, for what is no question.")
    last: str = Field(default="", description="A line that speaks of the last check-in, shown when it is known.")
    labels: dict[Option, Text] = Field(default={}, description="The words on each answer's button, by its key.")
    words: dict[Option, Text] = Field(default={}, description="Other ways to type an answer, separated by commas.")
    options: list[Option] = Field(default=[], description="The answers' keys in their order; without it the labels'.")
    from_: int | float | None = Field(default=None, alias="from", description="The lowest number; of a scale 1.")
    to: int | float | None = Field(default=None, description="The highest number; of a scale 5.")
    then: Key | dict[str, Key] = Field(
        default="end", description='Where answers lead: by answer ("1, 2", "skipped", "*" for all others), or for all.'
    )
    means: Literal["", "score", "why"] = Field(default="", description="A score is counted; a why is a point made.")
    low: list[Value] = Field(default=[], description="The answers after which somebody has to look at once.")
    ask_if: list[OneCondition] = Field(default=[], description="It is asked only if all of these hold.")

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.kind in ("one_of", "many_of") and not (self.options or self.labels):
            raise ValueError('the answers are missing: write labels = { key = "Words" }')
        if self.kind not in ("one_of", "many_of") and self.options:
            raise ValueError(f"a {self.kind} question has no options of its own")
        if self.kind not in ("scale", "number") and (self.from_, self.to) != (None, None):
            raise ValueError(f"a {self.kind} question has no from and to")
        return self


class OneFlow(_Table):
    """A check-in of your own: what it is for, and its questions in order."""

    purpose: Text = Field(description="What it finds out, in a sentence for your own people.")
    use: str = Field(default="", description="When to choose it, in a sentence for your own people.")
    language: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")] = Field(
        default="en", description="The language of the texts in this file."
    )
    about: str = Field(default="", description="What {about} says when nobody named a subject.")
    questions: list[OneQuestion] = Field(min_length=1, description="The questions; the first is always asked.")


class TranslatedQuestion(_Table):
    """The words of one question in another language."""

    text: str = ""
    more: str = ""
    last: str = ""
    labels: dict[Option, str] = {}
    words: dict[Option, str] = {}


class OneTranslation(_Table):
    """The words of a flow in another language: NAME.LANGUAGE.toml beside NAME.toml."""

    about: str = ""
    questions: dict[Key, TranslatedQuestion] = {}
    made_from: dict[str, str] = Field(
        default={}, description="Marks of the texts that these were translated from; `yousaid flow accept` writes them."
    )


def schema(translation: bool = False) -> dict[str, Any]:
    """The JSON Schema of a flow's file, or of a translation's."""
    kind: type[BaseModel] = OneTranslation if translation else OneFlow
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **kind.model_json_schema(by_alias=True)}
