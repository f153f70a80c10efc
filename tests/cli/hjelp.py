"""What the tests of the command line share: the example as text, and one way to run a command."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HELT_MED = ROOT / "examples" / "helt_med.yaml"
EXAMPLE = HELT_MED.read_text(encoding="utf-8")
COMMAND = Path(sys.executable).with_name("trygdekart")
SCHEMA = "skjema: trygdekart-sak/1\n"
DATE = ("--dato", "2020-05-01")


def environment() -> dict[str, str]:
    """Return the environment of the tests, in which Python may keep its byte code as it does for users."""
    return {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}


@dataclass(frozen=True)
class Kjoring:
    """How a command ended, and what it wrote."""

    kode: int
    ut: str
    feil: str


def run(*args: str, cwd: Path | None = None, env: Mapping[str, str] | None = None) -> Kjoring:
    """Run the installed command; a relative path is relative to the repository."""
    done = subprocess.run(
        [COMMAND, *args],
        cwd=cwd or ROOT,
        env={**environment(), **(env or {})},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=60,
        check=False,
    )
    return Kjoring(done.returncode, done.stdout, done.stderr)


def with_line(name: str, value: str, text: str = EXAMPLE) -> str:
    """Return the example with the fact `name` written as `value`."""
    new, count = re.subn(rf"(?m)^  {name}: .*$", lambda _: f"  {name}: {value}", text)
    assert count == 1, f"{name} står ikke i eksemplet"
    return new


def given(**values: str) -> str:
    """Return the example with names given a value."""
    return EXAMPLE.rstrip() + "\ngitt:\n" + "".join(f"  {k}: {v}\n" for k, v in values.items())


def assert_one_sentence(done: Kjoring, *never: str) -> str:
    """Check the form of every user fault, and return the sentence."""
    assert done.kode == 2, (done.kode, done.ut[:300], done.feil[:300])
    assert done.ut == ""
    assert "Traceback" not in done.feil
    assert done.feil.endswith("\n")
    sentence = done.feil.removesuffix("\n")
    assert "\n" not in sentence, done.feil[:500]
    assert sentence.startswith("Feil: ")
    assert sentence.endswith((".", "?"))
    assert len(sentence) < 400
    assert all(c.isprintable() for c in sentence), ascii(sentence)
    for word in ("Error", "Invalid", "Usage", "None", "True", "NoneType"):
        assert word not in sentence, sentence
    for value in never:
        assert value not in sentence, sentence
    return sentence
