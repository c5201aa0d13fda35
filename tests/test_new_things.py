"""A flow, a channel, a job, a verb, an invariant and a gauge are one new file each, in a copy of the tree."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent

FLOW = (ROOT / "README.md").read_text().partition("```python\n")[2].partition("```")[0]  # the recipe, word for word

CHANNEL = '''
"""Carrier pigeons."""

from bot.channel import Pace

NAME = "pigeon"


class Pigeon:
    name = NAME
    pace = Pace(per_second=1)


def connect(connection):
    return Pigeon()
'''

JOB = '''
"""Counts the pigeons every hour."""

from datetime import timedelta

from scheduler.job import Job, Tick


def _count(tick: Tick) -> bool:
    return False


JOB = Job("count_pigeons", timedelta(hours=1), _count)
'''

VERB = '''
"""Says hello."""

from bot.staff.verb import EVERYBODY, Result, Verb
from conversations.messages import Outbound

VERB = Verb("hello", "say hello", "hello", EVERYBODY, lambda scene, args: Result(Outbound("Hello.")))
'''

INVARIANT = '''
"""No two pigeons have one name."""

from storage.invariant import Invariant
from storage.rows import table
from storage.tables import Team

INVARIANT = Invariant("pigeons", "", "each has its own", "rename one", table(Team).c.id, lambda db, among, now: ())
'''

GAUGE = '''
"""How many pigeons there are."""

from bot.gauge import Gauge

GAUGE = Gauge("pigeons_total", "How many there are.", (), lambda sight: [((), 3.0)])
'''

NEW = {
    "conversations/flows/training.py": FLOW,
    "bot/channels/pigeon.py": CHANNEL,
    "scheduler/jobs/count_pigeons.py": JOB,
    "bot/staff/verbs/hello.py": VERB,
    "storage/invariants/pigeons.py": INVARIANT,
    "bot/gauges/pigeons.py": GAUGE,
}

ASK = """
from datetime import UTC, datetime
from bot import channels, gauges
from bot.staff import verbs
from conversations.flows import shipped
from conversations.lint import lint
from conversations.rehearsal import rehearse
from scheduler import jobs
from storage import invariants

flow = shipped()["training"]
played = list(rehearse(flow, ["no", "examples of our own"], datetime(2026, 11, 24, tzinfo=UTC)))
print([e.said[0].headline for e in played][1:])
print([f.problem for f in lint(flow) if f.level == "error"])
print(next(iter(channels.connected({"pigeon": None}))).name)
print("count_pigeons" in jobs.known(), "hello" in verbs.known())
print("pigeons" in invariants.known(), "pigeons_total" in gauges.known())
"""


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    for room in ("conversations", "storage", "scheduler", "bot"):
        shutil.copytree(ROOT / room, tmp_path / room, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_each_new_thing_is_one_new_file(copy: Path) -> None:
    for place, text in NEW.items():
        (copy / place).write_text(text.lstrip())

    done = subprocess.run([sys.executable, "-c", ASK], cwd=copy, capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert done.stdout.splitlines() == [
        "['What was missing?', 'Thank you, Maria.']",
        "[]",
        "pigeon",
        "True True",
        "True True",
    ]


def test_two_files_with_one_name_are_refused_by_name(copy: Path) -> None:
    (copy / "bot/staff/verbs/again.py").write_text((copy / "bot/staff/verbs/help.py").read_text())

    ask = "from bot.staff.verbs import known; known()"
    done = subprocess.run([sys.executable, "-c", ask], cwd=copy, capture_output=True, text=True, check=False)

    assert "there is a verb 'help' already. Rename one." in done.stderr


BROKEN = {
    "FLOW = Flow(": "conversations/flows/broken.py, line 1: '(' was never closed. Mend it, or move it",
    "FLOW = 7": "conversations/flows/broken.py: it must offer FLOW, a Flow, like the other files there.",
    "from nowhere import FLOW": "conversations/flows/broken.py: ModuleNotFoundError: No module named 'nowhere'.",
}


@pytest.mark.parametrize("text", BROKEN)
def test_a_file_that_cannot_be_used_is_named_in_one_line(copy: Path, text: str) -> None:
    (copy / "conversations/flows/broken.py").write_text(text)

    asked = [sys.executable, "-c", "from bot.cli import main; main()", "flow", "list"]
    refused = subprocess.run(asked, cwd=copy, capture_output=True, text=True, check=False)

    assert (refused.returncode, refused.stdout) == (2, "")
    assert refused.stderr.startswith(f"yousaid: {BROKEN[text]}")
    assert refused.stderr.count("\n") == 1
