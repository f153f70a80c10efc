"""Arbeid og lønn, slik en person ville blitt spurt."""

from __future__ import annotations

from ...engine import Fakta

FAKTA = (
    Fakta(
        navn="arbeid_timer",
        type=float,
        enhet="time/år",
        periode="år",
        etikett="Arbeidstimer i året",
        etikett_en="Hours of work in the year",
        sporsmal="Hvor mange timer arbeider du i året?",
        hvorfor="Timer ganger timelønn gir inntekten ved siden av trygden.",
        omrade=(0, 8784),
    ),
    Fakta(
        navn="arbeid_timelonn",
        type=float,
        enhet="kr/time",
        periode="år",
        etikett="Timelønn",
        etikett_en="Hourly wage",
        sporsmal="Hva får du i timen før skatt?",
        hvorfor="Timer ganger timelønn gir inntekten ved siden av trygden.",
        omrade=(0, None),
    ),
    Fakta(
        navn="inntekt_historie",
        type=float,
        enhet="kr/år",
        periode="år",
        etikett="Pensjonsgivende inntekt i hvert kalenderår",
        etikett_en="Pensionable income of each calendar year",
        sporsmal="Hva var den pensjonsgivende inntekten din i hvert av årene? Den står i skatteoppgjøret.",
        hvorfor="Trygden regnes av inntekten i årene før du ble syk eller ufør. Et år uten inntekt er 0; "
        "et år som ikke er oppgitt, er ukjent.",
        omrade=(0, None),
    ),
)
