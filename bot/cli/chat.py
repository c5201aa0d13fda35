"""`yousaid chat`: be the customer in the terminal."""

from typing import Annotated

import typer

HELP = 'Be the customer, here in the terminal.\n\nExample: yousaid chat --about "the March rollout"'


def register(app: typer.Typer) -> None:
    @app.command("chat", help=HELP)
    def chat(
        about: Annotated[str, typer.Option("--about", help="What the check-in is about.")] = "the March rollout",
        introduction: Annotated[bool, typer.Option("--introduction", help="Begin as for somebody new.")] = False,
    ) -> None:
        """The database is data/chat.db, made anew each time."""
        import logging

        import structlog

        from bot.terminal.talk import DATABASE, talk

        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
        talk(typer.echo, DATABASE, about, introduction=introduction)
