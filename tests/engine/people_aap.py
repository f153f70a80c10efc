"""Random persons on work assessment allowance, as columns."""

from __future__ import annotations

from datetime import date

import numpy as np

from .people import Columns


def receivers(n: int, seed: int = 0) -> Columns:
    """Return random persons on the benefit, with columns for what is otherwise counted from timelines."""
    r = np.random.default_rng(seed)

    def share(often: float) -> np.ndarray:
        return np.where(r.random(n) < often, r.integers(0, 101, n) / 100.0, 0.0)

    def income() -> np.ndarray:
        return np.round(r.random(n) * 900_000.0, 2)

    day = date(2000, 1, 1).toordinal()
    return {
        "fodselsdato": r.integers(date(1945, 1, 1).toordinal(), date(2006, 1, 1).toordinal(), n),
        "aap_nedsatt_dato": r.integers(date(2005, 1, 1).toordinal(), date(2026, 1, 1).toordinal(), n),
        "aap_inntekt_1": income(),
        "aap_inntekt_2": income(),
        "aap_inntekt_3": income(),
        "aap_ytterligere_gjelder": r.random(n) < 0.2,
        "aap_ytterligere_grunnlag_g": np.round(r.random(n) * 6, 10),
        "aap_yrkesskadeandel": share(0.2),
        "aap_skade_i_g": np.round(r.random(n) * 6, 10),
        "aap_hadde_aap_januar_2020": r.random(n) < 0.3,
        "aap_ung_ufor": r.random(n) < 0.2,
        "aap_antall_barn": r.integers(0, 6, n),
        "aap_rett": r.random(n) < 0.9,
        "aap_meldekort_levert": r.random(n) < 0.9,
        "aap_meldeperiode_timer": np.round(r.random(n) * 120) / 2,
        "aap_meldeperiode_hverdager": r.integers(0, 11, n).astype(float),
        "aap_fastsatt_arbeidsevne": share(0.2),
        "aap_opptrapping": r.random(n) < 0.2,
        "aap_meldeplikt_brudd": r.random(n) < 0.1,
        "aap_uforegrad": share(0.2),
        "aap_andre_ytelser_grad": share(0.2),
        "aap_ytelse_fra_arbeidsgiver": r.random(n) < 0.1,
        "aap_institusjon_reduseres": r.random(n) < 0.2,
        "aap_barnepensjon": np.where(r.random(n) < 0.1, np.round(r.random(n) * 12_000.0, 2), 0.0),
        "aap_arbeidsgiver_belop": np.where(r.random(n) < 0.2, np.round(r.random(n) * 300_000.0), 0.0),
        "aap_arbeidsgiver_feriepenger": np.round(r.random(n) * 20_000.0),
        "aap_arbeidsgiver_fra": r.integers(day, day + 9000, n),
        "aap_tidligere_manedslonn": np.round(20_000.0 + r.random(n) * 50_000.0),
        "aap_mottar": r.random(n) < 0.5,
    }
