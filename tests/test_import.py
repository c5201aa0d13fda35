"""One file brings everybody in: read as people save it, whatever its order; one bad row never stops the others."""

import csv
import random
from itertools import count
from pathlib import Path

import pytest

from bot.clock import ids
from bot.importing import report
from bot.importing.planning import Plan, plan
from bot.importing.table import Sheet, Unreadable, read
from storage import importing, people
from storage.database import Database
from storage.importing import Known
from storage.rows import change
from storage.tables import Contact
from tests.worlds import TUESDAY, World

PEOPLE = """\
type,name,handle,account,email,owner,role,team,timezone,language,slack,telegram,external_id
contact,Maria Lopes,,Northwind,maria@northwind.example,,Head of IT,,,pt,U0MARIA,,C-1
account,Northwind,,,,dana@acme.example,,,Europe/Lisbon,pt,,,N-1
staff,Dana Ruiz,dana,,dana@acme.example,,manager,Iberia,,,U0DANA,,
team,Iberia,,,,,,,Europe/Lisbon,,C0IBERIA,,
"""


@pytest.fixture
def world(database: Database) -> World:
    return World(database)


def sheet(text: str) -> Sheet:
    return read(text.encode())


def planned(text: str, known: Known | None = None) -> Plan:
    numbers = count(1)
    return plan(sheet(text).lines, known or Known([], {}), lambda: f"id-{next(numbers)}")


def reasons(made: Plan) -> list[str]:
    return [f"{failed.line.number}: {failed.reason}" for failed in made.failed]


def apply(database: Database, text: str) -> Plan:
    chance = random.Random(len(text))
    new_id = ids(lambda: TUESDAY, chance)
    with database.transaction() as db:
        made = plan(sheet(text).lines, importing.known(db), new_id)
        importing.apply(db, made.changes, new_id, TUESDAY)
    return made


# Reading


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_file_is_read_in_every_usual_encoding_and_separator(encoding: str, separator: str) -> None:
    text = f"Type{separator}Name{separator}Account\r\ncontact{separator}João Müller{separator}Café Ltd\r\n"

    (line,) = read(text.encode(encoding)).lines

    assert line.cells == {"type": "contact", "name": "João Müller", "account": "Café Ltd"}


def test_headings_are_guessed_whatever_their_case_and_language() -> None:
    (line,) = sheet(
        "First Name;LAST_NAME;Company;E-Mail;Job Title;Sprache\nMaria;Lopes;Northwind;m@n.example;CIO;pt"
    ).lines

    assert line.cells == {
        "name": "Maria Lopes", "account": "Northwind", "email": "m@n.example", "role": "CIO", "language": "pt"
    }  # fmt: skip


def test_columns_that_mean_nothing_here_are_named_and_left_alone() -> None:
    made = sheet("name,account,shoe size\nMaria Lopes,Northwind,38")

    assert made.ignored == ("shoe size",)


def test_a_separator_line_of_a_spreadsheet_is_understood() -> None:
    assert sheet("sep=;\nname;account\nMaria Lopes;Northwind").lines[0].cells["account"] == "Northwind"


def test_empty_rows_are_left_out_and_the_others_keep_their_numbers() -> None:
    made = sheet('name,account\n,\n"Maria\nLopes",Northwind\n\nJo Park,Contoso')

    assert [(line.number, line.cells["name"]) for line in made.lines] == [(3, "Maria Lopes"), (5, "Jo Park")]


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "The file is empty"),
        (b"\n\n", "The file is empty"),
        (b"shoe,size\n38,39", "I know none of these headings: shoe, size."),
        (b"name,account,company\nMaria,Northwind,Northwind", "These headings mean the same: account, company."),
        (b"\xff\xfe\x00\xd8\x00", "I cannot read this file as text."),
        (b'name,account\n"' + b"x" * 200_000, "I cannot read this file as a table"),
    ],
)
def test_what_is_no_table_of_people_is_refused_with_the_mend(content: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why.split(":")[0]):
        read(content)


# Planning


