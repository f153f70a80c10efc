"""Dagsatsen, ftrl. § 11-20: 66 prosent av grunnlaget, minst minsteytelsen, delt på 260 dager."""

from __future__ import annotations

from enum import IntEnum
from typing import Annotated

from ...engine import avrund, del_pa, fyller_ar, regel
from ...engine.units import Alder, Andel, AntallG, Dato, JaNei, KrPerAr, KrPerDag, KrPerG
from .valg import LavMinsteForTidligere

Tall = Annotated[float, "tall"]
Antall = Annotated[float, "antall"]
DagerPerAr = Annotated[float, "dag/år"]
GPerDag = Annotated[float, "G·år/dag"]


class Minstesats(IntEnum):
    """Om dagsatsen følger av grunnlaget eller er en minstesats."""

    IKKE_MINSTESATS = 0
    MINSTESATS_OVER_25 = 1
    MINSTESATS_UNDER_25 = 2


@regel("ftrl. § 11-20", fra="2010-03-01", etikett="Årlig ytelse etter grunnlaget, i G", minst=0)
def aap_ytelse_av_grunnlaget(
    aap_grunnlag_g: AntallG, aap_kompensasjonsgrad: Andel, aap_avrunding_g: Tall
) -> AntallG:
    """Arbeidsavklaringspengene er 66 prosent av grunnlaget."""
    return avrund(aap_grunnlag_g * aap_kompensasjonsgrad, aap_avrunding_g)


# --- minsteytelsen -------------------------------------------------------------------------------


@regel("ftrl. § 11-20", fra="2010-03-01", etikett="Dagen en fyller 25 år")
def aap_fyller_25(fodselsdato: Dato, aap_under_25_aldersgrense: Alder) -> Dato:
    """Den som er født 29. februar, fyller år 28. februar når året ikke er skuddår."""
    return fyller_ar(fodselsdato, aap_under_25_aldersgrense)


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Er under 25 år")
def aap_under_25(dag: Dato, aap_fyller_25: Dato) -> JaNei:
    """En er under 25 til og med dagen før 25-årsdagen."""
    return dag < aap_fyller_25


@regel("ftrl. § 11-20", fra="2020-02-01", periode="dag", etikett="Den lave minsteytelsen gjelder")
def aap_lav_minste_gjelder(
    aap_under_25: JaNei, aap_valg_under_25: LavMinsteForTidligere, aap_hadde_aap_januar_2020: JaNei
) -> JaNei:
    """Fra 1. februar 2020 er minsteytelsen lavere for nye mottakere under 25 år."""
    if not aap_under_25:
        return False
    if aap_valg_under_25 == LavMinsteForTidligere.ALLE:
        return True
    return not aap_hadde_aap_januar_2020


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Minsteytelse i G", minst=0)
def aap_minsteytelse_g(aap_minste_arlig_ytelse: AntallG) -> AntallG:
    """Ingen får mindre enn minste årlige ytelse."""
    return aap_minste_arlig_ytelse


@regel(
    "ftrl. § 11-20",
    fra="2020-02-01",
    periode="dag",
    etikett="Minsteytelse i G, under 25 år",
    unntak_fra="aap_minsteytelse_g",
    nar="aap_lav_minste_gjelder",
    minst=0,
)
def aap_minsteytelse_under_25_g(
    aap_minste_arlig_ytelse: AntallG,
    aap_under_25_teller: Antall,
    aap_under_25_nevner: Antall,
    aap_avrunding_g: Tall,
) -> AntallG:
    """Den som er under 25, får minst to tredjedeler av minste årlige ytelse."""
    todeler = aap_minste_arlig_ytelse * aap_under_25_teller
    return avrund(del_pa(todeler, aap_under_25_nevner, ved_null=0), aap_avrunding_g)


@regel(
    "ftrl. § 11-16 tredje ledd",
    fra="2010-03-01",
    til="2020-01-31",
    periode="dag",
    etikett="Har minsteytelse som ung ufør",
)
def aap_ung_ufor_minste_gjelder(
    dag: Dato, fodselsdato: Dato, aap_ung_ufor: JaNei, aap_ung_ufor_fra_alder: Alder
) -> JaNei:
    """Unge uføre hadde en høyere minsteytelse fra de fylte 20 år."""
    if not aap_ung_ufor:
        return False
    return dag >= fyller_ar(fodselsdato, aap_ung_ufor_fra_alder)


@regel(
    "ftrl. § 11-16 tredje ledd",
    fra="2010-03-01",
    til="2020-01-31",
    periode="dag",
    etikett="Minsteytelse i G som ung ufør",
    unntak_fra="aap_minsteytelse_g",
    nar="aap_ung_ufor_minste_gjelder",
    minst=0,
)
def aap_minsteytelse_ung_ufor_g(aap_ung_ufor_minste_ytelse: AntallG) -> AntallG:
    """Den som ble ufør før fylte 26 år, fikk minst 2,44 G i året."""
    return aap_ung_ufor_minste_ytelse


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Minsteytelsen er høyest")
def aap_minsteytelsen_brukes(aap_minsteytelse_g: AntallG, aap_ytelse_av_grunnlaget: AntallG) -> JaNei:
    """Minsteytelsen brukes bare når den er høyere enn det grunnlaget gir."""
    return aap_minsteytelse_g > aap_ytelse_av_grunnlaget


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Slags sats")
def aap_minstesats(aap_minsteytelsen_brukes: JaNei, aap_under_25: JaNei) -> Minstesats:
    """Satsen er en minstesats når minsteytelsen brukes, og følger alderen."""
    if not aap_minsteytelsen_brukes:
        return Minstesats.IKKE_MINSTESATS
    if aap_under_25:
        return Minstesats.MINSTESATS_UNDER_25
    return Minstesats.MINSTESATS_OVER_25


# --- årlig ytelse og dagsats ---------------------------------------------------------------------


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Årlig ytelse i G", minst=0)
def aap_arlig_ytelse_g(aap_ytelse_av_grunnlaget: AntallG, aap_minsteytelse_g: AntallG) -> AntallG:
    """Det høyeste av 66 prosent av grunnlaget og minsteytelsen."""
    return max(aap_ytelse_av_grunnlaget, aap_minsteytelse_g)


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Full ytelse uten barnetillegg", minst=0)
def aap_full_ytelse_per_ar(aap_arlig_ytelse_g: AntallG, grunnbelop: KrPerG) -> KrPerAr:
    """Årlig ytelse i kroner, før dagsatsen rundes av."""
    return aap_arlig_ytelse_g * grunnbelop


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Dagsats i G", minst=0)
def aap_dagsfaktor(
    aap_arlig_ytelse_g: AntallG, aap_dager_per_ar: DagerPerAr, aap_avrunding_g: Tall
) -> GPerDag:
    """Årlig ytelse deles på 260 dager, med ti desimaler."""
    return avrund(del_pa(aap_arlig_ytelse_g, aap_dager_per_ar, ved_null=0), aap_avrunding_g)


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Dagsats", minst=0)
def aap_dagsats(aap_dagsfaktor: GPerDag, grunnbelop: KrPerG, aap_avrunding_ore: Tall) -> KrPerDag:
    """Dagsatsen regnes med G den dagen, i hele øre."""
    return avrund(aap_dagsfaktor * grunnbelop, aap_avrunding_ore)
