"""Fakta om arbeidsforholdet slik arbeidsgiveren kjenner det; ingenting om helse eller ytelser."""

from __future__ import annotations

from ...engine import Fakta, Kategori, Standard
from ..sykepenger.fakta_kort import antall, ja_nei


class Avgiftssone(Kategori):
    """Sonen virksomheten hører til for arbeidsgiveravgiften."""

    SONE_1 = 1, "sone I"
    SONE_1A = 2, "sone Ia"
    SONE_2 = 3, "sone II"
    SONE_3 = 4, "sone III"
    SONE_4 = 5, "sone IV"
    SONE_4A = 6, "sone IVa"
    SONE_5 = 7, "sone V"


def _sats(navn: str, etikett: str, engelsk: str, sporsmal: str, ellers: str) -> Fakta:
    """Return a share of the wage that the law gives when nobody says otherwise."""
    return Fakta(
        navn,
        float,
        "andel",
        etikett,
        engelsk,
        sporsmal,
        "Det er en del av det arbeidet koster.",
        omrade=(0, 1),
        oppgis_i="prosent",
        ellers=ellers,
    )


FAKTA = (
    antall(
        "arbeidsgiver_lonn_per_maned",
        "kr/måned",
        "Lønn i måneden",
        "Wage per month",
        "Hva er lønnen i måneden før skatt, for den stillingen som avtales?",
        "Alt annet arbeidsgiveren betaler, regnes av lønnen.",
    ),
    _sats(
        "arbeidsgiver_feriepenger_sats",
        "Feriepengesats",
        "Rate of holiday pay",
        "Hvor mange prosent feriepenger gir arbeidsgiveren?",
        "arbeidsgiver_feriepenger_av_loven",
    ),
    _sats(
        "arbeidsgiver_pensjon_sats",
        "Innskudd til tjenestepensjon",
        "Contribution to occupational pension",
        "Hvor mange prosent betaler arbeidsgiveren til tjenestepensjon?",
        "arbeidsgiver_pensjon_av_loven",
    ),
    Fakta(
        "arbeidsgiver_sone",
        Avgiftssone,
        "kategori",
        "Sone for arbeidsgiveravgift",
        "Zone of the employer contribution",
        "Hvilken avgiftssone ligger virksomheten i?",
        "Arbeidsgiveravgiften er ulik i landet.",
    ),
    _sats(
        "arbeidsgiver_avgift_sats",
        "Sats for arbeidsgiveravgift",
        "Rate of the employer contribution",
        "Hvor mange prosent er arbeidsgiveravgiften?",
        "arbeidsgiver_avgift_av_sonen",
    ),
    ja_nei(
        "arbeidsgiver_fritatt",
        "Arbeidsgiveren er fritatt for arbeidsgiverperioden",
        "The employer is exempt from the employer period",
        "Har Nav fritatt arbeidsgiveren for å betale i arbeidsgiverperioden for denne arbeidstakeren?",
        "Da får arbeidsgiveren pengene igjen fra første dag (§ 8-20).",
    ),
    ja_nei(
        "arbeidsgiver_forsikret",
        "Forsikret mot ansvar i arbeidsgiverperioden",
        "Insured against the employer period",
        "Har virksomheten Navs forsikring for små bedrifter?",
        "Da får arbeidsgiveren pengene igjen fra fjerde dag (§ 8-21).",
        standard=Standard(False, "ftrl. § 8-21 (forsikringen er frivillig)"),
    ),
    antall(
        "arbeidsgiver_refundert_per_maned",
        "kr/måned",
        "Lønn Nav alt har refundert i måneden",
        "Wage already refunded by Nav in the month",
        "Hvor mye av månedens lønn får arbeidsgiveren refundert fra Nav på annen måte?",
        "Den samme lønnen dekkes ikke to ganger.",
        standard=Standard(0.0, "forskrift 11.12.2015 nr. 1598 (bare det arbeidsgiveren selv bærer)"),
    ),
)
