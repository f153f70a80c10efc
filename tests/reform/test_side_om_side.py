"""Reforms side by side: each alone on the law in force, in one table, from the installed command."""

from __future__ import annotations

import json
import re

from tests.cli.hjelp import HELT_MED, run

KNOWN = ("--sett", "uforetrygd_vta=nei")
TAPERS = tuple(f"avtrapping-{m}" for m in ("halv-til-1g", "halv-til-1-2g", "fri-0-1g"))


def analyse(*more: str) -> tuple[int, str, str]:
    reforms = [part for name in TAPERS for part in ("--reform", name)]
    done = run("reform", "analyser", str(HELT_MED), *reforms, "--ar", "2025", *KNOWN, *more)
    return done.kode, done.ut, done.feil


def test_the_three_tapers_stand_in_one_table_each_as_it_is_alone() -> None:
    code, out, err = analyse("--hver-for-seg", "--json")
    assert code == 0, err
    found = json.loads(out)
    row = next(r for r in found["tabell"] if r["navn"] == "uforetrygd_i_aret")
    assert tuple(row["etter"]) == TAPERS
    for name in TAPERS:
        alone = run("reform", "analyser", str(HELT_MED), "--reform", name, "--ar", "2025", *KNOWN, "--json")
        number = next(t for t in json.loads(alone.ut)["tall"] if t["navn"] == "uforetrygd_i_aret")
        assert (row["for"], row["etter"][name]) == (number["for"], number["etter"])


def test_the_table_has_a_column_for_each_and_what_each_assumes() -> None:
    code, out, err = analyse("--hver-for-seg")
    assert code == 0, err
    head = next(line for line in out.splitlines() if "gjeldende lov" in line and TAPERS[0] in line)
    assert re.split(r"\s{2,}", head.strip())[-3:] == list(TAPERS)
    assert "Ingen endrer atferd." in out and "Bare den mekaniske virkningen" in out


def test_together_they_change_the_same_rule_and_are_refused() -> None:
    code, out, err = analyse()
    assert code == 2 and out == "" and all(name in err for name in TAPERS[:2])
