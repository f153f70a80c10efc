"""The README shows real output, and its Python runs."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from trygdekart.cli.main import main

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_first_example_is_what_the_command_prints() -> None:
    block = re.search(r"```\n\$ trygdekart (.*?)\n(.*?)```", README, re.S)
    assert block is not None
    command = Path(sys.executable).with_name("trygdekart")
    done = subprocess.run(
        [command, *block[1].split()], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == block[2]


def test_python_example_gives_both_answers() -> None:
    block = re.search(r"```python\n(.*?)```", README, re.S)
    assert block is not None
    code = block[1].replace("svar.verdier(", "print(svar.verdier(", 1).replace('_ar")  #', '_ar"))  #')
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert [round(float(x), 2) for x in done.stdout.strip("[]\n").split(",")] == [349171.41, 340312.34]


def test_each_command_of_the_table_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every whole line can be copied and run; FIL.json is the reader's own."""
    rows = [line for line in README.splitlines() if line.startswith("| `") and "FIL.json" not in line]
    lines = [c for row in rows for c in re.findall(r"`trygdekart ([^`]+)`", row.split(" | ")[0])]
    assert len(lines) > 25
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    for line in lines:
        words = line.replace("SAK", "examples/helt_med.yaml").split()
        result = CliRunner().invoke(main, words)
        assert result.exit_code == 0 and result.stdout, (line, result.stderr)


def test_every_command_is_named() -> None:
    """What the README does not name is not found by a reader."""
    named = set(re.findall(r"trygdekart ([a-z-]+)", README))
    assert set(main.commands) - named == set()


def test_every_file_the_readme_names_is_there() -> None:
    links = set(re.findall(r"\]\(([^):]+)\)", README))
    examples = set(re.findall(r"examples/\w+\.yaml", README))
    assert [name for name in sorted(links | examples) if not (ROOT / name).exists()] == []
