"""Lists what the person asking can do, with an example each."""

from bot.staff.verb import EVERYBODY, Args, Parameter, Result, Scene, Verb
from conversations.messages import Outbound, Section


def _help(scene: Scene, args: Args) -> Result:
    from bot.staff.verbs import known

    mine = [verb for verb in known().values() if scene.actor.role in verb.roles]
    lines = tuple(f"{verb.example}: {verb.summary}" for verb in mine)
    return Result(Outbound("This is what you can do.", sections=(Section("Commands", lines),)), {"verbs": lines})


VERB = Verb(
    "help", "this list", "help", EVERYBODY, _help,
    (Parameter("about", "a command", required=False, rest=True),),
)  # fmt: skip
