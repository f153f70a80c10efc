"""Fakta om næring, for selvstendige og andre som får grunnlaget av tre års inntekt (§ 8-35)."""

from __future__ import annotations

from ...engine import Fakta

HVORFOR_TRE_AR = "Grunnlaget for selvstendige er gjennomsnittet av tre år (§ 8-35)."
HVORFOR_SKJONN = "Er inntekten varig endret med over 25 prosent, brukes skjønn (§ 8-35)."

FAKTA = (
    Fakta(
        navn="sykepenger_siste_skatteoppgjor",
        type=int,
        enhet="årstall",
        periode="fast",
        etikett="Siste år med skatteoppgjør",
        etikett_en="Last year with a tax settlement",
        sporsmal="Hvilket er det siste året skatteoppgjøret ditt er ferdig for?",
        hvorfor="Grunnlaget for selvstendige er de tre siste årene med skatteoppgjør.",
        omrade=(1967, None),
    ),
    Fakta(
        navn="sykepenger_naering_1",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Pensjonsgivende inntekt, siste år",
        etikett_en="Pensionable income, last year",
        sporsmal="Hva var den pensjonsgivende inntekten din det siste året med skatteoppgjør?",
        hvorfor=HVORFOR_TRE_AR,
        omrade=(0, None),
    ),
    Fakta(
        navn="sykepenger_naering_2",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Pensjonsgivende inntekt, året før",
        etikett_en="Pensionable income, the year before",
        sporsmal="Hva var den pensjonsgivende inntekten din året før?",
        hvorfor=HVORFOR_TRE_AR,
        omrade=(0, None),
    ),
    Fakta(
        navn="sykepenger_naering_3",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Pensjonsgivende inntekt, to år før",
        etikett_en="Pensionable income, two years before",
        sporsmal="Hva var den pensjonsgivende inntekten din to år før?",
        hvorfor=HVORFOR_TRE_AR,
        omrade=(0, None),
    ),
    Fakta(
        navn="sykepenger_naering_na",
        type=float,
        enhet="kr/år",
        periode="fast",
        etikett="Inntekt av næringen nå",
        etikett_en="Business income now",
        sporsmal="Hva tjener du i året nå?",
        hvorfor=HVORFOR_SKJONN,
        omrade=(0, None),
    ),
    Fakta(
        navn="sykepenger_naering_varig_endret",
        type=bool,
        enhet="ja/nei",
        periode="fast",
        etikett="Inntekten er varig endret",
        etikett_en="The income has changed lastingly",
        sporsmal="Er arbeidet eller inntekten din varig endret?",
        hvorfor=HVORFOR_SKJONN,
        skjonn=True,
        kriterier=("En ny virksomhet, en ny stilling, eller et varig skifte i driften.",),
    ),
)
