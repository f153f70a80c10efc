"""A year of sykepenger, AAP, uføretrygd and tax as one fused loop by hand, as `country_year` has it.

It is written as one who knows the year would: what the law changes once, on 1 May, is two numbers; a
birthday is a day of birth found beforehand; what does not change through the year is computed once; a rate
that depends on a date is a table by day. Every number is read from the law.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from typing import Any, NamedTuple

import numpy as np
from numba import njit
from numba.core.compiler import Compiler

from trygdekart.engine.helpers import legg_til_maneder
from trygdekart.population.kjor_lov import Lovar

from .country_year import FIRST_OF_MAY, TARGETS, YEAR, Array

CHUNK = 1 << 14  # persons whose results are still in the cache when they are summed
EPSILON = 1e-6  # the law's: a hair below a half counts as the half
MONTHS, MONTHS_BEFORE_MAY = 12.0, 4.0
EMPLOYEE, SINGLE = 1, 1
EARLIEST, LATEST = date(1990, 1, 1).toordinal(), date(YEAR, 12, 31).toordinal()
COLUMNS = (
    "fodselsdato", "sivilstand", "lonn", "sykepenger_inntekt", "sykepenger_gruppe", "sykepenger_grad",
    "sykepenger_forste_sykedag", "sykedager", "aap_nedsatt_dato", "aap_inntekt_1", "aap_inntekt_2",
    "aap_inntekt_3", "aap_meldeperiode_timer", "aap_antall_barn", "aap_hadde_aap_januar_2020",
    "aap_dager_for_mai", "aap_dager_fra_mai", "uforetrygd_uforetidspunkt", "uforetrygd_uforegrad",
    "uforetrygd_ung_ufor", "uforetrygd_omregnet_2015", "uforetrygd_vta", "uforetrygd_grunnlag",
    "uforetrygd_ifu_fastsatt", "uforetrygd_ieu_fastsatt", "uforetrygd_trygdetid",
)  # fmt: skip


class Apart(Compiler):
    """Tells LLVM that columns do not overlap, as the engine's kernels do."""

    def define_pipelines(self) -> Any:
        self.state.flags.noalias = True
        return super().define_pipelines()


class Rates(NamedTuple):
    """The year's rates under their names in the law, and what follows from the year alone."""

    sykepenger_grunnlag_tak_g: float
    sykepenger_dekning_arbeidstaker: float
    sykepenger_arbeidsdager_i_aret: float
    sykepenger_minsteinntekt_g_under_67: float
    aap_avrunding_g: float
    aap_avrunding_ore: float
    aap_avrunding_andel: float
    aap_avrunding_prosent: float
    aap_grunnlag_tak: float
    aap_grunnlag_antall_ar: float
    aap_kompensasjonsgrad: float
    aap_minste_arlig_ytelse: float
    aap_under_25_teller: float
    aap_under_25_nevner: float
    aap_dager_per_ar: float
    aap_barnetillegg_per_dag_per_barn: float
    aap_normal_arbeidsuke: float
    aap_hverdager_per_uke: float
    aap_arbeidsgrense: float
    uforetrygd_inntektstak_andel: float
    uforetrygd_fribelop: float
    uforetrygd_fribelop_vta: float
    uforetrygd_minste_ifu_ung: float
    uforetrygd_minste_ifu_enslig: float
    uforetrygd_minste_ifu_gift: float
    uforetrygd_sats: float
    uforetrygd_full_trygdetid: float
    uforetrygd_minste_hoy: float
    uforetrygd_minste_ordinaer: float
    uforetrygd_minste_omregnet: float
    uforetrygd_minste_ung_enslig: float
    uforetrygd_minste_ung_gift: float
    skatt_minstefradrag_lonn_sats: float
    skatt_minstefradrag_lonn_maks: float
    skatt_personfradrag: float
    skatt_sats_alminnelig_inntekt: float
    skatt_trygdeavgift_sats_lonn: float
    skatt_trygdeavgift_sats_pensjon: float
    skatt_trygdeavgift_nedre_grense: float
    skatt_trygdeavgift_opptrapping: float
    g_for_mai: float
    g_fra_mai: float
    under_25_for_mai: int
    under_25_fra_mai: int
    lav_avgift_fodt_fra: int
    lav_avgift_fodt_for: int
    trinn: tuple[float, ...]
    trinn_sats: tuple[float, ...]


