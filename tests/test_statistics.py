"""The published golden vectors, the closed forms, and the rules of what may be shown."""

from math import erfc, isnan, pi, sqrt, tan

import pytest
from hypothesis import example, given
from hypothesis import strategies as some

from conversations.statistics import (
    NO_CHANGE,
    Mean,
    Nps,
    Score,
    Share,
    change,
    csat,
    estimate,
    mean,
    nps,
    response_rate,
    show,
)
from conversations.student import t_quantile, t_tails

COUNT = some.integers(0, 60)
SHARES = some.builds(lambda hits, rest: Share(hits, hits + rest), COUNT, COUNT)
NPS = some.builds(Nps, COUNT, COUNT, COUNT)
MEANS = some.lists(some.integers(1, 5), max_size=60).map(mean)
SCORES = some.one_of(SHARES, NPS, MEANS)
PAIRS = some.one_of(some.tuples(SHARES, SHARES), some.tuples(NPS, NPS), some.tuples(MEANS, MEANS))


def two(*numbers: float) -> tuple[float, ...]:
    return tuple(round(number, 2) for number in numbers)


@pytest.mark.parametrize(
    ("counts", "value", "low", "high"),
    [
        ((5, 3, 2), 30, -19.05, 65.20),
        ((10, 5, 5), 25, -11.72, 55.19),
        ((12, 6, 2), 50, 15.02, 71.94),
        ((50, 30, 20), 30, 14.05, 44.20),
    ],
)
def test_nps_has_the_adjusted_wald_interval(
    counts: tuple[int, int, int], value: float, low: float, high: float
) -> None:
    shown = estimate(Nps(*counts))

    assert two(shown.value, shown.low, shown.high) == (value, low, high)


def test_an_interval_always_holds_the_observed_nps() -> None:
    assert estimate(Nps(9, 0, 0)).high == 100
    assert estimate(Nps(0, 0, 9)).low == -100


@pytest.mark.parametrize(
    ("hits", "n", "low", "high"),
    [(4, 5, 37.55, 96.38), (8, 10, 49.02, 94.33), (18, 20, 69.90, 97.21), (0, 5, 0, 43.45)],
)
def test_a_share_has_the_wilson_interval(hits: int, n: int, low: float, high: float) -> None:
    shown = estimate(Share(hits, n))

    assert two(shown.value, shown.low, shown.high) == (100 * hits / n, low, high)


def test_two_shares_are_compared_by_n_minus_1_chi_square_and_newcombe() -> None:
    moved = change(Share(12, 20), Share(17, 20))

    assert round(moved.p, 3) == 0.080
    assert round(moved.difference.value) == 25
    assert [round(end, 1) for end in (moved.difference.low, moved.difference.high)] == [-2.8, 48.5]
    assert (moved.direction, moved.words) == ("", "no detectable change")


@pytest.mark.parametrize(
    ("before", "after", "difference", "low", "high", "p", "direction"),
    [
        ((10, 5, 5), (14, 4, 2), 35, -13.56, 74.43, 0.175, ""),
        ((50, 30, 20), (65, 25, 10), 25, 4.32, 44.22, 0.017, "up"),
        ((65, 25, 10), (50, 30, 20), -25, -44.22, -4.32, 0.017, "down"),
    ],
)
def test_two_nps_are_compared_by_their_adjusted_difference(
    before: tuple[int, int, int],
    after: tuple[int, int, int],
    difference: float,
    low: float,
    high: float,
    p: float,
    direction: str,
) -> None:
    moved = change(Nps(*before), Nps(*after))

    assert two(moved.difference.value, moved.difference.low, moved.difference.high) == (difference, low, high)
    assert round(moved.p, 3) == p
    assert moved.direction == direction


@pytest.mark.parametrize(
    ("freedom", "expected"),
    [
        (1, 12.7062047362),
        (2, 4.3026527297),
        (5, 2.5705818356),
        (10, 2.2281388520),
        (29, 2.0452296421),
        (100, 1.9839715185),
        (1e7, 1.9599642),
    ],
)
def test_the_quantile_of_student_t_agrees_with_the_tables(freedom: float, expected: float) -> None:
    assert t_quantile(freedom) == pytest.approx(expected, abs=1e-7)


@given(some.floats(0.01, 0.999))
def test_the_quantile_agrees_with_the_closed_forms_for_one_and_two_degrees(confidence: float) -> None:
    assert t_quantile(1, confidence) == pytest.approx(tan(pi * confidence / 2), rel=1e-9, abs=1e-9)
    assert t_quantile(2, confidence) == pytest.approx(confidence * sqrt(2 / (1 - confidence**2)), rel=1e-9, abs=1e-9)


