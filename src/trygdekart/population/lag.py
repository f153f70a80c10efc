"""`lag`: writes a synthetic population of the share asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from .arrow import arrow_schema, cell_type, weights_path, write_whole
from .schema import EPOCH, FIRST_DAY, INCOME_YEARS, KOLONNER, LAST_DAY, VEKTER, YEARS, Kolonne, Slag

ALLE = 6_600_000  # persons ever resident in the years


def column(spec: Kolonne, values: Any, empty: Any = None, start: Any = None) -> Any:
    """Return an Arrow array in the schema's type; dates come as the law's day numbers."""
    if spec.slag is Slag.DATO:
        values = np.asarray(values).astype(np.int32) - np.int32(EPOCH)
    item = pa.array(values, mask=empty).cast(cell_type(spec), safe=False)
    if start is None:
        return item
    return pa.ListArray.from_arrays(pa.array(start.astype(np.int32)), item)


def lag(andel: float, ut: str | Path, fro: int = 1) -> None:
    """Write the persons and their weights; a first version with plain distributions."""
    n = max(1, round(ALLE * andel))
    r = np.random.default_rng(fro)
    first, last = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    born = last - r.integers(0, 95 * 365, n)
    age = (last - born) / 365.25
    working = (age > 18) & (age < 67)
    on_ut = (r.random(n) < 0.11) & working
    on_aap = (r.random(n) < 0.05) & working & ~on_ut
    job = working & ~on_ut & ~on_aap & (r.random(n) < 0.82)
    wage = np.where(job, np.round(np.exp(13.3 + 0.45 * r.standard_normal(n))), 0)
    spells = np.where(job, r.poisson(1.0, n), 0)
    syk = np.concatenate([[0], np.cumsum(spells)])
    total = int(syk[-1])
    owner = np.repeat(np.arange(n), spells)
    order = np.arange(total) - syk[owner]
    slot = (last - first) // np.maximum(spells[owner], 1)
    syk_fra = first + order * slot + r.integers(0, 100, total)
    syk_til = np.minimum(
        syk_fra + np.minimum(1 + (r.weibull(0.44, total) * 16).astype(int), 364),
        syk_fra - (syk_fra - first) % slot + slot - 1,
    )
    syk_til = np.maximum(syk_til, syk_fra)
    aap = np.concatenate([[0], np.cumsum(on_aap)])
    k = int(aap[-1])
    aap_fra = r.integers(last - 1000, last - 10, k)
    ut_fra = np.maximum(born + 18 * 365 + 200, last - r.integers(30, 6000, n))
    before = np.round(np.exp(12.9 + 0.5 * r.standard_normal(n)))
    degree = np.where(r.random(n) < 0.84, 1.0, 0.5)
    data: dict[str, Any] = {
        "person": np.arange(n),
        "fodselsdato": born,
        "kjonn": r.integers(1, 3, n),
        "bosatt_fra": np.maximum(born, first - 20000),
        "bosatt_til": (np.zeros(n), np.ones(n, bool)),
        "utgang": np.zeros(n, int),
        "sektor": np.where(job, r.choice([1, 2, 3, 4], n, p=[0.63, 0.2, 0.12, 0.05]), 0),
        "arbeid_stilling": np.where(r.random(n) < 0.25, 0.6, 1.0),
        "diagnose": np.where(on_ut | on_aap, r.integers(1, 4, n), 0),
        "par_fra": (born + 28 * 365, ~((age > 28) & (r.random(n) < 0.55))),
        "par_til": (np.zeros(n), np.ones(n, bool)),
        "barn_bor_hos": r.random(n) < 0.5,
        "barn_fodt": (np.zeros(0), None, np.zeros(n + 1, int)),
        "syk_fra": (syk_fra, None, syk),
        "syk_til": (syk_til, None, syk),
        "syk_grad": (r.choice([50, 80, 100], total, p=[0.1, 0.05, 0.85]), None, syk),
        "syk_diagnose": (r.integers(1, 4, total), None, syk),
        "aap_fra": (aap_fra, None, aap),
        "aap_til": (np.full(k, last), None, aap),
        "aap_nedsatt_dato": (aap_fra - 200, None, aap),
        **{f"aap_inntekt_{i}": (np.round(r.random(k) * 600_000), None, aap) for i in (1, 2, 3)},
        "aap_meldeperiode_timer": (np.zeros(k), None, aap),
        "aap_ung_ufor": (r.random(k) < 0.05, None, aap),
        "aap_etter": (r.integers(0, 2, k), None, aap),
        "uforetrygd_innvilget_fra": (ut_fra, ~on_ut),
        "uforetrygd_til": (born + 67 * 365 + 17, ~on_ut),
        "uforetrygd_uforetidspunkt": (ut_fra - 500, ~on_ut),
        "uforetrygd_uforegrad": (degree, ~on_ut),
        "uforetrygd_ung_ufor": (r.random(n) < 0.17, ~on_ut),
        "uforetrygd_omregnet_2015": (ut_fra < first, ~on_ut),
        "uforetrygd_vta": (r.random(n) < 0.03, ~on_ut),
        "uforetrygd_grunnlag_per_ar": (before, ~on_ut),
        "uforetrygd_ifu_fastsatt": (before, ~on_ut),
        "uforetrygd_ieu_fastsatt": (np.round(before * (1 - degree)), ~on_ut),
        "uforetrygd_trygdetid": (np.full(n, 40.0), ~on_ut),
        **{f"inntekt_g_{y}": np.round(wage / 100_000, 2) for y in INCOME_YEARS},
        **{f"arbeid_arslonn_{y}": wage for y in YEARS},
        **{f"arbeid_dager_{y}": np.where(wage > 0, 365, 0) for y in YEARS},
        **{f"vekt_{y}": np.full(n, 1 / andel) for y in YEARS},
    }
    path = Path(ut)
    about = {"fro": fro, "andel": andel, "personer": n}
    for columns, where in ((KOLONNER, path), (VEKTER, weights_path(path))):
        arrays = [
            column(c, *data[c.navn]) if isinstance(data[c.navn], tuple) else column(c, data[c.navn])
            for c in columns
        ]
        write_whole(where, pa.Table.from_arrays(arrays, schema=arrow_schema(columns, about)))
