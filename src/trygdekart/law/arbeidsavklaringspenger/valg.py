"""Uavklarte punkter om beløpet i kap. 11: hvilket svar vi bruker, hvorfor, og hva det andre ville gitt."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class TakMedBarnetillegg(IntEnum):
    """Om arbeidsavklaringspenger med barnetillegg har et tak."""

    INGEN = 0
    ANDEL_AV_GRUNNLAGET = 1


class LavMinsteForTidligere(IntEnum):
    """Om den lave minsteytelsen for unge gjelder den som hadde AAP da den kom."""

    BARE_NYE = 0
    ALLE = 1


VALG = (
    Valg(
        navn="aap_valg_tak",
        sporsmal="Kan arbeidsavklaringspenger med barnetillegg være mer enn 90 prosent av grunnlaget?",
        hjemmel="ftrl. § 11-20; AAP-forskriften § 8",
        alternativer=(
            Alternativ(0, "ja, det er ikke noe tak"),
            Alternativ(1, "nei, barnetillegget kuttes ved 90 prosent av grunnlaget"),
        ),
        standard=0,
        grunn="Nav sier til brukerne at taket finnes, men løsningen som regner ut vedtakene, har det ikke.",
        sikkerhet="lav",
    ),
    Valg(
        navn="aap_valg_under_25",
        sporsmal="Gjelder den lave minsteytelsen for unge også den som hadde AAP før 1. februar 2020?",
        hjemmel="ftrl. § 11-20; Prop. 10 L (2019–2020)",
        alternativer=(
            Alternativ(0, "nei, de beholder full minsteytelse"),
            Alternativ(1, "ja, den gjelder alle under 25"),
        ),
        standard=0,
        grunn="Endringen gjaldt nye mottakere. Hvor lenge de andre beholdt den gamle satsen, er ikke sett, "
        "og Navs nye løsning skiller ikke.",
        sikkerhet="middels",
    ),
)
