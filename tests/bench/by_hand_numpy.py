"""The yardstick as one would write it by hand in NumPy: a column at a time."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from .yardstick import TARGETS, Array, Rates

EPSILON = 1e-6  # the engine's: a hair below a half counts as the half


def rounded(x: Array) -> Array:
    return np.floor(x + (0.5 + EPSILON))


def columns(c: Mapping[str, Array], p: Rates) -> dict[str, Array]:
    """Return the six target columns."""
    cap = p.grunnlag_tak * p.g
    y1, y2, y3, y4, y5 = (np.minimum(c[f"inntekt_{i}"], cap) for i in range(1, 6))
    three = y1 + y2 + y3
    # The three highest of five are all of them less the two lowest.
    low, second = np.minimum(y1, y2), np.maximum(y1, y2)
    for y in (y3, y4, y5):
        second = np.minimum(second, np.maximum(low, y))
        low = np.minimum(low, y)
    base = (three + y4 + y5 - low - second) / p.antall_beste_ar

    young, married, degree, earned = c["ung_ufor"], c["gift"], c["uforegrad"], c["annen_inntekt"]
    lowest = np.where(
        young,
        np.where(married, p.minste_ung_gift, p.minste_ung_enslig),
        np.where(married, p.minste_gift, p.minste_enslig),
    )
    gross = np.maximum(p.ut_andel * base, lowest * p.g) * degree
    floor = np.where(married, p.minste_ifu_gift, p.minste_ifu_enslig)
    floor = np.where(young, np.maximum(floor, p.minste_ifu_ung), floor)
    before = np.maximum(c["inntekt_for_uforhet"], floor * p.g)
    limit = (1 - degree) * before + np.where(c["vta"], p.fribelop_vta, p.fribelop) * p.g
    full = np.divide(gross, degree, out=np.zeros_like(gross), where=degree != 0)
    rate = np.minimum(full / before, p.kompensasjonsgrad_maks)
    left = np.maximum(0.0, gross - np.maximum(0.0, earned - limit) * rate)
    net_ut = np.where(earned > p.inntektstak_andel * before, 0.0, left)

    aap_base = np.maximum(y1, three / p.antall_beste_ar)
    minimum = p.aap_minste * p.g
    least = np.where(c["alder"] < p.aap_ung_alder, p.aap_ung_andel * minimum, minimum)
    aap = np.maximum(p.aap_andel * aap_base, least)
    room = p.barnetillegg_tak * aap_base / p.dager_i_aret - rounded(aap / p.dager_i_aret)
    children = np.maximum(0.0, np.minimum(p.barnetillegg_sats * c["antall_barn"], room))

    capped = np.minimum(c["lonn"], p.syk_tak * p.g)
    sick = rounded(p.syk_andel * capped / p.dager_i_aret) * c["sykedager"]

    taxable = net_ut + earned + sick
    phased = p.trygdeavgift_opptrapping * (taxable - p.trygdeavgift_grense)
    contribution = np.maximum(0.0, np.minimum(p.trygdeavgift_sats * taxable, phased))
    deduction = np.minimum(p.minstefradrag_sats * taxable, p.minstefradrag_maks)
    general = np.maximum(0.0, taxable - deduction - p.personfradrag)
    steps = np.zeros_like(taxable)
    for start, end, share in zip(p.trinn, (*p.trinn[1:], np.inf), p.trinn_sats, strict=True):
        steps += np.maximum(0.0, np.minimum(taxable, end) - start) * share
    tax = contribution + p.alminnelig_sats * general + steps
    return dict(zip(TARGETS, (net_ut, aap, children, sick, tax, taxable - tax), strict=True))


def both(c: Mapping[str, Array], p: Rates) -> tuple[dict[str, Array], dict[str, float]]:
    """Return the six target columns and their sums."""
    found = columns(c, p)
    return found, {name: float(column.sum()) for name, column in found.items()}
