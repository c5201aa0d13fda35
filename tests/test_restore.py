"""A restored backup does nothing until a person has looked; what happened after it was made is not done again."""

import random
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, text

from bot.clock import ids
from bot.config import Settings
from bot.restored import Look, Operator, data, lines
from bot.single import OnlyOne
from conversations.flows import shipped
from conversations.messages import Address
from scheduler import held, jobs, release
from scheduler.job import Job, Tick, fire
from scheduler.release import Listed
from storage import audit, backup, checkins, digests, migrations, outbox, quarantine, restoring
from storage import people as directory
from storage.checkins import Planned
from storage.database import Database, DatabaseError
from storage.fingerprint import differences
from storage.quarantine import Restored
from storage.restoring import Coming
from storage.rows import change, table
from storage.tables import CheckIn, ConversationRow, DigestRun, OutboxRow
from tests.peopled import people, prints, put
from tests.test_cli import PEOPLE, Terminal
from tests.worlds import HOUSE, World

Open = Callable[[str], Database]

INWARD = {"nightly_backup", "check_invariants", "finish_erasures"}
"""Jobs that cause nothing outside and may simply run after a release."""


class Stopped:
    """The moment of the world, for whoever wants a clock."""

    def __init__(self, world: World) -> None:
        self._world = world

    def now(self) -> datetime:
        return self._world.now

    def monotonic(self) -> float:
        return 0.0

    async def sleep(self, seconds: float) -> None:
        raise AssertionError("nothing waits in these tests")


class House:
    """A world whose database is backed up and restored, an hour apart."""

    def __init__(self, world: World, folder: Path) -> None:
        self.world = world
        self._file = folder / "backup.db"

    @property
    def database(self) -> Database:
        return self.world.database

    def backs_up(self) -> None:
        backup.make(self.database, self._file, self.world.now, "0.1.0", force=True)
        self.world.now += timedelta(hours=1)

    def restores(self) -> Restored:
        self.database.close()
        new_id = ids(lambda: self.world.now, random.Random(9))
        return restoring.restore(self.database, Coming(self._file, self.world.now, new_id()))

    @property
    def operator(self) -> Operator:
        return Operator(Settings(), self.database, Stopped(self.world))

    def looks(self) -> Look:
        look = self.operator.look()
        assert look is not None
        return look

    def confirms(self, cutoff: datetime | None = None) -> None:
        assert list(self.operator.release(self.looks(), cutoff, "test")) is not None

    def leases(self) -> list[str]:
        with self.world.db() as db:
            rows = outbox.lease(db, "telegram", "c", (), self.world.now, 100)
            return [row.key for row in rows]

    def states(self) -> dict[str, str]:
        o = table(OutboxRow).c
        with self.world.db() as db:
            return {key: state for key, state in db.execute(select(o.dedupe_key, o.state))}

    def fires(self, job: Job) -> bool:
        with self.world.db() as db:
            return fire(job.function, Tick(db, self.world.now, self.world.new_id, HOUSE, {}))

    def sends(self, key: str, state: outbox.State = "sent") -> None:
        """What the program did with a message, after the backup or before it."""
        with self.world.db() as db:
            row = outbox.by_key(db, key)
            assert row is not None
            at = self.world.now if state == "sent" else None
            change(db, OutboxRow, [{"id": row.id, "state": state, "platform_id": "77", "sent_at": at}])

    def loses_the_replaced(self, restored: Restored) -> None:
        if self.database.is_sqlite:
            Path(restored.replaced).unlink()
        else:
            with self.world.db() as db:
                db.execute(text(f"DROP SCHEMA {restored.replaced} CASCADE"))

    def known(self) -> dict[str, str]:
        return {one.item.id: one.known for one in self.looks().listed}


@pytest.fixture
def house(database: Database, tmp_path: Path) -> House:
    return House(people(database), tmp_path)