@example(4.638556807023785e-06)
@given(some.floats(0, 8))
def test_with_many_degrees_student_is_normal(t: float) -> None:
    assert t_tails(t, 1e6) == pytest.approx(erfc(t / sqrt(2)), abs=1e-6)


@given(some.floats(0.5, 500), some.floats(0.1, 0.9999))
def test_the_quantile_undoes_the_tails(freedom: float, confidence: float) -> None:
    assert t_tails(t_quantile(freedom, confidence), freedom) == pytest.approx(1 - confidence, abs=1e-9)


def test_a_mean_has_a_t_interval_cut_to_its_scale() -> None:
    shown = estimate(mean([2, 3, 3, 4, 3]))
    assert two(shown.value, shown.low, shown.high) == (3, 2.12, 3.88)
    assert estimate(mean([5, 5, 5, 5, 1])).high == 5


def test_two_means_are_compared_by_welch() -> None:
    """Computed by hand: difference 1.5, standard error √(1/6 + 1/7.2), 9.92 degrees of freedom."""
    before, after = Mean(6, 2.0, 1.0, (1, 5)), Mean(5, 3.5, sqrt(5 / 7.2), (1, 5))
    moved = change(before, after)

    freedom = (1 / 6 + 1 / 7.2) ** 2 / ((1 / 6) ** 2 / 5 + (1 / 7.2) ** 2 / 4)
    t = 1.5 / sqrt(1 / 6 + 1 / 7.2)
    assert moved.p == pytest.approx(t_tails(t, freedom))
    assert moved.direction == "up"


def test_where_all_agree_the_exact_test_decides() -> None:
    assert change(mean([4] * 5), mean([5] * 5)).p == pytest.approx(2 / 252)
    assert change(mean([4] * 5), mean([4] * 5)).words == NO_CHANGE


def test_csat_is_the_share_of_four_and_five() -> None:
    assert csat([1, 3, 4, 5, 5]) == Share(3, 5)


def test_nps_counts_its_three_groups() -> None:
    assert nps([0, 6, 7, 8, 9, 10]) == Nps(2, 2, 2)


@pytest.mark.parametrize("stray", [0, 6, 7])
def test_answers_of_another_scale_are_refused(stray: int) -> None:
    with pytest.raises(ValueError, match="scale from 1 to 5"):
        csat([4, stray])


def test_the_response_rate_counts_partial_answers_and_everybody_asked() -> None:
    assert response_rate(completed=15, partial=3, refused=1, silent=4, other=1, undelivered=1) == Share(18, 25)
    assert response_rate() == Share(0, 0)


@pytest.mark.parametrize(
    ("n", "words", "scored"),
    [
        (0, "0 answers, too few for a score", False),
        (1, "1 answer, too few for a score", False),
        (4, "4 answers, too few for a score", False),
        (5, "5 answers, low n", True),
        (29, "29 answers, low n", True),
        (30, "30 answers", True),
    ],
)
def test_what_is_shown_depends_on_n(n: int, words: str, scored: bool) -> None:
    for score in (mean([4] * n), csat([4] * n), nps([9] * n)):
        assert show(score).words == words
        assert (show(score).estimate is not None) is scored


@given(SCORES)
def test_every_interval_holds_its_score_and_stays_on_the_scale(score: Score) -> None:
    shown = show(score).estimate
    if shown is not None:
        floor, ceiling = {Mean: (1, 5), Share: (0, 100), Nps: (-100, 100)}[type(score)]
        assert floor <= shown.low <= shown.value <= shown.high <= ceiling


@given(PAIRS)
def test_an_arrow_needs_five_answers_on_both_sides_and_evidence(pair: tuple[Score, Score]) -> None:
    moved, back = change(*pair), change(*reversed(pair))

    if min(score.n for score in pair) < 5:
        assert isnan(moved.p)
        assert moved.words == "too few answers to compare"
    assert bool(moved.direction) == (moved.p < 0.05)
    assert {"up": "down", "down": "up", "": ""}[moved.direction] == back.direction


def test_different_scores_and_scales_are_never_compared() -> None:
    with pytest.raises(ValueError, match="cannot be compared"):
        change(Share(4, 9), Nps(3, 3, 3))
    with pytest.raises(ValueError, match="cannot be compared"):
        change(mean([4] * 9), mean([4] * 9, (1, 7)))


def test_no_answers_give_no_estimate() -> None:
    with pytest.raises(ValueError, match="no answers"):
        estimate(Share(0, 0))
