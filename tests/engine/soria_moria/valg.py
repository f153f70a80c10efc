"""Det som ikke er avgjort i slottsloven."""

from __future__ import annotations

from enum import IntEnum

from trygdekart.engine import Alternativ, Valg


class HvilkenTaler(IntEnum):
    """Hvilken taler i året grensen regnes med."""

    SISTE = 0
    GJENNOMSNITT = 1


VALG = (
    Valg(
        navn="valg_taler",
        sporsmal="Hvilken taler regnes fribeløpet med?",
        hjemmel="slottsloven § 9",
        alternativer=(Alternativ(0, "den siste i året"), Alternativ(1, "gjennomsnittet")),
        standard=0,
        grunn="Kongen sa det en gang.",
        sikkerhet="lav",
    ),
)
