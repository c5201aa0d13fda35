"""What is on the disk after a power cut: all that was synced, and of the rest some sectors and not others."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.campaign.disk import HEAD, PARTS

SECTOR = 512


@dataclass(frozen=True, slots=True)
class Did:
    """One thing done to a file: W written, T cut off at `offset`, S synced, D deleted."""

    what: str
    place: int
    offset: int
    data: bytes


def cut(database: Path, before: Path, record: Path, chance: Random) -> int:
    """Puts the files back to what a power cut at the end of the record leaves. Says how many writes were lost.

    `before` is a folder with the files as they were when the record began.
    """
    done = list(read(record.read_bytes() if record.exists() else b""))
    lost = 0
    for place, part in enumerate(PARTS):
        file = database.with_name(database.name + part)
        kept = before / f"part{place}"
        mine = [did for did in done if did.place == place]
        content, gone = after(kept.read_bytes() if kept.exists() else None, mine, chance)
        lost += gone
        if content is None:
            file.unlink(missing_ok=True)
        else:
            file.write_bytes(content)
    database.with_name(database.name + "-shm").unlink(missing_ok=True)  # it is memory, not disk
    return lost


def keep(database: Path, before: Path) -> None:
    """Copies the files for a later `cut`."""
    before.mkdir(parents=True)
    for place, part in enumerate(PARTS):
        file = database.with_name(database.name + part)
        if file.exists():
            (before / f"part{place}").write_bytes(file.read_bytes())


def read(record: bytes) -> Iterator[Did]:
    at = 0
    while at + HEAD.size <= len(record):
        what, place, offset, size = HEAD.unpack_from(record, at)
        at += HEAD.size
        yield Did(what.decode(), place, offset, record[at : at + size])
        at += size


def after(content: bytes | None, done: list[Did], chance: Random) -> tuple[bytes | None, int]:
    """The file's bytes, or None when there is none, and how many unsynced writes did not survive whole."""
    synced = max((number for number, did in enumerate(done) if did.what in "SD"), default=-1)
    image = bytearray(content) if content is not None else None
    for did in done[: synced + 1]:
        image = _applied(image, did)
    lost, share = 0, chance.choice((0.0, 0.0, 0.5, 0.9, 1.0))
    for did in done[synced + 1 :]:
        pieces = [piece for piece in _sectors(did) if chance.random() < share]
        lost += len(pieces) < len(list(_sectors(did)))
        for piece in pieces:
            image = _applied(image, piece)
    return (bytes(image) if image is not None else None), lost


def _sectors(did: Did) -> Iterator[Did]:
    """A disk writes whole sectors, in any order; a cut-off happens or does not."""
    if did.what != "W":
        yield did
        return
    for begin in range(0, len(did.data), SECTOR):
        yield Did("W", did.place, did.offset + begin, did.data[begin : begin + SECTOR])


def _applied(image: bytearray | None, did: Did) -> bytearray | None:
    match did.what:
        case "D":
            return None
        case "T":
            content = image if image is not None else bytearray()
            return content[: did.offset] + bytes(max(0, did.offset - len(content)))
        case "W":
            content = image if image is not None else bytearray()
            if len(content) < did.offset:
                content += bytes(did.offset - len(content))
            content[did.offset : did.offset + len(did.data)] = did.data
            return content
        case _:
            return image if image is not None else bytearray()
