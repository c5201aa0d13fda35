"""How this installation behaves: what the configuration says, as values for the rooms that decide."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from datetime import date, timedelta

from conversations.gates import Pace
from conversations.patience import Patience
from conversations.texts import languages


def no_holidays(country: str, timezone: str) -> frozenset[date]:
    """Where no calendar is known every day from Monday to Friday is one like another."""
    return frozenset()


@dataclass(frozen=True, slots=True)
class House:
    """`alert_delay` is how long an alert about a low answer waits for a *Change*. Without `backup_at` none is made.

    `languages` are those it speaks with customers, `language` the one it speaks where nothing else is known.
    `holidays` are the public holidays of a country, or of the one that a time zone belongs to; `reply_hours` are the
    working hours within which a promised call or reply comes.

    `alert_team` or `alert_staff` is whom the program tells that something is wrong with it, by handle.
    """

    company: str = "Acme"
    language: str = "en"
    languages: tuple[str, ...] = field(default_factory=languages)
    timezone: str = "UTC"
    pace: Pace = field(default_factory=Pace)
    patience: Patience = field(default_factory=Patience)
    holidays: Callable[[str, str], frozenset[date]] = no_holidays
    reply_hours: int = 4
    alert_delay: timedelta = timedelta(minutes=2)
    digest_weekday: int = 0
    digest_at: tuple[int, int] = (9, 0)
    backup_at: tuple[int, int] | None = None
    alert_team: str = ""
    alert_staff: str = ""

    def spoken(self, *wanted: str, among: Collection[str] | None = None) -> str:
        """The first of these languages that is spoken here, our own where none of them is.

        They may come as platforms write them: pt-BR means pt. `among` narrows what is spoken further.
        """
        known = [language for one in wanted if (language := self.speaks(one))]
        return next((language for language in known if among is None or language in among), self.language)

    def speaks(self, wanted: str) -> str:
        """The language meant, as its two letters, when it is spoken here; else nothing."""
        language = wanted.replace("_", "-").partition("-")[0].lower()
        return language if language in self.languages else ""
