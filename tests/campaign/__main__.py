"""`python -m tests.campaign` plays every row of the table, puts the figures together and says what did not hold."""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.campaign.row import Share, played, tell
from tests.campaign.rows import known
from tests.campaign.whole import Whole


def main() -> int:
    options = options_from(sys.argv[1:])
    # Not /tmp, which may be memory: the point is what a disk keeps.
    folder = Path(tempfile.mkdtemp(prefix="yousaid-campaign-", dir=options.dir))
    folder.chmod(0o755)  # Postgres runs as another user when we are root
    try:
        return _one(options, folder) if options.case >= 0 or options.part else Whole(options).go()
    finally:
        if options.keep:
            print(f"kept: {folder}")
        else:
            shutil.rmtree(folder, ignore_errors=True)


def _one(options: argparse.Namespace, folder: Path) -> int:
    """One share of a row, for the campaign, or one case again, for whoever looks into a failure."""
    row = known()[options.row]
    part, _, parts = (options.part or "0/1").partition("/")
    only = options.case if options.case >= 0 else None
    share = Share(
        row, options.size or 1, options.seed, folder, int(part), int(parts), options.plant, only, options.detail,
        options.failures,
    )  # fmt: skip
    values = played(share)
    if options.part:
        tell(values)
    elif not share.failures:
        print(f"{row.name}, case {only}: passed, {dict(share.figures)}")
    return 1 if share.failures else 0


def options_from(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        "python -m tests.campaign", description=__doc__, epilog="Example: python -m tests.campaign --row kills-sqlite"
    )
    parser.add_argument("--row", default="", choices=["", *known()], help="this row only")
    parser.add_argument("--long", action="store_true", help="the sizes of the offline column: days, not minutes")
    parser.add_argument("--brief", action="store_true", help="the sizes of `yousaid verify`: two minutes")
    parser.add_argument("--size", type=int, default=0, help="so many of the row's unit instead")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--case", type=int, default=-1, help="this case only, as a failure prints it")
    parser.add_argument("--detail", default="", help="what else a failure prints")
    parser.add_argument("--plant", default="", help="a bug on purpose, which must be noticed")
    parser.add_argument("--workers", type=int, default=2, help="processes at a time")
    parser.add_argument("--failures", type=int, default=20, help="a share ends after so many of its own")
    parser.add_argument("--minutes", type=float, default=0, help="what has not ended by then has failed")
    parser.add_argument("--part", default="", help=argparse.SUPPRESS)
    parser.add_argument("--dir", default="/var/tmp", help="where the databases are, on a real disk")
    parser.add_argument("--keep", action="store_true", help="leave the databases and logs")
    parser.add_argument("--json", default="", metavar="FILE", help="write the figures there")
    parser.add_argument("--report", action="store_true", help="renew docs/campaign.json and docs/reliability.md")
    parser.add_argument("--quiet", action="store_true", help="no progress")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main())
