"""Check-ins of one's own as TOML: as much as the product's can do, and each mistake told with file and line."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.config import Instance, Settings
from bot.house import flows_of
from bot.own_flows import form, marking
from bot.own_flows.folder import look
from bot.own_flows.lines import line_of
from conversations.conditions import Condition
from conversations.effects import Alert, Raise
from conversations.expectations import Date, FreeText, ManyOf, Number, OneOf, Scale, YesNo
from conversations.flow import from_json, to_json
from conversations.flows import shipped
from conversations.lint import lint
from conversations.rehearsal import rehearse

ROOT = Path(__file__).parent.parent
TUESDAY = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
VISIT = """\
#:schema flow.schema.json
purpose = "Whether a visit of our technician was worth the time."
use = "Use it a day after the visit."
about = "the visit of our technician"

[[questions]]
key = "score"
kind = "scale"
means = "score"
text = "How satisfied or dissatisfied are you with {about}?"
last = "In {last_when} you answered {last_answer}."
labels = { 1 = "Very dissatisfied", 2 = "Dissatisfied", 3 = "Neutral", 4 = "Satisfied", 5 = "Very satisfied" }
words = { 5 = "top notch, spot on" }
low = [1, 2]
then = { "1-2" = "why", "3, 4" = "fixed", "*" = "end" }

[[questions]]
key = "why"
kind = "free_text"
means = "why"
text = "What went wrong? Just type here."

[[questions]]
key = "fixed"
kind = "yes_no"
text = "Does everything work as of today?"
labels = { yes = "Yes", no = "No" }
then = { no = "why", "*" = "end" }
ask_if = [
  { answer = "score", is = [3] },
  { account = "language", is_not = ["de", "fr"] },
  { last = "fixed", known = false },
]
"""
GERMAN = """\
about = "der Besuch unseres Technikers"

[questions.score]
text = "Wie zufrieden oder unzufrieden sind Sie mit {about}?"
labels = { 1 = "Sehr unzufrieden", 2 = "Unzufrieden", 3 = "Teils, teils", 4 = "Zufrieden", 5 = "Sehr zufrieden" }
words = { 5 = "spitze" }

[questions.why]
text = "Was ist schiefgegangen? Bitte einfach schreiben."
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "visit.toml").write_text(VISIT, encoding="utf-8")
    return tmp_path


def mistake(folder: Path, text: str, name: str = "visit.toml") -> str:
    """What is said of the folder when this is written into the file, without the folder's name."""
    (folder / name).write_text(text, encoding="utf-8")
    (told,) = look(str(folder)).troubles
    return str(told).removeprefix(f"{folder}/")


def test_a_flow_is_as_it_is_written(folder: Path) -> None:
    flow = look(str(folder)).flows["visit"]
    score, why, fixed = flow.questions

    assert (flow.kind, flow.use) == ("check_in", "Use it a day after the visit.")
    assert score.expects == Scale(1, 5)
    assert score.then == {"1": "why", "2": "why", "3": "fixed", "4": "fixed", "*": "end"}
    assert (score.means, score.low) == ("score", ("1", "2"))
    assert (why.expects, why.then) == (FreeText(), {"*": "end"})
    assert fixed.ask_if == (
        Condition("answer", "score", ("3",)),
        Condition("account", "language", ("de", "fr"), negated=True),
        Condition("last", "fixed", negated=True),
    )


def test_it_is_played_like_one_of_the_product(folder: Path) -> None:
    flow = look(str(folder)).flows["visit"]
    played = list(rehearse(flow, ["[2]", "he came without tools"], TUESDAY, known={"about": ""}))
    headlines = [message.headline for exchange in played for message in exchange.said]

    assert headlines == [
        "Dana Ruiz from Acme asks: How satisfied or dissatisfied are you with the visit of our technician?",
        "What went wrong? Just type here.",
        "Thank you for telling us. Dana is told right away.",
    ]
    effects = [effect for exchange in played for effect in exchange.effects]
    assert next(e.score for e in effects if isinstance(e, Alert)) == "2 of 5, dissatisfied"
    assert [e.kind for e in effects if isinstance(e, Raise)] == ["complaint"]


def test_conditions_of_the_file_are_obeyed(folder: Path) -> None:
    flow = look(str(folder)).flows["visit"]

    def asked(*lines: str, **known: str) -> str:
        return [m.headline for e in rehearse(flow, lines, TUESDAY, known=known) for m in e.said][-1]

    assert asked("[3]") == "Does everything work as of today?"
    assert asked("[4]") == "Thank you, Maria."
    assert asked("[3]", **{"account.language": "de"}) == "Thank you, Maria."
    assert asked("[3]", **{"last.fixed": "yes"}) == "Thank you, Maria."


