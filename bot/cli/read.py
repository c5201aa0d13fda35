"""`yousaid read "about eight" --scale 0 10`, and `yousaid read --stdin` for other programs."""

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli._options import Json

if TYPE_CHECKING:
    from collections.abc import Iterable

_WHY = {"unclear": "unclear", "range": "more than one number", "out_of_range": "out of range"}


def register(app: typer.Typer) -> None:
    @app.command(
        "read",
        help="Show what a typed reply says to a question.\n\nWithout a question the reply is read as free text. With "
        "--stdin each line of standard input is a JSON object with kind, low, high, labels, language, text, now and "
        "timezone; docs/reading.md has all of them.\n\n"
        'Example: yousaid read "about eight" --scale 0 10\n\n'
        'Example: yousaid read "morgen früh" --yes-no --language de --timezone Europe/Berlin',
    )
    def read(
        text: Annotated[str | None, typer.Argument(help="The reply.")] = None,
        scale: Annotated[tuple[int, int] | None, typer.Option("--scale", help="Asked for a number, LOW HIGH.")] = None,
        yes_no: Annotated[bool, typer.Option("--yes-no", help="Asked for a yes or a no.")] = False,
        one_of: Annotated[str, typer.Option("--one-of", help='Asked for one of these: "Price,Quality".')] = "",
        many_of: Annotated[str, typer.Option("--many-of", help='Asked for some of these: "Price,Quality".')] = "",
        number: Annotated[bool, typer.Option("--number", help="Asked for any number.")] = False,
        date: Annotated[bool, typer.Option("--date", help="Asked for a date.")] = False,
        language: Annotated[str, typer.Option("--language", help="The language expected.")] = "en",
        now: Annotated[str, typer.Option("--now", help="The moment it is, like 2026-11-24T14:00.")] = "",
        timezone: Annotated[str, typer.Option("--timezone", help="The person's zone, like Europe/Lisbon.")] = "UTC",
        stdin: Annotated[bool, typer.Option("--stdin", help="Read JSON lines, answer with JSON lines.")] = False,
        as_json: Json = False,
    ) -> None:
        import sys

        if stdin:
            _answer_all(sys.stdin.buffer)
            return
        if text is None:
            raise typer.BadParameter('Write a reply, like "about eight", or use --stdin.', param_hint="TEXT")
        asked = _asked(scale, yes_no, one_of, many_of, number, date)
        _answer({**asked, "text": text, "language": language, "now": now, "timezone": timezone}, as_json)


def _asked(
    scale: tuple[int, int] | None, yes_no: bool, one_of: str, many_of: str, number: bool, date: bool
) -> Mapping[str, Any]:
    named: dict[str, Mapping[str, Any]] = {
        "scale": {"low": scale[0], "high": scale[1]} if scale else {},
        "yes_no": {"labels": {}} if yes_no else {},
        "one_of": {"labels": _listed(one_of)} if one_of else {},
        "many_of": {"labels": _listed(many_of)} if many_of else {},
        "number": {"low": None} if number else {},
        "date": {"labels": {}} if date else {},
    }
    given = {kind: parts for kind, parts in named.items() if parts}
    if len(given) > 1:
        options = " and ".join(f"--{kind.replace('_', '-')}" for kind in given)
        raise typer.BadParameter(f"{options} are two questions. Use one of them.")
    return next(({"kind": kind, **parts} for kind, parts in given.items()), {"kind": "text"})


def _listed(labels: str) -> list[str]:
    return [label.strip() for label in labels.split(",") if label.strip()]


def _answer(parts: Mapping[str, Any], as_json: bool) -> None:
    from bot.reading_lines import BadLine, answer

    try:
        out = answer(parts)
    except BadLine as bad:
        typer.echo(str(bad), err=True)
        raise typer.Exit(1) from bad
    typer.echo(json.dumps(out, ensure_ascii=False) if as_json else _in_words(out))


def _in_words(out: Mapping[str, Any]) -> str:
    """One line for people."""
    told = [out["reading"]] + [out["value"]] * (out["reading"] == "value")
    if out["reading"] == "ask":
        told = ["ask again:", _WHY[out["reason"]]]
    if out["at"]:
        told.append(f"at {out['at']}")
    if out["rest"]:
        told.append(f"and the words “{out['rest']}”")
    if out["language"]:
        told.append(f"(read as {out['language']})")
    return " ".join(told)


def _answer_all(lines: "Iterable[bytes]") -> None:
    """Each answer is flushed before the next line is read; one bad line makes the exit code 1 at the end."""
    from bot.reading_lines import answered

    bad = False
    for out in answered(lines):
        bad = bad or "error" in out
        typer.echo(json.dumps(out))
    if bad:
        raise typer.Exit(1)
