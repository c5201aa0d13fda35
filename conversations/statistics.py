"""The one metric module: every score that we show, how sure we are of it, and whether it changed.

Nothing here rounds. Percent and NPS points go from 0 or -100 to 100.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from math import comb, erfc, fsum, inf, nan, sqrt
from typing import Literal, TypeAlias, assert_never

from conversations.student import t_quantile, t_tails

VERSION = "1"
Z = 1.959964
SIGNIFICANT = 0.05
TOO_FEW = 5
FEW = 30

NO_CHANGE = "no detectable change"
INCOMPARABLE = "too few answers to compare"


@dataclass(frozen=True, slots=True)
class Estimate:
    """A score and its 95 % interval, both ends included."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Mean:
    """The mean of `n` answers on one scale; `deviation` is the sample's standard deviation (divisor n - 1)."""

    n: int
    value: float
    deviation: float
    scale: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of `n`; shown in percent."""

    hits: int
    n: int


@dataclass(frozen=True, slots=True)
class Nps:
    """Answers from 0 to 10: promoters said 9 or 10, passives 7 or 8, detractors 0 to 6."""

    promoters: int
    passives: int
    detractors: int

    @property
    def n(self) -> int:
        return self.promoters + self.passives + self.detractors


Score: TypeAlias = Mean | Share | Nps
Direction: TypeAlias = Literal["up", "down", ""]


@dataclass(frozen=True, slots=True)
class Shown:
    """What may be shown of a score: nothing but the words under five answers, and never a number without its n."""

    n: int
    words: str
    estimate: Estimate | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The difference of two scores. `direction` is the arrow: empty unless p < .05. NaN when not comparable."""

    direction: Direction
    words: str
    difference: Estimate
    p: float


def mean(answers: Iterable[int], scale: tuple[int, int] = (1, 5)) -> Mean:
    """Of no answers the mean is NaN and `show` gives no score. Raises ValueError for an answer off the scale."""
    values = _on_scale(answers, scale)
    n = len(values)
    middle = fsum(values) / n if n else nan
    deviation = sqrt(fsum((value - middle) ** 2 for value in values) / (n - 1)) if n > 1 else nan
    return Mean(n, middle, deviation, scale)


def csat(answers: Iterable[int]) -> Share:
    """The share of 4 and 5 among answers from 1 to 5. Raises ValueError for any other answer."""
    values = _on_scale(answers, (1, 5))
    return Share(sum(value >= 4 for value in values), len(values))


def nps(answers: Iterable[int]) -> Nps:
    """Raises ValueError for an answer that is not from 0 to 10."""
    values = _on_scale(answers, (0, 10))
    promoters, detractors = sum(value >= 9 for value in values), sum(value <= 6 for value in values)
    return Nps(promoters, len(values) - promoters - detractors, detractors)


def response_rate(
    *, completed: int = 0, partial: int = 0, refused: int = 0, silent: int = 0, other: int = 0, undelivered: int = 0
) -> Share:
    """AAPOR's RR2 of the check-ins asked: those who answered at least the scored question, among all.

    `silent` were reached and said nothing, `undelivered` includes unknown; suppressed ones are not asked.
    """
    answered = completed + partial
    return Share(answered, answered + refused + silent + other + undelivered)


def _on_scale(answers: Iterable[int], scale: tuple[int, int]) -> tuple[int, ...]:
    values = tuple(answers)
    low, high = scale
    for value in values:
        if not low <= value <= high:
            raise ValueError(f"{value} is not on the scale from {low} to {high}. Keep different scales apart.")
    return values


def show(score: Score) -> Shown:
    """The display rule: under 5 no score, under 30 with a warning, always with n and interval."""
    n = score.n
    if n < TOO_FEW:
        return Shown(n, f"{n} {'answer' if n == 1 else 'answers'}, too few for a score")
    return Shown(n, f"{n} answers, low n" if n < FEW else f"{n} answers", estimate(score))


def estimate(score: Score) -> Estimate:
    """A mean with its t-interval, a share with Wilson's, NPS with adjusted Wald. Raises ValueError without answers."""
    if score.n < 1:
        raise ValueError("There is no score of no answers. Ask show() what may be shown.")
    match score:
        case Mean(n, value, deviation, scale):
            half = t_quantile(n - 1) * deviation / sqrt(n) if n > 1 else inf
            return Estimate(value, max(value - half, scale[0]), min(value + half, scale[1]))
        case Share(hits, n):
            return _wilson(hits, n)
        case Nps():
            return _adjusted_wald(score)
        case _:
            assert_never(score)


