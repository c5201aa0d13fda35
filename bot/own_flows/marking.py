"""Keeps beside a translation which texts it was made from, so that a later change of them is noticed."""

from collections.abc import Mapping
from pathlib import Path

from bot.own_flows.folder import files_of, source_of
from bot.own_flows.form import OneFlow, OneTranslation
from bot.own_flows.making import texts_of, translated
from bot.own_flows.mistakes import Mistake, Source, parsed
from conversations.flow import WORDS
from conversations.texts.translations import expected, mark

TABLE = "[made_from]"
HEAD = f"\n{TABLE}  # written by yousaid flow accept\n"


def accept(folder: str, name: str, language: str) -> list[str]:
    """Renews the marks of one translation in its file and gives the keys that changed. Raises Mistake."""
    files = files_of(folder, name)
    for wanted in ("", language):
        if wanted not in files or not files[wanted].is_file():
            file = Path(folder) / (f"{name}.{wanted}.toml" if wanted else f"{name}.toml")
            raise Mistake(Source(str(file), ""), 1, "there is no such file. Is instance.flows the right folder?")
    own, other = source_of(files[""]), source_of(files[language])
    form = parsed(OneTranslation, other)
    marks = _marks(texts_of(parsed(OneFlow, own)), translated(form), language)
    files[language].write_text(_written(other.text, marks), encoding="utf-8")
    return sorted(key for key in marks.keys() | form.made_from.keys() if marks.get(key) != form.made_from.get(key))


def _marks(source: Mapping[str, str], texts: Mapping[str, str], language: str) -> Mapping[str, str]:
    wanted = expected(language, source)
    said = (key for key in wanted if texts.get(key) and not key.endswith(f".{WORDS}"))
    return {key: mark(wanted[key]) for key in said}


def _written(text: str, marks: Mapping[str, str]) -> str:
    """The file with its last table made anew; what people wrote above it stays as it is."""
    kept = text.partition(f"\n{TABLE}")[0].rstrip("\n")
    return kept + "\n" + HEAD + "".join(f'"{key}" = "{value}"\n' for key, value in marks.items())