def test_the_order_of_the_rows_does_not_matter() -> None:
    made = planned(PEOPLE)

    assert (made.rows, made.new, made.changed, made.failed) == (4, 4, 0, ())
    team, staff, account, contact = (change.record for change in made.changes)
    assert staff.values["team_id"] == team.id
    assert account.values["owner_id"] == staff.id
    assert contact.values["account_id"] == account.id
    assert contact.values["role_in_account"] == "Head of IT"


def test_handles_are_made_from_names_and_never_twice() -> None:
    made = planned(
        "type,name,account\naccount,Northwind,\ncontact,María Lopes,Northwind\ncontact,Maria Silva,Northwind\n"
        "contact,Maria da Silva,Northwind\ncontact,王伟,Northwind\n"
    )

    handles = [change.record.values["handle"] for change in made.changes if change.record.kind == "contact"]
    assert handles == ["maria", "maria.silva", "maria.silva2", "contact"]


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("contact,Maria Lopes,Northwind,maria@,", "'maria@' is not an email address. Correct it, or leave it empty."),
        ("contact,Maria Lopes,Nortwind,,", "There is no account 'Nortwind'. Did you mean Northwind?"),
        ("contact,,Northwind,,", "A new contact needs name. Fill that in."),
        ("contact,Maria Lopes,,,", "A new contact needs account. Fill that in."),
        ("robot,Maria Lopes,Northwind,,", "'robot' is no type of row. Use one of: account, contact, staff, team."),
        (",Maria Lopes,,,", "It does not say what it is."),
        ("contact,Maria Lopes,Northwind,,Lisbon", "'Lisbon' is not a time zone. Write one like Europe/Lisbon."),
    ],
)
def test_a_bad_row_says_what_to_do_and_does_not_stop_the_others(row: str, why: str) -> None:
    made = planned(f"type,name,account,email,timezone\n{row}\naccount,Northwind,,,\ncontact,Jo Park,Northwind,,\n")

    (reason,) = reasons(made)
    assert reason.startswith(f"2: {why}")
    assert made.new == 2


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        ("handle=Maria Lopes", "'Maria Lopes' is not a handle."),
        ("language=Klingon", "'Klingon' is not a language."),
        ("slack=maria", "'maria' is not a Slack member id. It looks like U0123ABCD"),
        ("telegram=@maria", "'@maria' is not the id of a Telegram user."),
        (f"role={'x' * 300}", "role: 300 characters are too many"),
    ],
)
def test_a_cell_that_cannot_be_kept_names_itself(cells: str, why: str) -> None:
    column, _, value = cells.partition("=")
    made = planned(f"type,name,account,{column}\naccount,Northwind,,\ncontact,Maria Lopes,Northwind,{value}\n")

    assert reasons(made)[0].startswith(f"3: {why}")


def test_two_rows_about_one_person_need_a_decision() -> None:
    made = planned(
        "type,name,account,email\naccount,Northwind,,\ncontact,Maria Lopes,Northwind,m@n.example\n"
        "contact,Maria L.,Northwind,M@n.example\n"
    )

    assert reasons(made) == ["4: It is about the same contact as row 3. Keep one of the two."]


def test_one_slack_id_belongs_to_one_person() -> None:
    made = planned(
        "type,name,account,slack\naccount,Northwind,,\ncontact,Maria Lopes,Northwind,U0ONE\n"
        "contact,Jo Park,Northwind,U0ONE\n"
    )

    assert reasons(made) == ["4: The slack id U0ONE belongs to Maria Lopes. Correct one of them."]


def test_a_role_gives_rights_only_to_colleagues() -> None:
    made = planned(
        "type,name,role,account\nstaff,Dana Ruiz,boss,\naccount,Northwind,,\ncontact,Maria Lopes,admin,Northwind"
    )

    assert reasons(made) == ["2: 'boss' is no role of ours. Use one of: admin, quality, manager, member, auditor."]
    assert made.changes[-1].record.values["role_in_account"] == "admin"


# Applying, on both databases


