"""The configuration: the example is the default, a mistake is one line with its mend, secrets have two sources."""

import tomllib
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.config import ConfigurationError, Settings, load, parse, secret, secrets

ROOT = Path(__file__).parent.parent
EXAMPLE = (ROOT / "config.example.toml").read_text()


def mistake(text: str) -> str:
    with pytest.raises(ConfigurationError) as caught:
        parse(text)
    return str(caught.value)


def test_the_example_is_the_default() -> None:
    assert parse(EXAMPLE) == Settings()


def test_the_example_names_every_key() -> None:
    written = tomllib.loads(EXAMPLE)
    commented = {line.partition(" = ")[0].removeprefix("# ") for line in EXAMPLE.splitlines() if line.startswith("# ")}
    missing = [
        f"{name}.{key}"
        for name, field in Settings.model_fields.items()
        for key in type(field.default).model_fields
        if key not in written[name] and key not in commented
    ]

    assert missing == []


def test_without_a_file_everything_has_its_default(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert load() == Settings()


def test_an_unknown_key_names_the_nearest() -> None:
    said = mistake("[pace]\nmin_days = 28\n")

    assert said == "config.toml: min_days in [pace]: unknown key. Did you mean min_days_between?"


def test_an_unknown_table_names_the_nearest() -> None:
    assert mistake("[telegramm]\nenabled = true\n") == "config.toml: telegramm: unknown key. Did you mean telegram?"


def test_an_unknown_key_that_resembles_nothing_lists_what_is_known() -> None:
    assert mistake("[digest]\nxyz = 1\n") == "config.toml: xyz in [digest]: unknown key. Known here: weekday, at."


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('[instance]\ntimezone = "Lisbon"\n', "instance.timezone: 'Lisbon' is not a time zone."),
        ('[digest]\nat = "nine"\n', "digest.at: 'nine' is not a time of day."),
        ('[digest]\nweekday = "monday"\n', "digest.weekday: "),
        ("[pace]\nhard_min_days = 0\n", "pace.hard_min_days: "),
        ('[pace.window]\ndays = "always"\n', "pace.window.days: "),
        ('[telegram]\nenabled = "perhaps"\n', "telegram.enabled: "),
        ("[pace\n", "It must be TOML like config.example.toml."),
    ],
)
def test_a_wrong_value_is_one_line_that_names_the_key(text: str, says: str) -> None:
    said = mistake(text)

    assert says in said
    assert "\n" not in said


def test_a_file_that_is_not_there_says_where_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"Copy config\.example\.toml there"):
        load(tmp_path / "none.toml")


def test_the_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YOUSAID_INSTANCE__NAME", "Contoso")

    assert parse('[instance]\nname = "Acme"\nlanguage = "de"\n').instance.name == "Contoso"


def test_a_secret_comes_from_the_environment_or_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "token"
    file.write_text("from the file\n")
    monkeypatch.setenv("YOUSAID_TELEGRAM__TOKEN", "from the environment")
    given = parse("").telegram.token

    assert secret(given, str(file), "telegram.token") == "from the environment"
    assert secret(SecretStr(""), str(file), "telegram.token") == "from the file"


def test_a_missing_secret_names_the_file_and_the_variable(tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match=r"mode 600.*YOUSAID_SLACK__BOT_TOKEN"):
        secret(SecretStr(""), str(tmp_path / "none"), "slack.bot_token")


@pytest.mark.parametrize("given", ["new\nold\n", "new,old", " new , old "])
def test_while_a_secret_is_changed_there_are_two(given: str) -> None:
    assert secrets(SecretStr(given), "", "slack.signing_secret") == ("new", "old")


@pytest.mark.parametrize("given", [",", "one,two,three"])
def test_no_secret_or_three_are_too_few_or_too_many(given: str) -> None:
    with pytest.raises(ConfigurationError, match=r"slack\.signing_secret: one secret is needed, or two"):
        secrets(SecretStr(given), "", "slack.signing_secret")


def test_an_empty_file_is_no_secret(tmp_path: Path) -> None:
    (tmp_path / "empty").write_text("\n")
    with pytest.raises(ConfigurationError, match="one secret is needed"):
        secrets(SecretStr(""), str(tmp_path / "empty"), "slack.signing_secret")


def test_a_secret_is_never_shown() -> None:
    settings = parse('[telegram]\ntoken = "123456789:secret"\n')

    assert "secret" not in repr(settings.telegram.token)
    assert "123456789" not in mistake("[telegram]\ntoken = 123456789\n")


def test_a_language_must_be_one_that_there_are_texts_in() -> None:
    assert parse('[instance]\nlanguage = "de"\n').instance.spoken[0] == "de"
    assert parse('[instance]\nlanguage = "de"\nlanguages = ["fr"]\n').instance.spoken == ("de", "fr")
    for line in ('language = "tlh"', 'languages = ["en", "tlh"]'):
        with pytest.raises(ConfigurationError, match="there are no texts in 'tlh'"):
            parse(f"[instance]\n{line}\n")
