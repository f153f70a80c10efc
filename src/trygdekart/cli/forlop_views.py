"""The course for people: a figure, the periods, the years, the branches, and what to do next."""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from ..case.forlop import Aar, Belop, Forlop, Hvorfor, Overgang
from ..case.forlop.kort import alike_years
from ..case.notes import norsk
from ..engine.category import word
from ..engine.formatting import kroner
from ..engine.lawbook import Lovverk
from .forlop_figure import KORT, figure
from .forlop_periods import BREDEST, kr_text, now, periods, turns, wrapped
from .output import BANNER, table

AMOUNT = re.compile(r" −?\d[\d\s]*(?=,|$)")
FLEST_SPORSMAL = 6
FLEST_STEG = 5
FLEST_UTEN_DAG = 1


def lines(f: Forlop, verk: Lovverk, sak: str, every: bool, worth: bool) -> Iterator[str]:
    """Yield the whole view; `every` shows also what is alike, `worth` the present values."""
    yield BANNER
    law = f", etter loven slik den var kjent {norsk(f.kjent)}" if f.kjent != f.sett_fra else ""
    yield f"Fra {norsk(f.fra)} til {norsk(f.til)}, sett fra {norsk(f.sett_fra)}{law}. Kroner før skatt."
    yield from now(f)
    yield ""
    yield from figure(f)
    yield ""
    yield from periods(f, every)
    yield ""
    yield from _days(turns(f), "Dagene noe endrer seg:")
    yield from _days(f.ogsa, "Også:")
    yield ""
    yield from _years(f, every, worth)
    yield from _branches(f, worth)
    yield from _next(f)
    yield from _asked(f)
    yield from _notes(f)
    yield from _why(f, sak, verk)


def _hele(b: Belop | None) -> str:
    """Return an amount in whole kroner."""
    return kr_text(None if b is None else Belop(round(b.lavest), round(b.hoyest)))


def _days(found: tuple[Overgang, ...], title: str) -> Iterator[str]:
    if found:
        yield title
        wide = max(len(norsk(o.dag)) for o in found)
        for o in found:
            yield from wrapped(f"  {norsk(o.dag).rjust(wide)}  {o.setning}  [{o.hjemmel}]", wide + 4)


def _years(f: Forlop, every: bool, worth: bool) -> Iterator[str]:
    groups = [[a] for a in f.ar] if every else list(alike_years(f))
    numbers = table(
        [_year_row(years) for years in groups], ["år", "alder", "før skatt", "skatt", "etter skatt"]
    ).split("\n")
    made_of = ["av", "--", *map(_made_of, groups)]
    for row, names in zip(numbers, made_of, strict=True):
        line = f"{row}   {names}".rstrip()
        short = f"{row}   {AMOUNT.sub('', names)}"
        yield line if len(line) <= BREDEST else short
    if any(a.usikkert for a in f.ar):
        yield "? I summen mangler noe som ikke er kjent, eller den avhenger av noe som ikke er oppgitt."
    if worth:
        text = f"{_hele(f.naverdi)} kr" if f.naverdi is not None else "ukjent, fordi et år er ukjent"
        rate = f"{f.rente * 100:g} prosent rente (et valg, ikke lov)"
        yield f"Nåverdi etter skatt fra {f.sett_fra.year} med {rate}: {text}."
    yield ""


def _year_row(years: list[Aar]) -> list[str]:
    a, last = years[0], years[-1]
    span = str(a.ar) if a is last else f"{a.ar}–{last.ar}"
    age = str(a.alder) if a is last else f"{a.alder}–{last.alder}"
    mark = " ?" if a.usikkert else ""
    tax, left = _over([y.skatt for y in years]), _over([y.etter_skatt for y in years])
    before = _over([None if y.ingenting_kjent else y.for_skatt for y in years])
    return [span, age, before + mark, tax, left]


def _over(amounts: list[Belop | None]) -> str:
    """Return what years with the same income come to, from the lowest to the highest."""
    known = [b for b in amounts if b is not None]
    if not known:
        return "–"
    return _hele(Belop(min(b.lavest for b in known), max(b.hoyest for b in known)))


