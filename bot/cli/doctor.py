"""`yousaid doctor`: what is wrong, and the exact thing to do about it."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from bot.cli import _ground
from bot.cli._options import Config, Json

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bot.doctor.check import Finding

HELP = (
    "Look at everything and name the mend; changes nothing. Ends with 0, 1 for warnings, 2 for failures.\n\n"
    "Example: yousaid doctor --deep"
)
Deep = Annotated[bool, typer.Option("--deep", help="Also look now whether everything holds that must.")]


def register(app: typer.Typer) -> None:
    @app.command("doctor", help=HELP)
    def doctor(config: Config = None, deep: Deep = False, as_json: Json = False) -> None:
        import logging
        import time

        import structlog

        from bot.doctor.check import worst

        structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))
        began = time.monotonic()
        findings = _examine(config, deep)
        if as_json:
            _ground.print_json({"exit": worst(findings), "findings": [_data(finding) for finding in findings]})
        else:
            _print(findings, time.monotonic() - began)
        raise typer.Exit(worst(findings))


def _examine(config: "Path | None", deep: bool) -> "Sequence[Finding]":
    from bot.config import ConfigurationError
    from bot.doctor.check import Finding
    from bot.doctor.ground import examine_installation

    try:
        return examine_installation(config, deep=deep, progress=_say)
    except ConfigurationError as error:
        return [Finding("FAIL", "config", str(error))]


def _say(what: str) -> None:
    typer.echo(f"{what} …", err=True)


def _data(finding: "Finding") -> dict[str, Any]:
    return {"state": finding.state, "what": finding.what, "words": finding.words, "fix": finding.fix}


def _print(findings: "Sequence[Finding]", seconds: float) -> None:
    typer.echo(f"yousaid doctor{len(findings):>50} checks, {seconds:.1f} s")
    for finding in findings:
        mend = f"   Fix: {finding.fix}" if finding.fix else ""
        typer.echo(f" {finding.state:<5} {finding.what:<10} {finding.words}{mend}")
    counts = {state: sum(finding.state == state for finding in findings) for state in ("FAIL", "WARN")}
    typer.echo(f"{_counted(counts['FAIL'], 'failure')}, {_counted(counts['WARN'], 'warning')}.")


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
