"""Vilkår for AFP og hvor stor den er, i privat og offentlig sektor."""

from __future__ import annotations

from typing import Annotated

from ...engine import ar_av, del_pa, forste_i_maneden, fyller_ar, hjelpefunksjon, regel
from ...engine.units import Alder, Andel, AntallAr, Arstall, Dato, JaNei, Kr, KrPerAr
from .fakta import Ordning

OFFENTLIG = "lov om AFP for medlemmer av Statens pensjonskasse"
PRIVAT = "AFP-tilskottsloven; vedtektene for AFP"
BEGGE = f"{OFFENTLIG}; AFP-tilskottsloven"
FRA = "2015-01-01"
FRA_NY_OFFENTLIG = "2025-01-01"

Forholdstall = Annotated[float, "tall"]
PerAr = Annotated[float, "1/år"]  # a share of the sum that is paid each year


# --- Vilkår ---------------------------------------------------------------------------------------


@regel(
    "AFP-tilskottsloven § 8",
    fra=FRA,
    periode="fast",
    etikett="Har ikke uføretrygd etter nedre aldersgrense",
)
def afp_vilkar_uten_uforetrygd(afp_beholder_uforetrygd: JaNei) -> JaNei:
    """AFP og uføretrygd kan ikke kombineres: den som har uføretrygd etter 62 år, mister retten til AFP."""
    return not afp_beholder_uforetrygd


@regel(OFFENTLIG, fra=FRA, etikett="Arbeidet gir rett til AFP", sikkerhet="middels")
def afp_vilkar_arbeid(afp_ordning: Ordning, afp_i_arbeid_ved_uttak: JaNei) -> JaNei:
    """En må være i arbeid hos en arbeidsgiver med AFP når den tas ut."""
    return afp_ordning != Ordning.INGEN and afp_i_arbeid_ved_uttak


@regel(PRIVAT, fra=FRA, periode="fast", etikett="Privat AFP")
def afp_er_privat(afp_ordning: Ordning) -> JaNei:
    """I privat sektor er kravene til arbeid strengere."""
    return afp_ordning == Ordning.PRIVAT


@regel(
    PRIVAT,
    fra=FRA,
    etikett="Arbeidet gir rett til privat AFP",
    unntak_fra="afp_vilkar_arbeid",
    nar="afp_er_privat",
    sikkerhet="lav",
)
def afp_vilkar_arbeid_privat(
    afp_i_arbeid_ved_uttak: JaNei,
    afp_siste_ar_i_arbeid: AntallAr,
    afp_privat_siste_ar: AntallAr,
    afp_ansiennitet_ar: AntallAr,
    afp_privat_min_ansiennitet: AntallAr,
) -> JaNei:
    """Privat AFP krever arbeid i bedrift med AFP i tre år før uttaket, og i sju av ni år før 62 år."""
    return (
        afp_i_arbeid_ved_uttak
        and afp_siste_ar_i_arbeid >= afp_privat_siste_ar
        and afp_ansiennitet_ar >= afp_privat_min_ansiennitet
    )


@regel(BEGGE, fra=FRA, etikett="Rett til AFP", sikkerhet="middels")
def afp_rett(afp_vilkar_arbeid: JaNei, afp_vilkar_uten_uforetrygd: JaNei) -> JaNei:
    """En får AFP når arbeidet gir rett til den, og en ikke har uføretrygd etter 62 år."""
    return afp_vilkar_uten_uforetrygd and afp_vilkar_arbeid


# --- Hvor mye -------------------------------------------------------------------------------------


@regel(BEGGE, fra=FRA, etikett="Inntekt som teller i AFP", minst=0)
def afp_inntekt_i_alt(afp_pensjonsbeholdning: Kr, alderspensjon_opptjeningssats: Andel) -> Kr:
    """Pensjonsbeholdningen er 18,1 prosent av inntekten; inntekten er beholdningen delt på det."""
    return del_pa(afp_pensjonsbeholdning, alderspensjon_opptjeningssats, ved_null=0)


@hjelpefunksjon
def livsvarig(beholdning: Kr, opptjeningssats: Andel, prosent: Andel, delingstall: AntallAr) -> KrPerAr:
    """AFP i året av en beholdning: en prosent av inntekten bak den, delt på delingstallet."""
    inntekt = del_pa(beholdning, opptjeningssats, ved_null=0)
    return del_pa(inntekt * prosent, delingstall, ved_null=0)


@regel(OFFENTLIG, fra=FRA_NY_OFFENTLIG, etikett="Livsvarig offentlig AFP ved uttaket", minst=0)
def afp_offentlig_livsvarig_per_ar(
    afp_pensjonsbeholdning: Kr,
    alderspensjon_opptjeningssats: Andel,
    afp_offentlig_prosent: Andel,
    afp_delingstall: AntallAr,
) -> KrPerAr:
    """Livsvarig offentlig AFP er 4,21 prosent av inntekten til og med 61 år, delt på delingstallet."""
    return livsvarig(
        afp_pensjonsbeholdning, alderspensjon_opptjeningssats, afp_offentlig_prosent, afp_delingstall
    )


