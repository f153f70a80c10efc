"""Uavklarte punkter i grunnlaget (§ 12-11)."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class EosAr(IntEnum):
    """Hva et år i et annet EØS-land er verdt i grunnlaget."""

    SNITT = 0
    INGEN = 1


VALG = (
    Valg(
        navn="uforetrygd_valg_eos_ar",
        sporsmal="Hvilken inntekt har et år med trygd i et annet EØS-land i grunnlaget?",
        hjemmel="ftrl. § 12-11; forordning (EF) nr. 883/2004",
        alternativer=(
            Alternativ(0, "snittet av de norske årene blant de fem"),
            Alternativ(1, "ingen: året teller som uten inntekt"),
        ),
        standard=0,
        grunn="Navs vedtaksbrev sier at EØS-år fylles med gjennomsnittet. Hvilke år snittet tas av, "
        "er ikke sett.",
        sikkerhet="lav",
    ),
)
