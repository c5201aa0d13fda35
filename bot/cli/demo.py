"""`yousaid demo`: one simulated week without any account, then a page to try it on."""

from pathlib import Path
from typing import Annotated

import typer

from bot.cli._options import Json

HELP = "Play one week with 24 simulated customers, then open a page.\n\nExample: yousaid demo --no-web"


def register(app: typer.Typer) -> None:
    @app.command("demo", help=HELP)
    def demo(
        no_web: Annotated[bool, typer.Option("--no-web", help="End when the week is over.")] = False,
        reset: Annotated[bool, typer.Option("--reset", help="Begin anew, as every start does.")] = False,
        seed: Annotated[int, typer.Option("--seed", help="Another seed, another week.")] = 47,
        speed: Annotated[
            float, typer.Option("--speed", min=0, help="Hours of the week in one second; 0 is as fast as it goes.")
        ] = 0,
        bind: Annotated[str, typer.Option("--bind", help="Where the page is.")] = "127.0.0.1:8080",
        quiet: Annotated[bool, typer.Option("--quiet", help="Print the table only.")] = False,
        as_json: Json = False,
    ) -> None:
        if not (quiet or as_json):
            # Before the heavy imports: whoever waits sees at once that it runs.
            print("yousaid demo      no tokens, no network, everything stays on this machine\n", flush=True)
        from bot.demo import setting
        from bot.demo.run import run
        from bot.demo.show import Screen

        screen = Screen(quiet=quiet, as_json=as_json)
        run(screen, seed=seed, hours_a_second=speed, database=Path(setting.DATABASE))
        if no_web:
            screen.line("\n  Next\n    1  be the customer      yousaid chat\n    2  with pages           yousaid demo")
            return
        from bot.demo.live import serve

        serve(screen, Path(setting.DATABASE), bind)
