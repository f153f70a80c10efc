"""Uavklarte punkter i uførepensjonen fra tjenestepensjonen."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class Fribelop(IntEnum):
    """Hvilken beløpsgrense uførepensjonen har fra 2026."""

    UENDRET = 0
    SOM_FOLKETRYGDEN = 1


class FullTid(IntEnum):
    """Hvor lang tjenestetid som gir full offentlig uførepensjon."""

    TRETTI = 0
    FORTI = 1


class Barnetillegget(IntEnum):
    """Om barnetillegget er med i prosenten uførepensjonen går ned med."""

    UTENFOR = 0
    MED = 1


VALG = (
    Valg(
        navn="tjenestepensjon_valg_fribelop",
        sporsmal="Har uførepensjonen fra tjenestepensjonen 1 G i beløpsgrense etter 24 måneder fra 2026?",
        hjemmel="lov om Statens pensjonskasse kap. 6; tjenestepensjonsloven § 8-5",
        alternativer=(
            Alternativ(0, "nei, fortsatt 0,4 G"),
            Alternativ(1, "ja, den samme beløpsgrensen som i uføretrygden"),
        ),
        standard=0,
        grunn="Prop. 8 L (2025–2026) endrer tjenestepensjonslovene, men ingen tekst om 1 G i dem er sett.",
        sikkerhet="lav",
    ),
    Valg(
        navn="tjenestepensjon_valg_full_tid",
        sporsmal="Hvor lang tjenestetid gir full offentlig uførepensjon for dette årskullet?",
        hjemmel="lov om Statens pensjonskasse",
        alternativer=(Alternativ(0, "30 år"), Alternativ(1, "40 år")),
        standard=0,
        grunn="Kravet øker gradvis til 40 år for senere årskull. Opptrappingen er ikke sett.",
        sikkerhet="lav",
    ),
    Valg(
        navn="tjenestepensjon_valg_barnetillegg",
        sporsmal="Er barnetillegget med i prosenten uførepensjonen går ned med?",
        hjemmel="lov om Statens pensjonskasse kap. 6; tjenestepensjonsloven § 8-5",
        alternativer=(
            Alternativ(0, "nei, prosenten er pensjonen uten barnetillegg delt på inntekten før uførhet"),
            Alternativ(1, "ja, prosenten er pensjonen med barnetillegg delt på inntekten før uførhet"),
        ),
        standard=0,
        grunn="I uføretrygden er barnetillegget utenfor (ftrl. § 12-14). Lovteksten her er ikke sett.",
        sikkerhet="lav",
    ),
)
