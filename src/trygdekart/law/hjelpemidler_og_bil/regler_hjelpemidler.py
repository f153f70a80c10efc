"""Hjelpemidler, ftrl. §§ 10-2, 10-5, 10-6 og 10-7."""

from __future__ import annotations

from ...engine import fyller_ar, regel
from ...engine.units import Alder, Andel, AntallManeder, Dato, JaNei, Kr

FRA = "2010-01-01"
VILKAR = "ftrl. §§ 10-5 og 10-6"
AKTIVITET = "ftrl. § 10-7; forskrift om aktivitetshjelpemidler"


@regel(VILKAR, fra=FRA, etikett="Lånes av kommunens lager")
def hjelpemidler_fra_kommunen(
    hjelpemidler_behov_maneder: AntallManeder,
    hjelpemidler_siste_livsfase: JaNei,
    hjelpemidler_kommunen_under: AntallManeder,
) -> JaNei:
    """Varer behovet kortere enn to år, låner du av kommunens lager; det trengs ingen henvisning."""
    if hjelpemidler_behov_maneder >= hjelpemidler_kommunen_under:
        return False
    return not hjelpemidler_siste_livsfase


@regel(VILKAR, fra=FRA, etikett="Behovet er varig")
def hjelpemidler_vilkar_varig(
    hjelpemidler_behov_maneder: AntallManeder,
    hjelpemidler_fra_kommunen: JaNei,
    hjelpemidler_siste_livsfase: JaNei,
    hjelpemidler_varig_nok: JaNei,
    hjelpemidler_varig_fra: AntallManeder,
) -> JaNei:
    """Behovet er varig når det varer mer enn to til tre år, og alltid i livets siste fase."""
    if hjelpemidler_fra_kommunen:
        return False
    if hjelpemidler_behov_maneder > hjelpemidler_varig_fra:
        return True
    return hjelpemidler_siste_livsfase or hjelpemidler_varig_nok


@regel(VILKAR, fra=FRA, etikett="Ikke noe friske også har, og ikke bygningsarbeid")
def hjelpemidler_vilkar_saerlig(hjelpemidler_friske_har_det: JaNei) -> JaNei:
    """Det friske også kjøper, og arbeid på selve bygningen, dekkes ikke som hjelpemiddel."""
    return not hjelpemidler_friske_har_det


@regel("ftrl. §§ 10-2, 10-5 og 10-6", fra=FRA, etikett="Fyller vilkårene for hjelpemidler fra Nav")
def hjelpemidler_fra_nav(
    hjelpemidler_medlem: JaNei,
    hjelpemidler_vilkar_varig: JaNei,
    hjelpemidler_nedsatt: JaNei,
    hjelpemidler_nodvendig: JaNei,
    hjelpemidler_vilkar_saerlig: JaNei,
) -> JaNei:
    """En må være medlem, være varig nedsatt, og trenge hjelpemiddelet for å arbeide eller i dagliglivet."""
    return (
        hjelpemidler_medlem
        and hjelpemidler_vilkar_varig
        and hjelpemidler_vilkar_saerlig
        and hjelpemidler_nedsatt
        and hjelpemidler_nodvendig
    )


@regel(
    AKTIVITET,
    fra="2014-07-01",
    periode="dag",
    etikett="Egenandel for hjelpemiddelet",
    sikkerhet="middels",
    minst=0,
)
def hjelpemidler_egenandel(
    dag: Dato,
    fodselsdato: Dato,
    hjelpemidler_til_aktivitet: JaNei,
    hjelpemidler_pris: Kr,
    hjelpemidler_aktivitet_egenandel_fra_alder: Alder,
    hjelpemidler_aktivitet_egenandel_andel: Andel,
    hjelpemidler_aktivitet_egenandel_maks: Kr,
) -> Kr:
    """Hjelpemidler lånes gratis; fra 26 år er det en egenandel for dem til trening, lek og sport."""
    if not hjelpemidler_til_aktivitet:
        return 0.0
    if dag < fyller_ar(fodselsdato, hjelpemidler_aktivitet_egenandel_fra_alder):
        return 0.0
    return min(
        hjelpemidler_pris * hjelpemidler_aktivitet_egenandel_andel, hjelpemidler_aktivitet_egenandel_maks
    )