@regel(OFFENTLIG, fra=FRA_NY_OFFENTLIG, etikett="Livsvarig offentlig AFP etter årsskiftet", minst=0)
def afp_offentlig_etter_arsskiftet_per_ar(
    afp_offentlig_livsvarig_per_ar: KrPerAr,
    afp_pensjonsbeholdning: Kr,
    afp_pensjonsbeholdning_etter_arsskiftet: Kr,
    alderspensjon_opptjeningssats: Andel,
    afp_offentlig_prosent: Andel,
    afp_delingstall_etter_arsskiftet: AntallAr,
) -> KrPerAr:
    """Tas AFP ut i 62-året, gir inntekten som kommer med ved årsskiftet, et tillegg."""
    ny = max(0.0, afp_pensjonsbeholdning_etter_arsskiftet - afp_pensjonsbeholdning)
    return afp_offentlig_livsvarig_per_ar + livsvarig(
        ny, alderspensjon_opptjeningssats, afp_offentlig_prosent, afp_delingstall_etter_arsskiftet
    )


@regel(OFFENTLIG, fra=FRA, periode="fast", etikett="Offentlig AFP etter de gamle reglene")
def afp_gammel_offentlig(fodselsdato: Dato, afp_ny_offentlig_fra_kull: Arstall) -> JaNei:
    """De som er født før 1963, har offentlig AFP etter de gamle reglene."""
    return ar_av(fodselsdato) < afp_ny_offentlig_fra_kull


@regel(OFFENTLIG, fra=FRA_NY_OFFENTLIG, periode="måned", etikett="Offentlig AFP", minst=0)
def afp_offentlig_per_ar(afp_offentlig_livsvarig_per_ar: KrPerAr) -> KrPerAr:
    """Fra årskullet 1963 er offentlig AFP livsvarig."""
    return afp_offentlig_livsvarig_per_ar


@regel(
    OFFENTLIG,
    fra=FRA_NY_OFFENTLIG,
    periode="måned",
    etikett="Offentlig AFP etter de gamle reglene",
    unntak_fra="afp_offentlig_per_ar",
    nar="afp_gammel_offentlig",
    sikkerhet="middels",
    minst=0,
)
def afp_offentlig_gammel_per_ar(
    maned: Dato, afp_gammel_ordning_i_vedtaket: KrPerAr, uforetrygd_opphor_fra: Dato
) -> KrPerAr:
    """Offentlig AFP etter de gamle reglene er det vedtaket sier, og slutter ved 67 år."""
    if maned >= uforetrygd_opphor_fra:
        return 0.0
    return afp_gammel_ordning_i_vedtaket


@regel(PRIVAT, fra=FRA, etikett="Livsvarig privat AFP", sikkerhet="middels", minst=0)
def afp_privat_livsvarig_per_ar(
    afp_inntekt_i_alt: Kr, afp_privat_prosent: PerAr, afp_forholdstall: Forholdstall
) -> KrPerAr:
    """Livsvarig privat AFP er 0,314 prosent av inntekten til og med 61 år, delt på forholdstallet."""
    return del_pa(afp_inntekt_i_alt * afp_privat_prosent, afp_forholdstall, ved_null=0)


@regel(PRIVAT, fra=FRA, etikett="Kompensasjonstillegg", sikkerhet="lav", minst=0)
def afp_kompensasjonstillegg_per_ar(
    fodselsdato: Dato,
    afp_kompensasjonstillegg_siste_kull: Arstall,
    afp_kompensasjonstillegg_i_vedtaket: KrPerAr,
) -> KrPerAr:
    """De som er født til og med 1962, har et kompensasjonstillegg; yngre har det ikke."""
    if ar_av(fodselsdato) > afp_kompensasjonstillegg_siste_kull:
        return 0.0
    return afp_kompensasjonstillegg_i_vedtaket


@regel(PRIVAT, fra=FRA, periode="måned", etikett="Kronetillegg", sikkerhet="lav", minst=0)
def afp_kronetillegg_per_ar(
    maned: Dato, fodselsdato: Dato, afp_kronetillegg: KrPerAr, afp_kronetillegg_til_alder: Alder
) -> KrPerAr:
    """Fram til 67 år er det et fast tillegg til privat AFP."""
    if maned > forste_i_maneden(fyller_ar(fodselsdato, afp_kronetillegg_til_alder)):
        return 0.0
    return afp_kronetillegg


@regel(PRIVAT, fra=FRA, periode="måned", etikett="Privat AFP", sikkerhet="middels", minst=0)
def afp_privat_per_ar(
    afp_privat_livsvarig_per_ar: KrPerAr,
    afp_kompensasjonstillegg_per_ar: KrPerAr,
    afp_kronetillegg_per_ar: KrPerAr,
) -> KrPerAr:
    """Privat AFP er den livsvarige delen, kompensasjonstillegget og kronetillegget."""
    return afp_privat_livsvarig_per_ar + afp_kompensasjonstillegg_per_ar + afp_kronetillegg_per_ar
