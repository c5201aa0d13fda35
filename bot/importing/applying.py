"""Brings a sheet in: planned and applied in one transaction, so that what is applied fits what is there."""

from bot.importing.planning import Plan, plan
from bot.importing.table import Sheet
from bot.staff.authorize import Refusal, authorize
from bot.staff.verb import MANAGING, Args, Result, Scene, Verb, refused
from storage import audit, importing


def planned(scene: Scene, sheet: Sheet) -> Plan:
    """What applying would do now."""
    return plan(sheet.lines, importing.known(scene.db), scene.new_id)


def apply(scene: Scene, sheet: Sheet) -> Plan | Refusal:
    """Applies it if this person may; the audit row stands in the same transaction."""
    refusal = authorize(scene.actor, IMPORT, {})
    audit.note(scene.db, scene.actor.handle, IMPORT.name, "", "denied" if refusal else "done", scene.now)
    if refusal is not None:
        return refusal
    decided = planned(scene, sheet)
    importing.apply(scene.db, decided.changes, scene.new_id, scene.now)
    return decided


def _elsewhere(scene: Scene, args: Args) -> Result:
    return refused("Files are imported on the command line.", "yousaid import people.csv")


# No file of the verbs' folder: a chat cannot carry a file, but the right to it is weighed in the same place.
IMPORT = Verb("import", "bring people in from a file", "yousaid import people.csv", MANAGING, _elsewhere)
