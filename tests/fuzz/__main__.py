"""`python -m tests.fuzz` posts mutated payloads to the real edge and checks that none does harm and none is lost."""

import argparse
import asyncio
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.fuzz.campaign import Campaign, Outcome
from tests.fuzz.payloads import PLATFORMS
from tests.fuzz.plants import PLANTS

MEMORY = "/dev/shm"  # nothing is killed here, so that no disk is needed


def main(arguments: Sequence[str]) -> int:
    options = options_from(arguments)
    outcomes = [run(argparse.Namespace(**{**vars(options), "platform": name})) for name in options.platforms]
    return 0 if all(outcome.held for outcome in outcomes) else 1


def run(options: argparse.Namespace) -> Outcome:
    folder = Path(tempfile.mkdtemp(prefix="yousaid-fuzz-", dir=options.dir))
    try:
        outcome = asyncio.run(Campaign(options, folder).go())
    finally:
        if options.keep:
            print(f"kept: {folder}")
        else:
            shutil.rmtree(folder)
    tell(options, outcome)
    return outcome


def tell(options: argparse.Namespace, outcome: Outcome) -> None:
    rate = (outcome.mutants + outcome.authentic) / max(outcome.seconds, 0.001)
    print(
        f"{options.platform}: {outcome.mutants} mutated and {outcome.authentic} authentic payloads in "
        f"{outcome.seconds:.0f} s ({rate:.0f} a second), seed {options.seed}\n"
        f"  answered: {_counted(outcome.statuses)}\n"
        f"  inbox: {_counted(outcome.states)}\n"
        f"  memory: {outcome.first_memory} MiB after a fifth, {outcome.highest_memory} MiB at most\n"
        f"  {'held' if outcome.held else f'{len(outcome.failures)} FAILURES'}",
        flush=True,
    )


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))


def options_from(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.fuzz", description=__doc__)
    parser.add_argument("--platform", dest="platforms", action="append", choices=list(PLATFORMS), help="default: both")
    parser.add_argument("--count", type=int, default=100_000, help="how many mutated payloads a platform")
    parser.add_argument("--minutes", type=float, default=60.0, help="at most; then what was posted is checked")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, default=-1, metavar="NUMBER", help="this case only, as a failure prints it")
    parser.add_argument("--plant", default="", choices=list(PLANTS), help="a bug on purpose, which must be noticed")
    parser.add_argument("--lines", type=int, default=64, help="connections at a time")
    parser.add_argument("--dir", default=MEMORY if Path(MEMORY).is_dir() else None, help="where the database is")
    parser.add_argument("--failures", default=".", help="where the bytes of a failing case are written")
    parser.add_argument("--keep", action="store_true", help="leave the database and the log")
    parser.add_argument("--quiet", dest="progress", action="store_false", help="no line every ten seconds")
    options = parser.parse_args(arguments)
    options.platforms = options.platforms or list(PLATFORMS)
    return options


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
