"""Starts the program on one database, says what that took, and ends: `python -m benchmarks.starting yousaid.db`.

Much is imported only when it is needed. So it is started on an empty database first: that is the time of the imports,
and what is measured then is what this database costs.
"""

import asyncio
import importlib
import json
import resource
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

SCALE = 1024 if sys.platform == "linux" else 1024 * 1024  # what the system counts the largest memory in


def main(file: str) -> None:
    began = time.perf_counter()
    app, config = importlib.import_module("bot.app"), importlib.import_module("bot.config")
    importlib.import_module("bot.serving")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_start(app.Program(_settings(config, Path(folder) / "empty.db"))))
    imported, spent = time.perf_counter(), time.process_time()
    ready, cpu = asyncio.run(_start(app.Program(_settings(config, Path(file)))))
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / SCALE
    numbers = {"ready ms": ready - imported, "CPU ms": cpu - spent, "import ms": imported - began}
    print(json.dumps({name: 1e3 * seconds for name, seconds in numbers.items()} | {"MB": most}))


def _settings(config: Any, file: Path) -> Any:
    return config.Settings(instance={"database": f"sqlite:///{file}"}, web={"bind": "127.0.0.1:0"})


async def _start(program: Any) -> tuple[float, float]:
    async with program:
        return time.perf_counter(), time.process_time()


if __name__ == "__main__":
    main(sys.argv[1])
