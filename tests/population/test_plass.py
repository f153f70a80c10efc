"""Where a population or its results cannot be written is said before anything is drawn or run."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from tests.cli.hjelp import assert_one_sentence, run
from trygdekart.engine.errors import InputFault
from trygdekart.population.plass import LONGEST, ny_fil, ny_mappe


def test_lag_refuses_a_folder_before_anyone_is_drawn(tmp_path: Path) -> None:
    taken = tmp_path / "folk"
    taken.mkdir()
    sentence = assert_one_sentence(run("befolkning", "lag", "--andel", "1", "--ut", str(taken)))
    assert sentence == "Feil: folk: er en mappe; skriv navnet på en fil i den."
    (tmp_path / "p.vekter.parquet").mkdir()
    done = run("befolkning", "lag", "--andel", "1", "--ut", str(tmp_path / "p.parquet"))
    assert "er en mappe" in assert_one_sentence(done)
    long = run("befolkning", "lag", "--andel", "1", "--ut", str(tmp_path / ("n" * 200)))
    assert "navnet er for langt" in assert_one_sentence(long)
    assert {p.name for p in tmp_path.iterdir()} == {"folk", "p.vekter.parquet"}


def test_no_command_makes_the_folders_above_what_it_writes(tmp_path: Path) -> None:
    deep = str(tmp_path / "a" / "b" / "c.md")
    for words in (
        ("lag", "--andel", "1", "--ut", deep),
        ("fasit", "--markdown", deep),
        ("fasit", "--utgifter", "--modellfeil", deep),
        ("kjor", "finnes_ikke.parquet", "--ut", deep),
    ):
        assert "mappa finnes ikke" in assert_one_sentence(run("befolkning", *words)), words
    shown = run("befolkning", "vis", "finnes_ikke.parquet", "--ut", deep)
    assert "velg en mappe du kan skrive i" in assert_one_sentence(shown)
    assert list(tmp_path.iterdir()) == []


def test_a_file_is_no_folder_and_a_folder_may_be_new_or_there(tmp_path: Path) -> None:
    ny_mappe(tmp_path)
    ny_mappe(tmp_path / "ny")
    ny_fil(tmp_path / ("n" * LONGEST))
    (tmp_path / "fil").write_text("x")
    with pytest.raises(InputFault, match="er en fil"):
        ny_mappe(tmp_path / "fil")
    with pytest.raises(InputFault, match=r"navnet kan ikke brukes|mappa finnes ikke"):
        ny_fil(tmp_path / "fil" / "p.parquet")
    if os.geteuid():
        tmp_path.chmod(0o500)
        with pytest.raises(InputFault, match="sperret"):
            ny_fil(tmp_path / "p.parquet")
        tmp_path.chmod(0o700)


def test_the_columns_tell_dates_as_dates() -> None:
    columns = {c["navn"]: c for c in json.loads(run("befolkning", "kolonner").ut)}
    assert columns["fodselsdato"]["omrade"] == ["1890-01-01", "2110-12-31"]
    assert columns["vekt_2025"]["omrade"] == [0, None]
    help_text = " ".join(run("befolkning", "lag", "--help").ut.split())
    assert "mer enn 0 og høyst 1" in help_text
