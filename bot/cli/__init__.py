"""The command line: one file a command or a group of commands, found by looking into this folder.

A command file is `bot/cli/<name>.py` (a name with a leading underscore is none) and offers one function:

    def register(app: typer.Typer) -> None:
        @app.command("invite", help="one line, then an example")
        def invite(...) -> None: ...

or, for a group, `app.add_typer(group, name="flow", help="…")`. At its top it imports typer, the standard library and
`bot.cli._options` only; whatever is heavy is imported inside the command's body, so that `yousaid --help` is quick.
`bot/cli/_options.py` has the options that all commands share (`Config`, `As`, `Json`), `bot/cli/_ground.py` what
the bodies stand on: `opened(...)` gives settings and database, `acting(...)` a Scene in a transaction, `perform(...)`
runs a verb and prints what came of it.

A body raises `typer.Exit(1)` for a refusal; 2 is for wrong usage. ConfigurationError and DatabaseError may fly: `main`
prints them as one line.
"""

import importlib
import pkgutil
import sys
from collections.abc import Sequence

import typer


def main(arguments: Sequence[str] | None = None) -> None:
    """Runs one command and ends the process: 0 done, 1 refused, 2 wrong usage or configuration."""
    try:
        build()(args=arguments, prog_name="yousaid")
    except SystemExit:
        raise
    except _mistakes() as mistake:  # looked up only now, because it needs the heavy imports
        print(f"yousaid: {mistake}", file=sys.stderr)
        raise SystemExit(2) from mistake


def build() -> typer.Typer:
    """The application with every command registered. Raises AttributeError when a file offers no `register`."""
    app = typer.Typer(
        help="Short check-ins with customers in Slack and Telegram, and word back to each of them: you said, we did.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback()(_group)
    for name in commands():
        importlib.import_module(f"{__name__}.{name}").register(app)
    return app


def commands() -> list[str]:
    """The names of the command files."""
    return [module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")]


def _group() -> None:
    """Makes a program with subcommands even of a single command."""


def _mistakes() -> tuple[type[Exception], ...]:
    from bot.config import ConfigurationError
    from conversations.discovery import Unusable
    from storage.database import DatabaseError

    return (ConfigurationError, DatabaseError, Unusable)
