"""Reads a line that staff typed, finds the verb, asks for its permission, and runs it."""

import difflib
import shlex
from dataclasses import replace
from datetime import datetime

from sqlmodel import Session

from bot.staff.authorize import authorize
from bot.staff.verb import Args, Parameter, Result, Scene, Verb, refused
from bot.staff.verbs import known
from storage import audit, people
from storage.people import Member

PREFIX = "checkin"


class Misread(Exception):
    """A line that does not fit the verb; the message says how it is written."""


def run_line(scene: Scene, line: str) -> Result:
    """A typed line, `checkin maria about the March rollout` or just `status`."""
    name, rest = _verb_and_rest(line)
    verb = known().get(name)
    if verb is None:
        return _suggest(name)
    try:
        args = parse(verb, rest)
    except Misread as misread:
        return refused(str(misread), f"For example: {verb.example}")
    return run(scene, verb, args)


def run(scene: Scene, verb: Verb, args: Args) -> Result:
    """The verb, if this person may; the audit row stands in the same transaction, for a yes and for a no."""
    thing = _audited(scene.db, verb, args)
    refusal = authorize(scene.actor, verb, args)
    if refusal is not None:
        audit.note(scene.db, scene.actor.handle, verb.name, thing, "denied", scene.now)
        return refused(refusal.words)
    result = verb.function(scene, args)
    audit.note(scene.db, scene.actor.handle, verb.name, thing, "done" if result.done else "refused", scene.now)
    return result


def _audited(db: Session, verb: Verb, args: Args) -> str:
    """What the verb is about. A customer is kept by id: a name in the chain of the audit could never be erased."""
    said = args.get(verb.thing, "") if verb.thing else ""
    found = people.find_customers(db, said) if verb.thing == "contact" and said else []
    return found[0].id if len(found) == 1 else said


def deny_stranger(db: Session, who: str, line: str, now: datetime) -> Result:
    """Somebody who is not of our staff gave a command: a clear no, and a trace of it."""
    name, _ = _verb_and_rest(line)
    verb = known().get(name) or known()["help"]
    refusal = authorize(None, verb, {})
    audit.note(db, who, verb.name, "", "denied", now)
    return refused(refusal.words if refusal else "")


def _verb_and_rest(line: str) -> tuple[str, str]:
    """`/checkin status` means `status`; `/checkin maria` means `checkin maria`; a bare command asks for help."""
    first, _, rest = line.strip().partition(" ")
    first = first.lstrip("/").casefold()
    if first != PREFIX:
        return first or "help", rest.strip()
    second, _, further = rest.strip().partition(" ")
    if second.casefold() in known() and second.casefold() != PREFIX:
        return second.casefold(), further.strip()
    return (PREFIX, rest.strip()) if rest.strip() else ("help", "")


def parse(verb: Verb, text: str) -> Args:
    """Arguments by place and by `--name value`. Raises Misread with how it is written."""
    args: dict[str, str] = {}
    places = [parameter for parameter in verb.parameters if parameter.positional]
    words = _split(text)
    while words:
        word = words.pop(0)
        if word.startswith("--") and len(word) > 2:
            name, value = _option(verb, word, words)
            args[name] = value
        else:
            _place(verb, places, args, word)
    for parameter in verb.parameters:
        if parameter.required and not args.get(parameter.name):
            raise Misread(f"{verb.name}: say {parameter.help}.")
    return args


def _split(text: str) -> list[str]:
    try:
        return shlex.split(text.replace("“", '"').replace("”", '"'))
    except ValueError:
        return text.split()


def _option(verb: Verb, word: str, words: list[str]) -> tuple[str, str]:
    name, given, value = word[2:].partition("=")
    if name not in {parameter.name for parameter in verb.parameters}:
        near = difflib.get_close_matches(name, [p.name for p in verb.parameters], n=1)
        mend = f"Did you mean --{near[0]}?" if near else _usage(verb)
        raise Misread(f"{verb.name}: there is no --{name}. {mend}")
    if not given and not words:
        raise Misread(f"{verb.name}: --{name} needs a value.")
    return name, value if given else words.pop(0)


def _place(verb: Verb, places: list[Parameter], args: dict[str, str], word: str) -> None:
    waiting = [parameter for parameter in places if parameter.rest or parameter.name not in args]
    if not waiting:
        raise Misread(f"{verb.name}: {word!r} is too much. {_usage(verb)}")
    parameter = waiting[0]
    args[parameter.name] = f"{args[parameter.name]} {word}" if parameter.name in args else word


def _usage(verb: Verb) -> str:
    shown = (f"<{p.name}>" if p.required else f"[{p.name}]" for p in verb.parameters if p.positional)
    options = (f"[--{p.name} …]" for p in verb.parameters if not p.positional)
    return " ".join(("Write:", verb.name, *shown, *options))


def _suggest(name: str) -> Result:
    near = difflib.get_close_matches(name, known(), n=1, cutoff=0.5)
    meant = f" Did you mean `{near[0]}`?" if near else ""
    return refused(f"I don't know `{name}`.{meant}", "Write `help` for everything you can do.")


def as_actor(scene: Scene, actor: Member) -> Scene:
    return replace(scene, actor=actor)
