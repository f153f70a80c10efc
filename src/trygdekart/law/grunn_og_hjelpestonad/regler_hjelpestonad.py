"""Hjelpestønad og forhøyet hjelpestønad, ftrl. §§ 6-4 og 6-5."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, forste_i_maneden, fyller_ar, legg_til_maneder, regel
from ...engine.units import Alder, AntallAr, AntallManeder, Dato, JaNei, KrPerAr, KrPerManed
from .fakta_hjelpestonad import Forhoyet
from .regler import FRA

ORDINAER = "ftrl. § 6-4"
FORHOYET = "ftrl. § 6-5"


@regel(ORDINAER, fra=FRA, etikett="Behovet er stort nok")
def hjelpestonad_behov_stort_nok(
    hjelpestonad_blind: JaNei,
    hjelpestonad_saerskilt_behov: JaNei,
    hjelpestonad_betalt_hjelp_per_ar: KrPerAr,
    hjelpestonad_sats_1: KrPerAr,
) -> JaNei:
    """Betalt hjelp måtte ha kostet minst sats 1; for blinde regnes behovet som stort nok."""
    if hjelpestonad_blind:
        return True
    return hjelpestonad_saerskilt_behov and hjelpestonad_betalt_hjelp_per_ar >= hjelpestonad_sats_1


@regel(ORDINAER, fra=FRA, etikett="Fyller vilkårene for hjelpestønad")
def hjelpestonad_vilkar(
    grunn_og_hjelpestonad_medlem: JaNei,
    grunn_og_hjelpestonad_varig: JaNei,
    hjelpestonad_privat_hjelp: JaNei,
    hjelpestonad_behov_stort_nok: JaNei,
) -> JaNei:
    """En må være medlem, ha varig sykdom, skade eller lyte, og trenge privat tilsyn og pleie av det."""
    return (
        grunn_og_hjelpestonad_medlem
        and grunn_og_hjelpestonad_varig
        and hjelpestonad_privat_hjelp
        and hjelpestonad_behov_stort_nok
    )


@regel(FORHOYET, fra=FRA, periode="måned", etikett="Har forhøyet hjelpestønad")
def hjelpestonad_forhoyet_gjelder(
    maned: Dato,
    fodselsdato: Dato,
    hjelpestonad_forhoyet_under_alder: Alder,
    hjelpestonad_forhoyet: Forhoyet,
) -> JaNei:
    """Forhøyet hjelpestønad er for barn, til og med måneden de fyller 18 år."""
    siste = forste_i_maneden(fyller_ar(fodselsdato, hjelpestonad_forhoyet_under_alder))
    return maned <= siste and hjelpestonad_forhoyet != Forhoyet.INGEN


@regel(ORDINAER, fra=FRA, periode="måned", etikett="Hjelpestønad", minst=0)
def hjelpestonad_per_ar(hjelpestonad_vilkar: JaNei, hjelpestonad_sats_1: KrPerAr) -> KrPerAr:
    """Hjelpestønaden er sats 1, skattefri og uten aldersgrense."""
    if hjelpestonad_vilkar:
        return hjelpestonad_sats_1
    return 0.0


@regel(
    FORHOYET,
    fra=FRA,
    periode="måned",
    etikett="Forhøyet hjelpestønad",
    unntak_fra="hjelpestonad_per_ar",
    nar="hjelpestonad_forhoyet_gjelder",
    minst=0,
)
def hjelpestonad_forhoyet_per_ar(
    hjelpestonad_vilkar: JaNei,
    hjelpestonad_forhoyet: Forhoyet,
    hjelpestonad_sats_2: KrPerAr,
    hjelpestonad_sats_3: KrPerAr,
    hjelpestonad_sats_4: KrPerAr,
) -> KrPerAr:
    """Barn som trenger vesentlig mer, har sats 2, 3 eller 4: to, fire eller seks ganger sats 1."""
    if not hjelpestonad_vilkar:
        return 0.0
    if hjelpestonad_forhoyet == Forhoyet.SATS_2:
        return hjelpestonad_sats_2
    if hjelpestonad_forhoyet == Forhoyet.SATS_3:
        return hjelpestonad_sats_3
    return hjelpestonad_sats_4


@regel(ORDINAER, fra=FRA, periode="måned", etikett="Hjelpestønad i måneden", minst=0)
def hjelpestonad_per_maned(hjelpestonad_per_ar: KrPerAr) -> KrPerManed:
    """Hjelpestønaden betales med en tolvdel i måneden."""
    return hjelpestonad_per_ar / MANEDER_I_ARET


@regel(ORDINAER, fra=FRA, etikett="Mangler til hjelpestønad, i året", minst=0)
def hjelpestonad_mangler_per_ar(
    hjelpestonad_blind: JaNei, hjelpestonad_betalt_hjelp_per_ar: KrPerAr, hjelpestonad_sats_1: KrPerAr
) -> KrPerAr:
    """Så mye mer måtte hjelpen ha kostet for å nå sats 1."""
    if hjelpestonad_blind:
        return 0.0
    return max(0.0, hjelpestonad_sats_1 - hjelpestonad_betalt_hjelp_per_ar)


@regel(FORHOYET, fra=FRA, etikett="Forhøyet hjelpestønad etter dødsfallet til og med")
def hjelpestonad_etter_dodsfall_til(
    hjelpestonad_barnet_dodt: Dato,
    hjelpestonad_forhoyet_ar: AntallAr,
    hjelpestonad_etter_dodsfall_min_ar: AntallAr,
    hjelpestonad_etter_dodsfall_maneder: AntallManeder,
) -> Dato:
    """Den som har hatt forhøyet hjelpestønad i tre år, beholder den i tre måneder; andre ut måneden."""
    neste = legg_til_maneder(forste_i_maneden(hjelpestonad_barnet_dodt), 1)
    if hjelpestonad_forhoyet_ar >= hjelpestonad_etter_dodsfall_min_ar:
        return legg_til_maneder(neste, hjelpestonad_etter_dodsfall_maneder) - 1
    return neste - 1
