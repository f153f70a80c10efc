"""Lønnen over tid: det en får når en arbeider, og hvor mye en er borte."""

from __future__ import annotations

from ...engine import Fakta, Standard

FAKTA = (
    Fakta(
        navn="arbeid_lonn",
        type=float,
        enhet="kr/år",
        etikett="Lønn i stillingen en har",
        etikett_en="Wage in the post one has",
        sporsmal="Hva får du i lønn, regnet for et helt år i den stillingen du har, fra når til når?",
        hvorfor="Lønnen er inntekten før, mellom og ved siden av ytelsene. Uten stilling er den 0.",
        omrade=(0, None),
    ),
    Fakta(
        navn="arbeid_fravaersgrad",
        type=float,
        enhet="andel",
        etikett="Så mye en er borte fra arbeidet",
        etikett_en="How much one is absent from work",
        sporsmal="Hvor mange prosent er du borte fra arbeidet fordi du er syk?",
        hvorfor="Lønn er for det en arbeider; for resten er det sykepenger eller annet.",
        omrade=(0, 1),
        oppgis_i="prosent",
        standard=Standard(0.0, "arbeidsavtalen: den som ikke er borte, arbeider"),
    ),
)
