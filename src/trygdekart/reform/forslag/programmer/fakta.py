"""Det programmene må vite om deltakeren."""

from __future__ import annotations

from ....engine import Fakta

FAKTA = (
    Fakta(
        navn="program_tidligere_inntekt",
        type=float,
        enhet="kr/år",
        etikett="Inntekt før programmet",
        etikett_en="Income before the programme",
        sporsmal="Hvor mye tjente deltakeren i året før programmet? Skriv 0 uten inntekt.",
        hvorfor="Noen av ordningene gir en del av den tidligere inntekten.",
        omrade=(0, None),
    ),
    Fakta(
        navn="program_arbeidsinntekt",
        type=float,
        enhet="kr/år",
        etikett="Lønn ved siden av programmet",
        etikett_en="Wage beside the programme",
        sporsmal="Hvor mye tjener deltakeren ved siden av, regnet for et år?",
        hvorfor="Ytelsen går ned med en del av lønnen.",
        omrade=(0, None),
    ),
)
