"""A small made-up population file after the schema: random, not calibrated, for trying runs."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from trygdekart.population import arrow, schema

TYPES = {bool: pa.bool_()}


def skriv(path: Path, n: int, seed: int = 1) -> None:
    """Write a population file of `n` random persons, with weights beside it."""
    table = folk(n, seed)
    arrow.write_whole(path, table)
    weights = {"person": np.arange(n)}
    weights |= {c.navn: np.full(n, 1.5) for c in schema.VEKTER[1:]}
    arrow.write_whole(arrow.weights_path(path), pa.table(weights, schema=arrow.arrow_schema(schema.VEKTER)))


def folk(n: int, seed: int) -> Any:
    """Return the table of `n` random persons."""
    r = np.random.default_rng(seed)
    born = date(1950, 1, 1).toordinal() + r.integers(0, 57 * 365, n)
    disabled = r.random(n) < 0.15
    wage = np.round(r.lognormal(13.1, 0.5, n)) * (r.random(n) < 0.8) * ~disabled
    values = _plain(r, n, born, disabled, wage) | _sick(r, wage) | _aap(r, n, disabled)
    kids = r.poisson(0.7, n) * (r.random(n) < 0.5)
    values["barn_fodt"] = (kids, date(2005, 1, 1).toordinal() + r.integers(0, 7000, int(kids.sum())))
    for c in schema.KOLONNER:
        if c.navn.startswith("arbeid_arslonn"):
            values[c.navn] = wage + disabled * (r.random(n) < 0.3) * np.round(r.random(n) * 200_000)
        elif c.navn.startswith("arbeid_dager"):
            values[c.navn] = np.full(n, 365)
    columns = [_column(c, values.get(c.navn), n) for c in schema.KOLONNER]
    return pa.table(columns, schema=arrow.arrow_schema(about={"opphav": "tilfeldig"}))


def _plain(r: Any, n: int, born: Any, disabled: Any, wage: Any) -> dict[str, Any]:
    start = date(2016, 6, 1).toordinal() + r.integers(0, 9 * 365, n)
    start -= start % 30
    return {
        "person": np.arange(n),
        "fodselsdato": born,
        "kjonn": r.integers(1, 3, n),
        "bosatt_fra": born,
        "sektor": np.where(wage > 0, r.choice([1, 1, 1, 2, 2, 3, 4], n), 0),
        "diagnose": r.integers(0, 4, n),
        "par_fra": np.ma.array(born + 25 * 365, mask=r.random(n) < 0.5),
        "uforetrygd_innvilget_fra": np.ma.array(start, mask=~disabled),
        "uforetrygd_uforetidspunkt": np.ma.array(start - 700, mask=~disabled),
        "uforetrygd_uforegrad": np.ma.array(r.choice([0.5, 0.6, 1, 1, 1], n), mask=~disabled),
        "uforetrygd_ung_ufor": np.ma.array(r.random(n) < 0.2, mask=~disabled),
        "uforetrygd_omregnet_2015": np.ma.array(np.zeros(n, dtype=bool), mask=~disabled),
        "uforetrygd_vta": np.ma.array(r.random(n) < 0.2, mask=~disabled),
        "uforetrygd_grunnlag_per_ar": np.ma.array(np.round(r.random(n) * 600_000), mask=~disabled),
        "uforetrygd_ifu_fastsatt": np.ma.array(np.round(r.random(n) * 600_000), mask=~disabled),
        "uforetrygd_ieu_fastsatt": np.ma.array(np.round(r.random(n) * 90_000), mask=~disabled),
        "uforetrygd_trygdetid": np.ma.array(np.full(n, 40.0), mask=~disabled),
    }


def _sick(r: Any, wage: Any) -> dict[str, Any]:
    counts = np.where(wage > 0, r.poisson(2.0, len(wage)), 0)
    who = np.repeat(np.arange(len(wage)), counts)
    fra = date(2022, 1, 1).toordinal() + r.integers(0, 1450, len(who))
    length = np.where(r.random(len(who)) < 0.6, r.integers(1, 40, len(who)), r.integers(40, 450, len(who)))
    order = np.lexsort((fra, who))
    fra, til = fra[order], (fra + length)[order]
    same = np.concatenate([who[1:] == who[:-1], [False]]) if len(who) else np.zeros(0, dtype=bool)
    after = np.concatenate([fra[1:], [0]]) if len(who) else fra
    til = np.where(same & (til >= after), after - 1, til)
    kept = til >= fra
    per = np.bincount(who[kept], minlength=len(wage))
    size = int(kept.sum())
    return {
        "syk_fra": (per, fra[kept]),
        "syk_til": (per, til[kept]),
        "syk_grad": (per, r.choice([100, 100, 50, 40], size)),
        "syk_diagnose": (per, r.integers(0, 4, size)),
    }


def _aap(r: Any, n: int, disabled: Any) -> dict[str, Any]:
    has = (r.random(n) < 0.08) & ~disabled
    size = int(has.sum())
    start = date(2023, 1, 1).toordinal() + r.integers(0, 900, size)
    lines = {
        "aap_fra": start,
        "aap_til": start + r.integers(100, 1000, size),
        "aap_nedsatt_dato": start - 365,
        **{f"aap_inntekt_{i}": np.round(r.random(size) * 700_000) for i in (1, 2, 3)},
        "aap_meldeperiode_timer": np.round(r.random(size) * 60) / 2,
        "aap_ung_ufor": np.zeros(size, dtype=bool),
        "aap_etter": r.integers(0, 2, size),
    }
    return {name: (has.astype(int), v) for name, v in lines.items()}


def _column(c: schema.Kolonne, values: Any, n: int) -> Any:
    kind = arrow.cell_type(c)
    if values is None:
        if c.tom is not None:
            return pa.nulls(n, kind)
        values = np.zeros(n, dtype=bool) if kind == pa.bool_() else np.zeros(n)
        values = (np.zeros(n, dtype=int), np.zeros(0)) if c.gruppe else values
    if c.gruppe:
        counts, flat = values
        starts = np.concatenate([[0], np.cumsum(counts)]).astype(np.int32)
        field = pa.field("element", kind, False)
        return pa.ListArray.from_arrays(pa.array(starts), _cells(flat, kind), type=pa.list_(field))
    return _cells(values, kind)


def _cells(values: Any, kind: Any) -> Any:
    mask = np.ma.getmaskarray(values) if isinstance(values, np.ma.MaskedArray) else None
    plain = np.ma.getdata(values)
    if kind == pa.date32():
        return pa.array((plain - schema.EPOCH).astype(np.int32), mask=mask).cast(kind)
    return pa.array(plain, mask=mask).cast(kind)
