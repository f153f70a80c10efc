"""Traced and compiled are equal bit for bit: occupational pension, AFP, kap. 11 A and 6, random persons."""

from __future__ import annotations

import numpy as np
import pytest

from tests.mengde import mengde
from trygdekart import lov

from .people import SEED, Columns, assert_same_bits, day, disabled, traced, without_numba

PERSONS = 120
UNTRACED = mengde(4_000, 20_000)

OCCUPATIONAL = (
    "tjenestepensjon_per_ar",
    "tjenestepensjon_full_per_ar",
    "tjenestepensjon_kutt",
    "tjenestepensjon_stanset",
    "tjenestepensjon_inntektsgrense",
    "tjenestepensjon_lopende",
)
OCCUPATIONAL_YEAR = ("tjenestepensjon_i_aret", "tjenestepensjon_for_reduksjon", "tjenestepensjon_kutt")
AFP = (
    "afp_per_ar",
    "afp_uten_uforetrygd_per_ar",
    "afp_tapt_per_ar",
    "afp_kan_fortsatt_velge",
    "afp_ar_til_like_mye",
    "afp_offentlig_etter_arsskiftet_per_ar",
)
SUPPLEMENTARY = (
    "tilleggsstonader_laeremidler_per_maned",
    "tilleggsstonader_barnetilsyn_i_maneden",
    "tilleggsstonader_reiser_i_maneden",
    "tilleggsstonader_bolig_per_maned",
    "tilleggsstonader_flytting",
)


def occupational(n: int, seed: int = SEED) -> Columns:
    """Return `n` persons with an occupational pension; salaries on 6 and 12 G are common."""
    r = np.random.default_rng(seed)
    salary = np.round(r.gamma(3.0, 250_000.0, n), 2)
    salary = np.where(r.random(n) < 0.2, r.choice(np.array([6.0, 12.0]), n) * 130_160.0, salary)
    degree = r.integers(15, 101, n) / 100
    return {
        **disabled(n, seed),
        "tjenestepensjon_sektor": r.integers(1, 3, n),
        "tjenestepensjon_grunnlag_per_ar": salary,
        "tjenestepensjon_uforegrad": np.where(r.random(n) < 0.3, 1.0, degree),
        "tjenestepensjon_folketrygd": r.integers(1, 4, n),
        "tjenestepensjon_aap_per_ar": np.round(salary * r.random(n), 2),
        "tjenestepensjon_tjenestetid": r.integers(0, 45, n).astype(float),
        "tjenestepensjon_antall_barn": r.integers(0, 6, n),
        "tjenestepensjon_ifu": salary,
        "tjenestepensjon_ieu": np.round(salary * (1 - degree), 2),
        "tjenestepensjon_avtale_prosent": r.random(n) * 0.06,
        "tjenestepensjon_avtale_g_tillegg": r.random(n) * 0.5,
        "tjenestepensjon_avtale_prosent_over_6_g": r.random(n),
        "tjenestepensjon_avtale_barnetillegg": r.random(n) * 0.08,
        "tjenestepensjon_avtale_under_aap": r.random(n) < 0.5,
        "tjenestepensjon_avtale_hoy_grense": r.random(n) < 0.5,
        "tjenestepensjon_avtale_ventetid": r.integers(0, 25, n),
        "tjenestepensjon_sykmeldt_fra": r.integers(day(2014), day(2026), n),
        "pensjonsgivende_inntekt": np.where(r.random(n) < 0.2, 0.0, np.round(salary * r.random(n), 2)),
    }


def pensioners(n: int, seed: int = SEED) -> Columns:
    """Return `n` persons near 62, half of them born about New Year 1963."""
    r = np.random.default_rng(seed)
    born = np.where(
        r.random(n) < 0.5, r.integers(day(1962, 12), day(1963, 2), n), r.integers(day(1958), day(1970), n)
    )
    account = np.round(r.gamma(4.0, 900_000.0, n), 2)
    return {
        "fodselsdato": born,
        "afp_ordning": r.integers(1, 4, n),
        "afp_i_arbeid_ved_uttak": r.random(n) < 0.8,
        "afp_siste_ar_i_arbeid": r.integers(0, 6, n).astype(float),
        "afp_ansiennitet_ar": r.integers(4, 10, n).astype(float),
        "afp_beholder_uforetrygd": r.random(n) < 0.5,
        "afp_pensjonsbeholdning": account,
        "afp_delingstall": np.round(10 + 11 * r.random(n), 2),
        "afp_pensjonsbeholdning_etter_arsskiftet": account + np.round(r.random(n) * 150_000, 2) - 20_000,
        "afp_delingstall_etter_arsskiftet": np.round(10 + 11 * r.random(n), 2),
        "afp_forholdstall": np.round(0.7 + r.random(n), 3),
        "afp_kompensasjonstillegg_i_vedtaket": np.round(r.random(n) * 10_000),
        "afp_gammel_ordning_i_vedtaket": np.round(r.random(n) * 300_000),
        "afp_uforetrygd_per_ar": np.where(r.random(n) < 0.1, 0.0, np.round(r.random(n) * 500_000)),
    }


