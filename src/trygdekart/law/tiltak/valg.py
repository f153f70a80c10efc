"""Uavklarte punkter i tiltakene: hvilket svar vi bruker, hvorfor, og hva det andre ville gitt."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class HvaTaketGjelder(IntEnum):
    """Om taket på 5 G gjelder grunnlaget for lønnstilskuddet eller tilskuddet selv."""

    GRUNNLAGET = 0
    TILSKUDDET = 1


class Permisjonen(IntEnum):
    """Om permisjonen fra VTA har en lengste tid etter endringen i 2022."""

    INGEN_GRENSE = 0
    SEKS_MANEDER = 1


VALG = (
    Valg(
        navn="lonnstilskudd_valg_tak",
        sporsmal="Gjelder taket på 5 G grunnlaget eller tilskuddet?",
        hjemmel="forskrift 11.12.2015 nr. 1598",
        alternativer=(
            Alternativ(0, "grunnlaget: høyst 5 G av lønnskostnaden dekkes med satsen"),
            Alternativ(1, "tilskuddet: det kan være opptil 5 G i året"),
        ),
        standard=0,
        grunn="FFO Rettighetssenteret skriver at grensen gjelder refusjonsgrunnlaget; Navs side til "
        "arbeidsgivere sier refusjonen.",
        sikkerhet="middels",
    ),
    Valg(
        navn="vta_valg_permisjon",
        sporsmal="Er det en lengste tid for permisjon fra VTA etter endringen i 2022?",
        hjemmel="forskrift 11.12.2015 nr. 1598 § 14-10",
        alternativer=(
            Alternativ(0, "nei, så lenge avtalen varer"),
            Alternativ(1, "ja, fortsatt seks måneder"),
        ),
        standard=0,
        grunn="Høringen i 2021 foreslo en rett uten lengste tid, og forskriften er endret fra 1.9.2022; "
        "at det var denne paragrafen, er ikke sett.",
        sikkerhet="middels",
    ),
)
