"""The employer's bill shown: a month, a year, and days of absence; never a word about health."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..case.arbeidsgiver import TILSKUDD, Regning
from ..case.notes import norsk
from ..engine.formatting import value_text
from ..engine.law import Lov
from .output import BANNER, left_table, table


def _kr(amount: float | None) -> str:
    return value_text(amount, "kr", whole=True)


def lines(bill: Regning, lov: Lov) -> Iterator[str]:
    """Yield the bill as one sheet."""
    yield BANNER
    yield f"Arbeidsgiverens regning etter reglene {norsk(lov.dato)}. Arket sier ingenting om helsen."
    yield ""
    rows = []
    for line in bill.hver_maned:
        sign = "− " if line.navn == TILSKUDD else ""
        label = sign + line.etikett.removesuffix(" i måneden")
        rows.append([label, _kr(line.belop), _kr(line.per_ar)])
    yield table(rows, ["", "i måneden", "i året"])
    if bill.tilskudd_ukjent:
        yield "Tilskuddet kan ikke regnes ut av det som er oppgitt; se «trygdekart tiltak»."
    yield from _steps(bill)
    yield ""
    yield "Når den ansatte er borte på grunn av sykdom:"
    yield left_table([(line.etikett, _kr(line.belop)) for line in bill.ved_fravar])
    if bill.fritatt:
        yield "Arbeidsgiveren er fritatt for arbeidsgiverperioden: Nav gir pengene igjen (§ 8-20)."
    yield "De første 16 kalenderdagene betaler arbeidsgiveren; fra dag 17 kan Nav betale."
    if bill.ved_fravar[-1].belop == 0:
        yield "Lønnen er under halve grunnbeløpet, så Nav betaler ikke etter dag 16 av denne lønnen alene."
    yield ""
    yield (
        "Året er tolv måneder. Feriepengene er det som tjenes opp; når ferien tas, betales de i stedet for "
        "lønn. Tilskuddet kreves av arbeidsgiveren etterpå."
    )
    for name in bill.mangler:
        yield f"Mangler: {lov.verk.fakta[name].sporsmal} ({name})"
    yield from bill.merknader


def _steps(bill: Regning) -> Iterator[str]:
    if not bill.trinn:
        return
    yield ""
    yield "Lønnstilskuddet over tid, med lønnen som nå:"
    rows = [[f"fra {norsk(s.fra)}", _kr(s.tilskudd), _kr(s.netto)] for s in bill.trinn]
    yield table(rows, ["", "tilskudd i måneden", "betaler selv"])


def data(bill: Regning, lov: Lov) -> dict[str, Any]:
    """Return the bill as plain data for programs; the same fields for everyone."""
    return {
        "skjema": "trygdekart-arbeidsgiver/1",
        "anslag": BANNER,
        "lov": {"dato": lov.dato.isoformat(), "kjent": lov.kjent.isoformat()},
        "i_maneden": {line.navn: line.belop for line in bill.hver_maned},
        "i_aret": {line.navn: line.per_ar for line in bill.hver_maned},
        "ved_fravar": {line.navn: line.belop for line in bill.ved_fravar},
        "fritatt_for_arbeidsgiverperioden": bill.fritatt,
        "tilskudd_over_tid": [
            {"fra": s.fra.isoformat(), "tilskudd_per_maned": s.tilskudd, "netto_per_maned": s.netto}
            for s in bill.trinn
        ],
        "mangler": list(bill.mangler),
        "merknader": list(bill.merknader),
    }
