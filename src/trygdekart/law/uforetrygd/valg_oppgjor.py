"""Uavklarte punkter i § 12-14: hva som er inntekt, når 24 måneder er gått, og grensene i oppgjøret."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class AapSomInntekt(IntEnum):
    """Om arbeidsavklaringspenger ved siden av gradert uføretrygd er inntekt."""

    TELLER_IKKE = 0
    TELLER = 1


class ManedForHoyGrense(IntEnum):
    """Hvilken måned den høyere beløpsgrensen begynner."""

    ETTER_SISTE = 0
    SISTE = 1


class IeuIAret(IntEnum):
    """Hvilken inntekt etter uførhet som gjelder i et år der den endres."""

    SISTE = 0
    VEKTET = 1


class GrenseForEtterbetaling(IntEnum):
    """Hvor lite som ikke etterbetales."""

    TJUE_PROSENT = 0
    TJUEFEM_PROSENT = 1


VALG = (
    Valg(
        navn="uforetrygd_valg_aap",
        sporsmal="Er arbeidsavklaringspenger ved siden av gradert uføretrygd inntekt etter § 12-14?",
        hjemmel="ftrl. § 12-14 andre ledd",
        alternativer=(
            Alternativ(0, "nei, de regnes ikke med"),
            Alternativ(1, "ja, som annen pensjonsgivende inntekt"),
        ),
        standard=1,
        grunn="Loven sier «pensjonsgivende inntekt», og AAP er det. Ingen praksis er sett.",
        sikkerhet="lav",
    ),
    Valg(
        navn="uforetrygd_valg_24_maneder",
        sporsmal="Fra hvilken måned gjelder beløpsgrensen på 1 G?",
        hjemmel="ftrl. § 12-14 første ledd",
        alternativer=(
            Alternativ(0, "måneden etter at 24 hele måneder er gått"),
            Alternativ(1, "den 24. måneden"),
        ),
        standard=0,
        grunn="Navs brev sier «2 år eller mer»; to år er gått når den 24. måneden er slutt.",
        sikkerhet="middels",
    ),
    Valg(
        navn="uforetrygd_valg_ieu",
        sporsmal="Hvilken inntekt etter uførhet gjelder når uføregraden endres i året?",
        hjemmel="ftrl. § 12-14 første ledd",
        alternativer=(
            Alternativ(0, "den siste i året"),
            Alternativ(1, "snittet etter måneder"),
        ),
        standard=0,
        grunn="Nav fastsetter neste grense av den siste inntekten; for året selv er ingen tekst sett.",
        sikkerhet="lav",
    ),
    Valg(
        navn="uforetrygd_valg_etterbetaling",
        sporsmal="Hvor lite er så lite at det ikke etterbetales?",
        hjemmel="ftrl. § 12-14 fjerde ledd; forskrift 5.12.2014 nr. 1602 kap. 4",
        alternativer=(
            Alternativ(0, "under 20 prosent av rettsgebyret"),
            Alternativ(1, "under 25 prosent av rettsgebyret, som for omstillingsstønad"),
        ),
        standard=0,
        grunn="Tallet er ikke sett i en åpen kilde; omstillingsstønad har 25 prosent.",
        sikkerhet="lav",
    ),
)
