"""P3: one durable inbound turn, a press on a score by a contact with an open check-in.

In all of it are the inbox row, event, conversation state, answer, the redraw and the next question as outbox rows, the
check-in's start, and a commit with synchronous=FULL; nothing is sent. All contenders take turns in one run, a round of
each after the other; CPU is that of the whole process, all its threads; medians over the rounds after a first one that
warms up. Everybody works on an equal copy of the same people. P3 does not say what raw sqlite3 has to do, so it is
held against both: around our own engine, which does the same work, and by hand for this one press alone.
"""

from collections.abc import Mapping, Sequence

from benchmarks import contenders
from benchmarks.clocks import Spent, middle, timed
from benchmarks.contender import GROUP, Contender, enter, modules
from benchmarks.result import Goal, Line, Result, Surroundings
from benchmarks.world import World, populate

OURS, SESSION, SAME, FLOOR = "ours", "by_session", "same_engine", "by_hand"


def measure(around: Surroundings) -> Result:
    world = populate(around.folder, around.size.people)
    kinds = modules(contenders)
    entered = {name: enter(kind, world, around.folder) for name, kind in kinds.items()}
    shares = {name: int(kind.SHARE) for name, kind in kinds.items()}
    spent = _in_turns(entered, shares, world, around)
    for contender in entered.values():
        contender.leave()
    ours = spent[OURS]
    lines = [Line(str(kind.LABEL), _numbers(spent[name], ours)) for name, kind in kinds.items()]
    return Result(f"One durable step, groups of {GROUP}", lines, _goals(spent))


def _in_turns(
    entered: Mapping[str, Contender], shares: Mapping[str, int], world: World, around: Surroundings
) -> Mapping[str, Spent]:
    rounds: dict[str, list[Spent]] = {name: [] for name in entered}
    left = {name: iter(world.presses) for name in entered}
    for number in range(around.size.rounds + 1):
        for name, contender in entered.items():
            count = max(2, around.size.messages // shares[name] // (1 if number else 4))
            presses = [press for press, _ in zip(left[name], range(count), strict=False)]
            rounds[name].append(timed(contender.ready(presses), len(presses)))
    return {name: middle(measured[1:]) for name, measured in rounds.items()}


def _numbers(spent: Spent, ours: Spent) -> Mapping[str, float]:
    return {
        "CPU µs": spent.cpu, "wall µs": spent.wall, "a second": 1e6 / spent.wall,
        "CPU × ours": spent.cpu / ours.cpu, "wall × ours": spent.wall / ours.wall,
    }  # fmt: skip


def _goals(spent: Mapping[str, Spent]) -> Sequence[Goal]:
    ours = spent[OURS]
    return (
        Goal(
            "P3", "times the rate of a session and commit a message", spent[SESSION].wall / ours.wall, 30, at_least=True
        ),
        Goal("P3", "times the CPU of raw sqlite3 around our engine, in groups", ours.cpu / spent[SAME].cpu, 1.5),
        Goal("P3", "times the CPU of raw sqlite3 by hand for this answer, in groups", ours.cpu / spent[FLOOR].cpu, 1.5),
    )
