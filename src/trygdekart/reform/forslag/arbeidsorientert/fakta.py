"""Det forslaget må vite om arbeidet."""

from __future__ import annotations

from ....engine import Fakta

FAKTA = (
    Fakta(
        navn="arbeidsorientert_ordinaer_timelonn",
        type=float,
        periode="år",
        enhet="kr/time",
        etikett="Vanlig timelønn i stillingen",
        etikett_en="Ordinary hourly wage of the job",
        sporsmal="Hva er den vanlige timelønnen i stillingen?",
        hvorfor="Lønnen settes til en del av denne, etter antatt produktivitet.",
        omrade=(0, None),
    ),
    Fakta(
        navn="arbeidsorientert_produktivitet",
        type=float,
        periode="år",
        enhet="andel",
        etikett="Antatt produktivitet",
        etikett_en="Assumed productivity",
        sporsmal="Hvor stor del av vanlig produktivitet er avtalt?",
        hvorfor="Arbeidsgiveren betaler denne delen av timelønnen. Forslaget sier ikke hvordan den måles.",
        omrade=(0, 1),
        oppgis_i="prosent",
        skjonn=True,
        kriterier=("Hvem som vurderer produktiviteten, og når den prøves på nytt, er ikke avgjort.",),
    ),
)
