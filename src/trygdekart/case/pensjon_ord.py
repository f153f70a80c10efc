"""What every surface says beside a pension: what it rests on, what it is lost in, and what hinders it."""

from __future__ import annotations

from collections.abc import Iterator

from ..engine.formatting import value_text
from .pensjon import ARENE, VILKAR, Pensjonstap
from .svar_data import label

STATUS = {
    1: "Delingstallet er fastsatt av Nav.",
    2: "Delingstallet er Navs framskriving og kan bli endret.",
    3: "Delingstallet er utledet av tall for andre aldre eller årskull, og kan være 0,1 feil.",
    4: "Delingstallet er fra en eldre prognose, som nyere tall fra Nav har avløst.",
}
ASSUMED = (
    "Alle beløp er i kroner på dagen det regnes for: beholdningen er regulert med G til da, og G står "
    "stille fra da av.",
    "Framtidig inntekt følger G. Tjenestepensjon er ikke med her.",
)
WITH_AFP = (
    "AFP er regnet som om en hadde arbeidet fram til uttaket og fylte vilkårene. Den kan ikke kombineres "
    "med uføretrygd etter 62 år."
)
WITHOUT_AFP = (
    "AFP er ikke med her; den vises for seg når det er oppgitt om den er privat eller offentlig{felt}."
)
WORTH = 5  # the column of a year that holds what it is worth on the day asked for


def forutsetninger(tap: Pensjonstap, felt: bool = False) -> Iterator[str]:
    """Yield what the numbers rest on; `felt` names the fact that is missing, for who writes a case file."""
    yield from ASSUMED
    yield WITH_AFP if tap.afp is not None else WITHOUT_AFP.format(felt=" (afp_ordning)" if felt else "")
    if tap.tap is not None:
        rate = value_text(tap.tap["alderspensjon_naverdi_rente"], "andel")
        yield f"Verdien ved uttak er regnet med {rate} rente ut over veksten i pensjonen."
    if "alderspensjon_delingstall" in tap.navn:
        yield STATUS[int(tap.med["alderspensjon_delingstall_status"])]
    if tap.uten_skjerming:
        yield (
            "Skjermingstillegget er ukjent og holdt utenfor: satsen for årskullet er ikke funnet. Tapet er "
            "derfor noe mindre enn det som står her."
        )


def hinder(tap: Pensjonstap) -> str:
    """Return why the pension cannot be drawn as asked; empty when it can."""
    if tap.med["alderspensjon_kan_tas_ut"]:
        return ""
    broken = [label(tap.med, n) for n in VILKAR if not tap.med[n]]
    return f"Pensjonen kan ikke tas ut slik: «{'», «'.join(broken)}» er ikke oppfylt. Da er den 0."


def tapte_ar(tap: Pensjonstap) -> dict[int, float]:
    """Return {year: kroner of capital} for the years in which the disability gives less."""
    if tap.uten is None:
        return {}
    worth = {row[0]: row[WORTH] for row in tap.med[ARENE]}
    lost = {int(r[0]): r[WORTH] - worth.get(r[0], 0.0) for r in tap.uten[ARENE]}
    return {year: amount for year, amount in lost.items() if abs(amount) >= 1}


def ar_pa_rad(years: list[int]) -> str:
    """Return years in a row as «2020–2024», others apart."""
    spans: list[list[int]] = []
    for year in years:
        if spans and spans[-1][-1] == year - 1:
            spans[-1].append(year)
        else:
            spans.append([year])
    return ", ".join(f"{s[0]}–{s[-1]}" if len(s) > 1 else str(s[0]) for s in spans)