class Tables(NamedTuple):
    """What depends on a date, by day from `EARLIEST`."""

    sykepenger_g_da: Array
    sykepenger_g_ikke_tatt_i_bruk_da: Array
    sykepenger_minsteinntekt_g: Array
    sykepenger_dekning_selvstendig_da: Array
    aap_snitt_g_1: Array
    aap_snitt_g_2: Array
    aap_snitt_g_3: Array
    uforetrygd_g_ved_uforetidspunktet: Array


def rates(law: Lovar) -> Rates:
    """Return the numbers of the law in the year."""

    def on(name: str, day: date) -> Any:
        found = law.verk.satser[name].on(day, law.kjent)
        assert found is not None  # the law is checked when it is built
        return found.verdi

    last = date(YEAR, 12, 31)
    plain = {n: float(on(n, last)) for n in Rates._fields if n in law.verk.satser}
    young, old = (
        on("skatt_trygdeavgift_lav_under_alder", last),
        on("skatt_trygdeavgift_lav_over_alder", last),
    )
    months = int(on("aap_under_25_aldersgrense", last)) * 12
    table = on("skatt_trinnskatt_tabell", last)
    return Rates(
        **plain,
        g_for_mai=float(on("grunnbelop", date(YEAR, 1, 1))),
        g_fra_mai=float(on("grunnbelop", last)),
        under_25_for_mai=_born_after(date(YEAR, 1, 1).toordinal(), months),
        under_25_fra_mai=_born_after(FIRST_OF_MAY, months),
        lav_avgift_fodt_fra=date(YEAR - int(young) + 1, 1, 1).toordinal(),
        lav_avgift_fodt_for=date(YEAR - int(old), 1, 1).toordinal(),
        trinn=tuple(row[0] for row in table),
        trinn_sats=tuple(row[1] for row in table),
    )


def tables(law: Lovar) -> Tables:
    """Return the law's numbers by day."""

    def by_day(name: str) -> Array:
        look = law.verk.oppslag[name]
        starts, values = law.verk.satser[look.av].series(law.kjent)
        days = [legg_til_maneder(day, -12 * look.ar_tilbake) for day in range(EARLIEST, LATEST + 1)]
        return np.array(values)[np.searchsorted(starts, days, side="right") - 1]

    return Tables(*(by_day(name) for name in Tables._fields))


def _born_after(day: int, months: int) -> int:
    """Return the first day of birth of those who have not lived so many months on the day."""
    return next(born for born in range(day - months * 31, day) if legg_til_maneder(born, months) > day)


compiled = njit(nogil=True, error_model="numpy")


@compiled
def rounded(x: float, step: float) -> float:
    return math.floor(x / step + 0.5 + EPSILON) * step


@compiled
def aap_per_day(p: Any, yearly: float, g: float, children: float, share: float) -> float:
    rate = rounded(rounded(yearly / p.aap_dager_per_ar, p.aap_avrunding_g) * g, p.aap_avrunding_ore)
    supplement = p.aap_barnetillegg_per_dag_per_barn * children
    ore = p.aap_avrunding_ore
    return max(0.0, rounded(rounded(rate * share, ore) + rounded(supplement * share, ore), 1.0))


