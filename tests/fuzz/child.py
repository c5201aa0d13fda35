"""The program as a process of its own, as `yousaid run` has it, but that it logs at every level and may have a bug."""

import faulthandler
import json
import logging
import signal
import sys
from pathlib import Path
from typing import Any

import structlog

from bot import serving
from bot.config import Settings
from tests.fuzz.plants import PLANTS

_filtering = structlog.make_filtering_bound_logger


def everything(_level: int) -> Any:
    return _filtering(logging.NOTSET)


def main(file: str, plant: str) -> None:
    faulthandler.register(signal.SIGUSR1)
    settings = Settings(**json.loads(Path(file).read_text()))
    structlog.make_filtering_bound_logger = everything  # type: ignore[assignment]
    serving.Program = _at_every_level(PLANTS[plant])  # type: ignore[attr-defined]
    serving.serve(settings, lambda line: print(line, flush=True))


def _at_every_level(program: Any) -> Any:
    class Talking(program):  # type: ignore[misc]
        async def __aenter__(self) -> Any:
            logging.basicConfig(stream=sys.stderr)  # nothing where the program has set up a handler of its own
            logging.root.setLevel(1)
            return await super().__aenter__()

    return Talking


if __name__ == "__main__":
    main(*sys.argv[1:3])
