"""A simulated customer: reads what arrives in their chat, and after a while presses or types like anybody would."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.demo.cast import TEAMS, Person
from bot.demo.stage import Stage
from conversations.messages import Outbound

ZONES = {team.handle: ZoneInfo(team.timezone) for team in TEAMS}
DAY_BEGINS, DAY_ENDS = 8, 18
SATURDAY = 5


@dataclass
class Player:
    """Watches one chat of the web channel. `fixed` are check-ins, by their number, answered at a moment told."""

    person: Person
    stage: Stage
    fixed: Mapping[int, datetime] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def sent(self, message: Outbound) -> None:
        buttons = {button.data.split(":", 3)[-1]: button.data for button in message.buttons()}
        match buttons:
            case {"fine": _}:
                self._press_soon(buttons.get(self.person.joins, ""), minutes=(2, 50))
            case {"yes": _, "partly": _}:
                self._press_soon(buttons[self.person.verdict], minutes=(4, 35))
            case {"1": one, "5": _}:
                self._meet_question(one.split(":")[1], buttons)
            case {"skip": skip} if not message.choices:
                self._meet_free_text(skip)
            case _:
                pass

    def changed(self, message: Outbound) -> None:
        pass

    def ended(self) -> None:
        pass

    def _meet_question(self, conversation: str, buttons: Mapping[str, str]) -> None:
        """A reminder is the same question again: the answer that is on its way already is enough."""
        if conversation in self.asked:
            return
        self.asked.append(conversation)
        number = len(self.asked) - 1
        score = self.person.scores[number] if number < len(self.person.scores) else 0
        moment = self.fixed.get(number) or self._soon(minutes=(3, 420))
        if self.person.stops and number == len(self.person.scores) - 1:
            self.stage.at(moment, lambda: self.stage.post(self.person.handle, text="stop"))
        else:
            self._press_at(moment, buttons.get(str(score), ""))

    def _meet_free_text(self, skip: str) -> None:
        conversation = skip.split(":")[1]
        known = conversation in self.asked
        words = self.person.words[self.asked.index(conversation)] if known else self.person.missing
        moment = self._now() + timedelta(seconds=self.stage.chance.randint(15, 70))
        if words:
            self.stage.at(moment, lambda: self.stage.post(self.person.handle, text=words))
        else:
            self._press_at(moment, skip)

    def _press_soon(self, data: str, minutes: tuple[int, int]) -> None:
        self._press_at(self._soon(minutes), data)

    def _soon(self, minutes: tuple[int, int]) -> datetime:
        return _waking(self._now() + timedelta(minutes=self.stage.chance.randint(*minutes)), self.zone)

    def _press_at(self, moment: datetime, data: str) -> None:
        if data:
            self.stage.at(moment, lambda: self.stage.post(self.person.handle, press=data))

    def _now(self) -> datetime:
        return self.stage.clock.now()

    @property
    def zone(self) -> ZoneInfo:
        return ZONES[self.person.team]


def _waking(moment: datetime, zone: ZoneInfo) -> datetime:
    """The same moment, or the next working morning when nobody is at a desk then."""
    local = moment.astimezone(zone)
    if local.hour >= DAY_ENDS:
        local = local.replace(hour=DAY_BEGINS) + timedelta(days=1)
    elif local.hour < DAY_BEGINS:
        local = local.replace(hour=DAY_BEGINS)
    while local.weekday() >= SATURDAY:
        local += timedelta(days=1)
    return local
