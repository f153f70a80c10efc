"""Cases that the tests of the course share."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from trygdekart.case import Sak
from trygdekart.case.forlop import Forlop, Periode, forlop
from trygdekart.law import lovverk

ROOT = Path(__file__).parents[2]
VERK = lovverk()
LIV = tuple(
    ROOT / "examples" / f"{n}.yaml"
    for n in ("liv_1963_syk_som_50", "liv_ung_ufor_helt_med", "liv_sykepleier")
)

ANSATT: dict[str, Any] = {
    "fodselsdato": "1985-04-10",
    "sykepenger_gruppe": "arbeidstaker",
    "sykepenger_virksomhet": "arbeid",
    "sykepenger_medlem": True,
    "sykepenger_grunn": "sykdom eller skade",
    "sykepenger_funksjonsnedsettelse": True,
    "sykepenger_medvirker": True,
    "sykepenger_ansatt_fra": "2018-01-02",
}
HELT_MED: dict[str, Any] = {
    "fodselsdato": "1990-03-01",
    "sivilstand": "enslig",
    "uforetrygd_uforegrad": 100,
    "uforetrygd_uforetidspunkt": "2008-04-01",
    "uforetrygd_innvilget_fra": "2015-01-01",
    "uforetrygd_omregnet_2015": False,
    "uforetrygd_ung_ufor": True,
    "uforetrygd_trygdetid": 40,
    "uforetrygd_grunnlag_per_ar": 0,
    "uforetrygd_ifu_fastsatt": 0,
}


def sak(fakta: dict[str, Any], **gitt: Any) -> Sak:
    return Sak.fra_data({"skjema": "trygdekart-sak/1", "fakta": fakta, "gitt": gitt}, VERK)


def kjor(fakta: dict[str, Any], til: str = "2031-12-31", grener: bool = False, **rest: Any) -> Forlop:
    return forlop(VERK, sak(fakta), date.fromisoformat(til), med_grener=grener, **rest)


def perioder(f: Forlop, ordning: str) -> list[tuple[str, str, float | None]]:
    return [(str(p.fra), str(p.til), _kr(p)) for p in f.for_ordning(ordning)]


def _kr(p: Periode) -> float | None:
    return None if p.belop is None else p.belop.kroner


def aret(f: Forlop, ar: int) -> dict[str, float | None]:
    year = next(a for a in f.ar if a.ar == ar)
    return {p.ordning: None if p.belop is None else p.belop.kroner for p in year.poster}


def dag(f: Forlop, setning: str) -> str:
    return str(next(o.dag for o in f.overganger if setning in o.setning))
