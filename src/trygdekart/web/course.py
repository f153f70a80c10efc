"""The course of the case of a session, computed once, and the place of each of its numbers.

A place is a short word in an address: `p3` the fourth period, `a2027` a year, `a2027-1` its second scheme,
`o0` a turn, `r1` something one also has a right to, `n2` a next step, with `g1` before it in the second
branch. It holds no value of the person.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ..case import Sak
from ..case.forlop import Aar, Forlop, Hvorfor, forlop
from ..engine.answer import Svar
from ..engine.errors import InputFault
from ..engine.law import bind
from .casebook import case_of
from .faults import led
from .sessions import Session
from .site import Site
from .why_view import in_law

PAGE = "/sak/livslop"
REASON = "/sak/hvorfor/livslop"
PLACE = re.compile(r"(?:g(?P<branch>\d{1,2}))?(?P<kind>[paorn])(?P<nr>\d{1,4})(?:-(?P<post>\d{1,2}))?")


@dataclass(frozen=True)
class Course:
    """The course and the case it is of; `fault` says in Norwegian why there is none."""

    sak: Sak | None
    forlop: Forlop | None
    missing: str = ""
    fault: str = ""


@dataclass(frozen=True)
class Spot:
    """What a place is: the course it is in, the facts of its branch, what explains it, and its year."""

    course: Forlop
    changed: Mapping[str, Any]
    why: Hvorfor
    year: Aar | None = None
    before: str = ""


def course_of(site: Site, session: Session | None) -> Course | None:
    """Return the course of the case of a session, or None when there is no case."""
    case = case_of(site, session)
    if case is None or session is None:
        return None

    def made() -> Course:
        try:
            sak = Sak.fra_data(case.data, site.verk)
            return Course(sak, forlop(site.verk, sak, sett_fra=case.lov.dato))
        except InputFault as fault:
            return Course(None, None, *led(site.verk, fault))

    return session.kept("livslop", Course, made)


def spot(course: Forlop, place: str) -> Spot | None:
    """Return what a place of a course is, or None when there is no such place."""
    found = PLACE.fullmatch(place)
    if found is None:
        return None
    changed: Mapping[str, Any] = {}
    before = ""
    if found["branch"] is not None:
        index = int(found["branch"])
        branch = course.greiner[index] if index < len(course.greiner) else None
        if branch is None or branch.forlop is None:
            return None
        course, changed, before = branch.forlop, branch.endret, f"g{index}"
    number = int(found["nr"])
    if found["kind"] == "a":
        year = next((a for a in course.ar if a.ar == number), None)
        return None if year is None else _in_year(course, changed, year, found["post"], before)
    rows: tuple[Any, ...] = {
        "p": course.perioder,
        "o": course.overganger,
        "r": course.ogsa,
        "n": course.neste,
    }[found["kind"]]
    why = rows[number].hvorfor if number < len(rows) else None
    return None if why is None else Spot(course, changed, why, before=before)


def _in_year(
    course: Forlop, changed: Mapping[str, Any], year: Aar, post: str | None, before: str
) -> Spot | None:
    if post is None:
        return Spot(course, changed, year.hvorfor, year, before)
    if int(post) >= len(year.poster):
        return None
    return Spot(course, changed, year.poster[int(post)].hvorfor, year, before)


def answer(site: Site, course: Course, at: Spot, name: str, root: str = "") -> Svar | None:
    """Return the run of the law that a number of the course came of; None when it has no such name.

    It is the run of the place, or the one that was asked for `root`, or else for the number itself.
    """
    if course.sak is None or (root and root not in site.verk):
        return None
    sak = course.sak.med(site.verk, at.changed) if at.changed else course.sak
    lov = bind(site.verk, at.why.dato or at.why.ar or at.course.sett_fra, at.course.kjent)
    values = {**sak.verdier, **at.why.gitt}
    try:
        svar = lov.beregn_rett(values, (root or at.why.navn,))
        if in_law(name) in svar.greiner[0].verdier:
            return svar
        return lov.beregn_rett(values, (name,)) if name in site.verk and not root else None
    except InputFault:
        return None
