"""`yousaid texts list | check | show | accept`: the words of the product in each language, and what they lack."""

from typing import TYPE_CHECKING, Annotated

import typer

from bot.cli import _ground
from bot.cli._options import Json

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from conversations.texts.translations import Gap

Which = Annotated[str, typer.Argument(help="Which language, like de; without it all.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(no_args_is_help=True, rich_markup_mode=None)
    app.add_typer(group, name="texts", help="The words in each language.\n\nExample: yousaid texts check")
    _looking(group)
    _accepting(group)


def _looking(group: typer.Typer) -> None:
    @group.command("list", help="How much is translated into each language.\n\nExample: yousaid texts list")
    def listed(as_json: Json = False) -> None:
        counts = _counts()
        if as_json:
            _ground.print_json({"languages": counts})
            return
        for language, count in counts.items():
            lacking = f"{count['missing']} missing, {count['stale']} stale, {count['unmarked']} unmarked"
            typer.echo(f"{language}  {count['texts']:4} texts  {lacking}  {count['name']}")

    @group.command(
        "check",
        help="Name every text that is missing or stale, file by file; ends with 1 when there is one.\n\n"
        "Example: yousaid texts check de",
    )
    def check(language: Which = "", as_json: Json = False) -> None:
        from dataclasses import asdict

        from conversations.texts.translations import MENDS, PROBLEMS

        found = _gaps(language)
        if as_json:
            _ground.print_json({"gaps": [{**asdict(gap), "problem": PROBLEMS[gap.kind]} for gap in found]})
        elif not found:
            typer.echo("Every text is translated and up to date.")
        for gap in found if not as_json else ():
            typer.echo(f"{gap.language}/{gap.room}.py: {gap.key}: {gap.kind}: {PROBLEMS[gap.kind]} {MENDS[gap.kind]}")
            typer.echo(f"    {gap.source}" if gap.source else "", nl=bool(gap.source))
        if found:
            raise typer.Exit(1)


def _accepting(group: typer.Typer) -> None:
    @group.command(
        "accept",
        help="Say that translations fit the English as it is now: all of a language, one file, or one text.\n\n"
        "Example: yousaid texts accept de dialogue.saved_words",
    )
    def accept(
        language: Annotated[str, typer.Argument(help="Which language, like de.")],
        which: Annotated[str, typer.Argument(help="A file like dialogue, or a text like dialogue.later.")] = "",
        as_json: Json = False,
    ) -> None:
        from conversations.texts import translations

        _known(language)
        before, after = translations.marks(language), translations.accepted(language, which)
        changed = sorted(place for place in after.keys() | before.keys() if after.get(place) != before.get(place))
        _write(language, after)
        if as_json:
            _ground.print_json({"language": language, "accepted": changed})
        else:
            typer.echo(f"{language}: {len(changed)} marks renewed.")


def _counts() -> "Mapping[str, Mapping[str, int | str]]":
    from collections import Counter

    from conversations.texts import say, table
    from conversations.texts.lookup import languages, rooms

    counts: dict[str, Mapping[str, int | str]] = {}
    for language in languages():
        kinds = Counter(gap.kind for gap in _gaps(language)) if language != "en" else Counter()
        lacking = {"missing": kinds["missing"], "stale": kinds["stale"], "unmarked": kinds["unmarked"]}
        texts = sum(len(table(language, room)) for room in rooms(language))
        counts[language] = {"name": say(language, "writing.name"), "texts": texts, **lacking}
    return counts


def _gaps(language: str) -> "Sequence[Gap]":
    from conversations.texts.translations import gaps, translated

    if language:
        _known(language)
    return [gap for one in ((language,) if language else translated()) for gap in gaps(one)]


def _known(language: str) -> None:
    from conversations.texts.translations import translated

    if language not in translated():
        known = ", ".join(translated())
        raise typer.BadParameter(f"There are no texts in {language!r}. Known: {known}.", param_hint="LANGUAGE")


def _write(language: str, marks: "Mapping[str, str]") -> None:
    """Beside the texts, where they were installed from."""
    import importlib
    from pathlib import Path

    folder = Path(str(importlib.import_module(f"conversations.texts.{language}").__file__)).parent
    lines = (f'    "{place}": "{kept}",\n' for place, kept in marks.items())
    opening = '"""The English that each text was made from; written by `yousaid texts accept`."""\n\nSOURCES = {\n'
    (folder / "_sources.py").write_text(opening + "".join(lines) + "}\n", encoding="utf-8")
