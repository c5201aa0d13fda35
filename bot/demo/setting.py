"""The demo's own configuration: the defaults, its own database, and nothing from the environment or a file."""

from pathlib import Path

from pydantic_settings import BaseSettings, PydanticBaseSettingsSource

from bot.config import Instance, PaceOfAsking, Settings, Web

DATABASE = Path("data/demo.db")
FOLDER = Path("data/demo")


class DemoSettings(Settings):
    """What is set on this machine must not reach a platform, nor change what the demo shows."""

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return (init_settings,)


def settings(database: Path = DATABASE, bind: str = "") -> Settings:
    """Without `bind` there is no page, and no socket is opened at all. Words are taken at once: somebody watches."""
    pace = PaceOfAsking(quiet_seconds=0)
    return DemoSettings(instance=Instance(database=f"sqlite:///{database}"), web=Web(bind=bind), pace=pace)


def fresh(database: Path) -> None:
    """Removes what an earlier demo left of this database."""
    for part in ("", "-wal", "-shm", ".lock"):
        database.with_name(database.name + part).unlink(missing_ok=True)
