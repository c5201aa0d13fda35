"""Decides what a sheet changes: pure, whatever the order of its rows, and one bad row never stops the others."""

import difflib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.importing.checks import Problem, checked
from bot.importing.columns import KINDS, kind_of
from bot.importing.matching import found, free_handle
from bot.importing.table import Line
from storage.importing import COLUMNS, TABLES, Change, Kind, Known, Reach, Record

NEEDED: Mapping[Kind, tuple[str, ...]] = {
    "team": ("name",), "staff": ("name",), "account": ("name",), "contact": ("name", "account"),
}  # fmt: skip
RENAMED: Mapping[tuple[Kind, str], str] = {
    ("staff", "team"): "team_id",
    ("account", "owner"): "owner_id",
    ("contact", "account"): "account_id",
    ("contact", "role"): "role_in_account",
}
DEFAULTS: Mapping[tuple[Kind, str], str] = {("staff", "role"): "member"}


TOO_LONG = "It has more cells than there are headings. Put quotes around a cell that holds a comma."


@dataclass(frozen=True, slots=True)
class Failed:
    """A row that needs a person, and why."""

    line: Line
    reason: str


@dataclass(frozen=True, slots=True)
class Plan:
    """What applying it does. `rows` counts all rows that hold anything."""

    rows: int
    changes: tuple[Change, ...]
    unchanged: int
    failed: tuple[Failed, ...]

    @property
    def new(self) -> int:
        return sum(change.is_new for change in self.changes)

    @property
    def changed(self) -> int:
        return len(self.changes) - self.new


@dataclass(slots=True)
class _World:
    """What is known, and what the rows so far have made of it. `rows` says which row a record came from."""

    records: dict[str, Record]
    reaches: dict[Reach, tuple[Kind, str]]
    rows: dict[str, int] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0

    def all(self, kind: Kind) -> list[Record]:
        return [record for record in self.records.values() if record.kind == kind]


def plan(lines: Sequence[Line], known: Known, new_id: Callable[[], str]) -> Plan:
    """Teams first, then staff, accounts and contacts, because each may name those before it."""
    world = _World({record.id: record for record in known.records}, dict(known.reaches))
    failed = [Failed(line, TOO_LONG) for line in lines if line.too_long]
    whole = [line for line in lines if not line.too_long]
    failed += [Failed(line, _no_kind(line)) for line in whole if kind_of(line.cells) is None]
    for kind in TABLES:
        for line in whole:
            if kind_of(line.cells) == kind:
                failed.extend(_take(world, kind, line, new_id))
    return Plan(len(lines), tuple(world.changes), world.unchanged, tuple(sorted(failed, key=lambda f: f.line.number)))


def _no_kind(line: Line) -> str:
    kinds = ", ".join(sorted(KINDS))
    if said := line.cells.get("type"):
        return f"{said!r} is no type of row. Use one of: {kinds}."
    return f"It does not say what it is. Put one of these into the column type: {kinds}."


def _take(world: _World, kind: Kind, line: Line, new_id: Callable[[], str]) -> Iterable[Failed]:
    """Nothing of a row that fails stays behind."""
    try:
        change = _decide(world, kind, line, new_id)
    except Problem as problem:
        return [Failed(line, str(problem))]
    world.records[change.record.id] = change.record
    world.rows[change.record.id] = line.number
    world.reaches |= dict.fromkeys(change.reaches, (kind, change.record.id))
    if change.is_new or change.changed or change.reaches:
        world.changes.append(change)
    else:
        world.unchanged += 1
    return []


def _decide(world: _World, kind: Kind, line: Line, new_id: Callable[[], str]) -> Change:
    cells = checked(kind, {name: value for name, value in line.cells.items() if name != "type"})
    given = _references(world, kind, cells)
    before = found(kind, given, world.all(kind))
    if before is not None and before.id in world.rows:
        raise Problem(f"It is about the same {kind} as row {world.rows[before.id]}. Keep one of the two.")
    if before is None:
        return _new(world, kind, cells, given, new_id)
    after = replace(before, values={**before.values, **given})
    _refuse_taken(world, after)
    changed = tuple(name for name in COLUMNS[kind] if after.values[name] != before.values[name])
    return Change(after, False, changed, _reaches(world, after, cells))


def _references(world: _World, kind: Kind, cells: Mapping[str, str]) -> dict[str, str]:
    """The columns that the row gives; those it names others by hold their ids. Empty cells change nothing."""
    named = {RENAMED.get((kind, name), name): value for name, value in cells.items()}
    given = {name: value for name, value in named.items() if name in COLUMNS[kind]}
    if "team_id" in given:
        given["team_id"] = _named(world, "team", given["team_id"], ("handle", "name"))
    if "owner_id" in given:
        given["owner_id"] = _named(world, "staff", given["owner_id"], ("email", "handle", "name"))
    if "account_id" in given:
        given["account_id"] = _named(world, "account", given["account_id"], ("external_id", "name"))
    return given


def _named(world: _World, kind: Kind, said: str, columns: Sequence[str]) -> str:
    wanted, records = said.lstrip("@#").casefold(), world.all(kind)
    for column in columns:
        same = [record for record in records if record.values[column].casefold() == wanted]
        if len(same) == 1:
            return same[0].id
        if len(same) > 1:
            raise Problem(f"More than one {_noun(kind)} is called {said!r}. Write the {columns[0]} instead.")
    near = difflib.get_close_matches(said, [record.values["name"] for record in records], n=1)
    meant = f"Did you mean {near[0]}? Otherwise add" if near else "Correct the name, or add"
    raise Problem(f"There is no {_noun(kind)} {said!r}. {meant} a row of type {kind} for it.")


def _noun(kind: Kind) -> str:
    return "colleague" if kind == "staff" else kind


def _new(
    world: _World, kind: Kind, cells: Mapping[str, str], given: Mapping[str, str], new_id: Callable[[], str]
) -> Change:
    missing = [name for name in NEEDED[kind] if not cells.get(name)]
    if missing:
        raise Problem(f"A new {_noun(kind)} needs {' and '.join(missing)}. Fill that in.")
    defaults = {name: DEFAULTS.get((kind, name), "") for name in COLUMNS[kind]}
    values = {**defaults, **given}
    if "handle" in values and not values["handle"]:
        values["handle"] = free_handle(kind, values["name"], {r.values["handle"] for r in world.all(kind)})
    record = Record(kind, new_id(), values)
    _refuse_taken(world, record)
    return Change(record, True, (), _reaches(world, record, cells))


def _refuse_taken(world: _World, record: Record) -> None:
    """Handles, and the names of accounts, belong to one only."""
    for column in ("name",) if record.kind == "account" else ("handle",):
        wanted = record.values[column].casefold()
        for other in world.all(record.kind):
            if other.id != record.id and other.values[column].casefold() == wanted:
                raise Problem(
                    f"The {column} {record.values[column]!r} is taken by {other.values['name']}. Use another."
                )


def _reaches(world: _World, record: Record, cells: Mapping[str, str]) -> tuple[Reach, ...]:
    asked = [(channel, cells[channel]) for channel in ("slack", "telegram") if cells.get(channel)]
    for reach in asked:
        kind, owner = world.reaches.get(reach, (record.kind, record.id))
        if owner != record.id:
            other = world.records[owner].values["name"] if owner in world.records else f"another {_noun(kind)}"
            raise Problem(f"The {reach[0]} id {reach[1]} belongs to {other}. Correct one of them.")
    return tuple(reach for reach in asked if reach not in world.reaches)
