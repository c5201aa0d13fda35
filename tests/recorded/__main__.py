"""`python -m tests.recorded` keeps this version's conversations. A released version's file is never written again."""

import json
import tomllib
from pathlib import Path

from tests.recorded.recording import record

HERE = Path(__file__).parent


def version() -> str:
    project = tomllib.loads((HERE.parent.parent / "pyproject.toml").read_text(encoding="utf-8"))
    return str(project["project"]["version"])


def main() -> None:
    file = HERE / f"{version()}.json"
    recorded = record()
    file.write_text(json.dumps(recorded, ensure_ascii=False, sort_keys=True, indent=None) + "\n", encoding="utf-8")
    print(f"{file.name}: {len(recorded['conversations'])} conversations.")


if __name__ == "__main__":
    main()
