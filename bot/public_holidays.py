"""The public holidays where somebody is, from the library `holidays`; without it there are none but the weekends."""

import importlib
import importlib.resources
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache
from typing import Any

YEARS = range(2020, 2046)


def calendar() -> "Callable[[str, str], frozenset[date]] | None":
    """Gives the holidays of a country, else of the one a time zone belongs to; None where the library is missing."""
    try:
        holidays = importlib.import_module("holidays")
    except ImportError:
        return None

    @cache
    def of_country(code: str) -> frozenset[date]:
        country, _, region = code.partition("-")
        try:
            found: Mapping[date, Any] = holidays.country_holidays(country, subdiv=region or None, years=YEARS)
        except NotImplementedError:  # a country or a region that the library does not know
            return of_country(country) if region else frozenset()
        return frozenset(found)

    def there(country: str, timezone: str) -> frozenset[date]:
        code = country or countries().get(timezone, "")
        return of_country(code) if code else frozenset()

    return there


@cache
def countries() -> Mapping[str, str]:
    """The country of each time zone that belongs to exactly one: https://data.iana.org/time-zones/tzdb/zone.tab"""
    lines = (importlib.resources.files("tzdata") / "zoneinfo" / "zone.tab").read_text("utf-8").splitlines()
    found: dict[str, str] = {}
    for code, _, zone, *_ in (line.split("\t") for line in lines if not line.startswith("#")):
        found[zone] = "" if zone in found else code
    return {zone: code for zone, code in found.items() if code}


@cache
def known(code: str) -> bool:
    """Whether this is a country, or a region of one like DE-BY, as far as we can tell."""
    lines = (importlib.resources.files("tzdata") / "zoneinfo" / "iso3166.tab").read_text("utf-8").splitlines()
    return code.partition("-")[0] in {line.split("\t")[0] for line in lines if not line.startswith("#")}
