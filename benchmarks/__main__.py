"""Measures everything and prints a table with what our goals are and whether they are met.

python -m benchmarks            some minutes, best on a machine with nothing else to do
python -m benchmarks --quick    some seconds: that it runs, not what it tells
python -m benchmarks --json     the same numbers for machines
"""

import argparse
import gc
import json
import logging
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

import structlog

from benchmarks import measurements, report
from benchmarks.clocks import machine
from benchmarks.contender import modules
from benchmarks.result import FULL, QUICK, Result, Surroundings


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser("benchmarks", description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--quick", action="store_true", help="a few messages only; the numbers mean nothing")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.add_argument("only", nargs="*", help="names of measurements, all when none is given")
    chosen = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    # Not the system's temporary folder, which may be memory: there a sync costs nothing.
    here = Path.cwd() / "data"
    here.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="benchmarks-", dir=here) as folder:
        about, results = _measure(Path(folder), chosen.only, quick=chosen.quick)
    if chosen.json:
        print(json.dumps(report.as_json(about, results), indent=2, ensure_ascii=False))
    else:
        print(report.as_text(about, results))
    return 0


def _measure(folder: Path, only: Sequence[str], *, quick: bool) -> tuple[dict[str, object], list[Result]]:
    about = machine(folder)
    around = Surroundings(folder, QUICK if quick else FULL, float(str(about["fsync_ms"])))
    results = []
    for name, measurement in modules(measurements).items():
        if not only or name in only:
            print(f"measuring: {name} …", file=sys.stderr, flush=True)
            gc.collect()
            gc.freeze()  # for all contenders, as `yousaid run` does it
            results.append(measurement.measure(around))
    return about, results


if __name__ == "__main__":
    sys.exit(main())
