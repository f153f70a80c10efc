"""AAP paid every fourteen days: each reporting period, the tax withheld from it, and the sum of a month."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from ..engine.errors import InputFault
from ..engine.law import bind
from ..engine.lawbook import Lovverk
from ..law.skatt.trekk import fordel_trekket

FRA, TIL = "aap_meldeperiode_fra", "aap_meldeperiode_til"
TIMER, HVERDAGER, KRONER = "aap_meldeperiode_timer", "aap_meldeperiode_hverdager", "aap_i_meldeperioden"
TALL = (FRA, TIL, TIMER, HVERDAGER, KRONER)
TREKKFRIE = ((6, "skatt_trekkfrie_meldeperioder_juni"), (12, "skatt_trekkfrie_meldeperioder_desember"))
LENGST = 60  # periods: two years and some weeks


@dataclass(frozen=True, slots=True)
class Meldeperiode:
    """One period: its days, hours worked, weekdays with the right, kroner before tax, and tax withheld."""

    fra: date
    til: date
    timer: float
    hverdager: float
    kroner: float
    trekk: float

    @property
    def utbetalt(self) -> float:
        """What comes into the account."""
        return self.kroner - self.trekk


def meldeperioder(
    verk: Lovverk, values: Mapping[str, Any], fra: date, til: date, kjent: date | None = None
) -> tuple[Meldeperiode, ...]:
    """Return the reporting periods that have a day from `fra` to `til`, oldest first.

    Tax is that of a year with what is paid in it here and no other income, withheld as with a right tax
    card; the first periods of June and December are free of it. A period is paid when it has ended.
    Raises `InputFault` when an amount is unknown.
    """
    if til < fra:
        raise InputFault("--til", "perioden slutter før den begynner", "bytt om datoene")
    seen = kjent or verk.lovdata
    rows: list[Meldeperiode] = []
    day = fra
    while day <= til:
        svar = bind(verk, day, seen).beregn_rett(values, TALL)
        first, last = (date.fromordinal(int(svar[n])) for n in (FRA, TIL))
        hours, weekdays, kroner = (float(svar[n]) for n in (TIMER, HVERDAGER, KRONER))
        rows.append(Meldeperiode(first, last, hours, weekdays, kroner, 0.0))
        if len(rows) > LENGST:
            raise InputFault("--til", f"det blir mer enn {LENGST} meldeperioder", "velg en kortere periode")
        day = last + timedelta(days=1)
    return tuple(
        Meldeperiode(p.fra, p.til, p.timer, p.hverdager, p.kroner, tax)
        for year in sorted({p.til.year for p in rows})
        for p, tax in _withheld(verk, values, [p for p in rows if p.til.year == year], year, seen)
    )


def _withheld(
    verk: Lovverk, values: Mapping[str, Any], rows: Sequence[Meldeperiode], year: int, seen: date
) -> list[tuple[Meldeperiode, float]]:
    """Return the periods paid in a year with the tax withheld from each."""
    law = bind(verk, year, seen)
    paid = [p.kroner for p in rows]
    income = {"skatt_lonn": 0.0, "skatt_uforetrygd": 0.0, "skatt_andre_ytelser": sum(paid)}
    tax = float(law.beregn_rett({**values, **income}, ("skatt",))["skatt"])
    free: set[int] = set()
    for month, rate in TREKKFRIE:
        found = verk.satser[rate].on(law.dato, seen)
        number = None if found is None else found.verdi
        count = int(number) if isinstance(number, int | float) else 0
        free |= set([i for i, p in enumerate(rows) if p.til.month == month][:count])
    shares = [0.0 if i in free else 1.0 for i in range(len(rows))]
    return list(zip(rows, fordel_trekket(tax, paid, shares), strict=True))
