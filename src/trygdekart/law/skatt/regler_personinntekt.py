"""Skatt av personinntekten: trygdeavgift (ftrl. § 23-3) og trinnskatt (skattevedtaket § 3-1)."""

from __future__ import annotations

from ...engine import ar_av, regel, trinnvis
from ...engine.units import Andel, AntallAr, Arstall, Dato, JaNei, KrPerAr, Trinntabell


@regel("ftrl. § 23-3 andre ledd", fra="2015-01-01", periode="år", etikett="Under 17 eller over 69 år")
def skatt_lav_trygdeavgift_av_alder(
    fodselsdato: Dato,
    aret: Arstall,
    skatt_trygdeavgift_lav_under_alder: AntallAr,
    skatt_trygdeavgift_lav_over_alder: AntallAr,
) -> JaNei:
    """Alderen ved utgangen av året avgjør: under 17 og over 69 år er trygdeavgiften lav."""
    alder = aret - ar_av(fodselsdato)
    return alder < skatt_trygdeavgift_lav_under_alder or alder > skatt_trygdeavgift_lav_over_alder


@regel(
    "ftrl. § 23-3 andre ledd",
    fra="2015-01-01",
    periode="år",
    etikett="Sats for trygdeavgift på lønn",
    minst=0,
)
def skatt_arets_trygdeavgift_sats_lonn(
    skatt_lav_trygdeavgift: JaNei,
    skatt_trygdeavgift_sats_lonn: Andel,
    skatt_trygdeavgift_sats_pensjon: Andel,
) -> Andel:
    """Trygdeavgiften på lønn og ytelser; under 17 og over 69 år er den som på pensjon."""
    if skatt_lav_trygdeavgift:
        return skatt_trygdeavgift_sats_pensjon
    return skatt_trygdeavgift_sats_lonn


@regel("ftrl. § 23-3", fra="2015-01-01", periode="år", etikett="Høyeste trygdeavgift", minst=0)
def skatt_trygdeavgift_tak(
    skatt_personinntekt: KrPerAr,
    skatt_trygdeavgift_nedre_grense: KrPerAr,
    skatt_trygdeavgift_opptrapping: Andel,
) -> KrPerAr:
    """Under grensen er det ingen trygdeavgift; over den er avgiften høyst en andel av det som er over."""
    return max(0.0, skatt_personinntekt - skatt_trygdeavgift_nedre_grense) * skatt_trygdeavgift_opptrapping


@regel("ftrl. § 23-3", fra="2015-01-01", periode="år", etikett="Trygdeavgift", minst=0)
def skatt_trygdeavgift(
    skatt_lonn: KrPerAr,
    skatt_ytelser: KrPerAr,
    skatt_pensjon: KrPerAr,
    skatt_arets_trygdeavgift_sats_lonn: Andel,
    skatt_trygdeavgift_sats_pensjon: Andel,
    skatt_trygdeavgift_tak: KrPerAr,
) -> KrPerAr:
    """Trygdeavgiften er en andel av lønn og ytelser og en lavere andel av pensjon."""
    av_lonn = (skatt_lonn + skatt_ytelser) * skatt_arets_trygdeavgift_sats_lonn
    return min(av_lonn + skatt_pensjon * skatt_trygdeavgift_sats_pensjon, skatt_trygdeavgift_tak)


@regel(
    "skattevedtaket § 3-1",
    fra="2015-01-01",
    periode="år",
    etikett="Toppskatt",
    nytt_navn=(("2016-01-01", "Trinnskatt"),),
    minst=0,
)
def skatt_trinnskatt(skatt_personinntekt: KrPerAr, skatt_trinnskatt_tabell: Trinntabell) -> KrPerAr:
    """Trinnskatten er en andel av personinntekten i hvert trinn, høyere for hvert trinn."""
    return trinnvis(skatt_personinntekt, skatt_trinnskatt_tabell)


@regel(
    "skattevedtaket § 3-1",
    fra="2015-01-01",
    periode="år",
    etikett="Trinnskatt i tiltakssonen",
    unntak_fra="skatt_trinnskatt",
    nar="skatt_tiltakssonen",
    minst=0,
)
def skatt_trinnskatt_i_tiltakssonen(
    skatt_personinntekt: KrPerAr, skatt_trinnskatt_tabell_tiltakssonen: Trinntabell
) -> KrPerAr:
    """I Finnmark og Nord-Troms var satsen i trinn 3 lavere."""
    return trinnvis(skatt_personinntekt, skatt_trinnskatt_tabell_tiltakssonen)
