"""Starts the program on one database, says what that took, and ends: `python -m benchmarks.starting yousaid.db`."""

import asyncio
import importlib
import json
import resource
import sys
import time

SCALE = 1024 if sys.platform == "linux" else 1024 * 1024  # what the system counts the largest memory in


def main(file: str) -> None:
    began = time.perf_counter()
    app, config = importlib.import_module("bot.app"), importlib.import_module("bot.config")
    for name in ("bot.serving", "bot.channels.web", "bot.channels.console", "storage.migrations"):
        importlib.import_module(name)
    importlib.import_module("conversations.flows").shipped()
    imported = time.perf_counter()
    settings = config.Settings(instance={"database": f"sqlite:///{file}"}, web={"bind": "127.0.0.1:0"})

    async def start() -> float:
        async with app.Program(settings):
            return time.perf_counter()

    ready = asyncio.run(start())
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / SCALE
    print(json.dumps({"import ms": 1e3 * (imported - began), "ready ms": 1e3 * (ready - imported), "MB": most}))


if __name__ == "__main__":
    main(sys.argv[1])
