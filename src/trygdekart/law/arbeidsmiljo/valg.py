"""Uavklart om sykefravær: når et fravær er det samme, og hvilken grad dialogmøte 1 følger."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class SammeFravaer(IntEnum):
    """Hva som skal til før et nytt sykefravær telles for seg."""

    KORT_OPPHOLD = 0
    HVER_DAG_I_ARBEID = 1


class GradForMote1(IntEnum):
    """Når en må være helt borte for at dialogmøte 1 er en plikt."""

    NAR_FRISTEN_GAR_UT = 0
    HELE_TIDEN = 1


ETT_FRAVAER = (
    Alternativ(0, "opphold kortere enn 16 dager bryter ikke fraværet"),
    Alternativ(1, "hver dag tilbake i fullt arbeid bryter fraværet"),
)

VALG = (
    Valg(
        navn="oppfolging_valg_fravaer",
        sporsmal="Telles ukene med oppfølging på nytt etter noen dager tilbake i arbeid?",
        hjemmel="aml. § 4-6, ftrl. § 8-7 a",
        alternativer=ETT_FRAVAER,
        standard=0,
        grunn="Lovene sier ikke hva som er ett fravær. Nav følger opp over korte opphold, målt som i "
        "arbeidsgiverperioden (§ 8-19).",
        sikkerhet="lav",
    ),
    Valg(
        navn="oppfolging_valg_vern",
        sporsmal="Begynner de tolv månedene med vern på nytt etter noen dager tilbake i arbeid?",
        hjemmel="aml. § 15-8 første ledd",
        alternativer=ETT_FRAVAER,
        standard=1,
        grunn="Vernet regnes fra arbeidsuførheten inntrådte; den som har vært tilbake i fullt arbeid og "
        "blir syk, er blitt arbeidsufør på nytt. Samme sykdom som kommer igjen, kan bli sett som ett.",
        sikkerhet="middels",
    ),
    Valg(
        navn="oppfolging_valg_mote1",
        sporsmal="Når må en ha vært helt borte for at dialogmøte 1 er en plikt?",
        hjemmel="aml. § 4-6 fjerde ledd",
        alternativer=(
            Alternativ(0, "den dagen fristen går ut"),
            Alternativ(1, "hele tiden fram til fristen"),
        ),
        standard=0,
        grunn="Møtet skal hjelpe den som er helt borte når det holdes. Loven sier «har vært helt borte».",
        sikkerhet="lav",
    ),
)
