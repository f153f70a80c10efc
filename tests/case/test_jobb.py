"""«Lønner det seg å jobbe?»: the acceptance numbers, and the lines against a walk krone by krone."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import trygdekart as tk
from tests.engine import people
from tests.mengde import mengde
from trygdekart.case import Sak
from trygdekart.case.arsplan import manedsplan, meldt_i_hver_maned
from trygdekart.case.inntektsgrenser import inntektsgrenser
from trygdekart.case.jobb import Jobb, Jobbgren, jobb
from trygdekart.engine.errors import InputFault
from trygdekart.engine.piecewise import first_reaching, pieces_of, value_at, whole_kroner

PERSON = Sak.les(Path(__file__).parents[2] / "examples" / "helt_med.yaml")
LINES = ("uforetrygd_etter_reduksjon", "skatt_inntekt_for_skatt", "skatt_inntekt_etter_skatt")


def answer(day: str | int = "2020-05-01", **sett: Any) -> Jobb:
    law = tk.lov(day)
    return jobb(law, PERSON.med(law.verk, sett).verdier)


def only(day: str | int = "2020-05-01", **sett: Any) -> Jobbgren:
    [branch] = answer(day, **sett).greiner
    return branch


def test_a1_begge_svarene_for_og_etter_skatt() -> None:
    with_vta, without = answer().greiner
    assert [whole_kroner(b.na.for_skatt) for b in (with_vta, without)] == [349_171, 340_312]
    assert [whole_kroner(b.na.etter_skatt) for b in (with_vta, without)] == [272_610, 266_799]
    assert whole_kroner(without.na.lonn) == 54_240
    assert whole_kroner(without.beholder_for) == 45_381 and whole_kroner(without.beholder_etter) == 29_770


def test_a2_timer_og_timelonn_til_grensen() -> None:
    limit = only(uforetrygd_vta="nei").grenser[0]
    assert limit.timer is not None and limit.timelonn is not None and limit.stilling is not None
    assert round(limit.timer) == 1_267 and round(float(limit.stilling) * 100, 1) == 74.7
    assert round(float(limit.timelonn), 2) == 23.92
    limit = only(uforetrygd_vta="ja").grenser[0]
    assert limit.timer is not None and round(limit.timer) == 3_167
    assert limit.timelonn is not None and round(float(limit.timelonn), 2) == 59.79


def test_a3_av_neste_hundrelapp() -> None:
    now = only(uforetrygd_vta="nei").na
    assert round(float(now.av_neste_hundre_for), 2) == 35.33
    # Tax 2020 on the kept part: 45 % minstefradrag is used up, 22 % + 8.2 % + 4.2 % remain.
    kept = now.av_neste_hundre_for * (1 - Fraction("0.344"))
    assert now.av_neste_hundre_etter == kept


def test_a4_stupet_for_og_etter_skatt_og_naar_det_er_tatt_igjen() -> None:
    branch = only(uforetrygd_vta="nei")
    [cliff] = branch.stup
    assert cliff.ved == 364_864 and whole_kroner(cliff.fall) == 85_202
    [hollow] = branch.hull
    assert hollow.ved == 364_864 and hollow.igjen_ved is not None
    back = value_at(list(branch.linje_etter), hollow.igjen_ved)
    assert back == value_at(list(branch.linje_etter), Fraction(364_864))
    below = value_at(list(branch.linje_etter), hollow.igjen_ved - 1)
    assert below < back


def test_a5_og_a7() -> None:
    law = tk.lov("2022-05-01")
    facts = {
        "fodselsdato": date(1975, 5, 1),
        "sivilstand": 1,
        "uforetrygd_uforegrad": 1.0,
        "uforetrygd_uforetidspunkt": date(2019, 1, 1),
        "uforetrygd_innvilget_fra": date(2020, 1, 1),
        "uforetrygd_omregnet_2015": False,
        "uforetrygd_ung_ufor": False,
        "uforetrygd_vta": False,
        "uforetrygd_trygdetid": 40.0,
        "uforetrygd_grunnlag_per_ar": 600_000.0,
        "uforetrygd_ifu_fastsatt": 600_000.0,
        "uforetrygd_g_ved_uforetidspunktet": 111_477.0,
        "uforetrygd_ugradert_per_ar": 396_000.0,
        "pensjonsgivende_inntekt": 125_000.0,
    }
    from trygdekart.engine.inputs import read_values

    [branch] = jobb(law, read_values(law.verk, facts)).greiner
    assert whole_kroner(branch.na.for_skatt) == 467_930
    assert whole_kroner(branch.na.ytelse) == 342_930
    law = tk.lov(2020)
    rows = meldt_i_hver_maned(law, PERSON.med(law.verk, {"uforetrygd_vta": "nei"}).verdier)
    assert rows[12].tilbakebetaling == pytest.approx(8_859, abs=1)  # not reported: paid in full all year
    assert all(r.tilbakebetaling == 0 for r in rows[:12])
    later = [r.per_maned for r in rows[:12]]
    assert later == sorted(later, reverse=True)  # the later the report, the less each month


def test_timer_timelonn_og_stilling_er_samme_lonn() -> None:
    by_post = only(uforetrygd_vta="nei", arbeid_timer=None, arbeid_stilling=100)
    assert by_post.na == only(uforetrygd_vta="nei").na
    by_year = only(uforetrygd_vta="nei", arbeid_timelonn=None, arbeid_arslonn=54_240)
    assert by_year.na.lonn == pytest.approx(54_240)


def test_lonnen_i_aret_uten_timer_gir_ingen_timer() -> None:
    case = Sak({k: v for k, v in PERSON.fakta.items() if not k.startswith("arbeid_")}, {}, "")
    law = tk.lov("2020-05-01")
    case = case.med(law.verk, {"pensjonsgivende_inntekt": 54_240, "uforetrygd_vta": "nei"})
    [branch] = jobb(law, case.verdier).greiner
    assert branch.timer is None and branch.grenser[0].timer is None and branch.grenser[0].lonn > 40_000
    assert branch.kollega.etter_skatt_per_time is None


def test_mangler_lonnen_sies_det() -> None:
    law = tk.lov("2020-05-01")
    facts = {k: v for k, v in PERSON.fakta.items() if not k.startswith("arbeid_")}
    with pytest.raises(InputFault, match="arbeid_timelonn"):
        jobb(law, facts)


def test_kollegaen_betaler_skatt_av_bare_lonnen() -> None:
    branch = only(uforetrygd_vta="nei", arbeid_timelonn=200)
    alone = tk.lov("2020-05-01").beregn(
        {"skatt_lonn": 339_000.0, "skatt_uforetrygd": 0.0, "fodselsdato": date(1990, 3, 1)}, ["skatt"]
    )
    assert branch.kollega.skatt == pytest.approx(alone["skatt"])
    per_hour = branch.kollega.etter_skatt_per_time
    assert per_hour is not None and float(per_hour) == pytest.approx((339_000 - alone["skatt"]) / 1_695)


@pytest.mark.parametrize(
    ("day", "limit", "enough"),
    [
        ("2020-09-20", 49_929, True),
        ("2020-10-01", 50_675.5, True),
        ("2022-05-22", 53_199.5, True),
        ("2022-05-23", 55_738.5, False),
        ("2025-05-01", 62_014, False),
        ("2025-06-02", 65_080, False),
    ],
)
def test_a8_sykepenger_i_jobben_folger_dagen(day: str, limit: float, enough: bool) -> None:
    right = only(day, uforetrygd_vta="nei").sykepenger
    assert float(right.grense.lonn) == limit and right.nok is enough
    assert right.margin == 54_240 - Fraction(limit)
    assert right.grense.timer == Fraction(limit) / 32


def test_hvor_mye_kan_jeg_tjene() -> None:
    law = tk.lov("2020-05-01")
    limits = inntektsgrenser(law, PERSON.med(law.verk, {"uforetrygd_vta": "nei"}).verdier)
    assert [(g.hvem, None if g.belop is None else round(g.belop)) for g in limits] == [
        ("søker", 228_040),
        ("mottaker", 40_540),
        ("mottaker", 364_864),
        ("tidligere", 364_864),
    ]
    assert [round(u.belop) for u in limits[0].unntak] == [319_256, 273_648]
    assert "yrkesskade eller yrkessykdom: ja" in limits[0].unntak[0].antatt
    settled = {"uforetrygd_vta": "nei", "uforetrygd_yrkesskade": "nei", "uforetrygd_aap_ved_krav": "ja"}
    after_aap = inntektsgrenser(law, PERSON.med(law.verk, settled).verdier)[0]
    assert after_aap.belop == pytest.approx(273_647.7) and after_aap.unntak == ()


@pytest.mark.parametrize(("day", "g"), [("2020-04-30", 99_858), ("2020-05-01", 101_351), (2026, 136_549)])
def test_grensen_for_en_som_soker_er_i_kronene_til_loven_som_er_spurt(day: str | int, g: int) -> None:
    law = tk.lov(day)
    limit = inntektsgrenser(law, PERSON.med(law.verk, {"uforetrygd_vta": "nei"}).verdier)[0]
    assert limit.belop == pytest.approx(0.5 * 4.5 * g) and limit.kroner == law.dato


def test_hvilken_lonn_gir_saa_mye_etter_skatt() -> None:
    branch = only(uforetrygd_vta="nei")
    wage = branch.lonn_for(280_000)
    assert wage is not None
    assert value_at(list(branch.linje_etter), wage) == 280_000
    assert value_at(list(branch.linje_etter), wage - 1) < 280_000
    assert branch.lonn_for(1) == 0 and branch.lonn_for(10_000_000) is None


def test_maanedsplanen_naar_jobben_begynner_midt_i_aret() -> None:
    law = tk.lov(2020)
    values = PERSON.med(law.verk, {"uforetrygd_vta": "nei"}).verdier
    plan = manedsplan(law, values, date(2020, 6, 1), 6)
    assert plan.inntekt == pytest.approx(54_240 * 7 / 12)
    assert [m.lonn > 0 for m in plan.maneder] == [False] * 5 + [True] * 7
    assert plan.maneder[5].trekk == 0  # June
    assert plan.maneder[11].trekk == pytest.approx(plan.maneder[10].trekk / 2)
    assert sum(m.trekk for m in plan.maneder) == pytest.approx(plan.svar["skatt"])
    high = PERSON.med(law.verk, {"uforetrygd_vta": "nei", "arbeid_timelonn": 200}).verdier
    late = manedsplan(law, high, date(2020, 1, 1), 12)
    assert late.tilbakebetaling > 0 and sum(m.ytelse for m in late.maneder) == pytest.approx(
        293_484, abs=12
    )
    with pytest.raises(InputFault, match="--start"):
        manedsplan(law, values, date(2021, 1, 1), 1)


# --- the lines against every krone ----------------------------------------------------------------

DAYS = ("2016-06-01", "2026-11-01")
PERSONS = mengde(14, 200)
TOP = 400_000


def test_knekkene_er_de_samme_som_naar_en_gaar_krone_for_krone() -> None:
    columns = people.disabled(PERSONS, seed=4)
    columns = {k: v for k, v in columns.items() if not k.startswith("arbeid_")}
    wages = np.arange(0.0, TOP + 1.0)
    kernels: dict[str, Any] = {}
    for i in range(PERSONS):
        law = tk.lov(DAYS[i % len(DAYS)])
        values = people.person(columns, i)
        lines = pieces_of(law, values, "pensjonsgivende_inntekt", LINES, 0.0, float(TOP))
        along = {**values, "pensjonsgivende_inntekt": wages}
        kernel = kernels.setdefault(DAYS[i % len(DAYS)], law.kompiler(LINES, along))
        walked = kernel.kjor(along)
        for name, parts in lines.items():
            starts = np.array([float(p.fra) for p in parts])
            at = np.searchsorted(starts, wages, side="right") - 1
            slope = np.array([float(p.stigning) for p in parts])[at]
            value = np.array([float(p.verdi) for p in parts])[at] + slope * (wages - starts[at])
            for p in parts:  # exactly at a kink the value may be that of neither side
                if p.fra == int(p.fra) and p.fra <= TOP:
                    value[int(p.fra)] = float(p.ved_fra)
            worst = np.abs(value - walked[name]).max()
            assert worst < 1e-5, (i, name, worst, int(np.abs(value - walked[name]).argmax()))
            bends = np.abs(np.diff(walked[name], 2)) > 1e-6
            found = np.zeros(TOP + 1, dtype=bool)
            for p in parts[1:]:
                k = int(p.fra)
                found[max(k - 1, 0) : k + 3] = True
            assert not (bends & ~found[1:-1]).any(), (i, name)  # no bend but at a kink


def test_forste_lonn_som_naar_et_beloep_er_den_forste() -> None:
    branch = only(uforetrygd_vta="nei")
    line = list(branch.linje_etter)
    for goal in (237_028, 237_029, 263_623, 300_000, 338_797, 338_798, 400_000):
        wage = first_reaching(line, Fraction(goal), Fraction(0), branch.til)
        assert wage is not None and value_at(line, wage) >= goal - Fraction(1, 10**9)
        for k in range(0, int(wage), 997):
            assert value_at(line, Fraction(k)) < goal
