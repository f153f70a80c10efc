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
        ellers="arbeid_timer_av_stilling",
    ),
    Fakta(
        navn="arbeid_stilling",
        type=float,
        enhet="andel",
        periode="år",
        etikett="Stillingsprosent",
        etikett_en="Share of a full-time post",
        sporsmal="Hvor stor stilling har du?",
        hvorfor="Stillingen ganger timene i et årsverk gir timene du arbeider.",
        omrade=(0, 1),
        oppgis_i="prosent",
    ),
    Fakta(
        navn="arbeid_arslonn",
        type=float,
        enhet="kr/år",
        periode="år",
        etikett="Årslønn i full stilling",
        etikett_en="Annual wage in a full-time post",
        sporsmal="Hva er årslønnen i full stilling, før skatt?",
        hvorfor="Årslønnen delt på timene i et årsverk gir timelønnen.",
        omrade=(0, None),
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
        ellers="arbeid_timelonn_av_arslonn",
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
