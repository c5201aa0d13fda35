"""Whom a row means: by external id, else email, else handle, else name, which for a contact includes the account."""

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence

from bot.importing.checks import Problem
from storage.importing import Kind, Record

KEYS = ("external_id", "email", "handle")


def found(kind: Kind, given: Mapping[str, str], records: Sequence[Record]) -> Record | None:
    """The record of this row, None for a new one. Raises Problem when a person has to decide."""
    living = [record for record in records if not record.erased]
    for key in KEYS:
        if given.get(key) and (same := _same(living, key, given[key])):
            return _sure(kind, given, key, same)
    return _by_name(kind, given, living)


def _same(records: Sequence[Record], key: str, value: str) -> list[Record]:
    return [record for record in records if record.values.get(key, "").casefold() == value.casefold()]


def _sure(kind: Kind, given: Mapping[str, str], key: str, same: list[Record]) -> Record:
    if len(same) > 1:
        names = " and ".join(record.values["name"] for record in same)
        raise Problem(f"The {key.replace('_', ' ')} {given[key]!r} fits {names}. Give the handle as well.")
    _refuse_other_id(given, same[0])
    return same[0]


def _refuse_other_id(given: Mapping[str, str], record: Record) -> None:
    known, said = record.values.get("external_id", ""), given.get("external_id", "")
    if known and said and known != said:
        raise Problem(
            f"{record.values['name']} is known with the external id {known}, not {said}. Correct one of them."
        )


def _by_name(kind: Kind, given: Mapping[str, str], living: Sequence[Record]) -> Record | None:
    if not given.get("name"):
        return None
    same = [record for record in _same(living, "name", given["name"]) if _same_account(kind, given, record)]
    if not same:
        return None
    if len(same) > 1:
        raise Problem(f"More than one {given['name']} is known. Give the email or the handle.")
    _refuse_other_id(given, same[0])
    return _or_namesake(given, same[0])


def _same_account(kind: Kind, given: Mapping[str, str], record: Record) -> bool:
    return kind != "contact" or record.values["account_id"] == given.get("account_id")


def _or_namesake(given: Mapping[str, str], record: Record) -> Record | None:
    """Another email under the same name: the same person with a new one, or another person?"""
    known, said = record.values.get("email", ""), given.get("email", "")
    if not known or not said:
        return record
    if given.get("handle"):
        return None
    raise Problem(
        f"{record.values['name']} is known with the email {known}. If this is the same person, put "
        f"{record.values['handle']} into the column handle; if not, a new handle."
    )


def free_handle(kind: Kind, name: str, taken: Collection[str]) -> str:
    """A short handle that is free: the first name, else first.last, else with a number; a team's is its name."""
    words = [word for word in (_ascii(part) for part in name.split()) if word] or [kind]
    first = "-".join(words) if kind == "team" else words[0]
    whole = first if kind == "team" else ".".join(dict.fromkeys((words[0], words[-1])))
    numbered = (f"{whole}{number}" for number in range(2, len(taken) + 3))
    return next(handle for handle in (first, whole, *numbered) if handle not in taken)


def _ascii(word: str) -> str:
    folded = unicodedata.normalize("NFKD", word.casefold()).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", folded)[:30]
