"""Uavklarte punkter i kap. 12: hvilket svar vi bruker, hvorfor, og hva det andre ville gitt."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class GIReduksjonen(IntEnum):
    """Hvilken G som gjelder for grensene i et kalenderår der G endres 1. mai."""

    SISTE = 0
    GJENNOMSNITT = 1


class StartIAret(IntEnum):
    """Om beløpsgrensen er hel eller delt etter måneder det året uføretrygden begynner."""

    HEL = 0
    ETTER_MANEDER = 1


VALG = (
    Valg(
        navn="uforetrygd_valg_g",
        sporsmal="Hvilken G gjelder for beløpsgrensen i et kalenderår der G endres?",
        hjemmel="ftrl. § 12-14 første ledd",
        alternativer=(
            Alternativ(0, "den siste G i året"),
            Alternativ(1, "gjennomsnittet av G i året, vektet etter måneder"),
        ),
        standard=0,
        grunn="Navs inntektsplanlegger regner grensene for hele 2024 med G fra 1. mai 2024.",
        sikkerhet="middels",
    ),
    Valg(
        navn="uforetrygd_valg_start",
        sporsmal="Er beløpsgrensen hel det året uføretrygden begynner?",
        hjemmel="ftrl. § 12-14 første ledd («per kalenderår»)",
        alternativer=(
            Alternativ(0, "hel, uansett måned"),
            Alternativ(1, "delt etter månedene med uføretrygd"),
        ),
        standard=0,
        grunn="Loven sier «per kalenderår». Ingen tekst vi har sett, deler den.",
        sikkerhet="lav",
    ),
)