@pytest.mark.parametrize("typed", ["top notch", "Spot on!", "5"])
def test_its_own_ways_to_type_an_answer_are_read(folder: Path, typed: str) -> None:
    flow = look(str(folder)).flows["visit"]
    *_, last = rehearse(flow, [typed], TUESDAY)

    assert last.conversation.answers["score"].value == "5"


def test_a_translation_has_its_own_words_and_its_own_ways_to_type(folder: Path) -> None:
    (folder / "visit.de.toml").write_text(GERMAN, encoding="utf-8")
    flow = look(str(folder)).flows["visit"]
    first, last = rehearse(flow, ["Spitze"], TUESDAY, "de")

    assert "Wie zufrieden" in first.said[0].headline
    assert last.conversation.answers["score"].value == "5"


@pytest.mark.parametrize(
    ("kind", "expects"),
    [
        ('kind = "scale"\nfrom = 0\nto = 10', Scale(0, 10)),
        ('kind = "yes_no"\nlabels = { yes = "Yes", no = "No" }', YesNo()),
        ('kind = "one_of"\nlabels = { a = "An A", b = "A B" }', OneOf(("a", "b"))),
        ('kind = "many_of"\noptions = ["b", "a"]\nlabels = { a = "An A", b = "A B" }', ManyOf(("b", "a"))),
        ('kind = "number"\nfrom = 0\nto = 2.5', Number(0, 2.5)),
        ('kind = "number"', Number()),
        ('kind = "date"', Date()),
        ('kind = "free_text"', FreeText()),
    ],
)
def test_every_kind_of_question_can_be_written(tmp_path: Path, kind: str, expects: object) -> None:
    (tmp_path / "one.toml").write_text(
        f'purpose = "One."\n[[questions]]\nkey = "q"\ntext = "How is {{about}}?"\n{kind}\n', encoding="utf-8"
    )
    found = look(str(tmp_path))

    assert found.troubles == ()
    assert found.flows["one"].questions[0].expects == expects
    assert from_json(to_json(found.flows["one"])).revision == found.flows["one"].revision


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (('kind = "yes_no"', 'kind = "yesno"'), "line 25: kind: 'yesno' is no kind of question. Did you mean yes_no"),
        (("low = [1, 2]", "lows = [1, 2]"), "line 14: lows: unknown key. Did you mean low?"),
        (('"3, 4" = "fixed"', '"3, 4" = "fixd"'), "line 15: score → fixd: There is no such question. Name one"),
        (('purpose = "W', 'purpos = "W'), "line 2: purpos: unknown key. Did you mean purpose?"),
        (('key = "why"', 'key = "Why not"'), "line 18: key: 'Why not' is no key. Use small letters, digits"),
        (('about = "the', "about = the"), "line 4: Invalid value. This is not TOML."),
        (('{ answer = "score", is = [3] }', '{ answer = "scor", is = [3] }'), "line 29: fixed ask_if answer.scor: No"),
        (('is = [3]', 'is = [7]'), "fixed ask_if answer.score: '7' is no answer to it. Use one of 1, 2, 3, 4, 5."),
        (('is = [3]', 'is = [3], known = true'), "line 30: ask_if, number 1: a condition says one of"),
        (('account = "language"', 'account = "tier"'), "account: input should be 'name', 'country', 'language'"),
        (('5 = "Very satisfied"', '5 = "Unsubscribe"'), "Typing this answer would stop all check-ins."),
        (("{about}?", "{abuot}?"), "line 10: en:score: Nothing is known to fill in for {abuot}. Use one of about,"),
        (('yes = "Yes", ', ""), "line 27: en:fixed.yes: The text is missing."),
        (('kind = "free_text"', 'kind = "free_text"\nto = 5'), "a free_text question has no from and to."),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_its_file_line_and_mend(folder: Path, change: tuple[str, str], told: str) -> None:
    assert change[0] in VISIT
    said = mistake(folder, VISIT.replace(*change, 1))

    assert said.startswith("visit.toml, line ")
    assert told in said
    assert "\n" not in said


def test_a_broken_file_is_named_and_the_rest_go_on(folder: Path) -> None:
    (folder / "broken.toml").write_text("purpose =", encoding="utf-8")
    (folder / "Not a flow.toml").write_text("", encoding="utf-8")
    (folder / "gone.de.toml").write_text("", encoding="utf-8")
    (folder / "verdict.toml").write_text(VISIT, encoding="utf-8")
    (folder / "latin.toml").write_bytes(b'purpose = "\xe9"')
    found = look(str(folder))

    assert set(found.flows) == {"visit"}
    assert [Path(mistake.file).name for mistake in found.troubles] == [
        "Not a flow.toml", "broken.toml", "gone.de.toml", "latin.toml", "verdict.toml",
    ]  # fmt: skip
    assert "cannot be replaced" in str(found.troubles[-1])


