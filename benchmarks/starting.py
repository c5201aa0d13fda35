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

# On Linux the other figure, of getrusage, begins with the memory of the process that started this one.
STATUS = Path("/proc/self/status")


def main(file: str) -> None:
    began = time.perf_counter()
    app, config = importlib.import_module("bot.app"), importlib.import_module("bot.config")
    importlib.import_module("bot.serving")
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(_start(app.Program(_settings(config, Path(folder) / "empty.db"))))
    imported, spent = time.perf_counter(), time.process_time()
    ready, cpu = asyncio.run(_start(app.Program(_settings(config, Path(file)))))
    numbers = {"ready ms": ready - imported, "CPU ms": cpu - spent, "import ms": imported - began}
    print(json.dumps({name: 1e3 * seconds for name, seconds in numbers.items()} | {"MB": _megabytes()}))


def _megabytes() -> float:
    """The most memory that this process had."""
    if STATUS.exists():
        (line,) = (line for line in STATUS.read_text().splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 / 1024


def _settings(config: Any, file: Path) -> Any:
    return config.Settings(instance={"database": f"sqlite:///{file}"}, web={"bind": "127.0.0.1:0"})


async def _start(program: Any) -> tuple[float, float]:
    async with program:
        return time.perf_counter(), time.process_time()


if __name__ == "__main__":
    main(sys.argv[1])
