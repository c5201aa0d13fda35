"""`python -m tests.campaign` kills the program at every boundary and checks that nothing was lost or sent twice."""

import argparse
import asyncio
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.campaign.campaign import Campaign
from tests.campaign.plants import PLANTS
from tests.campaign.surfaces import SURFACES


def main() -> int:
    options = options_from(sys.argv[1:])
    # Not /tmp, which may be memory: the point is what a disk keeps.
    folder = Path(tempfile.mkdtemp(prefix="yousaid-campaign-", dir=options.dir))
    try:
        held = asyncio.run(_go(options, folder))
    finally:
        if options.keep:
            print(f"kept: {folder}")
        else:
            shutil.rmtree(folder)
    return 0 if held else 1


async def _go(options: argparse.Namespace, folder: Path) -> bool:
    return await Campaign(options, folder).go()


def options_from(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser("python -m tests.campaign", description=__doc__)
    parser.add_argument("--kills", type=int, default=120, help="how many runs with a kill; every boundary gets three")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", metavar="POINT", help="this boundary only; with --run POINT:COUNT,…")
    parser.add_argument("--run", type=int, default=0, help="this run only, as a failure prints it")
    parser.add_argument("--surface", default="", choices=["", *SURFACES])
    parser.add_argument("--again", type=float, default=0.25, help="the share of runs with a second kill in recovery")
    parser.add_argument("--plant", default="", choices=list(PLANTS), help="a bug on purpose, which must be noticed")
    parser.add_argument("--workers", type=int, default=2, choices=[1, 2], help="runs at a time")
    parser.add_argument("--dir", default="/var/tmp", help="where the databases are, on a real disk")
    parser.add_argument("--keep", action="store_true", help="leave the databases and logs")
    parser.add_argument("--json", default="", metavar="FILE", help="write the figures there")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
