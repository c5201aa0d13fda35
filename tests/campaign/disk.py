"""The disk under SQLite, in the child's hands: every write and sync is recorded, or refused as a full disk would.

SQLite reaches files through a table of functions, its VFS (https://www.sqlite.org/vfs.html). Here the table of the
library that Python itself uses is copied, and writing, syncing, cutting off and deleting are ours. Nothing is really
synced: what a power cut would leave is made afterwards from the record, see `power.py`.
"""

import _sqlite3
import ctypes
import os
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

OK, FULL, IO_WRITE, IO_SYNC = 0, 13, 10 | 3 << 8, 10 | 4 << 8
HEAD = struct.Struct("<cBQI")
"""What a record begins with: what was done, to which file, where, how many bytes follow."""
PARTS = ("", "-wal", "-journal")
_POINTER = ctypes.c_void_p


class _Methods(ctypes.Structure):
    """sqlite3_io_methods: https://www.sqlite.org/c3ref/io_methods.html"""

    _fields_ = (
        ("version", ctypes.c_int),
        *((name, _POINTER) for name in ("close", "read", "write", "truncate", "sync", "rest")),
        *((f"more{number}", _POINTER) for number in range(12)),
    )


class _Opened(ctypes.Structure):
    """sqlite3_file."""

    _fields_ = (("methods", ctypes.POINTER(_Methods)),)


class _Vfs(ctypes.Structure):
    """sqlite3_vfs: https://www.sqlite.org/c3ref/vfs.html"""

    _fields_ = (
        ("version", ctypes.c_int), ("size", ctypes.c_int), ("longest", ctypes.c_int), ("next", _POINTER),
        ("name", ctypes.c_char_p), ("data", _POINTER), ("open", _POINTER), ("delete", _POINTER),
        *((f"more{number}", _POINTER) for number in range(14)),
    )  # fmt: skip


_OPEN = ctypes.CFUNCTYPE(
    ctypes.c_int, _POINTER, _POINTER, ctypes.POINTER(_Opened), ctypes.c_int, ctypes.POINTER(ctypes.c_int)
)
_DELETE = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, ctypes.c_char_p, ctypes.c_int)
_WRITE = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, _POINTER, ctypes.c_int, ctypes.c_int64)
_TRUNCATE = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, ctypes.c_int64)
_SYNC = ctypes.CFUNCTYPE(ctypes.c_int, _POINTER, ctypes.c_int)


@dataclass(frozen=True, slots=True)
class Trouble:
    """From the `at`-th call on, counted once the program has started, and for `seconds`, this goes wrong."""

    kind: str
    at: int
    seconds: float


TROUBLES = {"full": FULL, "write error": IO_WRITE, "sync error": IO_SYNC}


class Disk:
    """`Disk(database, record, trouble).insert()` before the database is opened; keep it as long as the process."""

    def __init__(self, database: str, record: str = "", trouble: Trouble | None = None) -> None:
        self._places = {f"{database}{part}": number for number, part in enumerate(PARTS)}
        self._record = os.open(record, os.O_WRONLY | os.O_CREAT | os.O_APPEND) if record else -1
        self._trouble = trouble
        self._calls = -1
        self._until = 0.0
        self._kept: list[Any] = []
        self._tables: dict[int, Any] = {}
        self._files: dict[int, int] = {}

    def insert(self) -> None:
        library = ctypes.CDLL(_sqlite3.__file__)
        library.sqlite3_vfs_find.restype = ctypes.POINTER(_Vfs)
        theirs = library.sqlite3_vfs_find(None)
        ours = _Vfs()
        ctypes.memmove(ctypes.byref(ours), theirs, ctypes.sizeof(_Vfs))
        ours.name, ours.next = b"watched", None
        ours.open = self._function(_OPEN, self._opening(ctypes.cast(theirs, _POINTER), _OPEN(theirs.contents.open)))
        ours.delete = self._function(
            _DELETE, self._deleting(ctypes.cast(theirs, _POINTER), _DELETE(theirs.contents.delete))
        )
        self._kept += [ours, library]
        assert library.sqlite3_vfs_register(ctypes.byref(ours), 1) == OK

    def started(self) -> None:
        """From now on calls are counted: a program that cannot even start says so and ends."""
        self._calls = 0

    def _function(self, kind: Any, function: Callable[..., int]) -> Any:
        """As an address; the object behind it must live."""
        made = kind(function)
        self._kept.append(made)
        return ctypes.cast(made, _POINTER)

    def _opening(self, vfs: Any, theirs: Any) -> Callable[..., int]:
        def opened(_vfs: int, name: int | None, file: Any, flags: int, out: Any) -> int:
            result: int = theirs(vfs, name, file, flags, out)
            path = ctypes.string_at(name).decode() if name else ""
            if result == OK and path in self._places and file.contents.methods:
                self._files[ctypes.addressof(file.contents)] = self._places[path]
                file.contents.methods = self._watched(file.contents.methods)
            return result

        return opened

    def _deleting(self, vfs: Any, theirs: Any) -> Callable[..., int]:
        def deleted(_vfs: int, name: bytes, sync: int) -> int:
            result: int = theirs(vfs, name, sync)
            if result == OK and (place := self._places.get(name.decode())) is not None:
                self._note(b"D", place)
            return result

        return deleted

    def _watched(self, methods: Any) -> Any:
        """The same table with our functions in it, made once for each of theirs."""
        address = ctypes.addressof(methods.contents)
        if address not in self._tables:
            table = _Methods()
            ctypes.memmove(ctypes.byref(table), methods, ctypes.sizeof(_Methods))
            table.write = self._function(_WRITE, self._writing(_WRITE(methods.contents.write)))
            table.truncate = self._function(_TRUNCATE, self._truncating(_TRUNCATE(methods.contents.truncate)))
            table.sync = self._function(_SYNC, self._syncing)
            self._tables[address] = table
        return ctypes.pointer(self._tables[address])

    def _writing(self, theirs: Any) -> Callable[..., int]:
        def written(file: int, data: int, size: int, offset: int) -> int:
            if wrong := self._wrong("full", "write error"):
                return wrong
            self._note(b"W", self._files[file], offset, ctypes.string_at(data, size))
            result: int = theirs(file, data, size, offset)
            return result

        return written

    def _truncating(self, theirs: Any) -> Callable[..., int]:
        def truncated(file: int, size: int) -> int:
            self._note(b"T", self._files[file], size)
            result: int = theirs(file, size)
            return result

        return truncated

    def _syncing(self, file: int, _flags: int) -> int:
        if wrong := self._wrong("sync error"):
            return wrong
        self._note(b"S", self._files[file])
        return OK

    def _wrong(self, *kinds: str) -> int:
        trouble = self._trouble
        if trouble is None or trouble.kind not in kinds or self._calls < 0:
            return OK
        self._calls += 1
        if self._calls == trouble.at:
            self._until = time.monotonic() + trouble.seconds
        return TROUBLES[trouble.kind] if time.monotonic() < self._until else OK

    def _note(self, what: bytes, place: int, offset: int = 0, data: bytes = b"") -> None:
        if self._record >= 0:
            # One call, so that a kill leaves whole records and threads do not mix theirs.
            os.write(self._record, HEAD.pack(what, place, offset, len(data)) + data)
