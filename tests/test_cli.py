"""The command line: the same verbs, text for people, data for programs, and an exit code that tells what happened."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import structlog

from bot import cli
from bot.own_flows.folder import look
from storage import flows
from storage.database import Database

HEAVY = ("telegram", "slack_bolt", "fastapi", "sqlalchemy")
PEOPLE = """\
type,name,handle,account,email,owner,role,team,slack
contact,Maria Lopes,,Northwind,maria@northwind.example,,,,U0MARIA
contact,Jo Park,,Nortwind,jo@northwind.example,,,,
account,Northwind,,,,dana,,,
staff,Dana Ruiz,dana,,dana@acme.example,,manager,Iberia,
staff,Ana Silva,ana,,ana@acme.example,,member,Iberia,
team,Iberia,,,,,,,
"""


@dataclass(frozen=True, slots=True)
class Ran:
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        return json.loads(self.out)


class Terminal:
    """A terminal in an empty directory."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *arguments: str) -> Ran:
        self._capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main(list(arguments))
        out, err = self._capsys.readouterr()
        return Ran(int(ended.value.code or 0), out, err)


@pytest.fixture
def yousaid(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.chdir(tmp_path)
    Path("people.csv").write_text(PEOPLE)
    return Terminal(capsys)


@pytest.fixture
def peopled(yousaid: Terminal) -> Terminal:
    assert yousaid("import", "people.csv", "--yes").code == 1  # Jo Park's row needs somebody
    return yousaid


def started(arguments: Sequence[str], tmp_path: Path) -> subprocess.CompletedProcess[str]:
    """In a process of its own, which says at the end what it has imported."""
    code = (
        "import atexit, sys; from bot.cli import main;"
        f"atexit.register(lambda: print('heavy:', [name for name in {HEAVY!r} if name in sys.modules]));"
        "main(sys.argv[1:])"
    )
    root = str(Path(cli.__file__).parents[2])
    return subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True, text=True, cwd=tmp_path, env={"PYTHONPATH": root}, check=False, timeout=60,
    )  # fmt: skip


@pytest.mark.parametrize("arguments", [["--help"], ["invite", "--help"], ["action", "done", "--help"]])
def test_help_imports_nothing_heavy(arguments: list[str], tmp_path: Path) -> None:
    ended = started(arguments, tmp_path)

    assert ended.returncode == 0, ended.stderr
    assert "heavy: []" in ended.stdout


def leaves(command: Any, path: tuple[str, ...] = ()) -> list[tuple[tuple[str, ...], Any]]:
    if not hasattr(command, "commands"):
        return [(path, command)]
    return [leaf for name, child in command.commands.items() for leaf in leaves(child, (*path, name))]


def all_commands() -> list[tuple[tuple[str, ...], Any]]:
    from typer.main import get_command

    return leaves(get_command(cli.build()))


@pytest.mark.parametrize("leaf", all_commands(), ids=lambda leaf: " ".join(leaf[0]))
def test_every_command_has_an_example_that_names_it(leaf: tuple[tuple[str, ...], Any]) -> None:
    path, command = leaf
    assert f"Example: yousaid {' '.join(path)}" in (command.help or ""), f"give yousaid {' '.join(path)} an example"


def test_the_commands_of_the_main_job_are_there() -> None:
    known = {path for path, _ in all_commands()}

    wanted = ("checkin", "invite", "import", "why")
    assert {(name,) for name in wanted} <= known
    assert {("action", name) for name in ("create", "link", "list", "done", "approve", "cancel")} <= known
    assert {("feedback", name) for name in ("list", "show", "handle")} <= known
    assert {("digest", name) for name in ("preview", "now")} <= known
    assert {("flow", name) for name in ("list", "lint", "draw", "rehearse", "show")} <= known


def test_a_command_that_does_not_exist_is_wrong_usage(yousaid: Terminal) -> None:
    assert yousaid("dance").code == 2


# Import


def test_an_import_shows_what_it_would_do_and_does_nothing_unasked(yousaid: Terminal) -> None:
    looked = yousaid("import", "people.csv", "--dry-run")
    unasked = yousaid("import", "people.csv")

    assert looked.code == 0
    assert looked.out.splitlines()[:2] == [
        "6 rows: 5 new, 0 changed, 1 needs you",
        "New: 1 teams, 2 staff, 1 accounts, 1 contacts",
    ]
    assert unasked.code == 1
    assert "Nothing was applied. Add --yes" in unasked.err
    assert yousaid("why", "maria").code == 1


