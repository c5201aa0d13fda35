"""Checks a flow before a customer meets it: every path, every text, and the habits of good questions."""

from conversations.flow import Flow
from conversations.lint.finding import Finding, Level
from conversations.lint.paths import paths
from conversations.lint.structure import questions
from conversations.lint.translation import translation
from conversations.lint.wording import texts

__all__ = ["Finding", "Level", "lint"]


def lint(flow: Flow) -> list[Finding]:
    """Everything to say about a flow, errors first."""
    found = [*questions(flow), *paths(flow)]
    for language in dict.fromkeys((flow.source, *flow.texts)):
        found += [*texts(flow, language), *translation(flow, language)]
    return sorted(dict.fromkeys(found), key=lambda finding: finding.level != "error")