def in_activity(n: int, seed: int = SEED) -> Columns:
    """Return `n` persons in an activity, most with the right to support."""
    r = np.random.default_rng(seed)
    money = {
        f"tilleggsstonader_{name}": np.round(r.random(n) * top, 2)
        for name, top in (
            ("barnetilsyn_utgift", 15_000), ("bolig_utgift", 9_000), ("billett", 2_000), ("bompenger", 200),
            ("ferge", 200), ("parkering", 100), ("hjemreise_utgift", 3_000), ("samling_utgift", 3_000),
            ("flytting_utgift", 20_000), ("arbeidssoking_utgift", 2_000), ("reisevei", 30),
            ("hjemreise_km", 800), ("samling_km", 800), ("flytting_km", 800), ("arbeidssoking_km", 300),
        )
    }  # fmt: skip
    yes = {
        f"tilleggsstonader_{name}": r.random(n) < share
        for name, share in (
            ("malgruppe", 0.9), ("i_aktivitet", 0.9), ("lonn_i_tiltaket", 0.1), ("ma_bo_borte", 0.5),
            ("bolig_dyrere_av_helsen", 0.2), ("helsen_krever_reise", 0.2), ("ma_kjore_bil", 0.5),
            ("ma_flytte", 0.5),
        )
    }  # fmt: skip
    return {
        **money,
        **yes,
        "tilleggsstonader_utdanning": r.integers(1, 4, n),
        "tilleggsstonader_studieprosent": r.integers(0, 21, n) * 0.05,
        "tilleggsstonader_barn_under_tilsyn": r.integers(0, 6, n),
        "tilleggsstonader_barnetilsyn_dager": r.integers(0, 24, n),
        "tilleggsstonader_reisedager": r.integers(0, 24, n),
    }


KAP_6 = (
    "grunnstonad_per_maned",
    "grunnstonad_mangler_per_ar",
    "hjelpestonad_per_maned",
    "hjelpestonad_mangler_per_ar",
)


def lasting_illness(n: int, seed: int = SEED) -> Columns:
    """Return `n` persons with extra costs; sums on a rate are common."""
    r = np.random.default_rng(seed)
    kinds = ("hjelpemidler", "transport", "forerhund", "slitasje", "telefon_og_proteser")
    on_a_rate = np.array([8_232.0, 9_024.0, 13_752.0, 18_024.0])
    return {
        **{
            f"grunnstonad_utgift_{k}": np.where(r.random(n) < 0.6, 0.0, r.integers(0, 20_000, n) * 1.0)
            for k in kinds
        },
        "grunnstonad_utgift_kosthold": np.where(
            r.random(n) < 0.5, r.choice(on_a_rate, n), r.integers(0, 30_000, n) * 1.0
        ),
        **{
            name: r.random(n) < 0.7
            for name in (
                "grunn_og_hjelpestonad_medlem",
                "grunn_og_hjelpestonad_varig",
                "grunnstonad_nodvendige_ekstrautgifter",
                "grunnstonad_servicehund",
                "grunnstonad_coliaki",
                "grunnstonad_hyperkinetisk_slitasje",
                "hjelpestonad_saerskilt_behov",
                "hjelpestonad_blind",
                "hjelpestonad_privat_hjelp",
            )
        },
        "fodselsdato": r.integers(day(1945), day(2020), n),
        "grunnstonad_transport_oppfylt": r.integers(day(2015), day(2025), n),
        "hjelpestonad_betalt_hjelp_per_ar": r.integers(0, 40_000, n) * 1.0,
        "hjelpestonad_forhoyet": r.integers(1, 5, n),
    }


LAWS = [
    *[("2025-05-01", OCCUPATIONAL), ("2026-11-01", OCCUPATIONAL)],
    *[("2025-06-01", AFP), ("2030-03-01", AFP)],
    *[("2020-01-01", SUPPLEMENTARY), ("2026-01-01", SUPPLEMENTARY)],
    *[("2019-06-01", KAP_6), ("2024-06-01", KAP_6)],
]
PEOPLE = {OCCUPATIONAL: occupational, AFP: pensioners, SUPPLEMENTARY: in_activity, KAP_6: lasting_illness}


@pytest.mark.parametrize(("on", "names"), LAWS)
def test_traced_equals_compiled_equals_without_numba(on: str, names: tuple[str, ...]) -> None:
    law = lov(on)
    some, many = PEOPLE[names](PERSONS), PEOPLE[names](UNTRACED, seed=1)
    kernel = law.kompiler(names, some)
    assert_same_bits(traced(law, names, some), kernel.kjor(some), on)
    assert_same_bits(kernel.kjor(many), without_numba(kernel).kjor(many), on)


@pytest.mark.parametrize("year", [2026])
def test_the_year_traced_equals_compiled(year: int) -> None:
    law, some = lov(year), occupational(60, seed=year)
    kernel = law.kompiler_ar(OCCUPATIONAL_YEAR, some)
    assert_same_bits(traced(law, OCCUPATIONAL_YEAR, some), kernel.kjor(some), str(year))