def test_an_import_brings_the_good_rows_in_and_writes_the_others_to_a_file(yousaid: Terminal) -> None:
    done = yousaid("import", "people.csv", "--yes")

    assert done.code == 1
    assert done.out.splitlines()[0] == "6 rows: 5 new, 0 changed, 1 needs you → data/import-problems.csv"
    assert "row 3: There is no account 'Nortwind'. Did you mean Northwind?" in done.out
    assert "Jo Park" in Path("data/import-problems.csv").read_text()
    assert yousaid("import", "people.csv", "--yes", "--json").data == {
        "rows": 6,
        "new": 0,
        "changed": 0,
        "unchanged": 5,
        "problems": [
            {
                "row": 3,
                "reason": "There is no account 'Nortwind'. Did you mean Northwind? "
                "Otherwise add a row of type account for it.",
            }
        ],
        "applied": True,
    }


def test_the_corrected_file_of_problems_is_all_that_is_needed(peopled: Terminal) -> None:
    problems = Path("data/import-problems.csv")
    problems.write_text(problems.read_text(encoding="utf-8-sig").replace("Nortwind,jo", "Northwind,jo"))

    assert peopled("import", str(problems), "--yes").out.startswith("1 row: 1 new, 0 changed")


def test_an_import_needs_the_right_to_it(peopled: Terminal) -> None:
    refused = peopled("import", "people.csv", "--yes", "--as", "ana")

    assert (refused.code, refused.out) == (1, "")
    assert "As member you cannot use 'import'" in refused.err


def test_a_file_that_is_no_table_is_refused_in_one_line(yousaid: Terminal) -> None:
    Path("letter.csv").write_text("Dear Sir or Madam\n")

    refused = yousaid("import", "letter.csv", "--yes")

    assert refused.code == 1
    assert refused.err.startswith("letter.csv: I know none of these headings: Dear Sir or Madam.")


# Verbs


def test_an_invitation_is_printed_for_people_and_for_programs(peopled: Terminal) -> None:
    for_people = peopled("invite", "maria", "--channel", "web")
    for_programs = peopled("invite", "maria", "--channel", "web", "--json").data

    assert for_people.code == 0
    assert for_people.out.startswith("Invitation for Maria Lopes (Northwind):")
    assert (for_programs["done"], for_programs["voided"], len(for_programs["code"])) == (True, 1, 32)


def test_nobody_is_invited_to_a_channel_that_is_switched_off(peopled: Terminal) -> None:
    refused = peopled("invite", "maria", "--telegram")

    assert refused.code == 1
    assert refused.err == "Telegram is not enabled here.\nSet enabled = true in [telegram] of config.toml.\n"


