"""The yardstick as one fused loop by hand: the fastest plain way to write it in Numba.

Every column is read once, nothing branches that could be a choice of two numbers, and the loop
counts from zero, all so that LLVM turns it into vector instructions. Chunks and threads are the
engine's, so that what is compared is the loop.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
from numba import njit

from .yardstick import TARGETS, Array, Rates

CHUNK = 1 << 16
BLOCK = 1024  # persons whose results are still in the cache when they are summed
EPSILON = 1e-6  # the engine's: a hair below a half counts as the half
INPUTS = (
    "alder", "inntekt_1", "inntekt_2", "inntekt_3", "inntekt_4", "inntekt_5", "uforegrad",
    "annen_inntekt", "ung_ufor", "gift", "vta", "antall_barn", "inntekt_for_uforhet", "sykedager",
    "lonn",
)  # fmt: skip

Numbers = Mapping[str, Array]
compiled = njit(nogil=True, error_model="numpy")
# Additions in any order, for the sums alone.
compiled_sum = njit(nogil=True, error_model="numpy", fastmath={"reassoc", "nsz"})


@compiled
def loop(
    p: Any, alder: Any, inntekt_1: Any, inntekt_2: Any, inntekt_3: Any, inntekt_4: Any,
    inntekt_5: Any, uforegrad: Any, annen_inntekt: Any, ung_ufor: Any, gift: Any, vta: Any,
    antall_barn: Any, inntekt_for_uforhet: Any, sykedager: Any, lonn: Any,
    ut_netto_ut: Any, ut_aap: Any, ut_barnetillegg: Any, ut_sykepenger: Any, ut_skatter: Any,
    ut_netto: Any,
) -> None:  # fmt: skip
    cap = p.grunnlag_tak * p.g
    sick_cap = p.syk_tak * p.g
    minimum = p.aap_minste * p.g
    for i in range(len(ut_netto)):
        young, married, in_vta = ung_ufor[i], gift[i], vta[i]
        degree, earned = uforegrad[i], annen_inntekt[i]

        y1 = min(inntekt_1[i], cap)
        y2 = min(inntekt_2[i], cap)
        y3 = min(inntekt_3[i], cap)
        y4 = min(inntekt_4[i], cap)
        y5 = min(inntekt_5[i], cap)
        low = min(y1, y2)
        second = min(max(y1, y2), max(low, y3))
        low = min(low, y3)
        second = min(second, max(low, y4))
        low = min(low, y4)
        second = min(second, max(low, y5))
        low = min(low, y5)
        three = y1 + y2 + y3
        base = (three + y4 + y5 - low - second) / p.antall_beste_ar

        lowest_young = p.minste_ung_gift if married else p.minste_ung_enslig
        lowest_old = p.minste_gift if married else p.minste_enslig
        lowest = lowest_young if young else lowest_old
        gross = max(p.ut_andel * base, lowest * p.g) * degree
        floor_old = p.minste_ifu_gift if married else p.minste_ifu_enslig
        floor_young = max(floor_old, p.minste_ifu_ung)
        before = max(inntekt_for_uforhet[i], (floor_young if young else floor_old) * p.g)
        limit = (1.0 - degree) * before + (p.fribelop_vta if in_vta else p.fribelop) * p.g
        rate = min(gross / degree / before, p.kompensasjonsgrad_maks) if degree != 0.0 else 0.0
        left = max(0.0, gross - max(0.0, earned - limit) * rate)
        net_ut = left if earned <= p.inntektstak_andel * before else 0.0

        aap_base = max(y1, three / p.antall_beste_ar)
        least = p.aap_ung_andel * minimum if alder[i] < p.aap_ung_alder else minimum
        aap = max(p.aap_andel * aap_base, least)
        aap_day = math.floor(aap / p.dager_i_aret + 0.5 + EPSILON)
        room = p.barnetillegg_tak * aap_base / p.dager_i_aret - aap_day
        children = max(0.0, min(p.barnetillegg_sats * antall_barn[i], room))

        capped = p.syk_andel * min(lonn[i], sick_cap)
        sick = math.floor(capped / p.dager_i_aret + 0.5 + EPSILON) * float(sykedager[i])

        taxable = net_ut + earned + sick
        phased = p.trygdeavgift_opptrapping * (taxable - p.trygdeavgift_grense)
        contribution = max(0.0, min(p.trygdeavgift_sats * taxable, phased))
        deduction = min(p.minstefradrag_sats * taxable, p.minstefradrag_maks)
        general = max(0.0, taxable - deduction - p.personfradrag)
        steps = max(0.0, min(taxable, p.trinn[1]) - p.trinn[0]) * p.trinn_sats[0]
        steps += max(0.0, min(taxable, p.trinn[2]) - p.trinn[1]) * p.trinn_sats[1]
        steps += max(0.0, min(taxable, p.trinn[3]) - p.trinn[2]) * p.trinn_sats[2]
        steps += max(0.0, min(taxable, p.trinn[4]) - p.trinn[3]) * p.trinn_sats[3]
        steps += max(0.0, taxable - p.trinn[4]) * p.trinn_sats[4]
        tax = contribution + p.alminnelig_sats * general + steps

        ut_netto_ut[i] = net_ut
        ut_aap[i] = aap
        ut_barnetillegg[i] = children
        ut_sykepenger[i] = sick
        ut_skatter[i] = tax
        ut_netto[i] = taxable - tax


@compiled_sum
def total(column: Any) -> float:
    found = 0.0
    for i in range(len(column)):
        found += column[i]
    return found


@compiled
def loop_and_sums(
    p: Any, a: Any, b: Any, c: Any, d: Any, e: Any, f: Any, g: Any, h: Any, i: Any, j: Any, k: Any,
    q: Any, m: Any, n: Any, o: Any, u: Any, v: Any, w: Any, x: Any, y: Any, z: Any, sums: Any,
) -> None:  # fmt: skip
    for s in range(0, len(z), BLOCK):
        t = min(s + BLOCK, len(z))
        loop(
            p, a[s:t], b[s:t], c[s:t], d[s:t], e[s:t], f[s:t], g[s:t], h[s:t], i[s:t], j[s:t],
            k[s:t], q[s:t], m[s:t], n[s:t], o[s:t], u[s:t], v[s:t], w[s:t], x[s:t], y[s:t], z[s:t],
        )  # fmt: skip
        sums[0] += total(u[s:t])
        sums[1] += total(v[s:t])
        sums[2] += total(w[s:t])
        sums[3] += total(x[s:t])
        sums[4] += total(y[s:t])
        sums[5] += total(z[s:t])


def columns(persons: Numbers, p: Rates, out: dict[str, Array], threads: int) -> dict[str, Array]:
    """Write the six target columns into `out` and return it."""
    _over_chunks(loop, persons, p, out, threads, None)
    return out


def both(
    persons: Numbers, p: Rates, out: dict[str, Array], threads: int
) -> tuple[dict[str, Array], dict[str, float]]:
    """Write the six target columns into `out`; return it and the sums."""
    sums = np.zeros((-(-len(out["netto"]) // CHUNK), len(TARGETS)))
    _over_chunks(loop_and_sums, persons, p, out, threads, sums)
    return out, dict(zip(TARGETS, sums.sum(axis=0).tolist(), strict=True))


def _over_chunks(
    kernel: Callable[..., None],
    persons: Numbers,
    p: Rates,
    out: dict[str, Array],
    threads: int,
    sums: Array | None,
) -> None:
    arrays = [*(persons[name] for name in INPUTS), *(out[name] for name in TARGETS)]

    def run(i: int) -> None:
        span = slice(i * CHUNK, (i + 1) * CHUNK)
        kernel(p, *(a[span] for a in arrays), *([] if sums is None else [sums[i]]))

    chunks = range(-(-len(out["netto"]) // CHUNK))
    if threads == 1:
        for i in chunks:
            run(i)
        return
    with ThreadPoolExecutor(threads) as pool:
        list(pool.map(run, chunks))