def _wilson(hits: int, n: int) -> Estimate:
    """Wilson 1927, without continuity correction."""
    share = hits / n
    centre = (share + Z**2 / (2 * n)) / (1 + Z**2 / n)
    half = Z / (1 + Z**2 / n) * sqrt(share * (1 - share) / n + Z**2 / (4 * n**2))
    low = 0.0 if hits == 0 else centre - half
    high = 1.0 if hits == n else centre + half
    return Estimate(100 * share, 100 * low, 100 * high)


def _adjusted_wald(score: Nps) -> Estimate:
    """Rocks 2016: three more answers, 3/4 of one to each end; clipped, then extended to the observed value."""
    value = 100 * (score.promoters - score.detractors) / score.n
    middle, variance = _adjusted(score)
    half = 100 * Z * sqrt(variance)
    low, high = max(100 * middle - half, -100.0), min(100 * middle + half, 100.0)
    return Estimate(value, min(low, value), max(high, value))


def _adjusted(score: Nps) -> tuple[float, float]:
    """The adjusted NPS as a fraction, and the variance of it."""
    n = score.n + 3
    promoters, detractors = (score.promoters + 0.75) / n, (score.detractors + 0.75) / n
    middle = promoters - detractors
    return middle, (promoters + detractors - middle**2) / n


def change(before: Score, after: Score) -> Change:
    """Whether a score moved: no arrow unless p < .05. Raises ValueError for two different kinds or scales."""
    if min(before.n, after.n) < TOO_FEW:
        return Change("", INCOMPARABLE, Estimate(nan, nan, nan), nan)
    difference, p = _compared(before, after)
    direction: Direction = "" if p >= SIGNIFICANT else "up" if difference.value > 0 else "down"
    return Change(direction, direction or NO_CHANGE, difference, p)


def _compared(before: Score, after: Score) -> tuple[Estimate, float]:
    match before, after:
        case Mean(), Mean() if before.scale == after.scale:
            return _welch(before, after)
        case Share(), Share():
            return _newcombe(before, after), _n_minus_1(before, after)
        case Nps(), Nps():
            return _adjusted_difference(before, after)
        case _:
            raise ValueError("Two different scores or scales cannot be compared. Compare each with its own past.")


def _welch(before: Mean, after: Mean) -> tuple[Estimate, float]:
    """Welch 1947 with Satterthwaite's degrees of freedom.

    Where all agree on either side it has no variance to work with: the exact permutation test decides.
    """
    difference = after.value - before.value
    parts = (before.deviation**2 / before.n, after.deviation**2 / after.n)
    error = sqrt(sum(parts))
    if error == 0:
        p = 2 / comb(before.n + after.n, before.n) if difference else 1.0
        return Estimate(difference, difference, difference), p
    freedom = sum(parts) ** 2 / (parts[0] ** 2 / (before.n - 1) + parts[1] ** 2 / (after.n - 1))
    half = t_quantile(freedom) * error
    return Estimate(difference, difference - half, difference + half), t_tails(difference / error, freedom)


def _n_minus_1(before: Share, after: Share) -> float:
    """The N - 1 chi-square test [Campbell 2007] with one degree of freedom; p of two proportions."""
    n = before.n + after.n
    hits = before.hits + after.hits
    if hits in (0, n):
        return 1.0
    cross = before.hits * (after.n - after.hits) - after.hits * (before.n - before.hits)
    return erfc(sqrt((n - 1) * cross**2 / (before.n * after.n * hits * (n - hits)) / 2))


def _newcombe(before: Share, after: Share) -> Estimate:
    """Newcombe 1998, method 10: the hybrid of two Wilson intervals, in percentage points."""
    old, new = estimate(before), estimate(after)
    difference = new.value - old.value
    below = sqrt((new.value - new.low) ** 2 + (old.high - old.value) ** 2)
    above = sqrt((new.high - new.value) ** 2 + (old.value - old.low) ** 2)
    return Estimate(difference, difference - below, difference + above)


def _adjusted_difference(before: Nps, after: Nps) -> tuple[Estimate, float]:
    """The observed difference; the interval and p are those of the adjusted one."""
    (old, old_variance), (new, new_variance) = _adjusted(before), _adjusted(after)
    error = sqrt(old_variance + new_variance)
    observed = estimate(after).value - estimate(before).value
    low, high = (100 * (new - old + sign * Z * error) for sign in (-1, 1))
    return Estimate(observed, low, high), erfc(abs(new - old) / error / sqrt(2))
