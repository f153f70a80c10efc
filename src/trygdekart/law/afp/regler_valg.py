"""Valget mellom AFP og uføretrygd før nedre aldersgrense: siste dag, og hva hvert valg gir."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, del_pa, regel, rund_opp
from ...engine.units import AntallAr, AntallManeder, Dato, JaNei, Kr, KrPerAr
from .fakta import Ordning
from .regler import BEGGE, FRA, FRA_NY_OFFENTLIG

VALGET = "AFP-tilskottsloven § 8"


@regel(VALGET, fra=FRA, etikett="Velg senest dagen før", sikkerhet="middels")
def afp_velg_for(alderspensjon_nedre_alder_nas: Dato) -> Dato:
    """Den som vil ha AFP, må ha sagt fra seg uføretrygden før en fyller 62 år."""
    return alderspensjon_nedre_alder_nas


@regel(VALGET, fra=FRA, periode="måned", etikett="Kan fortsatt velge", sikkerhet="middels")
def afp_kan_fortsatt_velge(maned: Dato, afp_velg_for: Dato) -> JaNei:
    """Etter at en har fylt 62 år med uføretrygd, kan en ikke lenger velge AFP."""
    return maned < afp_velg_for


@regel(BEGGE, fra=FRA_NY_OFFENTLIG, periode="måned", etikett="AFP uten uføretrygd", minst=0)
def afp_uten_uforetrygd_per_ar(
    afp_ordning: Ordning,
    afp_vilkar_arbeid: JaNei,
    afp_offentlig_per_ar: KrPerAr,
    afp_privat_per_ar: KrPerAr,
) -> KrPerAr:
    """Så mye AFP gir i året til den som ikke har uføretrygd etter 62 år."""
    if not afp_vilkar_arbeid:
        return 0.0
    if afp_ordning == Ordning.OFFENTLIG:
        return afp_offentlig_per_ar
    return afp_privat_per_ar


@regel(BEGGE, fra=FRA_NY_OFFENTLIG, periode="måned", etikett="AFP i året", minst=0)
def afp_per_ar(
    maned: Dato,
    alderspensjon_tidligste_uttaksdato: Dato,
    afp_rett: JaNei,
    afp_uten_uforetrygd_per_ar: KrPerAr,
) -> KrPerAr:
    """AFP i året for den som har rett til den, fra den tidligste måneden den kan tas ut."""
    if not afp_rett or maned < alderspensjon_tidligste_uttaksdato:
        return 0.0
    return afp_uten_uforetrygd_per_ar


@regel(VALGET, fra=FRA_NY_OFFENTLIG, periode="måned", etikett="AFP en mister med uføretrygd", minst=0)
def afp_tapt_per_ar(afp_beholder_uforetrygd: JaNei, afp_uten_uforetrygd_per_ar: KrPerAr) -> KrPerAr:
    """Den som beholder uføretrygden etter 62 år, mister all AFP, livet ut."""
    if afp_beholder_uforetrygd:
        return afp_uten_uforetrygd_per_ar
    return 0.0


@regel(VALGET, fra=FRA, etikett="Måneder med uføretrygd det velges mellom", minst=0)
def afp_maneder_med_uforetrygd(
    alderspensjon_nedre_alder_maneder: AntallManeder, uforetrygd_ovre_aldersgrense_maneder: AntallManeder
) -> AntallManeder:
    """Uføretrygden varer fra den nedre til den øvre aldersgrensen."""
    return uforetrygd_ovre_aldersgrense_maneder - alderspensjon_nedre_alder_maneder


@regel(VALGET, fra=FRA, periode="måned", etikett="Uføretrygd fram til alderspensjonen", minst=0)
def afp_uforetrygd_fram_til_alderspensjon(
    afp_uforetrygd_per_ar: KrPerAr, afp_maneder_med_uforetrygd: AntallManeder
) -> Kr:
    """Så mye gir uføretrygden til sammen fra 62 år til alderspensjonen, i dagens kroner før skatt."""
    return afp_uforetrygd_per_ar * (afp_maneder_med_uforetrygd / MANEDER_I_ARET)


@regel(
    VALGET, fra=FRA_NY_OFFENTLIG, periode="måned", etikett="Hele år med AFP før den gir like mye", minst=0
)
def afp_ar_til_like_mye(
    afp_uforetrygd_fram_til_alderspensjon: Kr, afp_uten_uforetrygd_per_ar: KrPerAr
) -> AntallAr:
    """Så mange år må en få AFP før den til sammen er like mye som uføretrygden; 0 uten rett til AFP."""
    return rund_opp(del_pa(afp_uforetrygd_fram_til_alderspensjon, afp_uten_uforetrygd_per_ar, ved_null=0))


@regel(BEGGE, fra=FRA_NY_OFFENTLIG, etikett="Livsvarig AFP", minst=0)
def afp_livsvarig_per_ar(
    afp_ordning: Ordning,
    afp_vilkar_arbeid: JaNei,
    afp_gammel_offentlig: JaNei,
    afp_offentlig_livsvarig_per_ar: KrPerAr,
    afp_privat_livsvarig_per_ar: KrPerAr,
) -> KrPerAr:
    """AFP som varer livet ut; den gamle offentlige, for dem som er født før 1963, gjør ikke det."""
    if not afp_vilkar_arbeid:
        return 0.0
    if afp_ordning == Ordning.PRIVAT:
        return afp_privat_livsvarig_per_ar
    if afp_gammel_offentlig:
        return 0.0
    return afp_offentlig_livsvarig_per_ar


@regel(VALGET, fra=FRA_NY_OFFENTLIG, etikett="Lavere alderspensjon og ingen AFP, til sammen")
def afp_tap_med_alderspensjon_per_ar(
    alderspensjon_tap_per_ar: KrPerAr, afp_livsvarig_per_ar: KrPerAr
) -> KrPerAr:
    """Den som har uføretrygd til 67 år, taper både opptjeningen i årene fra 62 og AFP."""
    return alderspensjon_tap_per_ar + afp_livsvarig_per_ar
