"""A slider on the country: the totals of the whole file, whatever was slid before."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from trygdekart.law import LOVDATA
from trygdekart.population.kjor_del import Oppgave, Scenario, lov_for, personer, regn
from trygdekart.population.skyver import SUMS, Skyver
from trygdekart.reform import Valgt
from trygdekart.reform.fil import les_tekst

from . import tilfeldig

AR, N = 2025, 1500
FILE = (
    "skjema: trygdekart-reform/1\nnavn: skyver\ntittel: s\nkilde: s\nfra: 2025-01-01\nsatser: {{{}: {}}}\n"
)
MOVES = (
    ("sykepenger_dekning_arbeidstaker", 0.9),
    ("uforetrygd_sats", 0.63),
    ("aap_kompensasjonsgrad", 0.64),
    ("skatt_trygdeavgift_sats_lonn", 0.05),
)


@pytest.fixture(scope="module")
def fil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("folk") / "p.parquet"
    tilfeldig.skriv(path, N)
    return path


def test_each_total_is_that_of_everyone_and_nothing_is_left_of_the_slide_before(fil: Path) -> None:
    p, weights = personer(Oppgave(str(fil), 0, 0, N, AR, LOVDATA, (Scenario("lov"),), ""))
    here = p.bosatt

    def of_everyone(scenario: Scenario) -> dict[str, int]:
        found = regn(lov_for(scenario, AR, LOVDATA), p, {})
        return {n: int(np.dot(weights[here], found[n][here])) for n in SUMS}

    country = Skyver(fil, AR)
    law, first = of_everyone(Scenario("lov")), country.summer()
    assert {n: v for n, v in first.items() if n != "skatt"} == {
        n: v for n, v in law.items() if n != "skatt"
    }
    for rate, value in MOVES:
        reform = Valgt.av(les_tekst(FILE.format(rate, value)))
        slid, other = country.summer([reform]), of_everyone(Scenario(rate, (reform,)))
        for name in SUMS:
            if name == "skatt" and rate.startswith("skatt_"):
                continue  # the slider holds only those with a benefit, and this is everybody's tax
            assert slid[name] - first[name] == other[name] - law[name], (rate, name)
        assert slid != first, rate
        assert country.summer() == first
