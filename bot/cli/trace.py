"""`yousaid trace ID`."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import _ground
from bot.cli._options import Config, Json

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

    from storage.lives import Life, Moment

HELP = (
    "Show the life of a message: what came in, the turn it took, what went out because of it.\n\n"
    "Example: yousaid trace -0Qn1Yk4Z5a6B7c8D9e0Fg"
)
Identity = Annotated[str, typer.Argument(metavar="ID", help="An id from the inbox, the outbox or a line of the log.")]
Words = Annotated[bool, typer.Option("--words", help="Also what people wrote and read.")]


def register(app: typer.Typer) -> None:
    # Ids of our days begin with a minus; what is no option of ours is an argument.
    @app.command("trace", help=HELP, context_settings={"ignore_unknown_options": True})
    def trace(identity: Identity, words: Words = False, config: Config = None, as_json: Json = False) -> None:
        from zoneinfo import ZoneInfo

        from storage import lives

        with _ground.opened(config) as (settings, database), database.reading() as db:
            life = lives.of(db, identity)
        if life is None:
            typer.echo(
                f"Nothing has the id {identity}. Ids are in the lines of the log (id=, row=) and 22 characters long.",
                err=True,
            )
            raise typer.Exit(1)
        zone = ZoneInfo(settings.instance.timezone)
        if as_json:
            _ground.print_json(_data(life, zone, words))
        else:
            _print(life, zone, words)


def _data(life: "Life", zone: "ZoneInfo", words: bool) -> dict[str, Any]:
    return {
        "id": life.id,
        "cause": life.cause,
        "moments": [_moment_data(moment, zone, words) for moment in life.moments],
    }


def _moment_data(moment: "Moment", zone: "ZoneInfo", words: bool) -> dict[str, Any]:
    at = moment.at.astimezone(zone).isoformat() if moment.at else None
    told = {"at": at, "what": moment.what, "id": moment.id, "about": moment.about, "reason": _reason(moment, words)}
    return told | ({"words": moment.words} if words else {})


def _print(life: "Life", zone: "ZoneInfo", words: bool) -> None:
    typer.echo(f"{life.id}{f'   because of {life.cause}' if life.cause else ''}   (times in {zone.key})")
    for moment in life.moments:
        at = f"{moment.at.astimezone(zone):%Y-%m-%d %H:%M:%S.%f}"[:-3] if moment.at else "time not kept"
        reason = _reason(moment, words)
        typer.echo(f"{at:<23}  {moment.what:<9} {moment.id}  {moment.about}{f'   {reason}' if reason else ''}")
        if words and moment.words:
            typer.echo("\n".join(f"{'':<23}  | {line}" for line in moment.words.splitlines()))


def _reason(moment: "Moment", words: bool) -> str:
    """A platform's reason may quote what we sent it."""
    from bot.logs import in_vocabulary

    return moment.reason if words or not moment.reason else in_vocabulary(moment.reason)