def test_the_slack_id_of_the_import_is_enough_for_an_invitation(
    peopled: Terminal, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("YOUSAID_SLACK__ENABLED", "true")
    invited = peopled("invite", "maria", "--channel", "slack", "--as", "dana")

    assert invited.out == (
        "Maria Lopes (Northwind) gets the introduction on Slack. Nothing is asked before they say Fine.\n"
    )


def test_two_channels_at_once_are_wrong_usage(peopled: Terminal) -> None:
    assert peopled("invite", "maria", "--telegram", "--slack", "U0MARIA").code == 2


def test_a_refusal_goes_to_stderr_and_ends_with_1(peopled: Terminal) -> None:
    refused = peopled("checkin", "maria", "--about", "the March rollout")

    assert (refused.code, refused.out) == (1, "")
    assert refused.err.startswith("Maria Lopes (Northwind) is not asked now. Has not been asked yet")
    assert peopled("checkin", "maria", "--json").data["gate"] == "consent"


def test_who_acts_decides_what_is_allowed(peopled: Terminal) -> None:
    refused = peopled("checkin", "maria", "--as", "ana")

    assert refused.code == 1
    assert refused.err.startswith("As member you cannot use 'checkin'.")


def test_an_action_from_its_making_to_its_approval(peopled: Terminal) -> None:
    made = peopled("action", "create", "Logins within one day", "--owner", "ana", "--due", "in 2 weeks", "--json")
    done = peopled("action", "done", "A-1", "Logins are made within one day.", "--as", "ana")
    approved = peopled("action", "approve", "A-1", "--as", "dana")
    again = peopled("action", "approve", "A-1")

    assert (made.data["action"], made.data["owner"], made.data["team"]) == ("A-1", "Ana Silva", "Iberia")
    assert "Close it without an update: yousaid action approve A-1" in done.out
    assert approved.code == 0
    assert again.code == 1
    assert "is approved already, by Dana Ruiz." in again.err


def test_lists_are_empty_in_words_and_in_data(peopled: Terminal) -> None:
    assert peopled("action", "list").out == "No open actions.\n"
    assert peopled("feedback", "list", "--json").data["feedback"] == []
    assert peopled("digest", "preview", "iberia").code == 0


# What is wrong with the start


def test_nobody_of_this_handle_is_wrong_usage(peopled: Terminal) -> None:
    wrong = peopled("why", "maria", "--as", "narnia")

    assert wrong.code == 2
    assert wrong.err == "yousaid: --as: there is no colleague 'narnia'. Known: ana, dana.\n"


def test_a_wrong_configuration_is_one_line_with_the_mend(yousaid: Terminal) -> None:
    Path("wrong.toml").write_text("[pace]\nmin_days_betwen = 28\n")

    wrong = yousaid("why", "maria", "--config", "wrong.toml")

    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err == "yousaid: wrong.toml: min_days_betwen in [pace]: unknown key. Did you mean min_days_between?\n"


def test_a_database_that_cannot_be_used_is_one_line(yousaid: Terminal) -> None:
    Path("config.toml").write_text('[instance]\ndatabase = "mysql://here"\n')

    wrong = yousaid("why", "maria")

    assert wrong.code == 2
    assert wrong.err == "yousaid: instance.database: use sqlite:///a/file.db or postgresql+psycopg://…\n"


def test_the_configuration_says_where_the_database_is(peopled: Terminal) -> None:
    Path("other.toml").write_text('[instance]\ndatabase = "sqlite:///other/here.db"\n')

    assert peopled("why", "maria", "--config", "other.toml").code == 1
    assert Path("other/here.db").exists()


# Flows


def test_flows_are_listed_shown_drawn_checked_and_rehearsed(yousaid: Terminal) -> None:
    assert {flow["name"] for flow in yousaid("flow", "list", "--json").data["flows"]} >= {"pulse", "verdict"}
    assert "  1, 2 → help" in yousaid("flow", "show", "pulse").out
    assert yousaid("flow", "draw", "pulse").out.startswith("flowchart TD")
    assert not [line for line in yousaid("flow", "lint").out.splitlines() if ": error: " in line]
    played = yousaid("flow", "rehearse", "pulse", "[2]", "the queue")
    assert "> the queue" in played.out
    assert played.out.rstrip().endswith("[Change] [No need to]")


VISIT = """\
purpose = "Whether a visit was worth the time."
about = "our visit"
[[questions]]
key = "worth"
kind = "yes_no"
text = "Was {about} worth your time?"
labels = { yes = "Yes", no = "No" }
"""


@pytest.fixture
def with_flows(peopled: Terminal) -> Terminal:
    """With a folder of one good flow and one that cannot be used."""
    Path("flows").mkdir()
    Path("flows/visit.toml").write_text(VISIT)
    Path("flows/training.toml").write_text(VISIT.replace("kind", "sort"))
    Path("config.toml").write_text('[instance]\nflows = "flows"\n')
    return peopled


def test_own_flows_are_listed_checked_and_played(with_flows: Terminal) -> None:
    listed = with_flows("flow", "list")

    assert "visit          Whether a visit was worth the time. (your own)" in listed.out
    assert listed.err.startswith("not used: flows/training.toml, line 5: sort: unknown key. Use one of key, kind,")
    assert "Was the March rollout worth your time?" in with_flows("flow", "rehearse", "visit", "yes").out
    assert with_flows("flow", "lint", "visit").out == "visit: ok, at most 1 question, about 5 seconds\n"
    assert with_flows("flow", "lint", "--all").code == 1
    assert "training.toml, line " in with_flows("flow", "show", "training").err


@pytest.fixture
def _log_as_before() -> Iterator[None]:
    """The doctor silences the log of its process, which here is that of the tests."""
    kept = structlog.get_config()
    yield
    structlog.configure(**kept)


@pytest.mark.usefixtures("_log_as_before")
def test_the_doctor_names_a_flow_that_is_not_used(with_flows: Terminal) -> None:
    told = [finding for finding in with_flows("doctor", "--json").data["findings"] if finding["what"] == "flows"]

    assert [finding["state"] for finding in told] == ["FAIL", "ok"]
    assert told[0]["words"].startswith("not used: flows/training.toml, line ")
    assert told[1]["words"].endswith("of the product, 1 of your own")


def test_an_own_flow_is_started_by_its_name(with_flows: Terminal) -> None:
    asked = with_flows("checkin", "maria", "--flow", "visit")
    unknown = with_flows("checkin", "maria", "--flow", "training")

    assert "visit" not in asked.err
    assert "is not asked now" in asked.err or "Asking" in asked.out
    assert "There is no check-in flow 'training'" in unknown.err


def test_a_press_on_what_is_not_there_names_what_is(yousaid: Terminal) -> None:
    wrong = yousaid("flow", "rehearse", "pulse", "[9]")

    assert wrong.code == 1
    assert wrong.err.startswith("There is no button [9]. There are: 1 Very dissatisfied")


def test_an_unknown_flow_is_wrong_usage_with_the_known_ones(yousaid: Terminal) -> None:
    wrong = yousaid("flow", "draw", "plus")

    assert wrong.code == 2
    assert "onboarding, pulse" in wrong.err


def test_what_a_refusal_advises_can_be_typed_as_it_stands(peopled: Terminal) -> None:
    refusals = [
        peopled("action", "link", "A-99", "F-1").err,
        peopled("feedback", "show", "F-99").err,
        peopled("action", "create", "").err,
        peopled("digest", "now", "iberia").err,
        peopled("checkin", "maria").err,
    ]

    assert [refusal.splitlines()[-1] for refusal in refusals] == [
        "Write its number, like A-42. `yousaid action list` lists them.",
        "Write its number, like F-17. `yousaid feedback list` lists what is open.",
        'Write: yousaid action create "Logins within one day"',
        "Connect one: yousaid invite --team iberia",
        "Write: yousaid invite maria",
    ]


def test_the_dialogues_of_flows_are_played(with_flows: Terminal) -> None:
    Path("flows/visit.dialogue").write_text("== Worth it\n> yes\n< Thank you\n== Not\n> no\n< Why not?\n")
    told = with_flows("flow", "test", "visit")

    assert told.code == 1
    assert told.out.splitlines() == [
        "visit: 2 dialogues, 1 failed; 100 % of 1 branch",
        "  flows/visit.dialogue, line 6: expected “Why not?”, but this is said: Thank you, Maria."
        " / The March rollout: you said no. / [Change]",
    ]
    assert '"text": "Thank you, Maria."' in with_flows("flow", "test", "visit", "--show").out
    assert with_flows("flow", "test", "pulse", "--at-least", "100").code == 0
    assert with_flows("flow", "test", "pulse", "--json").data["flows"]["pulse"]["percent"] == 100


def test_a_flow_that_nobody_was_asked_says_so(with_flows: Terminal) -> None:
    assert with_flows("flow", "funnel", "pulse").out == "pulse: nobody has been asked yet.\n"
    assert with_flows("flow", "funnel", "pulse", "--json").data == {"flow": "pulse", "stages": []}
    assert with_flows("flow", "diff", "pulse").out == "pulse: no other revision has been used yet.\n"
    assert with_flows("flow", "funnel", "pulse", "--since", "soon").code == 2
    assert "is not one stored revision" in with_flows("flow", "diff", "pulse", "--old", "abc").err


def test_a_changed_flow_is_told_with_what_is_open_on_the_old(with_flows: Terminal) -> None:
    _used(Path("data/yousaid.db"), "visit")
    Path("flows/visit.toml").write_text(
        VISIT.replace("worth your time", "worth it").replace("kind", "low = ['no']\nkind")
    )
    told = with_flows("flow", "diff", "visit")

    assert told.out.splitlines()[0].startswith("visit: from ")
    assert told.out.splitlines()[0].endswith("(not used yet)")
    assert told.out.splitlines()[1:] == [
        "  Somebody has to look at once when worth is no, not nothing.",
        "  worth says “Was {about} worth it?”, not “Was {about} worth your time?”.",
        "No conversations are open on the old revision.",
    ]
    assert with_flows("flow", "diff", "visit", "--json").data["open_on_old"] == 0


def _used(file: Path, name: str) -> None:
    """As if somebody had been asked with the flow as it is now."""
    database = Database(f"sqlite:///{file}")
    with database.transaction() as db:
        flows.pin(db, look("flows").flows[name], datetime(2026, 11, 24, 10, 0, tzinfo=UTC))
    database.close()
