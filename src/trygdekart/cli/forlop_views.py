"""The course for people: a figure, the periods, the years, the branches, and what to do next."""

from __future__ import annotations

import shlex
import textwrap
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from pathlib import Path
from typing import Any

from ..case.forlop import Aar, Belop, Forlop, Hvorfor, Per, Periode
from ..case.notes import norsk
from ..engine.category import word
from ..engine.formatting import kroner
from ..engine.lawbook import Lovverk
from .forlop_figure import KORT, figure
from .output import BANNER, table

PER = {Per.DAG: "kr per dag", Per.MANED: "kr i måneden", Per.AR: "kr i året"}
FLEST_SPORSMAL = 6
FLEST_STEG = 5
FLEST_UTEN_DAG = 2
BREDDE = 100


def lines(f: Forlop, verk: Lovverk, sak: str, every: bool, worth: bool) -> Iterator[str]:
    """Yield the whole view; `every` shows also what is alike, `worth` the present values."""
    yield BANNER
    yield (
        f"Forløpet fra {norsk(f.fra)} til {norsk(f.til)}, sett fra {norsk(f.sett_fra)}, etter loven slik "
        f"den var kjent {norsk(f.kjent)}. Kroner før skatt der ikke annet står."
    )
    yield ""
    yield from figure(f)
    yield ""
    yield from _periods(f, every)
    yield ""
    yield from _turns(f)
    yield from _years(f, every, worth)
    yield from _branches(f, worth)
    yield from _next(f)
    yield from _asked(f)
    yield from _notes(f)
    yield from _why(f, sak, verk)


def _periods(f: Forlop, every: bool) -> Iterator[str]:
    rows = []
    for p in f.perioder if every else _together(f):
        rows.append((f"{norsk(p.fra)}–{norsk(p.til)}", p))
    wide = max((len(days) for days, _ in rows), default=0)
    for days, p in rows:
        name = p.tittel + (f", {round(p.grad * 100)} %" if p.grad is not None else "")
        note = f" ({p.merknad})" if p.merknad and p.ordning == "aap" else ""
        yield f"{days.ljust(wide)}  {name}{note}: {_amount(p)} fra {_payer(p)}  [{p.hjemmel}]"


def _payer(p: Periode) -> str:
    return p.betaler.replace("Nav, som betaler arbeidsgiveren", "Nav gjennom arbeidsgiveren")


def _together(f: Forlop) -> Iterator[Periode]:
    """Yield the periods with those that only differ in amount as one, from the lowest to the highest."""
    rows: list[Periode] = []
    for scheme in f.ordninger:
        for p in f.for_ordning(scheme):
            old = rows[-1] if rows and rows[-1].ordning == scheme else None
            if old is not None and _same(old, p):
                rows[-1] = replace(old, til=max(old.til, p.til), belop=_span(old.belop, p.belop))
            else:
                rows.append(p)
    yield from sorted(rows, key=lambda p: (p.fra, p.til))


def _same(a: Periode, b: Periode) -> bool:
    close = (b.fra - a.til).days <= 4
    return close and (a.grad, a.per, a.betaler, a.merknad, a.mangler) == (
        b.grad,
        b.per,
        b.betaler,
        b.merknad,
        b.mangler,
    )


def _span(a: Belop | None, b: Belop | None) -> Belop | None:
    if a is None or b is None:
        return None
    return Belop(min(a.lavest, b.lavest), max(a.hoyest, b.hoyest))


def _amount(p: Periode) -> str:
    if p.belop is None:
        return "ukjent"
    return f"{_kr(p.belop)} {PER[p.per]}"


def _kr(b: Belop | None) -> str:
    if b is None:
        return "ukjent"
    low, high = kroner(b.lavest), kroner(b.hoyest)
    return low if low == high else f"{low}–{high}"


def _hele(b: Belop | None) -> str:
    """Return an amount in whole kroner."""
    return _kr(None if b is None else Belop(round(b.lavest), round(b.hoyest)))


def _turns(f: Forlop) -> Iterator[str]:
    if f.overganger:
        yield "Dagene noe endrer seg:"
        wide = max(len(norsk(o.dag)) for o in f.overganger)
        for o in f.overganger:
            yield f"  {norsk(o.dag).rjust(wide)}  {o.setning}  [{o.hjemmel}]"
        yield ""


def _years(f: Forlop, every: bool, worth: bool) -> Iterator[str]:
    groups = [list(g) for _, g in groupby(f.ar, key=(lambda a: a.ar) if every else _shape)]
    numbers = table(
        [_year_row(years) for years in groups], ["år", "alder", "før skatt", "skatt", "etter skatt"]
    ).split("\n")
    made_of = ["av", "--", *(_made_of(years[0]) for years in groups)]
    yield from (f"{row}   {names}".rstrip() for row, names in zip(numbers, made_of, strict=True))
    if any(a.usikkert for a in f.ar):
        yield "? I summen mangler noe som ikke er kjent, eller den avhenger av noe som ikke er oppgitt."
    if worth:
        text = f"{_hele(f.naverdi)} kr" if f.naverdi is not None else "ukjent, fordi et år er ukjent"
        rate = f"{f.rente * 100:g} prosent rente (et valg, ikke lov)"
        yield f"Nåverdi etter skatt fra {f.sett_fra.year} med {rate}: {text}."
    yield ""


def _shape(a: Aar) -> tuple[object, ...]:
    taxed = a.skatt is not None
    return round(a.for_skatt.hoyest), taxed, a.ukjent, tuple(p.ordning for p in a.poster)


