"""The periods of a course as lines: what is paid now, and who pays what from when to when."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import timedelta

from ..case.forlop import Belop, Forlop, Overgang, Per, Periode
from ..case.notes import norsk
from ..engine.formatting import kroner

PER = {Per.DAG: "kr per dag", Per.MANED: "kr i måneden", Per.AR: "kr i året"}
MED_MERKNAD = frozenset({"aap", "lonnstilskudd"})  # whose note says something the amount does not
OPPHOLD = 4  # days: a weekend or a holiday is no end of a period
BREDEST = 110
EN_DAG = timedelta(days=1)


def wrapped(text: str, indent: int) -> list[str]:
    """Return a sentence as lines that fit the terminal."""
    rest = " " * indent
    return textwrap.wrap(
        text, BREDEST, subsequent_indent=rest, break_on_hyphens=False, break_long_words=False
    )


def now(f: Forlop) -> Iterator[str]:
    """Yield what is paid on the day the course is looked at from, and what changes next."""
    ends = {p.ordning: last for p, last in _together(f) if p.fra <= f.sett_fra <= last.til}
    for i, p in enumerate(f.pa(f.sett_fra)):
        until = f", til og med {norsk(ends[p.ordning].til)}" if p.ordning in ends else ""
        yield f"{'Nå:' if i == 0 else '':<6}{_described(p, p)}{until}"
    ahead = next((o for o in turns(f) if o.dag > f.sett_fra), None)
    if ahead is not None:
        yield f"{'Så:':<6}{norsk(ahead.dag)}: {ahead.setning}"


def turns(f: Forlop) -> tuple[Overgang, ...]:
    """Return the days something changes, without the last day of what something else follows at once."""
    begins = {o.dag for o in f.overganger}
    return tuple(
        o
        for o in f.overganger
        if o.hvorfor is not None or not o.setning.startswith("Siste dag") or o.dag + EN_DAG not in begins
    )


def periods(f: Forlop, every: bool) -> Iterator[str]:
    """Yield a line for each period; unless `every`, those that only differ in amount share one."""
    rows = [(p, p) for p in f.perioder] if every else _together(f)
    days = [f"{norsk(p.fra)}–{norsk(last.til)}" for p, last in rows]
    wide = max(map(len, days), default=0)
    for when, (p, last) in zip(days, rows, strict=True):
        yield from wrapped(f"{when.ljust(wide)}  {_described(p, last)}  [{p.hjemmel}]", wide + 2)


def _described(p: Periode, last: Periode) -> str:
    grade = f", {round(p.grad * 100)} %" if p.grad is not None else ""
    note = f" ({last.merknad})" if last.merknad and p.ordning in MED_MERKNAD else ""
    payer = "" if f"fra {p.betaler}" in p.tittel or p.betaler in p.tittel else f" fra {p.betaler}"
    return f"{p.tittel}{grade}{note}: {_amount(p, last)}{payer}"


def _together(f: Forlop) -> list[tuple[Periode, Periode]]:
    """Return the first and last of the periods that follow each other and only differ in amount."""
    rows: list[tuple[Periode, Periode]] = []
    for scheme in f.ordninger:
        for p in f.for_ordning(scheme):
            if rows and _same(rows[-1][1], p):
                rows[-1] = (rows[-1][0], p)
            else:
                rows.append((p, p))
    return sorted(rows, key=lambda pair: (pair[0].fra, pair[1].til))


def _same(a: Periode, b: Periode) -> bool:
    close = a.ordning == b.ordning and (b.fra - a.til).days <= OPPHOLD
    return close and _look(a) == _look(b)


def _look(p: Periode) -> tuple[object, ...]:
    known = p.belop is not None and p.belop.sikkert
    absent = p.hvorfor.gitt.get("arbeid_fravaersgrad") or 0
    return p.grad, p.per, p.betaler, p.merknad, p.mangler, known, absent, bool(p.i_tillegg)


def _amount(p: Periode, last: Periode) -> str:
    """Return the amount; where it changes with the law, that of the first and of the last day."""
    if p.belop is None or last.belop is None:
        return "ukjent"
    first, then = kr_text(p.belop), kr_text(last.belop)
    amount = first if first == then else f"{first} → {then}"
    more = f" ({last.i_tillegg})" if last.i_tillegg else ""
    return f"{amount} {PER[p.per]}{more}"


def kr_text(b: Belop | None) -> str:
    """Return an amount in kroner: one, or from the lowest to the highest."""
    if b is None:
        return "ukjent"
    low, high = kroner(b.lavest), kroner(b.hoyest)
    return low if low == high else f"{low}–{high}"
