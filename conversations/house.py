"""How this installation behaves: what the configuration says, as values for the rooms that decide."""

from dataclasses import dataclass, field
from datetime import timedelta

from conversations.gates import Pace
from conversations.patience import Patience


@dataclass(frozen=True, slots=True)
class House:
    """`alert_delay` is how long an alert about a low answer waits for a *Change*. Without `backup_at` none is made.

    `alert_team` or `alert_staff` is whom the program tells that something is wrong with it, by handle.
    """

    company: str = "Acme"
    language: str = "en"
    timezone: str = "UTC"
    pace: Pace = field(default_factory=Pace)
    patience: Patience = field(default_factory=Patience)
    alert_delay: timedelta = timedelta(minutes=2)
    digest_weekday: int = 0
    digest_at: tuple[int, int] = (9, 0)
    backup_at: tuple[int, int] | None = None
    alert_team: str = ""
    alert_staff: str = ""
