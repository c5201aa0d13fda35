"""Reads a CSV file as people save it: in any usual encoding, with commas, semicolons or tabs."""

import codecs
import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from bot.importing.columns import column_of

SEPARATORS = ",;\t"
BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


class Unreadable(Exception):
    """The file is no table of people; the message says what to do."""


@dataclass(frozen=True, slots=True)
class Line:
    """One row: its number as a spreadsheet counts (the headings are row 1), its cells by column, and as they came.

    `too_long` when there are cells that no heading names.
    """

    number: int
    cells: dict[str, str]
    raw: tuple[str, ...]
    too_long: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    headings: tuple[str, ...]
    ignored: tuple[str, ...]
    lines: tuple[Line, ...]


def read(content: bytes) -> Sheet:
    """Raises Unreadable. Rows without any text are left out, the others keep their numbers."""
    rows = _rows(decode(content))
    if not rows or not any(cell.strip() for cell in rows[0]):
        raise Unreadable("The file is empty. The first row must hold headings like: type, name, account, email.")
    headings = tuple(cell.strip() for cell in rows[0])
    columns = [column_of(heading) for heading in headings]
    if not {"name", "first_name", "account", "handle", "email", "external_id"} & set(columns):
        raise Unreadable(
            f"I know none of these headings: {', '.join(headings)}. Use: type, name, account, email, owner."
        )
    _refuse_twice(headings, columns)
    lines = (_line(number, row, columns) for number, row in enumerate(rows[1:], start=2))
    ignored = tuple(heading for heading, column in zip(headings, columns, strict=True) if heading and not column)
    return Sheet(headings, ignored, tuple(line for line in lines if any(line.raw)))


def decode(content: bytes) -> str:
    """The text of a file: by its mark, else UTF-16 by its zeros, else UTF-8, else the usual Windows encoding."""
    for mark, encoding in BOMS:
        if content.startswith(mark):
            return _decoded(content, encoding)
    sample = content[:2000]
    if sample.count(0) > len(sample) // 4:
        return _decoded(content, "utf-16-le" if sample[1:2] == b"\0" else "utf-16-be")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return _decoded(content, "cp1252")


def _decoded(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable("I cannot read this file as text. Save it again as CSV, encoding UTF-8.") from error


def _rows(text: str) -> list[list[str]]:
    first = text.partition("\n")[0].strip()
    if first.casefold().startswith("sep=") and len(first) == 5:
        return _parse(text.partition("\n")[2], first[4])
    return _parse(text, _separator(text))


def _separator(text: str) -> str:
    """What splits the headings into the most columns; quotes are honoured."""
    heading = text.lstrip("\r\n").partition("\n")[0]
    return max(SEPARATORS, key=lambda mark: len(next(csv.reader([heading], delimiter=mark), [])))


def _parse(text: str, separator: str) -> list[list[str]]:
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))
    except csv.Error as error:
        raise Unreadable(f"I cannot read this file as a table ({error}). Save it again as CSV.") from error


def _refuse_twice(headings: Sequence[str], columns: Sequence[str]) -> None:
    for column in set(columns) - {""}:
        same = [heading for heading, known in zip(headings, columns, strict=True) if known == column]
        if len(same) > 1:
            raise Unreadable(f"These headings mean the same: {', '.join(same)}. Keep one of them.")


def _line(number: int, row: list[str], columns: list[str]) -> Line:
    cells = {column: " ".join(cell.split()) for column, cell in zip(columns, row, strict=False) if column}
    return Line(
        number,
        _whole_name({name: cell for name, cell in cells.items() if cell}),
        tuple(row),
        any(map(str.strip, row[len(columns) :])),
    )


def _whole_name(cells: dict[str, str]) -> dict[str, str]:
    """First and last name in columns of their own make one name."""
    parts = [cells.pop("first_name", ""), cells.pop("last_name", "")]
    name = " ".join(part for part in parts if part)
    return {**cells, "name": cells.get("name") or name} if name else cells
