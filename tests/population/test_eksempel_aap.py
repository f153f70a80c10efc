"""«Vis en av dem» for AAP: the case file gives, day by day, what the run gave the person for the year."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from trygdekart.cli.options import bind, read_case
from trygdekart.law import LOVDATA
from trygdekart.population.eksempel import AAP_TAKEN, aapdag, finn, sak
from trygdekart.population.kjor_aap import PER_DAY, UNDER_25, belop, birthday
from trygdekart.population.kjor_del import Scenario, lov_for
from trygdekart.population.kjor_person import weekdays

from . import tilfeldig

AR = 2025


def test_the_case_of_a_person_with_aap_gives_the_amount_of_the_run(tmp_path: Path) -> None:
    tilfeldig.skriv(tmp_path / "p.parquet", 300)
    p, first = finn(tmp_path / "p.parquet", AR, "aap", {})
    lov = lov_for(Scenario("lov"), AR, LOVDATA)
    year, tried = belop(lov, p)["aap"], 0
    spells = p.lister["aap_fra"]
    for i in np.flatnonzero(year > 0)[:4]:
        k = spells.start[i]
        text = sak(p, int(i), "aap")
        assert "Timene er de samme" in text and AAP_TAKEN.split()[0] in text
        path = tmp_path / f"{i}.yaml"
        path.write_text(text, encoding="utf-8")
        total = 0.0
        turns = int(birthday(p.felt["fodselsdato"][i : i + 1], UNDER_25)[0])
        cuts = sorted({d for a, b in lov.strekk((PER_DAY,)) for d in (a, b + 1)} | {turns})
        for a, b in pairwise(cuts):
            start, end = (
                max(a, int(spells.verdier[k]), p.fra),
                min(b - 1, int(p.lister["aap_til"].verdier[k]), p.til),
            )
            if start > end:
                continue
            law = bind(date.fromordinal(start).isoformat(), None, None)
            paid = law.beregn_rett(read_case(str(path), law, ()).verdier, (PER_DAY,))[PER_DAY]
            total += paid * weekdays(np.array([start]), np.array([end]))[0]
        assert total == pytest.approx(year[i]), i
        tried += 1
    assert tried == 4
    assert aapdag(p, first).year == AR
