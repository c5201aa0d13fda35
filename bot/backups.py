"""Where backups of an installation are kept, how they are called, and what is said about one."""

from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from bot.config import Settings
from storage.database import Database
from storage.manifest import Manifest

STAMP = "%Y%m%d-%H%M%S"
NIGHTLY = "yousaid-nightly-"


def folder(settings: Settings, database: Database) -> Path:
    if settings.backup.folder:
        return Path(settings.backup.folder)
    return (database.file.parent if database.file else Path("data")) / "backups"


def target(settings: Settings, database: Database, to: Path | None, now: datetime) -> Path:
    """The file to write: what was named, or a name with the moment in it, in the folder that was named or the usual."""
    named = to or folder(settings, database)
    is_file = to is not None and not to.is_dir() and to.suffix
    return named if is_file else named / f"yousaid-{now.astimezone(UTC):{STAMP}}.db"


def nightly(settings: Settings, database: Database, now: datetime) -> Path:
    return folder(settings, database) / f"{NIGHTLY}{now.astimezone(UTC):{STAMP}}.db"


def kept(place: Path) -> list[Path]:
    """All backups there, the latest first."""
    return sorted(place.glob("yousaid-*.db"), key=lambda file: file.stat().st_mtime, reverse=True)


def prune(place: Path, keep: int) -> list[Path]:
    """Removes the oldest of those made by the clock, what a killed one left, and no others; which ones."""
    old = [*sorted(place.glob(f"{NIGHTLY}*.db"), reverse=True)[keep:], *place.glob(f"{NIGHTLY}*.part*")]
    for file in old:
        file.unlink()
    return old


def program() -> str:
    """Which version this is."""
    try:
        return version("yousaid")
    except PackageNotFoundError:  # run from its folder and not installed
        return "unknown"


def data(file: Path, manifest: Manifest) -> dict[str, Any]:
    return {
        "file": str(file), "made_at": manifest.made_at.isoformat(), "program": manifest.program,
        "revision": manifest.revision, "kind": manifest.kind, "rows": manifest.rows, "tables": prints(manifest.tables),
    }  # fmt: skip


def prints(tables: Mapping[str, Any]) -> dict[str, Any]:
    return {name: {"rows": table.rows, "fingerprint": table.sum} for name, table in sorted(tables.items())}


def described(manifest: Manifest) -> str:
    by = f" by YouSaid {manifest.program}" if manifest.program else " (about: it is a plain copy without a manifest)"
    made = f"made {manifest.made_at:%Y-%m-%d %H:%M:%S} UTC{by}, at migration {manifest.revision}"
    return f"{made}, {manifest.rows:,} rows in {len(manifest.tables)} tables"
