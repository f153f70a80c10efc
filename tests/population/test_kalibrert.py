"""What the factors of the years are made of: the way on after 2023, the accounts, and the weights."""

from __future__ import annotations

import numpy as np
import pytest

from trygdekart.law import LOVDATA
from trygdekart.population import kjor_sykepenger, vekter
from trygdekart.population.arrow import known_column, to_numpy
from trygdekart.population.demografi import population
from trygdekart.population.kalibrer_utgift import IN_FORCE, outlays
from trygdekart.population.kjor_del import lov_for
from trygdekart.population.kjor_person import Personer, columns
from trygdekart.population.lag import simulate, table_of
from trygdekart.population.liv import BOSATT, DAGER_SYK, PA_AAP, PA_UFORETRYGD
from trygdekart.population.mal import OWN, SYKE
from trygdekart.population.parametre import (
    AS_LAST,
    G_FIRST,
    HALVED,
    LAST_CALIBRATED,
    LINE,
    LONN_FIRST,
    SIM_YEARS,
    START_YEAR,
    average_g,
    onwards,
    tables,
    wage_path,
)
from trygdekart.population.schema import FIRST_YEAR, Sektor

PERSONS = 4000


def test_a_factor_with_a_trend_goes_on_by_as_many_per_cent_a_year() -> None:
    known = {y: 2.0 * 1.03 ** (y - 2019) for y in range(2014, 2024)}
    line, halved, flat = (
        dict(zip(SIM_YEARS, onwards(known, w), strict=True)) for w in (LINE, HALVED, AS_LAST)
    )
    assert line[2025] == pytest.approx(line[2023] * 1.03**2)
    assert halved[2024] == pytest.approx(halved[2023] * 1.03**0.5)
    assert halved[2025] == pytest.approx(halved[2023] * 1.03**0.75)
    assert flat[2023] == flat[2024] == flat[2026] == known[2023]


def test_only_the_last_five_calibrated_years_decide_the_way_on() -> None:
    known = dict.fromkeys(range(2014, 2019), 9.0) | dict.fromkeys(range(2019, 2024), 1.0)
    assert onwards(known, LINE)[-1] == pytest.approx(1.0)


def test_wages_follow_the_average_g_before_the_year_that_is_known() -> None:
    g, path = average_g(), wage_path(average_g())
    for year in (2015, 2019, 2022):
        assert path[year - LONN_FIRST] == pytest.approx(g[year - G_FIRST] / g[2023 - G_FIRST])
    assert path[2023 - LONN_FIRST] == 1.0


def test_fewer_worked_in_the_first_years() -> None:
    path = dict(zip(SIM_YEARS, tables().arbeid_ar, strict=True))
    assert path[2015] < path[2019] < path[2022] == path[2025] == 1.0


def test_the_outlays_of_the_calibration_are_what_the_law_pays_the_persons() -> None:
    paid, adults = outlays(1, PERSONS, tables(), (2016, 2023))
    table = table_of(1, 0, PERSONS)
    p = Personer.av({n: to_numpy(known_column(n), table.column(n)) for n in columns(2023)}, 2023)
    law = lov_for(IN_FORCE, 2023, LOVDATA)
    found = kjor_sykepenger.belop(law, p, kjor_sykepenger.sykedager(law, p))["sykepenger"] * p.bosatt
    own = p.felt["sektor"] == int(Sektor.SELVSTENDIG)
    assert paid[1] == pytest.approx([found[~own].sum() / 1e6, found[own].sum() / 1e6])
    share = population()[:, 18:67, 2024 - FIRST_YEAR].sum() / population()[:, :, 2024 - FIRST_YEAR].sum()
    assert adults[1] / PERSONS == pytest.approx(share, abs=0.12)


def test_the_self_employed_are_sick_as_often_as_their_own_factor_says() -> None:
    by = tables()
    more = by._replace(selvstendig_ar=by.selvstendig_ar * 3.0)
    spells = []
    for one in (by, more):
        book = simulate(1, 0, PERSONS, one)
        own = book.felt[:, 5] == int(Sektor.SELVSTENDIG)
        spells.append((book.antall[own, 0].sum(), book.antall[~own, 0].sum()))
    assert spells[1][0] > 2 * spells[0][0]
    assert spells[1][1] == spells[0][1]


def test_kinds_of_weights_part_the_sick_by_days_and_sector() -> None:
    status = np.array(
        [BOSATT, BOSATT | PA_UFORETRYGD, BOSATT | PA_AAP, *(BOSATT + DAGER_SYK * d for d in (1, 3, 3))]
    )
    sector = np.array([0, 0, 0, 0, 1, int(Sektor.SELVSTENDIG)])
    assert list(vekter.kind_of(status.astype(np.uint8), sector)) == [0, 1, 2, SYKE, SYKE + 2, SYKE + 5]


def test_a_small_sample_is_drawn_to_the_models_own_number_of_sick(monkeypatch: pytest.MonkeyPatch) -> None:
    year, n, wanted = LAST_CALIBRATED + 1, 3000, 500_000.0
    monkeypatch.setattr(vekter, "trekk_mal", lambda _: [(SYKE, wanted, OWN, 16, 74)])
    status = np.full((n, 2 + year - START_YEAR), BOSATT, dtype=np.uint8)
    status[::7] += DAGER_SYK
    sex, born = np.arange(n) % 2 + 1, 1950 + np.arange(n) % 55
    marks = vekter.Merker(sex, born, np.zeros(n), status)
    weights = vekter.cell_weights(marks, year, n)
    sick = status[:, year - START_YEAR] >= DAGER_SYK
    cells = weights[sex - 1, born - vekter.FIRST_BORN, np.where(sick, SYKE, 0)]
    assert cells[sick].sum() == pytest.approx(wanted, rel=0.02)