@njit(nogil=True, error_model="numpy", pipeline_class=Apart)
def loop(
    p: Any, by_day: Any, fodselsdato: Any, sivilstand: Any, lonn: Any, sykepenger_inntekt: Any,
    sykepenger_gruppe: Any, sykepenger_grad: Any, sykepenger_forste_sykedag: Any, sykedager: Any,
    aap_nedsatt_dato: Any, aap_inntekt_1: Any, aap_inntekt_2: Any, aap_inntekt_3: Any, aap_timer: Any,
    aap_barn: Any, aap_januar_2020: Any, aap_dager_for_mai: Any, aap_dager_fra_mai: Any,
    uforetidspunkt: Any, uforegrad: Any, ung_ufor: Any, omregnet: Any, vta: Any, grunnlag: Any,
    ifu_fastsatt: Any, ieu_fastsatt: Any, trygdetid: Any, ut_sykepenger: Any, ut_aap: Any,
    ut_uforetrygd: Any, ut_skatt: Any, ut_netto: Any,
) -> None:  # fmt: skip
    before, after = MONTHS_BEFORE_MAY / MONTHS, (MONTHS - MONTHS_BEFORE_MAY) / MONTHS
    hours = p.aap_normal_arbeidsuke / p.aap_hverdager_per_uke * 10.0
    reduced = rounded(
        p.aap_minste_arlig_ytelse * p.aap_under_25_teller / p.aap_under_25_nevner, p.aap_avrunding_g
    )
    for i in range(len(ut_netto)):
        # Sykepenger
        day = np.uintp(sykepenger_forste_sykedag[i] - EARLIEST)
        earned, degree = sykepenger_inntekt[i], sykepenger_grad[i]
        employee = sykepenger_gruppe[i] == EMPLOYEE
        old_g = by_day.sykepenger_g_ikke_tatt_i_bruk_da[day]
        sick_g = old_g if old_g > 0.0 else by_day.sykepenger_g_da[day]
        basis = min(earned, sick_g * p.sykepenger_grunnlag_tak_g)
        own = by_day.sykepenger_dekning_selvstendig_da[day]
        covered = p.sykepenger_dekning_arbeidstaker if employee else own
        enough = basis >= by_day.sykepenger_minsteinntekt_g[day] * p.sykepenger_minsteinntekt_g_under_67
        per_day = rounded(basis * degree * covered / p.sykepenger_arbeidsdager_i_aret, 1.0)
        sick = per_day * sykedager[i] if enough else 0.0

        # AAP
        step = p.aap_avrunding_g
        reduced_on = np.uintp(aap_nedsatt_dato[i] - EARLIEST)
        g1, g2 = by_day.aap_snitt_g_1[reduced_on], by_day.aap_snitt_g_2[reduced_on]
        y1 = min(rounded(aap_inntekt_1[i] / g1, step), p.aap_grunnlag_tak)
        y2 = min(rounded(aap_inntekt_2[i] / g2, step), p.aap_grunnlag_tak)
        y3 = min(rounded(aap_inntekt_3[i] / by_day.aap_snitt_g_3[reduced_on], step), p.aap_grunnlag_tak)
        mean = rounded((y1 + y2 + y3) / p.aap_grunnlag_antall_ar, step)
        earned_part = rounded(max(y1, mean) * p.aap_kompensasjonsgrad, step)
        worked = rounded(min(1.0, aap_timer[i] / hours), p.aap_avrunding_andel)
        worked = rounded(worked, p.aap_avrunding_prosent)
        too_much = rounded(worked - p.aap_arbeidsgrense, p.aap_avrunding_prosent) > 0.0
        share = 0.0 if too_much else rounded(1.0 - worked, p.aap_avrunding_prosent)
        born = fodselsdato[i]
        kept = aap_januar_2020[i]
        low_before = (born >= p.under_25_for_mai) & (not kept)
        low_after = (born >= p.under_25_fra_mai) & (not kept)
        least_before = reduced if low_before else p.aap_minste_arlig_ytelse
        least_after = reduced if low_after else p.aap_minste_arlig_ytelse
        children = float(aap_barn[i])
        aap_before = aap_per_day(p, max(earned_part, least_before), p.g_for_mai, children, share)
        aap_after = aap_per_day(p, max(earned_part, least_after), p.g_fra_mai, children, share)
        aap = aap_before * aap_dager_for_mai[i] + aap_after * aap_dager_fra_mai[i]

        # Uføretrygd
        single, young = sivilstand[i] == SINGLE, ung_ufor[i]
        then = by_day.uforetrygd_g_ved_uforetidspunktet[np.uintp(uforetidspunkt[i] - EARLIEST)]
        up_before, up_after = p.g_for_mai / then, p.g_fra_mai / then
        served = min(1.0, trygdetid[i] / p.uforetrygd_full_trygdetid)
        ordinary = p.uforetrygd_minste_omregnet if omregnet[i] else p.uforetrygd_minste_ordinaer
        lowest_old = p.uforetrygd_minste_hoy if single else ordinary
        lowest_young = p.uforetrygd_minste_ung_enslig if single else p.uforetrygd_minste_ung_gift
        lowest = (lowest_young if young else lowest_old) * served
        own_part = p.uforetrygd_sats * grunnlag[i] * served
        full_before = max(own_part * up_before, lowest * p.g_for_mai)
        full_after = max(own_part * up_after, lowest * p.g_fra_mai)
        gross = (full_before * before + full_after * after) * uforegrad[i]
        floor_old = p.uforetrygd_minste_ifu_enslig if single else p.uforetrygd_minste_ifu_gift
        floor = p.uforetrygd_minste_ifu_ung if young else floor_old
        oifu_before = max(ifu_fastsatt[i] * up_before, floor * p.g_for_mai)
        oifu_after = max(ifu_fastsatt[i] * up_after, floor * p.g_fra_mai)
        oifu = max(oifu_before, oifu_after)
        percent = full_before / oifu_before * before + full_after / oifu_after * after
        oieu = 0.0 if uforegrad[i] == 1.0 else ieu_fastsatt[i] * up_after
        limit = (p.uforetrygd_fribelop_vta if vta[i] else p.uforetrygd_fribelop) * p.g_fra_mai
        income = lonn[i] + sick
        left = max(0.0, gross - max(0.0, income - oieu - limit) * percent)
        disabled = left if income <= rounded(p.uforetrygd_inntektstak_andel * oifu, 1.0) else 0.0

        # Tax
        taxed = lonn[i] + sick + aap + disabled
        deduction = min(p.skatt_minstefradrag_lonn_sats * taxed, p.skatt_minstefradrag_lonn_maks)
        general = max(0.0, max(0.0, taxed - deduction) - p.skatt_personfradrag)
        steps = max(0.0, min(taxed, p.trinn[1]) - p.trinn[0]) * p.trinn_sats[0]
        steps += max(0.0, min(taxed, p.trinn[2]) - p.trinn[1]) * p.trinn_sats[1]
        steps += max(0.0, min(taxed, p.trinn[3]) - p.trinn[2]) * p.trinn_sats[2]
        steps += max(0.0, min(taxed, p.trinn[4]) - p.trinn[3]) * p.trinn_sats[3]
        steps += max(0.0, taxed - p.trinn[4]) * p.trinn_sats[4]
        young_or_old = (born >= p.lav_avgift_fodt_fra) | (born < p.lav_avgift_fodt_for)
        rate = p.skatt_trygdeavgift_sats_pensjon if young_or_old else p.skatt_trygdeavgift_sats_lonn
        phased = max(0.0, taxed - p.skatt_trygdeavgift_nedre_grense) * p.skatt_trygdeavgift_opptrapping
        tax = general * p.skatt_sats_alminnelig_inntekt + steps + min(taxed * rate, phased)

        ut_sykepenger[i] = sick
        ut_aap[i] = aap
        ut_uforetrygd[i] = disabled
        ut_skatt[i] = tax
        ut_netto[i] = taxed - tax


@njit(nogil=True, error_model="numpy", fastmath={"reassoc", "nsz"})
def whole_ore(column: Any) -> float:
    """Return the sum in whole øre of each person; the order of whole numbers changes nothing."""
    total = 0.0
    for i in range(len(column)):
        total += np.floor(column[i] * 100.0 + 0.5)
    return total


def both(
    persons: Mapping[str, Array], p: Rates, by_day: Tables, out: dict[str, Array], threads: int
) -> tuple[dict[str, Array], dict[str, int]]:
    """Write the year's amounts into `out`; return it and the sums in whole øre."""
    n = len(out["netto"])
    arrays = [*(persons[name] for name in COLUMNS), *(out[name] for name in TARGETS)]

    def run(first: int) -> list[float]:
        part = [a[first : first + CHUNK] for a in arrays]
        loop(p, by_day, *part)
        return [whole_ore(column) for column in part[-len(TARGETS) :]]

    with ThreadPoolExecutor(threads) as pool:
        sums = list(pool.map(run, range(0, n, CHUNK)))
    return out, {t: int(sum(s)) for t, s in zip(TARGETS, zip(*sums, strict=True), strict=True)}
