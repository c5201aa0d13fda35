"""Student's t distribution, good to about ten digits: what the standard library does not have."""

from functools import cache
from math import exp, lgamma, log, pi, sqrt, tan

CONFIDENCE = 0.95


def t_tails(t: float, freedom: float) -> float:
    """The probability that Student's t is as far from 0 as this, both tails."""
    return _beta(freedom / (freedom + t * t), t * t / (freedom + t * t), freedom / 2, 0.5)


@cache
def t_quantile(freedom: float, confidence: float = CONFIDENCE) -> float:
    """The t that leaves this confidence between -t and t, by bisection of `t_tails`. `freedom` is above 0."""
    low, high = 0.0, pi / 2
    for _ in range(60):
        angle = (low + high) / 2
        enough = t_tails(sqrt(freedom) * tan(angle), freedom) <= 1 - confidence
        low, high = (low, angle) if enough else (angle, high)
    return sqrt(freedom) * tan(high)


def _beta(x: float, y: float, a: float, b: float) -> float:
    """The regularised incomplete beta function at x = 1 - y by its continued fraction [DLMF 8.17.22, Lentz]."""
    if x == 0 or y == 0:
        return 0.0 if x == 0 else 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - _beta(y, x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log(y)) / a
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    fraction = d
    for m in range(1, 1000):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for term in (even, odd):
            c, d = 1 + term / c, 1 / (1 + term * d)
            fraction *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return front * fraction
