"""Varig tilrettelagt arbeid (VTA), permisjonen derfra, og HELT MED."""

from __future__ import annotations

from ...engine import fyller_ar, legg_til_maneder, regel
from ...engine.units import Alder, Andel, AntallManeder, Dato, JaNei, KrPerManed
from .enheter import KrPerTime
from .fakta import Uforetrygd
from .regler_lonnstilskudd import FORSKRIFT, FRA
from .valg import Permisjonen

VTA = f"{FORSKRIFT} § 14-3"
PERMISJON = f"{FORSKRIFT} § 14-10"
TILSKUDD = f"{FORSKRIFT} kap. 14"
HELT_MED = "avtalen HELT MED"


@regel(VTA, fra=FRA, etikett="Har, eller ventes snart å få, uføretrygd")
def vta_vilkar_uforetrygd(tiltak_uforetrygd: Uforetrygd) -> JaNei:
    """VTA er for den som har eller i nær framtid ventes å få uføretrygd."""
    return tiltak_uforetrygd != Uforetrygd.INGEN


@regel(VTA, fra=FRA, etikett="Trenger særlig tilrettelegging")
def vta_vilkar_tilrettelegging(vta_trenger_tilrettelegging: JaNei) -> JaNei:
    """En må trenge særlig tilrettelegging og tett oppfølging."""
    return vta_trenger_tilrettelegging


@regel(VTA, fra=FRA, etikett="Andre tiltak passer ikke")
def vta_vilkar_andre_tiltak(vta_andre_tiltak_vurdert: JaNei) -> JaNei:
    """Andre tiltak skal være vurdert og funnet uhensiktsmessige."""
    return vta_andre_tiltak_vurdert


@regel(TILSKUDD, fra=FRA, periode="dag", etikett="Har ikke nådd øvre alder for VTA", sikkerhet="middels")
def vta_vilkar_alder(
    dag: Dato,
    fodselsdato: Dato,
    vta_alder_til: Alder,
    alderspensjon_aldersheving_maneder: AntallManeder,
) -> JaNei:
    """VTA varer til 67 år, med den samme hevingen for årskullet som for alderspensjon."""
    return dag < legg_til_maneder(fyller_ar(fodselsdato, vta_alder_til), alderspensjon_aldersheving_maneder)


@regel(
    TILSKUDD,
    fra="2026-09-01",
    etikett="Plassen i ordinær bedrift begynte før det ble stengt",
    sikkerhet="middels",
)
def vta_o_vilkar_start(vta_start: Dato, vta_o_siste_start: Dato) -> JaNei:
    """Nye VTA-O-plasser kan trolig ikke begynne etter 31. august 2026; de som er i gang, fortsetter."""
    return vta_start <= vta_o_siste_start


@regel(TILSKUDD, fra="2025-01-01", etikett="Tilskudd til VTA-bedriften i måneden", minst=0)
def vta_s_tilskudd_per_maned(vta_s_tilskudd: KrPerManed) -> KrPerManed:
    """Staten betaler tiltaksarrangøren en fast sats for hver plass."""
    return vta_s_tilskudd


@regel(
    TILSKUDD, fra="2025-01-01", etikett="Kommunens tilskudd i måneden, minst", sikkerhet="middels", minst=0
)
def vta_s_fra_kommunen_per_maned(vta_s_tilskudd: KrPerManed, vta_s_kommunens_andel: Andel) -> KrPerManed:
    """Kommunen betaler minst en fjerdedel av statens tilskudd i tillegg."""
    return vta_s_tilskudd * vta_s_kommunens_andel


@regel(TILSKUDD, fra="2022-01-01", etikett="Tilskudd til arbeidsgiveren for VTA-O i måneden", minst=0)
def vta_o_tilskudd_per_maned(vta_o_tilskudd: KrPerManed) -> KrPerManed:
    """Arbeidsgiveren får en fast sats for hver plass i ordinær bedrift."""
    return vta_o_tilskudd


# --- § 14-10: permisjon ------------------------------------------------------------------------------


@regel(PERMISJON, fra=FRA, etikett="Har plass i en VTA-bedrift")
def vta_permisjon_vilkar_plass(vta_s_plass: JaNei) -> JaNei:
    """Permisjonen er fra skjermet virksomhet (VTA-S)."""
    return vta_s_plass


