"""Reads the folder of own flows: what can be used, and a line for each file that cannot."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from bot.own_flows.mistakes import Mistake, Source
from bot.own_flows.reading import read
from conversations.flow import Flow
from conversations.flows import shipped

FLOW, TRANSLATION = re.compile(r"([a-z][a-z0-9_]*)\.toml"), re.compile(r"([a-z][a-z0-9_]*)\.([a-z]{2})\.toml")


@dataclass(frozen=True, slots=True)
class Folder:
    """`troubles` are the mistakes of the files that are not used; the rest goes on without them."""

    flows: Mapping[str, Flow] = field(default_factory=dict)
    troubles: tuple[Mistake, ...] = ()


def look(folder: str) -> Folder:
    """Everything in the folder; nothing when none is named."""
    if not folder:
        return Folder()
    if not Path(folder).is_dir():
        return Folder(troubles=(Mistake(Source(folder, ""), 1, "there is no such folder. Make it."),))
    flows: dict[str, Flow] = {}
    troubles: list[Mistake] = []
    for name, found in _files(Path(folder)):
        if isinstance(found, Mistake):
            troubles.append(found)
            continue
        try:
            flows[name] = _flow(name, found)
        except Mistake as mistake:
            troubles.append(mistake)
    return Folder(flows, tuple(troubles))


def files_of(folder: str, name: str) -> Mapping[str, Path]:
    """A flow's own file under the empty key, and its translations by language."""
    here = {"": Path(folder) / f"{name}.toml"}
    others = (file for file in sorted(Path(folder).glob(f"{name}.*.toml")) if TRANSLATION.fullmatch(file.name))
    return here | {file.name.split(".")[1]: file for file in others}


def source_of(file: Path) -> Source:
    """Raises Mistake when it is not text."""
    try:
        return Source(str(file), file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Mistake(Source(str(file), ""), 1, f"it cannot be read ({type(error).__name__}).") from error


def _files(folder: Path) -> Iterator[tuple[str, Mapping[str, Path] | Mistake]]:
    for file in sorted(folder.glob("*.toml")):
        if named := FLOW.fullmatch(file.name):
            yield named[1], files_of(str(folder), named[1])
        elif translated := TRANSLATION.fullmatch(file.name):
            if not (folder / f"{translated[1]}.toml").exists():
                words = f"there is no {translated[1]}.toml that it could translate. Add it, or rename this file."
                yield translated[1], Mistake(Source(str(file), ""), 1, words)
        else:
            words = "its name is no flow's. Use small letters, digits and _: delivery.toml, delivery.de.toml."
            yield file.name, Mistake(Source(str(file), ""), 1, words)


def _flow(name: str, files: Mapping[str, Path]) -> Flow:
    ours = shipped().get(name)
    own = source_of(files[""])
    if ours is not None and ours.kind != "check_in":
        raise Mistake(own, 1, f"{name} is a part of the product that cannot be replaced. Rename the file.")
    return read(name, own, {language: source_of(file) for language, file in files.items() if language})
