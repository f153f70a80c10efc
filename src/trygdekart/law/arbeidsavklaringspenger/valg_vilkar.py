"""Uavklarte punkter i vilkårene og varigheten (§§ 11-2 til 11-18)."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Kategori, Valg


class Inntektsar(Kategori):
    """Hvilke kalenderår inntektskravet fra 62 år prøves i."""

    NEDSATT_ARBEIDSEVNE = 0, "årene før arbeidsevnen ble nedsatt"
    KRAVET = 1, "årene før kravet"


class SamletTak(IntEnum):
    """Om taket på to år og seks måneder holder også når forlengelsene kommer etter covid-månedene."""

    GJELDER = 0
    GJELDER_IKKE = 1


VALG = (
    Valg(
        navn="aap_valg_inntektsar",
        sporsmal="Prøves inntekten i årene før arbeidsevnen ble nedsatt, eller i årene før kravet?",
        hjemmel="ftrl. § 11-4 andre ledd",
        alternativer=(
            Alternativ(0, "i årene før arbeidsevnen ble nedsatt"),
            Alternativ(1, "i årene før kravet"),
        ),
        standard=0,
        grunn="Loven sier «før arbeidsevnen ble nedsatt»; Navs saksbehandlingsløsning bruker årene før "
        "kravet.",
        sikkerhet="middels",
    ),
    Valg(
        navn="aap_valg_samlet_tak",
        sporsmal="Gjelder taket på to år og seks måneder ut over den ordinære tiden alle forlengelser?",
        hjemmel="ftrl. § 11-12; forskrift 2020-03-20 nr. 368",
        alternativer=(
            Alternativ(0, "ja, alle forlengelser til sammen"),
            Alternativ(1, "nei, hver forlengelse har bare sin egen grense"),
        ),
        standard=0,
        grunn="En kilde sier at ingen samlet kan få mer; hvordan taket virker etter covid-månedene, er "
        "ikke sett i forskriften.",
        sikkerhet="lav",
    ),
)
