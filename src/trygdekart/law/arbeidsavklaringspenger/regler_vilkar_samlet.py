"""Alle vilkårene sammen, hva som mangler, og hva bruddene på aktivitetsplikten fører til.

Arbeidsavklaringspenger kom 1. mars 2010 i stedet for attføringspenger, rehabiliteringspenger og
tidsbegrenset uførestønad. Formålet (§ 11-1) er å sikre inntekt mens en får behandling, tiltak eller
oppfølging for å komme i arbeid, til arbeidsevnen er avklart: hva en kan, og hvor mye.
"""

from __future__ import annotations

from typing import Annotated

from ...engine import Kategori, regel
from ...engine.units import AntallDager, JaNei
from .fakta_varighet import Rettighetstype
from .fakta_vilkar import Aktivitet


class Mangler(Kategori):
    """Det første vilkåret som ikke er oppfylt, i den rekkefølgen vi prøver dem."""

    INGEN = 0
    ALDER = 1
    MEDLEMSKAP = 2
    INNTEKT = 3
    OPPHOLD = 4
    ARBEIDSEVNE = 5, "sykdom og nedsatt arbeidsevne"
    BISTAND = 6, "behov for bistand"
    AKTIVITET = 7, "aktivitetsplikten"


@regel("ftrl. § 11-7", fra="2010-03-01", etikett="Aktivitetsplikten er oppfylt")
def aap_vilkar_aktivitet(aap_aktivitet: Aktivitet) -> JaNei:
    """Den som ikke følger planen, kan etter varsel miste retten for en tid eller for godt."""
    return aap_aktivitet == Aktivitet.OPPFYLT


@regel("ftrl. § 11-9", fra="2018-01-01", etikett="Dager uten penger for brudd", minst=0)
def aap_aktivitetsbrudd_trekkdager(
    aap_brudd_uten_rimelig_grunn: AntallDager, aap_aktivitetsbrudd_dager: Annotated[int, "antall"]
) -> AntallDager:
    """Hvert brudd uten rimelig grunn koster én dag: tiltak, behandling, møte eller dokumentasjon."""
    return aap_brudd_uten_rimelig_grunn * aap_aktivitetsbrudd_dager


@regel(
    "ftrl. §§ 11-1, 11-5 og 11-6",
    fra="2010-03-01",
    periode="dag",
    etikett="Vilkårene for arbeidsavklaringspenger mens arbeidsevnen avklares",
)
def aap_vilkar_mangler(
    aap_vilkar_alder: JaNei,
    aap_vilkar_medlemskap: JaNei,
    aap_vilkar_inntekt: JaNei,
    aap_vilkar_opphold: JaNei,
    aap_vilkar_arbeidsevne: JaNei,
    aap_vilkar_bistand: JaNei,
    aap_vilkar_aktivitet: JaNei,
) -> Mangler:
    """Det første vilkåret som ikke er oppfylt, er det retten stanser på."""
    if not aap_vilkar_alder:
        return Mangler.ALDER
    if not aap_vilkar_medlemskap:
        return Mangler.MEDLEMSKAP
    if not aap_vilkar_inntekt:
        return Mangler.INNTEKT
    if not aap_vilkar_opphold:
        return Mangler.OPPHOLD
    if not aap_vilkar_arbeidsevne:
        return Mangler.ARBEIDSEVNE
    if not aap_vilkar_bistand:
        return Mangler.BISTAND
    if not aap_vilkar_aktivitet:
        return Mangler.AKTIVITET
    return Mangler.INGEN


@regel("ftrl. kap. 11", fra="2010-03-01", periode="dag", etikett="Oppfyller vilkårene for AAP")
def aap_vilkar_oppfylt(aap_vilkar_mangler: Mangler) -> JaNei:
    """AAP sikrer inntekt mens arbeidsevnen avklares; alle vilkårene må være oppfylt samtidig.

    Ytelsen kom 1. mars 2010 i stedet for attføring, rehabiliteringspenger og tidsbegrenset uførestønad.
    """
    return aap_vilkar_mangler == Mangler.INGEN


@regel(
    "ftrl. §§ 11-6 og 11-13 til 11-18",
    fra="2010-03-01",
    etikett="Grunnen som går foran når flere er oppfylt",
)
def aap_grunn_foran(
    aap_oppfyller_student: JaNei,
    aap_oppfyller_bistand: JaNei,
    aap_oppfyller_uforevurdering: JaNei,
    aap_oppfyller_sykepengeerstatning: JaNei,
    aap_oppfyller_arbeidssoker: JaNei,
) -> Rettighetstype:
    """Studier går foran behov for bistand, så uføretrygd til vurdering, sykepenger og arbeid."""
    if aap_oppfyller_student:
        return Rettighetstype.STUDENT
    if aap_oppfyller_bistand:
        return Rettighetstype.BISTANDSBEHOV
    if aap_oppfyller_uforevurdering:
        return Rettighetstype.VURDERES_FOR_UFORETRYGD
    if aap_oppfyller_sykepengeerstatning:
        return Rettighetstype.SYKEPENGEERSTATNING
    if aap_oppfyller_arbeidssoker:
        return Rettighetstype.ARBEIDSSOKER
    return Rettighetstype.INGEN
