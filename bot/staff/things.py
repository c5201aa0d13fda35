"""What staff call things by: F-17, f17, 17, or the id that a button carries."""

import re

from sqlmodel import Session

from bot.staff.authorize import sees
from bot.staff.verb import Result, Scene, refused
from storage import actions, feedback, updates
from storage.actions import Work
from storage.feedback import Point
from storage.updates import Told

_ID = re.compile(r"[-\w]{22}", re.ASCII)
_NUMBER = re.compile(r"#?(?:[a-z]\s*-?\s*)?(\d{1,9})", re.IGNORECASE)


def point(scene: Scene, said: str) -> Point | None:
    """The feedback item of this number or id; what this person may not see is not there for them."""
    found = _point(scene.db, said)
    return found if found and sees(scene.actor, found) else None


def _point(db: Session, said: str) -> Point | None:
    if _ID.fullmatch(said.strip()):
        return feedback.by_id(db, said.strip())
    number = _number(said, "f")
    return feedback.by_number(db, number) if number is not None else None


def action(db: Session, said: str) -> Work | None:
    """The action of this number or id; the id of one of its updates means it too."""
    if _ID.fullmatch(said.strip()):
        told = updates.by_id(db, said.strip())
        return actions.by_id(db, told.action_id if told else said.strip())
    number = _number(said, "a")
    return actions.by_number(db, number) if number is not None else None


def update(db: Session, said: str) -> Told | None:
    """The update of this id, or the one of this action's present completion."""
    if _ID.fullmatch(said.strip()) and (told := updates.by_id(db, said.strip())):
        return told
    work = action(db, said)
    return updates.of_completion(db, work.id, work.completion) if work else None


def points(scene: Scene, said: str) -> tuple[list[Point], list[str]]:
    """All feedback named in a list like `F-1, F-2 17`, and the words that name none."""
    words = [word for word in re.split(r"[\s,;]+", said) if word]
    found = {word: point(scene, word) for word in words}
    known = {one.id: one for one in found.values() if one is not None}
    return list(known.values()), [word for word, one in found.items() if one is None]


def no_point(scene: Scene, said: str) -> Result:
    return refused(
        f"There is no feedback {said!r}.",
        f"Write its number, like F-17. `{scene.spelled('feedback')}` lists what is open.",
    )


def no_action(scene: Scene, said: str) -> Result:
    return refused(
        f"There is no action {said!r}.", f"Write its number, like A-42. `{scene.spelled('actions')}` lists them."
    )


def _number(said: str, letter: str) -> int | None:
    """The number in F-17, f17, #17 or 17; None when the letter means another kind of thing."""
    word = said.strip()
    found = _NUMBER.fullmatch(word)
    if found is None or (word.lstrip("#")[0].isalpha() and word.lstrip("#")[0].casefold() != letter):
        return None
    return int(found[1])
