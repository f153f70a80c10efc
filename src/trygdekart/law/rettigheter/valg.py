"""Uavklarte punkter i rettighetene: hvilket svar vi bruker, hvorfor, og hva det andre ville gitt."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class KortFraEos(IntEnum):
    """Når en uføreytelse fra et annet EØS-land begynte å gi honnørkort."""

    FRA_NOVEMBER_2019 = 0
    FRA_2022 = 1


VALG = (
    Valg(
        navn="rettigheter_valg_honnorkort_eos",
        sporsmal="Når begynte en uføreytelse fra et annet EØS-land å gi honnørkort?",
        hjemmel="Samferdselsdepartementets rundskriv om takster og sosiale rabatter",
        alternativer=(
            Alternativ(0, "29. november 2019, da staten innrømmet feilen"),
            Alternativ(1, "1. januar 2022, da rundskrivet sto i ny utgave"),
        ),
        standard=0,
        grunn="Pressen skriver at rundskrivet ble endret 29.11.2019; vi har bare sett det omtalt fra 2022.",
        sikkerhet="lav",
    ),
)
