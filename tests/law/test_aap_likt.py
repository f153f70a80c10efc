"""Conditions and duration of AAP: traced, compiled and without Numba are equal bit for bit."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

import trygdekart as tk
from tests.engine.people import assert_same_bits, traced, without_numba
from trygdekart.engine.compiler import law_segments

NAMES = (
    "aap_alder_siste_dag",
    "aap_krav_for_tidlig",
    "aap_inntektskrav_gjelder",
    "aap_inntekt_stor_nok",
    "aap_vilkar_alder",
    "aap_vilkar_opphold",
    "aap_eos_vei",
    "aap_sykdom_utfall",
    "aap_vilkar_arbeidsevne",
    "aap_vilkar_bistand",
    "aap_vilkar_aktivitet",
    "aap_arbeidssoker_til",
    "aap_uforevurdering_til",
    "aap_student_til",
    "aap_ordinaer_slutt_etter_dato",
    "aap_karens_er_over",
    "aap_vilkar_sykepengeerstatning",
    "aap_etter_sykepenger",
    "aap_utbetalingsdato",
)
PERSONS = 60


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def persons(n: int, seed: int) -> dict[str, np.ndarray]:
    r = np.random.default_rng(seed)

    def dates(first: str, last: str) -> np.ndarray:
        return r.integers(day(first), day(last), n)

    yes_no = (
        "har_sykdom vesentlig_medvirkende i_slik_grad har_aap_fra_for yrkesskade aktiv_behandling "
        "arbeidsrettet_tiltak trenger_oppfolging opphold_godkjent omfattet_av_trygdeforordningen "
        "fulgte_planen_i_utlandet sykepenger_brukt_opp opplysninger_er_mottatt fritatt_i_meldeperioden"
    )
    columns = {f"aap_{name}": r.random(n) < 0.6 for name in yes_no.split()}
    columns |= {
        "fodselsdato": dates("1945-01-01", "2006-12-31"),
        "aap_krav_dato": dates("2011-01-01", "2026-06-01"),
        "aap_arbeidsevne_nedsatt": r.choice([0.2, 0.3, 0.4, 0.49, 0.5, 0.7], n),
        "aap_nedsettelse": r.integers(0, 3, n),
        "aap_opphold": r.integers(1, 4, n),
        "aap_opphold_sokt_dato": dates("2019-01-01", "2019-01-05"),
        "aap_opphold_reise_dato": dates("2019-01-01", "2019-01-05"),
        "aap_eos_folge": r.integers(0, 4, n),
        "aap_aktivitet": r.integers(1, 4, n),
        "aap_arbeidssoker_fra": dates("2016-01-01", "2026-01-01"),
        "aap_uforevurdering_fra": dates("2016-01-01", "2026-01-01"),
        "aap_studium_avbrutt": dates("2016-01-01", "2026-01-01"),
        "aap_ordinaer_fra": dates("2011-01-01", "2026-01-01"),
        "aap_forrige_slutt": dates("2016-01-01", "2026-01-01"),
        "aap_syk_igjen_dato": dates("2016-01-01", "2026-01-01"),
        "aap_erstatning_grunn": r.integers(0, 6, n),
        "aap_utbetaling_periode_til": dates("2025-01-01", "2026-01-01"),
        "aap_opplysninger_mottatt": dates("2025-01-01", "2026-01-01"),
        "aap_inntekt_siste_ar_i_g": r.choice([0.0, 0.99, 1.0, 2.0], n),
        "aap_inntekt_tre_ar_i_g": r.choice([0.0, 2.99, 3.0, 4.0], n),
    }
    return columns


@pytest.mark.parametrize("when", ["2017-12-31", "2018-01-01", "2026-06-01"])
def test_the_three_runs_are_equal(when: str) -> None:
    law, columns = tk.lov(when), persons(PERSONS, day(when))
    kernel = law.kompiler(NAMES, columns)
    assert_same_bits(traced(law, NAMES, columns), kernel.kjor(columns), when)
    many = persons(4000, day(when) + 1)
    assert_same_bits(kernel.kjor(many), without_numba(kernel).kjor(many), when)


def test_every_change_of_the_law_is_between_the_days_tested() -> None:
    changes = {d for d in law_segments(tk.lov("2012-06-01"), NAMES) if d >= date(2012, 6, 1)}
    assert {date(2018, 1, 1), date(2026, 1, 1)} <= changes
