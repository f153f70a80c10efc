"""The yardstick as one would write it by hand in Polars: expressions, collected by the streaming engine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import polars as pl

from .yardstick import TARGETS, Array, Rates

EPSILON = 1e-6  # the engine's: a hair below a half counts as the half


def frame(columns: Mapping[str, Array]) -> Any:
    """Return the persons as a frame."""
    return pl.DataFrame(dict(columns))


def _rounded(x: Any) -> Any:
    return (x + (0.5 + EPSILON)).floor()


def _least(*parts: Any) -> Any:
    return pl.min_horizontal(*parts)


def _most(*parts: Any) -> Any:
    return pl.max_horizontal(*parts)


def lazy(persons: Any, p: Rates) -> Any:
    """Return the plan for the six target columns."""
    c = pl.col
    cap = p.grunnlag_tak * p.g
    ys = [_least(c(f"inntekt_{i}"), pl.lit(cap)) for i in range(1, 6)]
    low, second = _least(ys[0], ys[1]), _most(ys[0], ys[1])
    for y in ys[2:]:
        second, low = _least(second, _most(low, y)), _least(low, y)
    three = ys[0] + ys[1] + ys[2]
    base = (three + ys[3] + ys[4] - low - second) / p.antall_beste_ar
    young, married = c("ung_ufor"), c("gift")
    lowest = (
        pl.when(young)
        .then(pl.when(married).then(p.minste_ung_gift).otherwise(p.minste_ung_enslig))
        .otherwise(pl.when(married).then(p.minste_gift).otherwise(p.minste_enslig))
    )
    floor = pl.when(married).then(p.minste_ifu_gift).otherwise(p.minste_ifu_enslig)
    floor = pl.when(young).then(_most(floor, pl.lit(p.minste_ifu_ung))).otherwise(floor)
    degree, earned = c("uforegrad"), c("annen_inntekt")
    gross = _most(p.ut_andel * base, lowest * p.g) * degree
    before = _most(c("inntekt_for_uforhet"), floor * p.g)
    limit = (1 - degree) * before + pl.when(c("vta")).then(p.fribelop_vta).otherwise(p.fribelop) * p.g
    full = pl.when(degree != 0).then(gross / degree).otherwise(0.0)
    rate = _least(full / before, pl.lit(p.kompensasjonsgrad_maks))
    left = _most(pl.lit(0.0), gross - _most(pl.lit(0.0), earned - limit) * rate)
    aap_base = _most(ys[0], three / p.antall_beste_ar)
    minimum = p.aap_minste * p.g
    least = pl.when(c("alder") < p.aap_ung_alder).then(p.aap_ung_andel * minimum).otherwise(minimum)
    aap = _most(p.aap_andel * aap_base, least)
    room = p.barnetillegg_tak * aap_base / p.dager_i_aret - _rounded(aap / p.dager_i_aret)
    sick = _rounded(p.syk_andel * _least(c("lonn"), pl.lit(p.syk_tak * p.g)) / p.dager_i_aret)
    first = persons.lazy().with_columns(
        netto_ut=pl.when(earned > p.inntektstak_andel * before).then(0.0).otherwise(left),
        aap=aap,
        barnetillegg=_most(pl.lit(0.0), _least(p.barnetillegg_sats * c("antall_barn"), room)),
        sykepenger=sick * c("sykedager"),
    )
    taxable = c("netto_ut") + earned + c("sykepenger")
    phased = p.trygdeavgift_opptrapping * (taxable - p.trygdeavgift_grense)
    contribution = _most(pl.lit(0.0), _least(p.trygdeavgift_sats * taxable, phased))
    deduction = _least(p.minstefradrag_sats * taxable, pl.lit(p.minstefradrag_maks))
    tax = contribution + p.alminnelig_sats * _most(pl.lit(0.0), taxable - deduction - p.personfradrag)
    for start, end, share in zip(p.trinn, (*p.trinn[1:], float("inf")), p.trinn_sats, strict=True):
        tax = tax + _most(pl.lit(0.0), _least(taxable, pl.lit(end)) - start) * share
    return first.with_columns(skatter=tax, skattbar=taxable).with_columns(
        netto=c("skattbar") - c("skatter")
    )


def both(persons: Any, p: Rates) -> dict[str, Array]:
    """Return the six target columns, and add them up."""
    found = lazy(persons, p).select(TARGETS).collect(engine="streaming")
    sums = found.sum()
    assert sums.height == 1
    return {name: found[name].to_numpy() for name in TARGETS}
