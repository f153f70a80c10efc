"""The yardstick as one fused loop by hand: the fastest plain way to write it in Numba.

Chunks and threads are the engine's, so that what is compared is the loop.
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
BLOCK = 1024
EPSILON = 1e-6
INPUTS = (
    "alder", "inntekt_1", "inntekt_2", "inntekt_3", "inntekt_4", "inntekt_5", "uforegrad",
    "annen_inntekt", "ung_ufor", "gift", "vta", "antall_barn", "inntekt_for_uforhet", "sykedager",
    "lonn",
)  # fmt: skip

jit = njit(cache=True, nogil=True, error_model="numpy")


@jit
def loop(
    fra, til, p, alder, inntekt_1, inntekt_2, inntekt_3, inntekt_4, inntekt_5, uforegrad,
    annen_inntekt, ung_ufor, gift, vta, antall_barn, inntekt_for_uforhet, sykedager, lonn,
    ut_netto_ut, ut_aap, ut_barnetillegg, ut_sykepenger, ut_skatter, ut_netto,
):  # fmt: skip
    cap = p.grunnlag_tak * p.g
    sick_cap = p.syk_tak * p.g
    for i in range(fra, til):
        y1 = min(inntekt_1[i], cap)
        y2 = min(inntekt_2[i], cap)
        y3 = min(inntekt_3[i], cap)
        y4 = min(inntekt_4[i], cap)
        y5 = min(inntekt_5[i], cap)
        low = min(y1, y2)
        second = max(y1, y2)
        second = min(second, max(low, y3))
        low = min(low, y3)
        second = min(second, max(low, y4))
        low = min(low, y4)
        second = min(second, max(low, y5))
        low = min(low, y5)
        three = y1 + y2 + y3
        base = (three + y4 + y5 - low - second) / p.antall_beste_ar

        degree = uforegrad[i]
        earned = annen_inntekt[i]
        if ung_ufor[i]:
            lowest = p.minste_ung_gift if gift[i] else p.minste_ung_enslig
        else:
            lowest = p.minste_gift if gift[i] else p.minste_enslig
        gross = max(p.ut_andel * base, lowest * p.g) * degree
        floor = p.minste_ifu_gift if gift[i] else p.minste_ifu_enslig
        if ung_ufor[i]:
            floor = max(floor, p.minste_ifu_ung)
        before = max(inntekt_for_uforhet[i], floor * p.g)
        limit = (1.0 - degree) * before + (p.fribelop_vta if vta[i] else p.fribelop) * p.g
        rate = min(gross / degree / before, p.kompensasjonsgrad_maks) if degree != 0.0 else 0.0
        cut = max(0.0, earned - limit) * rate
        net_ut = 0.0 if earned > p.inntektstak_andel * before else max(0.0, gross - cut)

        aap_base = max(y1, three / p.antall_beste_ar)
        least = p.aap_minste * p.g
        if alder[i] < p.aap_ung_alder:
            least = p.aap_ung_andel * least
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