def test_applying_brings_everybody_in_and_subscribes_nobody(database: Database) -> None:
    apply(database, PEOPLE)

    with database.transaction() as db:
        (maria,) = people.everybody(db)
        assert (maria.shown, maria.handle, maria.language) == ("Maria Lopes (Northwind)", "maria", "pt")
        assert people.addresses_of(db, contact=maria.id) == []
        (address,) = people.every_address_of(db, contact=maria.id)
        assert (address.state, address.address.id) == ("invited", "U0MARIA")
        dana = people.find_member(db, "dana")
        assert dana is not None
        assert dana.role == "manager"
        assert [sender.state for sender in people.addresses_of(db, staff=dana.id)] == ["linked"]


def test_applying_twice_changes_nothing(database: Database) -> None:
    apply(database, PEOPLE)

    again = apply(database, PEOPLE)

    assert (again.new, again.changed, again.unchanged, again.failed) == (0, 0, 4, ())


def test_a_changed_row_changes_only_what_it_gives(database: Database) -> None:
    apply(database, PEOPLE)

    made = apply(database, "type,name,email,language\ncontact,Maria Costa,maria@northwind.example,\n")

    assert [(change.changed, change.is_new) for change in made.changes] == [(("name",), False)]
    with database.transaction() as db:
        assert [(one.name, one.language) for one in people.everybody(db)] == [("Maria Costa", "pt")]


@pytest.mark.parametrize(
    "key",
    [
        "external_id,email\ncontact,Maria C.,,C-1,new@northwind.example",
        "email,handle\ncontact,Maria C.,,maria@northwind.example,mc",
        "handle,role\ncontact,Maria C.,,maria,CIO",
        "role,language\ncontact,Maria Lopes,Northwind,CIO,en",
    ],
)
def test_a_person_is_known_by_external_id_else_email_else_handle_else_name_and_account(
    database: Database, key: str
) -> None:
    apply(database, PEOPLE)
    heading, _, row = key.partition("\n")

    made = apply(database, f"type,name,account,{heading}\n{row}\n")

    assert (made.new, made.changed, reasons(made)) == (0, 1, [])


def test_a_namesake_with_another_email_needs_a_decision(database: Database) -> None:
    apply(database, PEOPLE)

    asked = apply(database, "type,name,account,email\ncontact,Maria Lopes,Northwind,m.l@northwind.example\n")
    told = apply(
        database, "type,name,account,email,handle\ncontact,Maria Lopes,Northwind,m.l@northwind.example,maria2\n"
    )

    assert reasons(asked)[0].startswith("2: Maria Lopes is known with the email maria@northwind.example.")
    assert told.new == 1


def test_an_erased_person_does_not_come_back_under_their_old_handle(world: World) -> None:
    with world.db() as db:
        change(db, Contact, [{"id": world.maria, "erased_at": world.now, "email": ""}])

    made = apply(world.database, "type,name,account,handle\ncontact,Maria Lopes,Northwind,maria\n")

    assert reasons(made)[0].startswith("2: The handle 'maria' is taken")


# Reporting


def test_the_report_counts_and_the_failed_rows_are_a_file_that_can_be_imported_again(tmp_path: Path) -> None:
    text = (
        "type;name;account;email\naccount;Northwind;;\ncontact;Maria L;Northwind;maria@\ncontact;Jo Park;Northwind;\n"
    )
    read_in, made = sheet(text), planned(text)

    assert report.headline(made) == "3 rows: 2 new, 0 changed, 1 needs you"
    report.write_problems(tmp_path / "data" / "problems.csv", read_in, made)

    again = read((tmp_path / "data" / "problems.csv").read_bytes())
    assert [line.cells["email"] for line in again.lines] == ["maria@"]
    assert again.ignored == ("problem",)
    with (tmp_path / "data" / "problems.csv").open(encoding="utf-8-sig") as file:
        assert list(csv.reader(file))[1][-1].startswith("Row 3: 'maria@' is not an email address.")


def test_a_row_says_everything_that_is_wrong_with_its_cells() -> None:
    made = planned("type,name,email,timezone\naccount,Northwind,,Europe/Lisbonn\nstaff,Dana,dana at acme,Lisbon")

    assert reasons(made) == [
        "2: 'Europe/Lisbonn' is not a time zone. Write one like Europe/Lisbon.",
        "3: 'dana at acme' is not an email address. Correct it, or leave it empty. "
        "'Lisbon' is not a time zone. Write one like Europe/Lisbon.",
    ]
