"""Staff in a chat: a typed line or a pressed button becomes a verb, and its answer an outbox row."""

from collections.abc import Callable

from sqlmodel import Session

from bot.staff import commands
from bot.staff.verb import Result, Scene
from bot.staff.verbs import known
from conversations.messages import Command, Inbound, Press, Reach, Words
from storage import outbox, people, takeovers
from storage.outbox import Kind, Letter
from storage.people import Member, Sender

Stage = Callable[[Session, Member], Scene]


def staff(stage: Stage, db: Session, sender: Sender, inbound: Inbound, payload: str) -> str:
    """Runs what a member of staff asked for and answers where they asked. Returns the toast of a press."""
    actor = people.members(db, [sender.staff_id])[sender.staff_id or ""]
    scene = stage(db, actor)
    match inbound.content:
        case Words(text) if inbound.private and takeovers.of_staff(db, actor.id):
            return _say(scene, sender, inbound, text, payload)
        case Words(text) if inbound.private:
            _answer(scene, sender, inbound, commands.run_line(scene, text), payload)
        case Command(line):
            _answer(scene, sender, inbound, commands.run_line(scene, line), payload)
        case Press(data):
            return _press(scene, sender, inbound, data, payload)
        case Reach(reachable):
            people.mark_address(db, sender.address_id, "reachable" if reachable else "blocked")
        case _:
            pass
    return ""


def _say(scene: Scene, sender: Sender, inbound: Inbound, text: str, payload: str) -> str:
    """Whoever speaks with a customer in person just writes; only what could not be sent is answered."""
    result = commands.run(scene, known()["say"], {"words": text})
    if not result.done:
        _answer(scene, sender, inbound, result, payload)
    return ""


def _press(scene: Scene, sender: Sender, inbound: Inbound, data: str, payload: str) -> str:
    result = _pressed(scene, data)
    if result is None:
        return "This is no longer open."
    _answer(scene, sender, inbound, result, payload)
    return "Done" if result.done else "Not done"


def _pressed(scene: Scene, data: str) -> Result | None:
    kind, _, rest = data.partition(":")
    thing, _, name = rest.partition(":")
    verb = known().get(name)
    if kind != "v" or verb is None or not verb.thing:
        return None
    return commands.run(scene, verb, {verb.thing: thing})


def _answer(scene: Scene, sender: Sender, inbound: Inbound, result: Result, payload: str) -> None:
    to = inbound.reply or (inbound.sender if inbound.sender.chat else sender.address)
    kind: Kind = "answer" if inbound.reply else "reply"
    outbox.put(scene.db, [Letter(f"reply:{payload}", to, kind, result.message)], scene.new_id, scene.now)
