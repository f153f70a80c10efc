"""The rules of the last day are the same traced and compiled, for persons of every age and quota used."""

from __future__ import annotations

from datetime import date

import numpy as np

from trygdekart import lov

from ..engine.people import assert_same_bits, traced

NAMES = (
    "sykepenger_maksdato",
    "sykepenger_maksdato_grense",
    "sykepenger_dager_til_maksdato",
    "sykepenger_tidligste_dag",
    "sykepenger_feriepenger",
)
PERSONS = 300


def test_the_last_day_compiled_is_the_last_day_traced() -> None:
    r = np.random.default_rng(812)
    day = date(2025, 1, 1).toordinal()
    used = r.integers(0, 249, PERSONS)
    assessed = day + r.integers(0, 700, PERSONS)
    columns = {
        "fodselsdato": date(1950, 1, 1).toordinal() + r.integers(0, 20_000, PERSONS),
        "sykepenger_dodsdato": np.where(r.random(PERSONS) < 0.1, assessed + 30, day + 60_000),
        "sykepenger_brukte_dager": used,
        "sykepenger_brukte_dager_etter_67": np.minimum(used, r.integers(0, 61, PERSONS)),
        "sykepenger_siste_vurderte_dag": assessed,
        "sykepenger_siste_betalte_dag": assessed - r.integers(0, 90, PERSONS),
        "sykepenger_krav_dato": assessed,
        "sykepenger_feriepenger_opptjeningsar": r.integers(2020, 2027, PERSONS),
        "sykepenger_feriepengegrunnlag": r.random(PERSONS) * 200_000,
    }
    law = lov("2026-06-01")
    compiled = law.kompiler(NAMES).kjor(columns)
    assert_same_bits(traced(law, NAMES, columns), compiled, "sykepenger, dagene")
    limits = set(compiled["sykepenger_maksdato_grense"].tolist())
    assert limits == {1.0, 2.0, 3.0}
