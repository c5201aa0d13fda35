"""The options that all commands share."""

from pathlib import Path
from typing import Annotated, TypeAlias

import typer

Config: TypeAlias = Annotated[
    Path | None, typer.Option("--config", help="The configuration file; without it config.toml here, if there is one.")
]
As: TypeAlias = Annotated[str, typer.Option("--as", metavar="HANDLE", help="Who acts; without it the operator.")]
Json: TypeAlias = Annotated[bool, typer.Option("--json", help="Print data for programs instead of text for people.")]
# An id may begin with a dash: what is no known option is taken for an id.
WITH_IDS = {"ignore_unknown_options": True}
