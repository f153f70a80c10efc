"""What `trygdekart pensjon` shows: the pension, what it would have been, and the loss."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ..case.notes import norsk, notes
from ..case.pensjon import AFP, ARENE, TAP, Pensjonstap
from ..case.pensjon_ord import ar_pa_rad, forutsetninger, hinder, tapte_ar
from ..case.svar_data import label, text_of
from ..engine.answer import Svar
from ..engine.context import Context
from ..engine.errors import InputFault
from ..engine.explain import explain
from ..engine.formatting import grouped, plain
from ..engine.helpers import MANEDER_I_ARET
from .output import BANNER, table

MONTHS = MANEDER_I_ARET
SHIELDING = "alderspensjon_skjermingstillegg"


def months_of(text: str) -> int:
    """Return an age written «67» or «67:3» (years and months) in months; raises `InputFault`."""
    years, _, months = text.partition(":")
    if years.isdecimal() and (months.isdecimal() or not months) and len(years) <= 3 and len(months) <= 2:
        extra = int(months or 0)
        if extra < MONTHS:
            return int(years) * MONTHS + extra
    raise InputFault("--uttak", "alderen kan ikke leses", "skriv år, eller år og måneder som 67:3")


def share_of(percent: float, field: str) -> float:
    """Return a percent as a share; raises `InputFault` outside 0 to 100."""
    if not 0 <= percent <= 100:
        raise InputFault(field, "prosenten er utenfor 0 til 100", "skriv for eksempel 50")
    return percent / 100


def as_settings(tap: Pensjonstap, age: int | None, percent: float | None) -> list[str]:
    """Return what the options gave, as «--sett» for the command that explains."""
    day = date.fromordinal(int(tap.med["alderspensjon_uttaksdato"]))
    out = [] if age is None else [f"alderspensjon_uttaksdato={day.isoformat()}"]
    return out if percent is None else [*out, f"alderspensjon_uttaksgrad={percent:g}"]


def pension_lines(
    tap: Pensjonstap, sak: str, changed: Sequence[str], years: bool, only_without: bool
) -> Iterator[str]:
    """Yield the pension as a person reads it."""
    svar = tap.uten if only_without and tap.uten is not None else tap.med
    yield BANNER
    yield from _heading(svar)
    yield ""
    if hinder(tap):
        yield from (hinder(tap), "")
    yield table(*_rows(tap, only_without))
    if tap.tap is not None and not only_without:
        yield ""
        yield table([[label(tap.tap, n), text_of(tap.tap, n, tap.tap[n])] for n in TAP])
        yield from _years_lost(tap)
        if tap.afp is not None:
            yield ""
            yield table([[label(tap.afp, n), text_of(tap.afp, n, tap.afp[n])] for n in AFP])
    if years:
        yield ""
        yield from _every_year("Med uførheten" if tap.uten else "", tap.med)
        if tap.uten is not None:
            yield ""
            yield from _every_year("Uten uførheten", tap.uten)
    yield ""
    yield from forutsetninger(tap, felt=True)
    yield from notes(tap.med)
    yield ""
    yield f"Hvorfor: {_why(svar, sak, changed)}"


def _heading(svar: Svar) -> Iterator[str]:
    age = divmod(int(svar["alderspensjon_alder_ved_uttak"]), MONTHS)
    start = text_of(svar, "alderspensjon_uttaksdato", svar["alderspensjon_uttaksdato"])
    money = text_of(svar, "alderspensjon_regnedag", svar["alderspensjon_regnedag"])
    months = f" og {age[1]} måneder" if age[1] else ""
    yield (
        f"Alderspensjon fra {start} ({age[0]} år{months}), i kroner {money}, "
        f"etter loven slik den var kjent {norsk(svar.lov.kjent)}."
    )


def _rows(tap: Pensjonstap, only_without: bool) -> tuple[list[list[str]], list[str]]:
    shown = [tap.uten] if only_without and tap.uten else [tap.med, *([tap.uten] if tap.uten else [])]
    both = len(shown) > 1
    header = ["", *(["Med uførheten", "Uten uførheten", "Forskjell"] if both else ["Alderspensjon"]), "§"]
    rows = []
    for name in tap.navn:
        cells = [_cell(s, name, tap.uten_skjerming and s is tap.med) for s in shown]
        if both:
            difference = shown[1][name] - shown[0][name]
            cells.append(text_of(tap.med, name, difference) if difference else "–")
        rows.append([label(tap.med, name), *cells, _section(shown[0], name)])
    return rows, header


def _cell(svar: Svar, name: str, shielding_unknown: bool) -> str:
    if name == SHIELDING and shielding_unknown:
        return "ukjent"
    if name == "alderspensjon_forholdstall":
        return plain(svar[name], 3)
    return text_of(svar, name, svar[name])


def _section(svar: Svar, name: str) -> str:
    return explain(Context.of(svar, svar.greiner[0]), name).hjemmel.removeprefix("ftrl. ")


def _years_lost(tap: Pensjonstap) -> Iterator[str]:
    lost = tapte_ar(tap)
    if lost:
        total, which = grouped(sum(lost.values()), 0), ar_pa_rad(list(lost))
        yield f"Lavere opptjening i {len(lost)} år ({which}): {total} kr i beholdning."


def _every_year(title: str, svar: Svar) -> Iterator[str]:
    if title:
        yield title
    header = ["År", "Inntekt", "Som ufør", "Grunnlag", "Opptjening", "I dagens kroner"]
    yield table([[f"{row[0]:.0f}", *(grouped(x, 0) for x in row[1:])] for row in svar[ARENE]], header)


def _why(svar: Svar, sak: str, changed: Sequence[str]) -> str:
    more = "".join(f" --sett {shlex.quote(change)}" for change in changed)
    known = "" if svar.lov.kjent == svar.lov.verk.lovdata else f" --kjent {svar.lov.kjent}"
    return (
        f"trygdekart forklar {shlex.quote(sak)} alderspensjon_ved_uttak_per_ar --dato {svar.lov.dato}"
        f"{known}{more}"
    )


def pension_json(tap: Pensjonstap) -> dict[str, Any]:
    """Return the pension as JSON values (schema trygdekart-pensjon/1)."""

    def one(svar: Svar | None) -> Any:
        if svar is None:
            return None
        rows = [dict(zip(("ar", "inntekt", "som_ufor", "grunnlag", "opptjening", "i_dag"), r, strict=True))
                for r in svar[ARENE]]  # fmt: skip
        return {"tall": {n: svar[n] for n in tap.navn}, "ar": rows}

    verk = tap.med.lov.verk
    return {
        "skjema": "trygdekart-pensjon/1",
        "anslag": BANNER,
        "dato": tap.med.lov.dato.isoformat(),
        "kjent": tap.med.lov.kjent.isoformat(),
        "uttak": text_of(tap.med, "alderspensjon_uttaksdato", tap.med["alderspensjon_uttaksdato"]),
        "kan_tas_ut": tap.med["alderspensjon_kan_tas_ut"],
        "delingstall_status": int(tap.med["alderspensjon_delingstall_status"]),
        "uten_skjermingstillegg": tap.uten_skjerming,
        "med_uforhet": one(tap.med),
        "uten_uforhet": one(tap.uten),
        "tap": None if tap.tap is None else {n: tap.tap[n] for n in TAP},
        "afp": None if tap.afp is None else {n: tap.afp[n] for n in AFP},
        "tall": {
            n: {"etikett": label(tap.med, n), "enhet": str(verk.unit(n)), "hjemmel": _section(tap.med, n)}
            for n in tap.navn
        },
        "forutsetninger": list(forutsetninger(tap, felt=True)),
        "merknader": list(notes(tap.med)),
    }
