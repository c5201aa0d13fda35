"""`yousaid read`: for people, and JSON lines for other programs."""

import json
import subprocess
import sys

from bot.reading_lines import answered


def asked(*arguments: str, given: bytes = b"") -> tuple[int, str]:
    command = [sys.executable, "-c", "from bot.cli import main; main()", "read", *arguments]
    done = subprocess.run(command, input=given, capture_output=True, check=False)
    return done.returncode, done.stdout.decode()


def line(**parts: object) -> bytes:
    return json.dumps(parts).encode()


def test_people_get_one_line() -> None:
    assert asked("about eight", "--scale", "0", "10") == (0, "value 8\n")


def test_lines_are_answered_in_order_and_a_bad_one_stops_none() -> None:
    lines = [
        line(kind="yesno", text="claro", language="es"),
        b"nope",
        line(kind="scale", low=0, high=10, text="7 or 8"),
    ]

    code, out = asked("--stdin", given=b"\n".join(lines) + b"\n")

    answers = [json.loads(answer) for answer in out.splitlines()]
    assert code == 1
    assert [answer.get("reading", "error") for answer in answers] == ["value", "error", "ask"]
    assert answers[1]["line"] == 2


def test_labels_may_be_listed_or_named() -> None:
    lines = [
        line(kind="scale", low=1, high=3, labels=["Bad", "Fair", "Good"], text="good but slow"),
        line(kind="one_of", labels=["Price", "Quality"], text="quality"),
        line(kind="one_of", labels={"p": "Price", "q": "Quality"}, text="the second one"),
        line(kind="many_of", labels={"p": "Price", "q": "Quality"}, text="quality and price"),
    ]

    answers = list(answered(lines))

    assert [(answer["value"], answer["rest"]) for answer in answers] == [
        ("3", "but slow"), ("Quality", ""), ("q", ""), ("p,q", ""),
    ]  # fmt: skip


def test_a_moment_is_in_the_persons_zone() -> None:
    asking = line(kind="text", text="remind me tomorrow", now="2026-11-24T22:30:00Z", timezone="Asia/Tokyo")

    assert next(answered([asking]))["at"] == "2026-11-26T09:30:00+09:00"


def test_every_bad_line_says_what_to_write() -> None:
    bad = [
        b"\xff", b"[]", line(kind="odd", text="x"), line(kind="text"), line(kind="scale", low="x", text="1"),
        line(kind="scale", low=5, high=1, text="1"), line(kind="one_of", labels=3, text="x"),
        line(kind="text", text="x", timezone="Mars"), line(kind="text", text="x", now="soon"),
    ]  # fmt: skip

    answers = list(answered(bad))

    assert len(answers) == len(bad)
    assert all(answer["error"].endswith(".") for answer in answers)
