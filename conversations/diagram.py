"""Draws a flow as a Mermaid flowchart: the questions in boxes, the answers on the arrows."""

from collections.abc import Iterator, Sequence

from conversations.expectations import Scale
from conversations.flow import ANY, END, Flow, Question

_WIDTH = 40
_ESCAPES = {"#": "#35;", "&": "#amp;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "\\": "#92;"}
_OTHERWISE = "otherwise"


def mermaid(flow: Flow, language: str = "en") -> str:
    """The flow as Mermaid text, with the questions' words in this language or else in English."""
    return "\n".join(["flowchart TD", *_boxes(flow, language), *_arrows(flow, language)]) + "\n"


def _boxes(flow: Flow, language: str) -> Iterator[str]:
    for number, question in enumerate(flow.questions):
        text = flow.text(language, f"{question.key}.ask") or flow.text(language, question.key) or question.key
        yield f'    q{number}["{_wrapped(text)}"]'
    yield "    finish((END))"


def _wrapped(text: str) -> str:
    """Escaped, with line breaks after about _WIDTH characters."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= _WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "<br/>".join(map(_escaped, lines))


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)


def _arrows(flow: Flow, language: str) -> Iterator[str]:
    for number, question in enumerate(flow.questions):
        for step in dict.fromkeys(question.then.values()):
            label = _label(flow, question, step, language)
            yield f"    q{number} -->{label} {_box(flow, step)}"


def _box(flow: Flow, step: str) -> str:
    """A step that does not exist is drawn as such, so that the picture shows the mistake."""
    keys = [question.key for question in flow.questions]
    if step == END:
        return "finish"
    return f"q{keys.index(step)}" if step in keys else f'missing["? {_escaped(step)}"]'


def _label(flow: Flow, question: Question, step: str, language: str) -> str:
    """The answers that lead there; none when every answer does."""
    values = [value for value, where in question.then.items() if where == step]
    if values == [ANY] and len(question.then) == 1:
        return ""
    options = [option for option in question.expects.options if option in values]
    others = [value for value in values if value not in options and value != ANY]
    shown = _grouped(options) if isinstance(question.expects, Scale) else _worded(flow, question, options, language)
    named = [*shown, *others, *([_OTHERWISE] if ANY in values else [])]
    return f'|"{_escaped(", ".join(named))}"|'


def _worded(flow: Flow, question: Question, options: Sequence[str], language: str) -> list[str]:
    return [flow.text(language, f"{question.key}.{option}") or option for option in options]


def _grouped(options: Sequence[str]) -> list[str]:
    """Numbers in a row as one span: 1, 2, 4 becomes 1–2, 4."""
    spans: list[list[str]] = []
    for option in options:
        if spans and int(option) == int(spans[-1][-1]) + 1:
            spans[-1].append(option)
        else:
            spans.append([option])
    return [span[0] if len(span) == 1 else f"{span[0]}–{span[-1]}" for span in spans]
