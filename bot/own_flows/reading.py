"""Makes a flow of its TOML files: the flow itself, and a file for each further language."""

import re
from collections.abc import Mapping

from bot.own_flows.form import OneFlow, OneTranslation
from bot.own_flows.lines import line_of
from bot.own_flows.making import question_of, texts_of, translated
from bot.own_flows.mistakes import Mistake, Source, near, parsed
from conversations.flow import WORDS, Flow
from conversations.lint import Finding, lint
from conversations.remembering import LAST


def read(name: str, file: Source, translations: Mapping[str, Source]) -> Flow:
    """The flow of these files. Raises Mistake."""
    form = parsed(OneFlow, file)
    others = {language: parsed(OneTranslation, source) for language, source in translations.items()}
    for language, other in others.items():
        _refuse_strangers(form, other, translations[language])
    flow = Flow(
        name=name,
        kind="check_in",
        questions=tuple(question_of(question) for question in form.questions),
        texts={form.language: texts_of(form)} | {language: translated(other) for language, other in others.items()},
        purpose=form.purpose,
        use=form.use,
        made_from={language: other.made_from for language, other in others.items()},
    )
    _refuse_errors(flow, form, file, translations)
    return flow


def _refuse_strangers(form: OneFlow, other: OneTranslation, file: Source) -> None:
    known = [question.key for question in form.questions]
    for name in other.questions:
        if name not in known:
            line = line_of(file.text, ("questions", name))
            raise Mistake(file, line, f"{name}: the flow has no such question.{near(name, known)}")


def _refuse_errors(flow: Flow, form: OneFlow, file: Source, translations: Mapping[str, Source]) -> None:
    """A flow with an error in it is not used; the first one is told, with its line."""
    for finding in lint(flow):
        if finding.level == "error":
            source = translations.get(finding.place.partition(":")[0], file)
            line = line_of(source.text, _place(finding, form, in_translation=source is not file))
            raise Mistake(source, line, f"{finding.place}: {finding.problem} {finding.mend}")


def _place(finding: Finding, form: OneFlow, *, in_translation: bool) -> tuple[str | int, ...]:
    """Where the file says what a finding names: `en:score.1`, `score → wy`, `score ask_if last.x`."""
    _, colon, place = finding.place.rpartition(":")
    key = re.split(r"[ .]", place)[0]
    detail = _in_texts(place) if colon else _in_question(place)
    if in_translation:
        return ("questions", key, detail)
    numbers = {question.key: number for number, question in enumerate(form.questions)}
    return ("questions", numbers[key], detail) if key in numbers else (key,)


def _in_texts(place: str) -> str:
    """Which text: `score`, `score.last`, `score.1`, `score.1.words`."""
    if "." not in place or place.endswith(".ask"):
        return "text"
    return place.rpartition(".")[2] if place.endswith((f".{LAST}", f".{WORDS}", ".more")) else "labels"


def _in_question(place: str) -> str:
    if " ask_if " in place:
        return "ask_if"
    return "then" if " → " in place else "key"
