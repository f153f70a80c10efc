"""Alminnelig inntekt: minstefradrag, andre fradrag, og skatten på det som er igjen."""

from __future__ import annotations

from ...engine import regel
from ...engine.units import Andel, JaNei, KrPerAr

MINSTEFRADRAG = "sktl. §§ 6-30 til 6-32; skattevedtaket § 6-1"


@regel("sktl. § 5-1", fra="2015-01-01", periode="år", etikett="Ytelser som skattlegges som lønn", minst=0)
def skatt_ytelser(
    skatt_uforetrygd: KrPerAr, skatt_sykepenger: KrPerAr, skatt_andre_ytelser: KrPerAr
) -> KrPerAr:
    """Uføretrygd, sykepenger og arbeidsavklaringspenger skattlegges som lønn."""
    return skatt_uforetrygd + skatt_sykepenger + skatt_andre_ytelser


@regel("sktl. § 12-2", fra="2015-01-01", periode="år", etikett="Personinntekt", minst=0)
def skatt_personinntekt(skatt_lonn: KrPerAr, skatt_ytelser: KrPerAr, skatt_pensjon: KrPerAr) -> KrPerAr:
    """Personinntekten er lønn, ytelser og pensjon til sammen, før fradrag."""
    return skatt_lonn + skatt_ytelser + skatt_pensjon


# --- minstefradraget ------------------------------------------------------------------------------


@regel(
    "sktl. § 6-31",
    fra="2015-01-01",
    til="2022-12-31",
    periode="år",
    etikett="Særskilt fradrag i arbeidsinntekt",
    minst=0,
)
def skatt_saerskilt_lonnsfradrag(skatt_lonn: KrPerAr, skatt_lonnsfradrag: KrPerAr) -> KrPerAr:
    """Den som har lønn, får minst så mye i fradrag, men aldri mer enn lønnen."""
    return min(skatt_lonn, skatt_lonnsfradrag)


@regel(
    MINSTEFRADRAG,
    fra="2015-01-01",
    periode="år",
    etikett="Minstefradrag i lønn og ytelser",
    minst=0,
)
def skatt_minstefradrag_lonn(
    skatt_lonn: KrPerAr,
    skatt_ytelser: KrPerAr,
    skatt_minstefradrag_lonn_sats: Andel,
    skatt_minstefradrag_lonn_maks: KrPerAr,
    skatt_minstefradrag_minst: KrPerAr,
    skatt_saerskilt_lonnsfradrag: KrPerAr,
) -> KrPerAr:
    """Minstefradraget er en andel av lønn og ytelser, innenfor en nedre og en øvre grense."""
    inntekt = skatt_lonn + skatt_ytelser
    andel = min(skatt_minstefradrag_lonn_sats * inntekt, skatt_minstefradrag_lonn_maks)
    return max(max(andel, min(inntekt, skatt_minstefradrag_minst)), skatt_saerskilt_lonnsfradrag)


@regel(
    MINSTEFRADRAG,
    fra="2023-01-01",
    periode="år",
    gir="skatt_minstefradrag_lonn",
    etikett="Minstefradrag i lønn og ytelser",
    minst=0,
)
def skatt_minstefradrag_lonn_2023(
    skatt_lonn: KrPerAr,
    skatt_ytelser: KrPerAr,
    skatt_minstefradrag_lonn_sats: Andel,
    skatt_minstefradrag_lonn_maks: KrPerAr,
) -> KrPerAr:
    """Minstefradraget er en andel av lønn og ytelser, opp til en øvre grense."""
    return min(skatt_minstefradrag_lonn_sats * (skatt_lonn + skatt_ytelser), skatt_minstefradrag_lonn_maks)


@regel(MINSTEFRADRAG, fra="2015-01-01", periode="år", etikett="Minstefradrag i pensjon", minst=0)
def skatt_minstefradrag_pensjon(
    skatt_pensjon: KrPerAr,
    skatt_minstefradrag_pensjon_sats: Andel,
    skatt_minstefradrag_pensjon_maks: KrPerAr,
    skatt_minstefradrag_minst: KrPerAr,
) -> KrPerAr:
    """Minstefradraget er en andel av pensjonen, innenfor en nedre og en øvre grense."""
    andel = min(skatt_minstefradrag_pensjon_sats * skatt_pensjon, skatt_minstefradrag_pensjon_maks)
    return max(andel, min(skatt_pensjon, skatt_minstefradrag_minst))


@regel(
    MINSTEFRADRAG,
    fra="2023-01-01",
    periode="år",
    gir="skatt_minstefradrag_pensjon",
    etikett="Minstefradrag i pensjon",
    minst=0,
)
def skatt_minstefradrag_pensjon_2023(
    skatt_pensjon: KrPerAr,
    skatt_minstefradrag_pensjon_sats: Andel,
    skatt_minstefradrag_pensjon_maks: KrPerAr,
) -> KrPerAr:
    """Minstefradraget er en andel av pensjonen, opp til en øvre grense."""
    return min(skatt_minstefradrag_pensjon_sats * skatt_pensjon, skatt_minstefradrag_pensjon_maks)


