"""One verb a file, each offering VERB; found by looking into this folder."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from bot.staff.verb import Verb


@cache
def known() -> Mapping[str, Verb]:
    """All verbs by name. Raises ValueError when two files claim one name, or a verb has no rule."""
    verbs: dict[str, Verb] = {}
    for module in pkgutil.iter_modules(__path__):
        verb: Verb = importlib.import_module(f"{__name__}.{module.name}").VERB
        if verb.name in verbs:
            raise ValueError(f"bot/staff/verbs/{module.name}.py: there is a verb {verb.name!r} already. Rename one.")
        if not verb.roles:
            raise ValueError(f"bot/staff/verbs/{module.name}.py: nobody may {verb.name!r}. Give it roles.")
        verbs[verb.name] = verb
    return verbs
