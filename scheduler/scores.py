"""The scores of a digest: each question on each scale by itself, with its n, its interval and its own past."""

from collections.abc import Iterable, Mapping, Sequence

from conversations.expectations import Scale
from conversations.flow import Flow, Question
from conversations.statistics import Nps, Score, change, estimate, mean, nps, show
from conversations.texts.en.digest import TEXTS
from storage.digests import Scored

Asked = tuple[str, str, int, int]
NPS_SCALE = (0, 10)


def score_lines(scores: Iterable[Scored], earlier: Iterable[Scored], known: Mapping[str, Flow]) -> list[str]:
    """One line for each question asked, the one with most answers first."""
    now, before = _by_question(scores, known), _by_question(earlier, known)
    ordered = sorted(now, key=lambda asked: (-len(now[asked]), asked))
    return [_line(asked, now[asked], before.get(asked, ())) for asked in ordered]


def is_low(flow: Flow, question: str, number: int | None) -> bool:
    """Whether somebody has to look at this answer at once; without a key it answers the scored question."""
    found = _scored(flow, question)
    return found is not None and number is not None and str(number) in found.low


def top_of(flow: Flow, question: str) -> str:
    """The highest number of the scale."""
    found = _scored(flow, question)
    return str(found.expects.high) if found is not None and isinstance(found.expects, Scale) else ""


def _scored(flow: Flow, key: str) -> Question | None:
    return next((q for q in flow.questions if (q.key == key if key else q.means == "score")), None)


def _by_question(scores: Iterable[Scored], known: Mapping[str, Flow]) -> Mapping[Asked, Sequence[int]]:
    """One answer of each contact, the latest. Answers on different scales are never pooled."""
    latest: dict[Asked, dict[str, int]] = {}
    for one in scores:
        flow = known[one.revision]
        question = _scored(flow, one.question)
        if question is not None and question.means == "score" and isinstance(question.expects, Scale):
            asked = (flow.name, one.question, question.expects.low, question.expects.high)
            latest.setdefault(asked, {})[one.contact_id] = one.number
    return {asked: tuple(given.values()) for asked, given in latest.items()}


def _line(asked: Asked, given: Sequence[int], before: Sequence[int]) -> str:
    flow, _, low, high = asked
    score, past = _score(given, (low, high)), _score(before, (low, high))
    shown = show(score)
    if shown.estimate is None:
        return TEXTS["score.few"].format(flow=flow, words=shown.words)
    names: dict[str, str | int] = {"flow": flow, "words": shown.words, "top": high}
    names |= {end: _number(score, getattr(shown.estimate, end)) for end in ("value", "low", "high")}
    if isinstance(score, Nps):
        counts = {"promoters": score.promoters, "passives": score.passives, "detractors": score.detractors}
        words = TEXTS["score.nps"].format(**names, **counts)
    else:
        words = TEXTS["score.mean"].format(**names)
    return TEXTS["score.compared"].format(score=words, change=_change(past, score))


def _score(given: Sequence[int], scale: tuple[int, int]) -> Score:
    return nps(given) if scale == NPS_SCALE else mean(given, scale)


def _change(past: Score, score: Score) -> str:
    if show(past).estimate is None:
        return TEXTS["score.alone"]
    direction = change(past, score).direction or "unchanged"
    return TEXTS[f"score.{direction}"].format(value=_number(past, estimate(past).value))


def _number(score: Score, value: float) -> str:
    return f"{value:+.0f}" if isinstance(score, Nps) else f"{value:.1f}"