def test_everything_is_as_it_was_and_the_replaced_database_is_kept(house: House, opened: Open) -> None:
    before = prints(house.database)
    house.backs_up()
    put(house.world, "later", "reply")
    after = prints(house.database)

    restored = house.restores()

    assert differences(before, prints(house.database)) == ["audit_event", "quarantine"]
    url = f"sqlite:///{restored.replaced}" if house.database.is_sqlite else (
        house.database.url + f"&options=-csearch_path%3D{restored.replaced}"
    )  # fmt: skip
    assert prints(opened(url)) == after
    with house.world.db() as db:
        assert audit.broken_at(db) is None


def test_nothing_goes_out_and_no_job_runs_until_it_is_released(house: House) -> None:
    house.backs_up()
    house.restores()
    ran: list[datetime] = []

    def note(tick: Tick) -> bool:
        ran.append(tick.now)
        return False

    job = Job("test", timedelta(1), note)
    put(house.world, "came in since", "reply")

    assert house.leases() == []
    assert not house.fires(job)
    assert ran == []

    house.confirms()
    assert {"waits", "came in since"} <= set(house.leases())
    house.fires(job)
    assert len(ran) == 1
    assert house.operator.look() is None


def test_what_was_sent_after_the_backup_is_not_sent_again(house: House) -> None:
    for key in ("sent", "on the wire", "gone", "still waits"):
        put(house.world, key, "reply")
    house.backs_up()
    house.sends("sent")
    house.sends("on the wire", "sending")
    house.sends("gone", "failed")
    house.restores()
    o = outbox.by_key

    assert house.looks().counts()["reply", "done"] == 3
    house.confirms()

    states = house.states()
    assert (states["sent"], states["on the wire"], states["gone"]) == ("sent", "unknown", "failed")
    assert "still waits" in house.leases()
    with house.world.db() as db:
        row = o(db, "sent")
        assert row is not None
        assert (row.platform_id, row.how) == ("77", "replaced")


def test_without_the_replaced_database_nobody_knows_and_the_operator_decides(house: House) -> None:
    put(house.world, "old", "reply", hours=5)
    put(house.world, "young", "reply", minutes=5)
    house.backs_up()
    house.loses_the_replaced(house.restores())
    put(house.world, "new", "reply")

    look = house.looks()
    assert look.since is None
    assert (look.counts()["reply", "nobody knows"], look.counts()["reply", "not done"]) == (4, 0)
    assert "nobody knows" in "\n".join(lines(look))

    house.confirms(house.world.now - timedelta(hours=2))

    states = house.states()
    assert (states["old"], states["young"], states["new"]) == ("unknown", "pending", "pending")


def test_dropping_all_keeps_what_came_in_since_the_restore(house: House) -> None:
    put(house.world, "old", "reply")
    house.backs_up()
    restored = house.restores()
    house.loses_the_replaced(restored)
    house.world.now += timedelta(minutes=10)
    put(house.world, "new", "reply")

    house.confirms(restored.restored_at)

    assert (house.states()["old"], house.states()["waits"]) == ("unknown", "unknown")
    assert house.leases() == ["new"]


def test_what_was_on_the_wire_at_the_backup_is_left_alone_by_a_courier_that_starts(house: House) -> None:
    put(house.world, "arrived", "reply", "sending")
    put(house.world, "perhaps", "reply", "sending")
    house.backs_up()
    house.sends("arrived")
    house.restores()
    with house.world.db() as db:
        assert outbox.abandoned(db, "telegram") == []
        outbox.tidy(db, "telegram", house.world.now + timedelta(days=60))

    house.confirms()

    states = house.states()
    assert (states["arrived"], states["perhaps"], states["waits"]) == ("sent", "unknown", "pending")


def test_a_dropped_message_that_was_surely_not_sent_is_called_off(house: House) -> None:
    put(house.world, "old", "reply", hours=5)
    house.backs_up()
    restored = house.restores()

    house.confirms(restored.restored_at)

    assert house.states()["old"] == "cancelled"


