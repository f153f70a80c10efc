"""The note that the law was checked: it saves the next start the checks, and never hides a fault."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import trygdekart
from trygdekart.engine.cache import cache_base
from trygdekart.engine.stamp import FOLDER, Stamp, fingerprint

PACKAGE = Path(trygdekart.__file__).parent
# A new file of a chapter: a rule that takes G per year as kroner per month, which only the checks see.
FAULTY = '''"""Prøve."""
from __future__ import annotations
from ...engine import regel
from ...engine.units import KrPerG, KrPerManed


@regel("prøveloven § 1", fra="2020-01-01")
def prove_med_feil_enhet(grunnbelop: KrPerManed) -> KrPerManed:
    """Feil enhet."""
    return grunnbelop
'''
START = """
import sys
from trygdekart.engine import checks
from trygdekart.law import lovverk
ran = []
inner = checks.check_all
checks.check_all = lambda lov: (ran.append(1), inner(lov))
law = lovverk()
print("checked" if ran else "not checked", len(law.regler), law.hash if sys.argv[1:] else "")
"""


@pytest.fixture
def law(tmp_path: Path) -> Path:
    (tmp_path / "law").mkdir()
    (tmp_path / "law" / "satser.yaml").write_text("a: 1\n", encoding="utf-8")
    (tmp_path / "law" / "regler.py").write_text("A = 1\n", encoding="utf-8")
    return tmp_path / "law"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TRYGDEKART_CACHE", str(tmp_path / "cache"))
    return tmp_path / "cache"


def test_a_stamp_stands_once_it_is_kept_and_only_for_the_same_bytes(law: Path, cache: Path) -> None:
    assert not Stamp.of(law).stands()
    Stamp.of(law).keep()
    assert Stamp.of(law).stands()
    (law / "satser.yaml").write_text("a: 2\n", encoding="utf-8")
    assert not Stamp.of(law).stands()
    (law / "satser.yaml").write_text("a: 1\n", encoding="utf-8")
    assert Stamp.of(law).stands()


def test_a_file_that_is_new_gone_or_has_another_name_is_another_law(law: Path) -> None:
    found = [fingerprint([law])]
    (law / "under").mkdir()
    (law / "under" / "fakta.py").write_text("", encoding="utf-8")
    found.append(fingerprint([law]))
    (law / "under" / "fakta.py").rename(law / "under" / "valg.py")
    found.append(fingerprint([law]))
    (law / "satser.yaml").unlink()
    found.append(fingerprint([law]))
    assert len(set(found)) == 4


def test_what_changed_while_it_was_checked_is_not_noted(law: Path, cache: Path) -> None:
    before = Stamp.of(law)
    (law / "regler.py").write_text("A = 2\n", encoding="utf-8")
    before.keep()
    assert not (cache / FOLDER).exists()


def test_a_note_that_is_torn_does_not_stand(law: Path, cache: Path) -> None:
    stamp = Stamp.of(law)
    stamp.keep()
    assert stamp.path is not None
    for content in (b"", stamp.found[:-1].encode(), b"\xff"):
        stamp.path.write_bytes(content)
        assert not stamp.stands()


def test_without_files_there_is_nothing_to_note(tmp_path: Path, cache: Path) -> None:
    stamp = Stamp.of(tmp_path / "nowhere")
    stamp.keep()
    assert stamp.path is None and not stamp.stands() and not cache.exists()


def test_a_folder_that_cannot_be_written_is_no_fault(
    law: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("TRYGDEKART_CACHE", str(tmp_path / "file" / "cache"))
    Stamp.of(law).keep()
    assert not Stamp.of(law).stands()


def test_the_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TRYGDEKART_CACHE", raising=False)
    monkeypatch.setenv("XDG_CACHE_HOME", "/et/sted")
    assert cache_base() == Path("/et/sted/trygdekart")
    monkeypatch.setenv("XDG_CACHE_HOME", "ikke/fra/roten")
    monkeypatch.setenv("HOME", "/hjem")
    assert cache_base() == Path("/hjem/.cache/trygdekart")

    def homeless() -> Path:
        raise RuntimeError

    monkeypatch.setattr(Path, "home", homeless)
    assert cache_base() is None


def _started(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    own = {"PYTHONPATH": str(root), "TRYGDEKART_CACHE": str(root / "cache"), "PYTHONDONTWRITEBYTECODE": ""}
    command = [sys.executable, "-c", START, *words]
    return subprocess.run(
        command, env=os.environ | own, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_the_law_is_checked_once_and_again_after_a_change_so_that_a_fault_is_found(tmp_path: Path) -> None:
    shutil.copytree(PACKAGE, tmp_path / "trygdekart", ignore=shutil.ignore_patterns("__pycache__"))
    first, second = _started(tmp_path, "hash"), _started(tmp_path, "hash")
    assert first.stdout.startswith("checked"), first.stderr
    assert second.stdout == f"not {first.stdout}"
    faulty = tmp_path / "trygdekart" / "law" / "helligdager" / "regler_prove.py"
    faulty.write_text(FAULTY, encoding="utf-8")
    refused = _started(tmp_path)
    assert refused.returncode == 1 and "UnitMismatch" in refused.stderr
    assert len(list((tmp_path / "cache" / FOLDER).iterdir())) == 1  # a law that was refused leaves no note
    faulty.unlink()
    assert _started(tmp_path).stdout.startswith("not checked")
    engine = tmp_path / "trygdekart" / "engine" / "checks.py"
    engine.write_text(engine.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert _started(tmp_path).stdout.startswith("checked")