def _made_of(years: list[Aar]) -> str:
    """Return what a year is of; where it is of one thing, or the years differ, without amounts."""
    posts = sorted(years[0].poster, key=lambda p: p.ordning)
    names = [KORT.get(p.ordning, p.tittel) for p in posts]
    if len(posts) == 1 or len({round(y.for_skatt.hoyest) for y in years}) > 1:
        return ", ".join(names)
    return ", ".join(f"{name} {_hele(p.belop)}" for name, p in zip(names, posts, strict=True))


def _branches(f: Forlop, worth: bool) -> Iterator[str]:
    if not f.greiner:
        return
    last = f.til.year
    yield f"Hvis … (i alt etter skatt {f.sett_fra.year}–{last}, og forskjellen fra forløpet over):"
    for h in f.greiner:
        if h.stoppet:
            yield from wrapped(f"  {h.tittel}: {h.stoppet.removeprefix('Alderspensjonen ')}", 6)
            continue
        if h.etter_skatt is None:
            amount = "ukjent, fordi noe mangler i saken"
        else:
            change = "" if h.forskjell is None else f" ({_signed(h.forskjell)})"
            until = "" if h.til.year == last else f" til og med {h.til.year}"
            value = f", nåverdi {_hele(h.naverdi)} kr" if worth else ""
            amount = f"{_hele(h.etter_skatt)} kr{change}{until}{value}"
        yield from wrapped(f"  {h.tittel}: {amount}. {_capital(h.forutsetning)}.", 6)
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
    dated = [s for s in f.neste if s.dag is not None][:FLEST_STEG]
    always = [s for s in f.neste if s.dag is None and s.hvem == "du"][:FLEST_UTEN_DAG]
    rest = len(f.neste) - len(dated) - len(always)
    alone = len(f.neste) == 1
    if not alone:
        yield "Det neste:"
    for s in (*dated, *always):
        text = f"{s.tittel} ({s.hvem})  [{s.hjemmel}]"
        if s.dag is not None:
            text = f"{norsk(s.dag)}: {s.tittel} ({s.hvem})  [{s.hjemmel}]"
            told = f"{norsk(s.dag)}: {s.tittel}. {s.hva} ({s.hvem})  [{s.hjemmel}]"
            text = told if len(told) < BREDEST - 2 else text
        yield from wrapped(("Det neste: " if alone else "  ") + text, 6)
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
        yield from wrapped(f"  {q.sporsmal} ({q.navn}){effect}", 6)
    if len(missing) > FLEST_SPORSMAL:
        yield f"  … og {len(missing) - FLEST_SPORSMAL} til; se --json."
    if judged:
        yield "Dette må vurderes:"
    for q in judged[:FLEST_SPORSMAL]:
        yield from wrapped(f"  {q.sporsmal} ({q.navn})", 6)
    if missing or judged:
        yield ""


def _notes(f: Forlop) -> Iterator[str]:
    yield from wrapped(" ".join(f.merknader), 0)


def _why(f: Forlop, sak: str, verk: Lovverk) -> Iterator[str]:
    plain = [p for p in f.perioder if p.belop is not None and _can_be_written(p.hvorfor)]
    benefits = [p for p in plain if p.ordning != "lonn"] or plain
    here = min(reversed(benefits), key=lambda p: len(p.hvorfor.gitt), default=None)
    if here is not None:
        yield "Forklar et tall:"
        yield from _continued(command(here.hvorfor, sak, verk))


def _continued(text: str) -> Iterator[str]:
    """Yield a command on as many lines as it needs, each but the last with the shell's sign of more."""
    first, *rest = text.split(" --sett ")
    line = f"  {first}"
    for part in rest:
        if len(line) + len(part) + len(" --sett  \\") > BREDEST:
            yield f"{line} \\"
            line = f"      --sett {part}"
        else:
            line += f" --sett {part}"
    yield line


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
