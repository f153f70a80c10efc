"""Uføretrygd and tax of a chunk: annual law, computed once for the year on what the year came to."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from .arrow import Array
from .kjor_lov import Lovar
from .kjor_person import Personer

AFTER, BEFORE = "uforetrygd_etter_reduksjon", "uforetrygd_for_reduksjon"
STOPS, LIFTED, BASE = "uforetrygd_opphor_fra", "uforetrygd_grunnlag_regulert", "uforetrygd_grunnlag_per_ar"
TAX = "skatt"
PLAIN_FACTS: dict[str, Any] = {
    "uforetrygd_skadeinntekt_g": 0.0,
    "uforetrygd_yrkesskadegrad": 0.0,
    "uforetrygd_arbeidsforsok": False,
}
OF_THE_DECISION = (
    "uforetrygd_uforegrad",
    "uforetrygd_uforetidspunkt",
    "uforetrygd_innvilget_fra",
    "uforetrygd_ung_ufor",
    "uforetrygd_omregnet_2015",
    "uforetrygd_vta",
    "uforetrygd_trygdetid",
    "uforetrygd_ifu_fastsatt",
    "uforetrygd_ieu_fastsatt",
)
FOLLOWS_G = {BASE: LIFTED}
TAXED = ("fodselsdato", "skatt_lonn", "skatt_sykepenger", "skatt_andre_ytelser", "skatt_uforetrygd")
# Not in the file, so taken to be what the law takes for granted: no pension, not in the far north.
NOT_TAXED = ("skatt_pensjon", "skatt_pensjonsgrad", "skatt_pensjon_del_av_aret", "skatt_tiltakssonen")


def recipients(p: Personer) -> Array:
    """Return the persons with uføretrygd in some of the year."""
    start, end = p.felt["uforetrygd_innvilget_fra"], p.felt["uforetrygd_til"]
    return np.flatnonzero((start > 0) & (start <= p.til) & ((end == 0) | (end >= p.fra)))


def facts_of(lov: Lovar, p: Personer, who: Array, inntekt: Array, trader: int | None) -> Any:
    """Return the facts of recipients as columns."""
    names = ("fodselsdato", BASE, *OF_THE_DECISION)
    field = p.en_gang("vedtak", lambda: {n: p.felt[n][who] for n in (*names, "uforetrygd_til")})
    status = p.en_gang("sivilstand", lambda: p.sivilstand[who])
    facts: dict[str, Any] = {
        "fodselsdato": field["fodselsdato"],
        "sivilstand": status,
        **{n: field[n] for n in OF_THE_DECISION},
        "uforetrygd_grunnlag_i_vedtaket": field[BASE],
        "uforetrygd_inntekt": inntekt[who],
    }
    born = {"fodselsdato": field["fodselsdato"]}
    by_age = lov.pa(p.til, (STOPS,), born).kjor(born, None, trader)[STOPS]
    last = field["uforetrygd_til"]
    facts[STOPS] = np.where(last > 0, np.minimum(by_age, last + 1), by_age).astype(np.int64)
    return facts


def belop(lov: Lovar, p: Personer, inntekt: Array, trader: int | None = None) -> dict[str, Array]:
    """Return kroner of uføretrygd in the year, after and before the reduction for income."""
    out = {"uforetrygd": np.zeros(len(p)), "uforetrygd_brutto": np.zeros(len(p))}
    who = p.en_gang("uføretrygd", lambda: recipients(p))
    if not len(who):
        return out
    facts = facts_of(lov, p, who, inntekt, trader)
    found = lov.i_aret((AFTER, BEFORE), facts, PLAIN_FACTS, FOLLOWS_G).kjor(facts, trader)
    out["uforetrygd"][who], out["uforetrygd_brutto"][who] = found[AFTER], found[BEFORE]
    return out


def skatt(lov: Lovar, p: Personer, inntekter: Mapping[str, Array], trader: int | None = None) -> Array:
    """Return the tax of the year of each person; pension is not in the file, so it is not taxed."""
    amounts = (inntekter["lonn"], inntekter["sykepenger"], inntekter["aap"], inntekter["uforetrygd"])
    columns: dict[str, Any] = dict(zip(TAXED, (p.felt["fodselsdato"], *amounts), strict=True))
    result: Array = lov.i_aret((TAX,), columns, lov.standard(NOT_TAXED)).kjor(columns, trader)[TAX]
    return result
