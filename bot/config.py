"""The configuration: defaults, then the file, then the environment; secrets come from these only."""

import difflib
import re
import tomllib
from pathlib import Path
from typing import Any, Literal, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from conversations.hours import parse_window
from conversations.texts import languages


class ConfigurationError(Exception):
    """The program cannot start like this. The message is one line: the key, what is wrong, and the mend."""


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Instance(_Table):
    """`languages` are those we speak with customers; without any, all that there are texts in.

    `flows` is the folder of check-ins of one's own; empty when there are none.
    """

    name: str = "Acme"
    language: str = "en"
    languages: tuple[str, ...] = ()
    timezone: str = "Europe/Lisbon"
    database: str = "sqlite:///data/yousaid.db"
    flows: str = ""

    @field_validator("language")
    @classmethod
    def _has_texts(cls, language: str) -> str:
        if language not in languages():
            raise ValueError(f"there are no texts in {language!r}. Choose one of {', '.join(languages())}")
        return language

    @field_validator("languages")
    @classmethod
    def _have_texts(cls, chosen: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(map(cls._has_texts, chosen))

    @property
    def spoken(self) -> tuple[str, ...]:
        """The languages we speak, the one for whoever chose none coming first."""
        return tuple(dict.fromkeys((self.language, *(self.languages or languages()))))

    @field_validator("timezone")
    @classmethod
    def _zone_exists(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise ValueError(f"{name!r} is not a time zone. Write one like Europe/Lisbon or UTC") from error
        return name


class Web(_Table):
    """Without `bind` nothing is served; `chat` is whether people may talk to us on our own page."""

    bind: str = "127.0.0.1:8080"
    public_url: str = ""
    chat: bool = True


class Telegram(_Table):
    enabled: bool = False
    mode: Literal["polling", "webhook"] = "polling"
    token: SecretStr = SecretStr("")
    token_file: str = "secrets/telegram_token"
    webhook_secret: SecretStr = SecretStr("")
    webhook_secret_file: str = "secrets/telegram_webhook_secret"
    api_base: str = "https://api.telegram.org/bot"


class Slack(_Table):
    enabled: bool = False
    mode: Literal["socket", "http"] = "socket"
    bot_token: SecretStr = SecretStr("")
    bot_token_file: str = "secrets/slack_bot_token"
    app_token: SecretStr = SecretStr("")
    app_token_file: str = "secrets/slack_app_token"
    signing_secret: SecretStr = SecretStr("")
    signing_secret_file: str = "secrets/slack_signing_secret"
    api_base: str = "https://slack.com/api/"


class Hours(_Table):
    days: str = "mon-thu 09:30-16:30, fri 09:30-12:00"
    holidays: bool = True

    @field_validator("days")
    @classmethod
    def _can_be_read(cls, days: str) -> str:
        parse_window(days)
        return days


class PaceOfAsking(_Table):
    min_days_between: int = Field(default=28, ge=1)
    hard_min_days: int = Field(default=7, ge=1)
    account_limit_per_week: int = Field(default=2, ge=1)
    window: Hours = Hours()
    reminders: int = Field(default=1, ge=0, le=2)
    remind_after_working_days: int = Field(default=2, ge=1)
    close_after_days: int = Field(default=7, ge=1)
    alert_delay_seconds: int = Field(default=120, ge=0)
    quiet_seconds: int = Field(default=20, ge=0)
    quiet_at_most_seconds: int = Field(default=120, ge=0)
    reply_within_working_hours: int = Field(default=4, ge=1, le=80)


def time_of_day(at: str) -> str:
    hour, _, minute = at.partition(":")
    if not (hour.isdigit() and minute.isdigit() and int(hour) < 24 and int(minute) < 60):
        raise ValueError(f"{at!r} is not a time of day. Write it like 09:00")
    return at


class Digest(_Table):
    weekday: Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"] = "mon"
    at: str = "09:00"

    @field_validator("at")
    @classmethod
    def _is_a_time(cls, at: str) -> str:
        return time_of_day(at)


class Backup(_Table):
    """Without `at` nothing is backed up by the clock; without `folder` it is backups/ beside the database."""

    folder: str = ""
    at: str = "03:30"
    keep: int = Field(default=14, ge=1)

    @field_validator("at")
    @classmethod
    def _is_a_time_or_empty(cls, at: str) -> str:
        return at and time_of_day(at)


class Limits(_Table):
    """What one sender may cost us. Whoever is verified is counted by person, everybody else by network address."""

    connections: int = Field(default=500, ge=10)
    header_seconds: float = Field(default=10.0, gt=0)
    body_seconds: float = Field(default=20.0, gt=0)
    sender_burst: int = Field(default=60, ge=1)
    sender_per_minute: float = Field(default=120.0, gt=0)
    refused_burst: int = Field(default=100, ge=1)
    refused_per_minute: float = Field(default=600.0, gt=0)


class Log(_Table):
    """What `yousaid run` writes on stderr: `form` is logfmt for people or json for machines."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    form: Literal["logfmt", "json"] = "logfmt"


class Metrics(_Table):
    """For Prometheus, on the web server or on an address of their own; without a token for this machine only."""

    enabled: bool = False
    bind: str = ""
    token: SecretStr = SecretStr("")
    token_file: str = "secrets/metrics_token"

    @property
    def on(self) -> bool:
        return self.enabled or bool(self.bind)


class Alerts(_Table):
    """Whom the program tells that something is wrong with it: a team's channel, or a colleague, by handle."""

    team: str = ""
    staff: str = ""


class Settings(BaseSettings):
    """All of it. Environment variables are named YOUSAID_TELEGRAM__TOKEN and so on, and win over the file."""

    model_config = SettingsConfigDict(env_prefix="YOUSAID_", env_nested_delimiter="__", extra="forbid", frozen=True)

    instance: Instance = Instance()
    web: Web = Web()
    telegram: Telegram = Telegram()
    slack: Slack = Slack()
    pace: PaceOfAsking = PaceOfAsking()
    digest: Digest = Digest()
    backup: Backup = Backup()
    limits: Limits = Limits()
    log: Log = Log()
    alerts: Alerts = Alerts()
    metrics: Metrics = Metrics()

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return env_settings, init_settings


def load(path: Path | None = None) -> Settings:
    """Reads the file (config.toml here, if there is one) and the environment. Raises ConfigurationError."""
    file = path or Path("config.toml")
    if path and not file.exists():
        raise ConfigurationError(f"{file}: there is no such file. Copy config.example.toml there.")
    return parse(file.read_text() if file.exists() else "", str(file))


def parse(text: str, file: str = "config.toml") -> Settings:
    try:
        values: dict[str, Any] = tomllib.loads(text)
        return Settings(**values)
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{file}: {error}. It must be TOML like config.example.toml.") from error
    except ValidationError as error:
        raise ConfigurationError(f"{file}: {_first_problem(error)}") from error


def secret(value: SecretStr, file: str, key: str) -> str:
    """A secret from the environment or its file. Raises ConfigurationError when there is neither."""
    if value.get_secret_value():
        return value.get_secret_value()
    path = Path(file)
    if not path.exists():
        variable = "YOUSAID_" + key.upper().replace(".", "__")
        raise ConfigurationError(f"{key}: no secret. Put it into {file} (mode 600) or the variable {variable}.")
    return path.read_text().strip()


def secrets(value: SecretStr, file: str, key: str) -> tuple[str, ...]:
    """One or, while it is being changed, two: a line each, or a comma between them. Raises ConfigurationError."""
    given = tuple(part.strip() for part in re.split(r"[\n,]", secret(value, file, key)) if part.strip())
    if len(given) in (1, 2):
        return given
    raise ConfigurationError(f"{key}: one secret is needed, or two while it is changed, a line each; not {len(given)}.")


def _first_problem(error: ValidationError) -> str:
    problem = error.errors()[0]
    place = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        return _unknown_key([str(part) for part in problem["loc"]])
    words = problem["msg"].removeprefix("Value error, ").rstrip(".")
    given = (
        ""
        if isinstance(problem["input"], dict) or "secret" in place or "token" in place
        else f", not {problem['input']!r}"
    )
    return f"{place}: {words}{given}."


def _unknown_key(place: list[str]) -> str:
    table = _table(place[:-1])
    begun = [name for name in table.model_fields if name.startswith(place[-1])]
    near = begun or difflib.get_close_matches(place[-1], table.model_fields, n=1, cutoff=0.5)
    mend = f" Did you mean {near[0]}?" if near else f" Known here: {', '.join(table.model_fields)}."
    where = f" in [{'.'.join(place[:-1])}]" if place[:-1] else ""
    return f"{place[-1]}{where}: unknown key.{mend}"


def _table(place: list[str]) -> type[BaseModel]:
    table: type[BaseModel] = Settings
    for name in place:
        kind = table.model_fields[name].annotation
        table = kind if isinstance(kind, type) and issubclass(kind, BaseModel) else get_args(kind)[0]
    return table