def _year_row(years: list[Aar]) -> list[str]:
    a, last = years[0], years[-1]
    span = str(a.ar) if a is last else f"{a.ar}–{last.ar}"
    age = str(a.alder) if a is last else f"{a.alder}–{last.alder}"
    mark = " ?" if a.usikkert else ""
    tax, left = _over([y.skatt for y in years]), _over([y.etter_skatt for y in years])
    return [span, age, _hele(a.for_skatt) + mark, tax, left]


def _over(amounts: list[Belop | None]) -> str:
    """Return what years with the same income come to, from the lowest to the highest."""
    known = [b for b in amounts if b is not None]
    if not known:
        return "–"
    return _hele(Belop(min(b.lavest for b in known), max(b.hoyest for b in known)))


def _made_of(a: Aar) -> str:
    posts = sorted(a.poster, key=lambda p: p.ordning)
    return ", ".join(f"{KORT.get(p.ordning, p.tittel)} {_hele(p.belop)}" for p in posts)


def _branches(f: Forlop, worth: bool) -> Iterator[str]:
    if not f.greiner:
        return
    yield f"Hvis … (i alt etter skatt fra {f.sett_fra.year}, og forskjellen fra forløpet over):"
    for h in f.greiner:
        if h.stoppet:
            yield f"  {h.tittel}: {h.stoppet}"
            continue
        if h.etter_skatt is None:
            yield f"  {h.tittel}: ukjent, fordi noe mangler i saken. {_capital(h.forutsetning)}."
            continue
        change = "" if h.forskjell is None else f" ({_signed(h.forskjell)})"
        value = f", nåverdi {_hele(h.naverdi)} kr" if worth else ""
        yield f"  {h.tittel}: {_hele(h.etter_skatt)} kr{change} til og med {h.til.year}{value}."
        yield from textwrap.wrap(
            _capital(h.forutsetning) + ".", BREDDE, initial_indent="      ", subsequent_indent="      "
        )
    yield ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _signed(amount: float) -> str:
    if abs(amount) < 1:
        return "like mye"
    return f"{'+' if amount > 0 else '−'}{kroner(round(abs(amount)))}"


def _next(f: Forlop) -> Iterator[str]:
    if not f.neste:
        return
    yield "Det neste:"
    dated = [s for s in f.neste if s.dag is not None][:FLEST_STEG]
    always = [s for s in f.neste if s.dag is None and s.hvem == "du"][:FLEST_UTEN_DAG]
    for s in (*dated, *always):
        text = f"{s.tittel} ({s.hvem})  [{s.hjemmel}]"
        if s.dag is not None:
            text = f"{norsk(s.dag)}: {s.tittel}. {s.hva} ({s.hvem})  [{s.hjemmel}]"
        yield from textwrap.wrap(text, BREDDE, initial_indent="  ", subsequent_indent="      ")
    rest = len(f.neste) - len(dated) - len(always)
    if rest:
        yield f"  … og {rest} til; se «trygdekart frister SAK»."
    yield ""


def _asked(f: Forlop) -> Iterator[str]:
    missing = [q for q in f.sporsmal if not q.skjonn]
    judged = [q for q in f.sporsmal if q.skjonn]
    if missing:
        yield "Dette mangler:"
    for q in missing[:FLEST_SPORSMAL]:
        effect = f" Det utgjør inntil {kroner(round(q.utslag))} kr i året." if q.utslag else ""
        yield f"  {q.sporsmal} ({q.navn}){effect}"
    if len(missing) > FLEST_SPORSMAL:
        yield f"  … og {len(missing) - FLEST_SPORSMAL} til; se --json."
    if judged:
        yield "Dette må vurderes:"
    for q in judged[:FLEST_SPORSMAL]:
        yield f"  {q.sporsmal} ({q.navn})"
    if missing or judged:
        yield ""


def _notes(f: Forlop) -> Iterator[str]:
    yield from f.merknader


def _why(f: Forlop, sak: str, verk: Lovverk) -> Iterator[str]:
    plain = [p for p in f.perioder if p.belop is not None and _can_be_written(p.hvorfor)]
    benefits = [p for p in plain if p.ordning != "lonn"] or plain
    here = benefits[-1] if benefits else None
    if here is not None:
        yield f"Forklar et tall: {command(here.hvorfor, sak, verk)}"


def _can_be_written(why: Hvorfor) -> bool:
    """Whether all that explains the number can stand on a command line."""
    return len(why.data()["gitt"]) == len(why.gitt)


def command(why: Hvorfor, sak: str, verk: Lovverk) -> str:
    """Return the command that explains a number."""
    when = f"--ar {why.ar}" if why.ar is not None else f"--dato {why.dato}"
    given = [f"--sett {shlex.quote(f'{n}={_as_written(verk, n, v)}')}" for n, v in why.gitt.items()]
    return " ".join(["trygdekart forklar", shlex.quote(str(Path(sak))), why.navn, when, *given])


def _as_written(verk: Lovverk, name: str, value: Any) -> str:
    """Return a value as it is written in a case file."""
    fact = verk.fakta.get(name)
    if isinstance(value, bool) or fact is None:
        return {True: "ja", False: "nei"}[value] if isinstance(value, bool) else f"{value}"
    if fact.type is date:
        return date.fromordinal(int(value)).isoformat()
    if fact.enhet == "kategori":
        return word(fact.type, value)
    return f"{value * 100:g}" if fact.oppgis_i == "prosent" else f"{value}"
