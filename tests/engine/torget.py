"""An invented law with something a person has several of: stalls on the market, and a tithe of them."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from trygdekart.engine import Fakta, Oppslag, Samlet, Standard, avrund, del_pa, regel
from trygdekart.engine.declare import utledning
from trygdekart.engine.units import Andel, JaNei, KrPerAr
from trygdekart.timeline import Tidslinje


def _fakta(navn: str, slag: type, enhet: str, **annet: Any) -> Fakta:
    return Fakta(navn, slag, enhet, navn.capitalize(), navn, f"{navn}?", "Reglene bruker det.", **annet)


FAKTA = (
    _fakta("salg", float, "kr/år", omrade=(0, None), per="bod"),
    _fakta("apen", bool, "ja/nei", per="bod"),
    _fakta("leie", float, "kr/år", per="bod", standard=Standard(0.0, "torgloven § 1")),
    _fakta("apnet", date, "dato", periode="fast", per="bod"),
    _fakta("husleie", float, "kr/år", omrade=(100, None), ogsa=(0.0,)),
    _fakta("tiende", float, "kr/år", per="bod", ellers="beregnet_tiende"),
)
OPPSLAG = (Oppslag("salg_da", "salg", "apnet", "torgloven § 9", "Salget da boden åpnet"),)
SAMLET = (
    Samlet("samlet_salg", "salg", "torgloven § 3", "Samlet salg"),
    Samlet("samlet_tiende", "tiende", "torgloven § 4", "Samlet tiende"),
    Samlet("noen_apen", "apen", "torgloven § 5", "Noen bod er åpen", "noen"),
    Samlet("alle_apne", "apen", "torgloven § 5", "Alle boder er åpne", "alle"),
    Samlet("storste_salg", "salg", "torgloven § 6", "Det største salget", "høyest"),
    Samlet("minste_salg", "salg", "torgloven § 6", "Det minste salget", "lavest"),
)


@regel("torgloven § 2", fra="2010-01-01", etikett="Bodens andel", minst=0)
def bodens_andel(salg: KrPerAr, samlet_salg: KrPerAr) -> Andel:
    """Boden bærer sin del av det hele."""
    return del_pa(salg, samlet_salg, ved_null=0)


@regel("torgloven § 4", fra="2010-01-01", etikett="Tiende")
def beregnet_tiende(salg: KrPerAr, leie: KrPerAr) -> KrPerAr:
    """Salget etter leie, i hele kroner for hver bod."""
    return avrund(salg - leie)


@regel(
    "torgloven § 4",
    fra="2010-01-01",
    etikett="Tiende av stengt bod",
    unntak_fra="beregnet_tiende",
    nar="stengt",
)
def tiende_stengt(leie: KrPerAr) -> KrPerAr:
    """En stengt bod skylder leien."""
    return leie


@regel("torgloven § 4", fra="2010-01-01", etikett="Stengt")
def stengt(apen: JaNei) -> JaNei:
    """Boden er stengt når den ikke er åpen."""
    return not apen


@utledning("torgloven § 7", fra="2010-01-01", etikett="Høyeste salg noen gang")
def rekord(salg: Any) -> Annotated[float, "kr/år"]:
    """Det høyeste en bod har solgt for."""
    return max(s.verdi for s in salg) if isinstance(salg, Tidslinje) else float(salg)


@utledning("torgloven § 8", fra="2010-01-01", etikett="Antall boder", av_alle=True)
def antall_boder(salg: Any) -> Annotated[float, "antall"]:
    """Hvor mange boder en har."""
    return float(len(salg.parts)) if hasattr(salg, "parts") else 1.0
