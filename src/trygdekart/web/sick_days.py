"""The days with sickness benefit of the case of a session, counted once, and why each stretch is as it is.

A place is a short word in an address: `r0` the first right to the days, `h1-3` the fourth stretch at the
second employer. It holds no day and no value of the person.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..case.sykepenger_dager import BETALES, Hos, Sykedager, sykedager
from ..case.sykepenger_forklar import (
    GRENSER,
    Grunn,
    Strekning,
    forbehold,
    hvorfor,
    ny_rett,
    ny_rett_fra,
    sats,
    strekninger,
)
from ..engine.errors import InputFault
from ..law.sykepenger.dager_rett import Rettighet
from .casebook import case_of
from .faults import led
from .remarks import plainly
from .sessions import Session
from .shown import Number, long_date
from .site import Site
from .texts import Texts
from .why_view import Why, why_told

PAGE = "/sak/sykedager"
REASON = "/sak/hvorfor/sykedager"
PLACE = re.compile(r"(?:r(?P<right>\d{1,3})|h(?P<hos>\d{1,2})-(?P<nr>\d{1,4}))")
LAST, USED, LEFT, AGAIN, DAYS = "siste_dag", "brukt", "igjen", "ny_rett", "dager"


@dataclass(frozen=True)
class Days:
    """The days of a case; `missing` and `fault` (in Norwegian) say why there are none."""

    found: Sykedager | None
    missing: str = ""
    fault: str = ""


@dataclass(frozen=True)
class Right:
    """One right to the days: how many are used and left, the last day, and when there may be a new one."""

    used: Number
    left: Number
    last: Number
    again: Number | None
    until: Number


@dataclass(frozen=True)
class Stretch:
    """Days in a row: which, how many, what they are, and the section."""

    days: Number
    count: Number
    name: str
    section: str


def days_of(site: Site, session: Session | None) -> Days | None:
    """Return the days of the case of a session, or None when there is no case."""
    case = case_of(site, session)
    if case is None or session is None:
        return None

    def made() -> Days:
        try:
            return Days(sykedager(case.lov, case.values))
        except InputFault as fault:
            return Days(None, *led(site.verk, fault))

    return session.kept("sykedager", Days, made)


class View:
    """The days in the words of a language."""

    def __init__(self, site: Site, found: Sykedager) -> None:
        self.t, self.found = site.t, found

    def rights(self) -> Iterator[Right]:
        """Yield the rights to the days, the one that runs last."""
        for i, right in enumerate(self.found.rett.rettigheter):
            again = ny_rett_fra(self.found, right)
            yield Right(
                used=self.number(f"r{i}", USED, self.count(right.brukt)),
                left=self.number(f"r{i}", LEFT, self.count(right.igjen)),
                last=self.number(f"r{i}", LAST, long_date(right.maksdato)),
                again=None if again is None else self.number(f"r{i}", AGAIN, long_date(again)),
                until=self.number(f"r{i}", USED, long_date(right.vurdert_til)),
            )

    def employers(self) -> Iterator[tuple[str, list[Stretch]]]:
        """Yield each employer with the days there."""
        for i, hos in enumerate(self.found.hos):
            yield self.name(hos), list(self.stretches(i, hos))

    def name(self, hos: Hos) -> str:
        """Return what an employer is called in the case; nothing where there is only one."""
        return hos.navn if len(self.found.hos) > 1 else ""

    def stretches(self, i: int, hos: Hos) -> Iterator[Stretch]:
        """Yield the days at one employer."""
        for n, row in enumerate(strekninger(self.found, hos)):
            place = f"h{i}-{n}"
            name = plainly(self.t, row.navn)
            days, what = span(row), f"{name}, {span(row)}"
            yield Stretch(
                days=Number(days, f"{REASON}/{place}/{DAYS}", name),
                count=Number(self.count(row.dager), f"{REASON}/{place}/{DAYS}", what),
                name=row.navn,
                section=row.hjemmel,
            )

    def moved_by(self) -> Iterator[Grunn]:
        """Yield what moves the last day."""
        return forbehold(self.found)

    def count(self, days: int) -> str:
        """Return days with the word."""
        return str(self.t("sykedager.en_dag" if days == 1 else "sykedager.dager", antall=days))

    def number(self, place: str, name: str, text: str) -> Number:
        """Return a number of a right, as a link to its reason."""
        return Number(text, f"{REASON}/{place}/{name}", str(self.t(f"sykedager.{name}")))


def span(row: Strekning) -> str:
    """Return the first and the last day of a stretch."""
    first, last = long_date(row.fra), long_date(row.til)
    return first if row.fra == row.til else f"{first} – {last}"


def why_day(site: Site, found: Sykedager, place: str, name: str) -> Why | None:
    """Return the page of a number of the days, or None when there is no such number."""
    at = PLACE.fullmatch(place)
    view = View(site, found)
    if at is None:
        return None
    if at["right"] is not None:
        rights = found.rett.rettigheter
        index = int(at["right"])
        return None if index >= len(rights) else _of_right(view, rights[index], place, name)
    if name != DAYS or int(at["hos"]) >= len(found.hos):
        return None
    hos = found.hos[int(at["hos"])]
    rows = strekninger(found, hos)
    return None if int(at["nr"]) >= len(rows) else _of_stretch(view, hos, rows[int(at["nr"])])


def _sentence(t: Texts, text: str) -> str:
    said = plainly(t, text)
    return f"{said[:1].upper()}{said[1:]}."


def _reason(t: Texts, g: Grunn) -> str:
    return f"{plainly(t, g.setning)} ({g.hjemmel})"


def _of_stretch(view: View, hos: Hos, row: Strekning) -> Why:
    told = hvorfor(view.found, row.fra)
    here = next(h for h in told["hos"] if h["navn"] == hos.navn)
    reasons = [*here["grunner"], *told["retten"]]
    return why_told(
        DAYS,
        label=span(row),
        text=view.count(row.dager),
        sentence=_sentence(view.t, row.navn),
        steps=tuple(_reason(view.t, g) for g in reasons),
        section=row.hjemmel,
    )


def _of_right(view: View, right: Rettighet, place: str, name: str) -> Why | None:
    found = view.found
    shown = next(r for i, r in enumerate(view.rights()) if place == f"r{i}")
    numbers = {LAST: shown.last, USED: shown.used, LEFT: shown.left, AGAIN: shown.again}
    own = numbers.get(name)
    if own is None:
        return None
    why, section = GRENSER[right.grense]
    again = ny_rett(found)
    sentences = {LAST: _sentence(view.t, why), AGAIN: plainly(view.t, again.setning)}
    sentence = sentences.get(name, "")
    steps: list[str] = []
    if name == LAST:
        steps = [_reason(view.t, g) for g in forbehold(found)]
    elif name == USED:
        steps = [f"{span(r)}: {view.count(r.dager)}" for hos in found.hos for r in _paid(found, hos)]
    elif name == LEFT:
        steps = [f"{sats(found, 'sykepenger_maks_dager')} − {right.brukt} = {right.igjen}"]
    elif right.siste_betalte is not None:
        steps = [f"{long_date(right.siste_betalte)} + {sats(found, 'sykepenger_gjenopptjening_dager')} + 1"]
    return why_told(
        name,
        label=own.what,
        text=own.text,
        sentence=sentence,
        origin="" if sentence else str(view.t(f"sykedager.om.{name}")),
        steps=tuple(steps),
        section=again.hjemmel if name == AGAIN else section,
    )


def _paid(found: Sykedager, hos: Hos) -> list[Strekning]:
    """Return the stretches that Nav pays, and so use of the days."""
    return [row for row in strekninger(found, hos) if hos.klasser[row.fra] in BETALES]