@regel(PERMISJON, fra=FRA, etikett="Permisjonen er ikke for lang")
def vta_permisjon_vilkar_lengde(
    vta_permisjon_fra: Dato, vta_permisjon_til: Dato, vta_permisjon_maneder: AntallManeder
) -> JaNei:
    """Permisjonen kan gis for inntil seks måneder."""
    return vta_permisjon_til < legg_til_maneder(vta_permisjon_fra, vta_permisjon_maneder)


@regel(
    PERMISJON,
    fra="2022-09-01",
    gir="vta_permisjon_vilkar_lengde",
    etikett="Permisjonen er ikke for lang",
    sikkerhet="middels",
)
def vta_permisjon_vilkar_lengde_2022(
    vta_permisjon_fra: Dato,
    vta_permisjon_til: Dato,
    vta_permisjon_maneder: AntallManeder,
    vta_valg_permisjon: Permisjonen,
) -> JaNei:
    """Etter endringen i 2022 er det trolig ingen lengste tid."""
    if vta_valg_permisjon == Permisjonen.INGEN_GRENSE:
        return True
    return vta_permisjon_til < legg_til_maneder(vta_permisjon_fra, vta_permisjon_maneder)


@regel(PERMISJON, fra=FRA, etikett="Permisjonen er gitt")
def vta_permisjon_vilkar_gitt(vta_permisjon_innvilget: JaNei) -> JaNei:
    """Permisjon «kan» innvilges."""
    return vta_permisjon_innvilget


@regel(
    PERMISJON,
    fra="2022-09-01",
    gir="vta_permisjon_vilkar_gitt",
    etikett="Permisjonen er gitt",
    sikkerhet="middels",
)
def vta_permisjon_vilkar_gitt_2022(vta_permisjon_avtale: JaNei) -> JaNei:
    """Etter endringen i 2022 er det trolig en rett, med skriftlig avtale mellom de tre partene."""
    return vta_permisjon_avtale


@regel(PERMISJON, fra="2025-01-01", etikett="Tilskudd til VTA-bedriften i permisjonen", minst=0)
def vta_permisjon_tilskudd_per_maned(
    vta_s_tilskudd_per_maned: KrPerManed, vta_permisjon_andel_av_tilskuddet: Andel
) -> KrPerManed:
    """Arrangøren beholder full sats mens deltakeren prøver ordinært arbeid, og følger opp."""
    return vta_s_tilskudd_per_maned * vta_permisjon_andel_av_tilskuddet


# --- HELT MED ----------------------------------------------------------------------------------------


@regel(HELT_MED, fra=FRA, etikett="I målgruppen for HELT MED")
def helt_med_vilkar_malgruppe(helt_med_malgruppe: JaNei) -> JaNei:
    """Utviklingshemming, eller en tilsvarende utfordring som er medfødt eller tidlig ervervet."""
    return helt_med_malgruppe


@regel(HELT_MED, fra=FRA, etikett="Har uføretrygd, eller venter på den med Navs ja")
def helt_med_vilkar_uforetrygd(tiltak_uforetrygd: Uforetrygd, helt_med_nav_enig: JaNei) -> JaNei:
    """En må ha uføretrygd; den som får AAP og venter på uføretrygd, kan begynne når Nav er enig."""
    if tiltak_uforetrygd == Uforetrygd.VENTES:
        return helt_med_nav_enig
    return tiltak_uforetrygd >= Uforetrygd.GRADERT


@regel(HELT_MED, fra=FRA, etikett="Lik arbeidskontrakt")
def helt_med_vilkar_kontrakt(helt_med_lik_kontrakt: JaNei) -> JaNei:
    """Bortsett fra lønnen skal kontrakten være helt lik kollegenes."""
    return helt_med_lik_kontrakt


@regel(HELT_MED, fra=FRA, periode="år", etikett="Laveste timelønn", minst=0)
def helt_med_minste_timelonn(
    helt_med_tarifflonn: KrPerTime, helt_med_minste_lonnsandel: Andel
) -> KrPerTime:
    """Lønnen skal være minst 20 prosent av tariff for en tilsvarende stilling."""
    return helt_med_tarifflonn * helt_med_minste_lonnsandel


@regel(HELT_MED, fra=FRA, periode="år", etikett="Lønnen er høy nok")
def helt_med_vilkar_lonn(arbeid_timelonn: KrPerTime, helt_med_minste_timelonn: KrPerTime) -> JaNei:
    """Timelønnen må nå gulvet; er den akkurat så høy, er det nok."""
    return arbeid_timelonn >= helt_med_minste_timelonn
