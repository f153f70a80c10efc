"""Uavklarte punkter i vilkårene og uføregraden (§§ 12-2 til 12-10)."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class GradMidtMellom(IntEnum):
    """Hva en uføregrad midt mellom to trinn blir, som 52,5 prosent."""

    OPP = 0
    NED = 1


class OppholdTil(IntEnum):
    """Hvor langt oppholdene i medlemskapet etter fylte 16 år telles."""

    UFORETIDSPUNKTET = 0
    KRAVET = 1


class IfuNiva(IntEnum):
    """Om inntektene før uførhet løftes til uføretidspunktets kroner."""

    LOFTET = 0
    SOM_TJENT = 1


VALG = (
    Valg(
        navn="uforetrygd_valg_grad",
        sporsmal="Hva blir uføregraden når den beregnede er midt mellom to trinn (52,5 prosent)?",
        hjemmel="ftrl. § 12-10 første ledd",
        alternativer=(Alternativ(0, "trinnet over (55)"), Alternativ(1, "trinnet under (50)")),
        standard=0,
        grunn="Loven sier at graden trappes etter 5 prosentenheter, ikke hva som skjer midt mellom; "
        "vanlig avrunding går opp.",
        sikkerhet="lav",
    ),
    Valg(
        navn="uforetrygd_valg_opphold",
        sporsmal="Telles opphold i medlemskapet etter fylte 16 år fram til uføretidspunktet eller kravet?",
        hjemmel="ftrl. § 12-2 andre ledd bokstav b",
        alternativer=(Alternativ(0, "fram til uføretidspunktet"), Alternativ(1, "fram til kravet")),
        standard=0,
        grunn="Vilkåret står i stedet for medlemstid før uføretidspunktet. Lovteksten er ikke sett.",
        sikkerhet="lav",
    ),
    Valg(
        navn="uforetrygd_valg_ifu_niva",
        sporsmal="Løftes inntektene før uførhet med G fra inntektsåret til uføretidspunktet?",
        hjemmel="ftrl. § 12-9",
        alternativer=(
            Alternativ(0, "ja, fra gjennomsnittlig G i inntektsåret"),
            Alternativ(1, "nei, kronene som ble tjent"),
        ),
        standard=0,
        grunn="Inntektene skal svare til nåverdi. Om det er snittet av G eller G på en dag, er ikke sett.",
        sikkerhet="lav",
    ),
)