def planned(house: House) -> str:
    """Joao is to be asked in half an hour."""
    world = house.world
    with world.db() as db:
        joao = world.add_contact(db, "joao", "Joao Pinto", world.northwind)
        flow = shipped()["pulse"]
        at = world.now + timedelta(minutes=30)
        one = Planned(world.new_id(), joao, flow.name, flow.revision, "", world.dana, at, "")
        checkins.plan(db, one, world.customer(db, joao), world.now)
    return one.id


def disposition(house: House, check_in: str) -> tuple[str, str]:
    with house.world.db() as db:
        row = db.get(CheckIn, check_in)
        assert row is not None
        return row.disposition, row.gate


def test_a_check_in_that_was_asked_after_the_backup_is_not_asked_again(house: House) -> None:
    check_in = planned(house)
    house.backs_up()
    with house.world.db() as db:
        change(db, CheckIn, [{"id": check_in, "disposition": "completed", "sent_at": house.world.now}])
    house.restores()

    assert house.known()[check_in] == "done"
    house.confirms()
    assert disposition(house, check_in) == ("completed", "")


def test_a_check_in_of_which_nobody_knows_is_visibly_suppressed_when_dropped(house: House) -> None:
    check_in = planned(house)
    house.backs_up()
    house.loses_the_replaced(house.restores())

    house.confirms(house.world.now)
    assert disposition(house, check_in) == ("suppressed", "restored")


def test_a_reminder_that_was_due_is_taken_and_not_said_when_dropped(house: House) -> None:
    conversation = waiting_conversation(house)
    house.backs_up()
    house.loses_the_replaced(house.restores())
    assert house.known()[conversation] == "nobody knows"
    before = len(house.states())

    house.confirms(house.world.now)

    assert conversation not in {one.item.id for one in listed_again(house)}
    said = {key: state for key, state in house.states().items() if key.startswith(f"conv:{conversation}")}
    assert len(house.states()) >= before
    assert not {"pending", "leased"} & set(said.values()), said


def waiting_conversation(house: House) -> str:
    """Maria was asked and will be reminded in half an hour."""
    v = table(ConversationRow).c
    with house.world.db() as db:
        found: str = db.scalars(select(v.id).where(v.status == "open", v.kind == "check_in")).one()
        change(db, ConversationRow, [{"id": found, "due_at": house.world.now + timedelta(minutes=30)}])
    for key in house.states():
        if key.startswith(f"conv:{found}"):
            house.sends(key)
    return found


def listed_again(house: House) -> Sequence[Listed]:
    """What would be listed if it were restored and looked at once more."""
    with house.world.db() as db:
        return release.listing(Tick(db, house.world.now, house.world.new_id, HOUSE, {}), None, house.world.now)


def test_a_digest_that_was_posted_after_the_backup_is_not_posted_again(house: House) -> None:
    with house.world.db() as db:
        address = Address("telegram", "", "-100")
        directory.link_address(db, address, house.world.new_id(), house.world.now, team_id=house.world.iberia)
    house.backs_up()
    house.world.now += timedelta(days=7)
    week = "2026-W48"
    with house.world.db() as db:
        assert digests.begin(db, house.world.iberia, week, None, house.world.now)
    house.restores()

    digest = f"{house.world.iberia}:{week}"
    assert house.known()[digest] == "done"
    house.confirms()
    with house.world.db() as db:
        assert db.get(DigestRun, (house.world.iberia, week)) is not None


def test_the_listing_says_what_by_class_and_person_and_what_the_restored_one_does_not_know(house: House) -> None:
    house.backs_up()
    put(house.world, "afterwards", "alert")
    house.sends("afterwards")
    house.restores()

    said = "\n".join(lines(house.looks()))
    assert "of which this database knows nothing: 1 alert" in said
    assert "Maria Lopes (Northwind)" in said
    assert "yousaid restore --confirm --drop-older-than 2h" in said
    assert data(house.looks())["since"]["sent"] == {"alert": 1}


