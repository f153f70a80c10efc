"""The worked example in CONTRIBUTING.md can be applied, loads, and gives what the page says."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
DIFFS = re.findall(r"```diff\n(.*?)```", PAGE, re.S)
# A block of new files is the example; any other shows lines that are in the law already.
EXAMPLE = [d for d in DIFFS if d.startswith("--- /dev/null\n")]
IN_THE_LAW = [d for d in DIFFS if d not in EXAMPLE]
CASE = re.compile(r"tests/law/saker/(\w+)\.yaml")
SHOWN = re.findall(r"\$ \.venv/bin/trygdekart (.*)\n([^`]*)", PAGE)
LOAD_AND_RUN = """
import json, sys
import trygdekart
from lovens_tekster import labels, texts
from click.testing import CliRunner
from trygdekart.cli.main import main
from trygdekart.law import lovverk
from trygdekart.web.fields import english
from trygdekart.web.law_words import words
law = lovverk()
wanted = {"en": texts(law), "nn": texts(law) | labels(law)}
unsaid = {language: sorted(said - set(words(language))) for language, said in wanted.items()}
unsaid["sporsmal"] = sorted(set(law.fakta) - set(english()))
printed = [CliRunner().invoke(main, line.split(), prog_name="trygdekart").output for line in sys.argv[1:]]
found = {"file": trygdekart.__file__, "rules": list(law.regler), "printed": printed, "unsaid": unsaid}
print(json.dumps(found))
"""


def run(folder: Path, *command: str) -> str:
    """Return what a command prints when it sees the copy of the law and nothing of this test run."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("PYTEST_", "GIT_"))}
    env |= {"PYTHONPATH": str(folder / "src"), "GIT_CEILING_DIRECTORIES": str(folder.parent)}
    done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{command[:3]}\n{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.fixture(scope="module")
def applied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("contributing").resolve()
    no_caches = shutil.ignore_patterns("__pycache__")
    for part in ("src", "tests/law"):
        shutil.copytree(ROOT / part, folder / part, ignore=no_caches)
    shutil.copy(ROOT / "pyproject.toml", folder)
    shutil.copy(ROOT / "tests" / "web" / "lovens_tekster.py", folder)
    for i, diff in enumerate(EXAMPLE):
        patch = folder / f"{i}.diff"
        patch.write_text(diff, encoding="utf-8")
        run(folder, "git", "apply", "--whitespace=nowarn", patch.name)
    sak = re.search(r"```yaml\n(skjema: trygdekart-sak/1\n.*?)```", PAGE, re.S)
    assert sak is not None
    (folder / "sak.yaml").write_text(sak[1], encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def loaded(applied: Path) -> dict[str, Any]:
    """The law with the example in it, and what the page's commands print, from one process."""
    lines = [arguments for arguments, _ in SHOWN]
    found: dict[str, Any] = json.loads(run(applied, sys.executable, "-c", LOAD_AND_RUN, *lines))
    assert Path(found["file"]).is_relative_to(applied)
    return found


def test_the_law_loads_with_the_example_in_it(loaded: dict[str, Any]) -> None:
    new = [name for diff in EXAMPLE for name in re.findall(r"^\+def (\w+)", diff, re.M)]
    assert new and set(new) <= set(loaded["rules"])


def test_all_the_example_says_has_its_words_in_each_language(loaded: dict[str, Any]) -> None:
    assert loaded["unsaid"] == {"en": [], "nn": [], "sporsmal": []}


def test_commands_print_what_the_page_shows(loaded: dict[str, Any]) -> None:
    assert SHOWN
    for (arguments, shown), printed in zip(SHOWN, loaded["printed"], strict=True):
        assert printed == shown, arguments


def test_the_new_case_passes(applied: Path) -> None:
    [name] = CASE.findall("".join(EXAMPLE))
    expected = sum(diff.count("\n+  - navn: ") for diff in EXAMPLE if CASE.search(diff))
    quiet = ["-q", "-p", "no:cacheprovider", "-p", "no:hypothesispytest", "-p", "no:xdist"]
    printed = run(applied, sys.executable, "-m", "pytest", *quiet, "tests/law/test_saker.py", "-k", name)
    assert expected and f"\n{expected} passed" in printed


@pytest.mark.parametrize("diff", IN_THE_LAW)
def test_what_the_page_says_is_in_the_law_is_there(diff: str) -> None:
    files = re.split(r"^--- .*\n\+\+\+ b/(.*)\n", diff, flags=re.M)
    assert len(files) > 1
    for path, lines in zip(files[1::2], files[2::2], strict=True):
        added = "".join(line[1:] for line in lines.splitlines(keepends=True) if line.startswith("+"))
        assert added and added in (ROOT / path).read_text(encoding="utf-8"), path