@regel("sktl. § 6-32 andre ledd", fra="2015-01-01", periode="år", etikett="Minstefradrag", minst=0)
def skatt_minstefradrag(
    skatt_minstefradrag_lonn: KrPerAr,
    skatt_minstefradrag_pensjon: KrPerAr,
    skatt_minstefradrag_lonn_maks: KrPerAr,
) -> KrPerAr:
    """Den som har både lønn og pensjon, får begge, til sammen høyst det høyeste for lønn."""
    return min(skatt_minstefradrag_lonn + skatt_minstefradrag_pensjon, skatt_minstefradrag_lonn_maks)


# --- andre fradrag --------------------------------------------------------------------------------


@regel("sktl. § 15-5", fra="2015-01-01", periode="år", etikett="Fradrag i tiltakssonen", minst=0)
def skatt_fradrag_tiltakssonen(skatt_tiltakssonen: JaNei, skatt_finnmarksfradrag: KrPerAr) -> KrPerAr:
    """Den som bor i Finnmark eller Nord-Troms, har et særskilt fradrag."""
    if skatt_tiltakssonen:
        return skatt_finnmarksfradrag
    return 0.0


@regel("sktl. § 15-4", fra="2015-01-01", periode="år", etikett="Personfradrag", minst=0)
def skatt_arets_personfradrag(skatt_personfradrag: KrPerAr) -> KrPerAr:
    """Personfradraget er likt for alle i klasse 1."""
    return skatt_personfradrag


@regel(
    "sktl. § 15-4",
    fra="2015-01-01",
    til="2017-12-31",
    periode="år",
    etikett="Personfradrag i klasse 2",
    unntak_fra="skatt_arets_personfradrag",
    nar="skatt_klasse_2",
    minst=0,
)
def skatt_arets_personfradrag_klasse_2(skatt_personfradrag_klasse_2: KrPerAr) -> KrPerAr:
    """Den som forsørget ektefelle, hadde et høyere personfradrag til og med 2017."""
    return skatt_personfradrag_klasse_2


# --- skatten --------------------------------------------------------------------------------------


@regel("sktl. § 5-1", fra="2015-01-01", periode="år", etikett="Alminnelig inntekt", minst=0)
def skatt_alminnelig_inntekt(
    skatt_personinntekt: KrPerAr,
    skatt_minstefradrag: KrPerAr,
    skatt_arbeidsfradrag_unge: KrPerAr,
    skatt_fradrag_tiltakssonen: KrPerAr,
) -> KrPerAr:
    """Alminnelig inntekt er inntekten etter minstefradrag og andre fradrag; renter er ikke regnet med."""
    fradrag = skatt_minstefradrag + skatt_arbeidsfradrag_unge + skatt_fradrag_tiltakssonen
    return max(0.0, skatt_personinntekt - fradrag)


@regel(
    "skattevedtaket § 3-2", fra="2015-01-01", periode="år", etikett="Sats på alminnelig inntekt", minst=0
)
def skatt_arets_sats_alminnelig_inntekt(skatt_sats_alminnelig_inntekt: Andel) -> Andel:
    """Skattesatsen på alminnelig inntekt."""
    return skatt_sats_alminnelig_inntekt


@regel(
    "skattevedtaket § 3-2",
    fra="2015-01-01",
    periode="år",
    etikett="Sats på alminnelig inntekt i tiltakssonen",
    unntak_fra="skatt_arets_sats_alminnelig_inntekt",
    nar="skatt_tiltakssonen",
    minst=0,
)
def skatt_arets_sats_i_tiltakssonen(skatt_sats_alminnelig_inntekt_tiltakssonen: Andel) -> Andel:
    """I Finnmark og Nord-Troms er skattesatsen lavere."""
    return skatt_sats_alminnelig_inntekt_tiltakssonen


@regel(
    "skattevedtaket § 3-2", fra="2015-01-01", periode="år", etikett="Skatt på alminnelig inntekt", minst=0
)
def skatt_pa_alminnelig_inntekt(
    skatt_alminnelig_inntekt: KrPerAr,
    skatt_arets_personfradrag: KrPerAr,
    skatt_arets_sats_alminnelig_inntekt: Andel,
) -> KrPerAr:
    """Skatten regnes av det som er igjen av alminnelig inntekt etter personfradraget."""
    return (
        max(0.0, skatt_alminnelig_inntekt - skatt_arets_personfradrag) * skatt_arets_sats_alminnelig_inntekt
    )
