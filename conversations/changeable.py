"""Values that never change, and how to get one that differs a little."""

from typing import Any, Self


class Changeable:
    """For frozen dataclasses without slots that are changed several times a step."""

    def but(self, **changes: Any) -> Self:
        """The same with these changes, like `dataclasses.replace` at a quarter of its price."""
        if not changes.keys() <= self.__dict__.keys():
            raise TypeError(f"{type(self).__name__} has no {', '.join(changes.keys() - self.__dict__.keys())}.")
        after = object.__new__(type(self))
        after.__dict__.update(self.__dict__, **changes)
        return after
