"""Members of a Slack workspace, who can also open forms, the Home tab and shortcuts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from .people import Person, Room, Shown
from .slack_stage import SlackStage


@dataclass(frozen=True, slots=True)
class SlackPerson(Person):
    """A person as on every platform, with what only Slack has."""

    stage: SlackStage = field(repr=False)

    async def opens_home(self) -> None:
        self.stage.opens_app(self.id, "home")

    async def uses_shortcut(self, callback_id: str, on: Shown | None = None) -> None:
        """A global shortcut, or with `on` the shortcut in that message's menu."""
        self.stage.shortcut(self.id, callback_id, on)

    async def looks_for(self, action_id: str, words: str = "") -> list[str]:
        """Types into an external select and waits for what the app offers."""
        return await self.stage.suggestions(self.id, action_id, words)

    async def submits(self, values: Mapping[str, str | Sequence[str]]) -> None:
        await self.stage.submit(self.id, values)

    async def closes_modal(self) -> None:
        self.stage.close_modal(self.id)

    def has_modal(self) -> bool:
        return bool(self.stage.world.modals.get(self.id))

    def modal(self) -> Shown:
        """The form on top, with its title as the first line."""
        return self.stage.shown_view(self.stage.open_modal(self.id), "modal")

    def modal_errors(self) -> dict[str, str]:
        """What the app found wrong, by block id."""
        return dict(self.stage.open_modal(self.id).errors)

    def home(self) -> Shown:
        """The Home tab as the app last published it."""
        if self.id not in self.stage.world.homes:
            raise AssertionError(f"the app has published no Home tab for {self.name}")
        return self.stage.shown_view(self.stage.world.homes[self.id], "home")

    def _pressable(self, room: Room | None) -> list[Shown]:
        """A form covers everything else; the Home tab comes after the messages."""
        if self.has_modal():
            return [self.modal()]
        home = [self.home()] if self.id in self.stage.world.homes and room is None else []
        return [*self._messages(room)[::-1], *home]
