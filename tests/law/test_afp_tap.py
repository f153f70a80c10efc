"""AFP apart in what illness costs in old age: FFO's A and B, and what the accrual behind AFP is."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import trygdekart as tk
from tests.cli.hjelp import run
from trygdekart.case import Sak
from trygdekart.case.pensjon import Pensjonstap, pensjonstap, uttak

ROOT = Path(__file__).parents[2]
FOREDRAG = ROOT / "examples" / "pensjon_foredrag.yaml"
DAY = "2026-06-01"


def tap(**changed: Any) -> Pensjonstap:
    lov = tk.lov(DAY)
    values = Sak.les(FOREDRAG).med(lov.verk, changed).verdier
    return pensjonstap(lov, uttak(lov, values, None, 1.0))


def test_the_84_000_of_the_lecture_are_lost_years_and_afp() -> None:
    """31 481 for five years without accrual; of public AFP 51 871, where the lecture leaves 52 519."""
    found = tap(afp_ordning="offentlig")
    assert found.uten is not None and found.afp is not None and found.tap is not None
    name = "alderspensjon_inntektspensjon"
    assert found.uten[name] - found.med[name] == pytest.approx(31_481, abs=0.5)
    afp = found.afp["afp_livsvarig_per_ar"]
    assert afp == pytest.approx(51_871, abs=0.5)
    assert 84_000 - 31_481 - afp == pytest.approx(648, abs=1)
    both = found.afp["afp_tap_med_alderspensjon_per_ar"]
    assert both == pytest.approx(afp + found.tap["alderspensjon_tap_per_ar"])


@pytest.mark.parametrize(
    "changed", [{}, {"afp_ordning": "ingen"}, {"afp_ordning": "privat", "afp_beholder_uforetrygd": "nei"}]
)
def test_without_afp_or_when_it_is_chosen_nothing_is_lost(changed: dict[str, Any]) -> None:
    assert tap(**changed).afp is None


def test_income_after_the_year_of_turning_61_does_not_count_in_afp() -> None:
    lov = tk.lov(DAY)
    names = ("afp_pensjonsbeholdning", "alderspensjon_beholdning")
    healthy = {
        **Sak.les(FOREDRAG).verdier,
        "uforetrygd_uforegrad": 0.0,
        "alderspensjon_antatt_inntekt": 567_000.0,
    }
    working = {**healthy, "inntekt_historie": 567_000.0, "alderspensjon_framtidig_inntekt": 567_000.0}
    stopped = tk.lov(DAY).beregn_rett({**healthy, "alderspensjon_framtidig_inntekt": 0.0}, names)
    all_of_it = lov.beregn_rett(working, names)
    years_after_61 = 5  # 2025 to 2029, before withdrawal in 2030
    assert all_of_it["alderspensjon_beholdning"] - all_of_it["afp_pensjonsbeholdning"] == pytest.approx(
        years_after_61 * 102_627
    )
    assert stopped["alderspensjon_beholdning"] == stopped["afp_pensjonsbeholdning"]


def test_the_command_shows_afp_apart_or_says_how_to_see_it() -> None:
    with_afp = run("pensjon", str(FOREDRAG), "--dato", DAY, "--sett", "afp_ordning=offentlig")
    assert with_afp.kode == 0 and "Livsvarig AFP" in with_afp.ut and "51 871" in with_afp.ut
    without = run("pensjon", str(FOREDRAG), "--dato", DAY)
    assert without.kode == 0 and "(afp_ordning)" in without.ut
