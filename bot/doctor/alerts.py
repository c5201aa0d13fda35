"""Whether somebody is told when something is wrong with the program itself."""

import asyncio
from collections.abc import Sequence

from bot.config import Alerts
from bot.doctor.check import Check, Finding, Ground
from storage import people
from storage.database import Database


async def _look(ground: Ground) -> Sequence[Finding]:
    if ground.database is None:
        return []
    return [await asyncio.to_thread(_examine, ground.database, ground.settings.alerts)]


def _examine(database: Database, alerts: Alerts) -> Finding:
    if not alerts.team and not alerts.staff:
        return Finding("ok", "alerts", "go nowhere but the log and this report; [alerts] team or staff names a place")
    with database.reading() as db:
        team = people.find_team(db, alerts.team) if alerts.team else None
        member = people.find_member(db, alerts.staff) if alerts.staff else None
        places = people.addresses_of(db, team=team.id) if team else []
        places += people.addresses_of(db, staff=member.id) if member else []
    if alerts.team and team is None:
        return Finding(
            "WARN", "alerts", f"there is no team {alerts.team!r}", "write a team's handle into [alerts] team"
        )
    if alerts.staff and member is None:
        return Finding(
            "WARN", "alerts", f"there is no colleague {alerts.staff!r}", "write a handle into [alerts] staff"
        )
    who = alerts.team or alerts.staff
    if not places:
        words = f"{who} has no chat in which they could be told"
        return Finding("WARN", "alerts", words, f"yousaid invite {who}")
    return Finding("ok", "alerts", f"go to {who}, by {places[0].address.channel}")


CHECK = Check("alerts", _look)