def test_every_job_says_what_it_would_repeat() -> None:
    assert {kind.job for kind in held.known().values()} - {""} | INWARD == set(jobs.known())


def test_a_restore_in_a_restore_is_released_with_it(house: House) -> None:
    house.backs_up()
    house.restores()
    house.backs_up()
    house.restores()
    house.confirms()

    with house.world.db() as db:
        assert not quarantine.is_open(db)


def test_a_damaged_backup_changes_nothing(house: House, tmp_path: Path) -> None:
    house.backs_up()
    before = prints(house.database)
    file = tmp_path / "backup.db"
    file.write_bytes(file.read_bytes()[:20000])

    with pytest.raises(DatabaseError, match="damaged"):
        house.restores()
    assert prints(house.database) == before


def test_a_backup_of_a_newer_program_changes_nothing(house: House, tmp_path: Path) -> None:
    house.backs_up()
    before = prints(house.database)
    with closing(sqlite3.connect(tmp_path / "backup.db", isolation_level=None)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")

    with pytest.raises(DatabaseError, match="Install the newer version"):
        house.restores()
    assert prints(house.database) == before
    assert not list(tmp_path.glob("*.restoring*"))


def test_a_damaged_database_is_replaced_and_kept_as_it_is(opened: Open, sqlite_url: str, tmp_path: Path) -> None:
    house = House(people(opened(sqlite_url)), tmp_path)
    house.backs_up()
    before = prints(house.database)
    house.database.close()
    (tmp_path / "yousaid.db").write_bytes(b"broken" * 5000)

    restored = house.restores()

    assert Path(restored.replaced).read_bytes() == b"broken" * 5000
    assert differences(before, prints(house.database)) == ["audit_event", "quarantine"]
    assert house.looks().since is None


def test_where_nothing_was_a_backup_is_restored_too(opened: Open, sqlite_url: str, tmp_path: Path) -> None:
    house = House(people(opened(sqlite_url)), tmp_path)
    house.backs_up()
    house.world.database = opened(f"sqlite:///{tmp_path}/new/yousaid.db")

    assert house.restores().replaced == ""
    assert house.leases() == []
    assert migrations.current(house.database) == migrations.head()


def test_from_sqlite_to_postgres_by_a_backup(
    opened: Open, sqlite_url: str, empty_postgres_url: str, tmp_path: Path
) -> None:
    house = House(people(opened(sqlite_url)), tmp_path)
    before = prints(house.database)
    house.backs_up()
    house.world.database = opened(empty_postgres_url)

    house.restores()
    assert differences(before, prints(house.database)) == ["audit_event", "quarantine"]


@pytest.fixture
def yousaid(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.chdir(tmp_path)
    Path("people.csv").write_text(PEOPLE)
    return Terminal(capsys)


def test_on_the_command_line(yousaid: Terminal) -> None:
    assert "There are no backups in data/backups yet" in yousaid("restore").out
    yousaid("import", "people.csv", "--yes")
    file = yousaid("backup", "--json").data["file"]
    assert file in yousaid("restore").out

    refused = yousaid("restore", file)
    assert (refused.code, refused.err) == (1, "Nothing was restored. Add --yes to do it.\n")
    assert yousaid("restore", file, "--release").code == 2
    only = OnlyOne(Path("data/yousaid.db"))
    only.acquire()
    assert "Stop it first" in yousaid("restore", file, "--yes").err
    only.release()

    done = yousaid("restore", file, "--yes")
    assert done.code == 0, done.err
    assert "The replaced database is kept: data/yousaid.replaced-" in done.out
    assert "QUARANTINE" in done.out
    assert yousaid("restore", "--json").data["quarantine"] is True
    assert yousaid("restore", "--confirm").code == 2
    assert "is no age" in yousaid("restore", "--confirm", "--drop-older-than", "long").err

    released = yousaid("restore", "--confirm", "--release", "--json")
    assert (released.code, released.data["released"]) == (0, True)
    assert yousaid("restore", "--confirm", "--release").code == 1
