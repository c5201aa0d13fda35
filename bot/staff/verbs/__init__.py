"""One verb a file, each offering VERB; found by looking into this folder."""

from collections.abc import Mapping
from functools import cache

from bot.staff.verb import Verb
from conversations.discovery import offered


@cache
def known() -> Mapping[str, Verb]:
    """All verbs by name. Raises ValueError when two files claim one name, or when nobody may use one."""
    verbs = offered(__name__, __path__, "VERB", Verb)
    for verb in verbs.values():
        if not verb.roles:
            raise ValueError(f"bot/staff/verbs: nobody may {verb.name!r}. Give it roles.")
    return verbs