def test_a_mistake_in_a_translation_names_that_file(folder: Path) -> None:
    told = mistake(folder, GERMAN.replace("[questions.why]", "[questions.wy]"), "visit.de.toml")

    assert told == "visit.de.toml, line 8: wy: the flow has no such question. Did you mean why?"


def test_a_folder_that_is_not_there_is_a_trouble_and_no_folder_is_none(tmp_path: Path) -> None:
    assert "there is no such folder" in str(look(str(tmp_path / "none")).troubles[0])
    assert look("") == look("")
    assert look("").troubles == ()


def test_own_flows_stand_beside_the_product_and_win_by_name(folder: Path) -> None:
    (folder / "pulse.toml").write_text(VISIT, encoding="utf-8")
    known = flows_of(Settings(instance=Instance(flows=str(folder))))

    assert known["visit"].purpose == known["pulse"].purpose != shipped()["pulse"].purpose
    assert known["verdict"] == shipped()["verdict"]


def test_what_a_translation_lacks_and_what_went_stale_is_found(folder: Path) -> None:
    (folder / "visit.de.toml").write_text(GERMAN, encoding="utf-8")
    before = {f.place: f.problem for f in lint(look(str(folder)).flows["visit"])}
    assert before["de:fixed"] == "There is no translation; English is shown."
    assert before["de:score"] == "Nobody has said which English this was made from."

    assert "score" in marking.accept(str(folder), "visit", "de")
    after = {finding.place for finding in lint(look(str(folder)).flows["visit"])}
    assert after == {"de:score.last", "de:fixed", "de:fixed.yes", "de:fixed.no"}
    assert marking.accept(str(folder), "visit", "de") == []

    (folder / "visit.toml").write_text(VISIT.replace("What went wrong?", "What was wrong?"), encoding="utf-8")
    stale = {f.place: f.problem for f in lint(look(str(folder)).flows["visit"])}
    assert stale["de:why"] == "The English has changed since this was translated."


def test_accepting_keeps_what_people_wrote(folder: Path) -> None:
    file = folder / "visit.de.toml"
    file.write_text(GERMAN + "\n# Siehe Handbuch\n", encoding="utf-8")
    marking.accept(str(folder), "visit", "de")
    once = file.read_text(encoding="utf-8")
    marking.accept(str(folder), "visit", "de")

    assert once.startswith(GERMAN.rstrip("\n"))
    assert "# Siehe Handbuch" in once
    assert file.read_text(encoding="utf-8") == once


@pytest.mark.parametrize(("name", "translation"), [("flow.schema.json", False), ("flow-translation.schema.json", True)])
def test_the_schema_in_docs_is_the_one_that_is_obeyed(name: str, translation: bool) -> None:
    assert json.loads((ROOT / "docs" / name).read_text()) == json.loads(json.dumps(form.schema(translation)))


def test_lines_are_found_past_long_strings_and_lists() -> None:
    text = (
        'a = """\nb = 1\n"""\n\n[[t]]\nc = [\n  1, # ]\n  "]",\n]\nd = { e = 1 }\n[[t]]\nd = 2\n["q x".y]\n\'z\' = 1\n'
    )

    assert line_of(text, ("a",)) == 1
    assert line_of(text, ("b",)) == 1
    assert line_of(text, ("t", 0, "d", "e")) == 10
    assert line_of(text, ("t", 1, "d")) == 12
    assert line_of(text, ("t", 1, "missing")) == 11
    assert line_of(text, ("q x", "y", "z")) == 14


def in_docs(number: int) -> str:
    """One of the TOML files that the documentation shows."""
    return (ROOT / "docs/flows.md").read_text(encoding="utf-8").split("```toml\n")[number].partition("```")[0]


def test_the_flow_in_the_documentation_is_without_a_finding(tmp_path: Path) -> None:
    (tmp_path / "visit.toml").write_text(in_docs(1), encoding="utf-8")
    found = look(str(tmp_path))

    assert found.troubles == ()
    assert lint(found.flows["visit"]) == []


def test_the_translation_in_the_documentation_fits_it(tmp_path: Path) -> None:
    (tmp_path / "visit.toml").write_text(in_docs(1), encoding="utf-8")
    (tmp_path / "visit.de.toml").write_text(in_docs(2), encoding="utf-8")
    marking.accept(str(tmp_path), "visit", "de")
    found = look(str(tmp_path))

    assert {finding.place for finding in lint(found.flows["visit"])} == {
        "de:score.last", "de:works", "de:works.yes", "de:works.no",
    }  # fmt: skip


def test_the_documentation_lists_every_check_in_of_the_product() -> None:
    page = (ROOT / "docs/flows.md").read_text(encoding="utf-8")
    assert all(f"| `{name}` |" in page for name, flow in shipped().items() if flow.kind == "check_in")
