"""Why a number of the course is what it is: the law's own reason, or a sum with each of its parts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from markupsafe import Markup

from ..case.forlop import Forlop
from ..engine.context import Context
from .course import PAGE, Course, Spot, answer
from .course_view import AFTER, FORE, PERS, POST, SUM, TAX, View, address, span
from .derived import Derived
from .outcome_view import question
from .shown import Number, long_date
from .site import Site
from .why_view import Ground, Why, from_run, why, why_derived

MOST_ANSWERS = 4


def course_why(site: Site, course: Course, at: Spot, place: str, name: str, root: str = "") -> Why | None:
    """Return the page for a number of the course, or None when there is no such number.

    `root` is the number whose run it stands in, where that is not the usual one of the place.
    """
    place, _, letter = place.partition(".")
    own = _derived(site, course, at, place, name)
    svar = answer(site, course, at, at.why.navn if own else name, root)
    if svar is None and own is not None and at.year is not None:  # a year whose tax law is not in the data
        place, at = f"{place}-0", replace(at, why=at.year.poster[0].hvorfor)
        svar = answer(site, course, at, at.why.navn)
    index = ord(letter) - ord("a") if letter else 0
    if svar is None or not 0 <= index < len(svar.greiner):
        return None
    back = (str(site.t("livslop.tilbake")), PAGE)
    here = f"{place}.{letter}" if letter else place
    others = [chr(ord("a") + i) for i in range(min(len(svar.greiner), MOST_ANSWERS)) if i != index]
    run = from_run(svar.navn[0], at.why.navn)
    ground = Ground(
        Context.of(svar, svar.greiner[index]),
        address=lambda n: address(here, n) + run,
        change=question,
        back=back,
        others=lambda n: tuple(
            (str(site.t("hvorfor.andre", bokstav=o.upper())), address(f"{place}.{o}", n) + run)
            for o in others
        ),
    )
    return why_derived(ground, site.t, name, own) if own else why(ground, site.t, name)


def _derived(site: Site, course: Course, at: Spot, place: str, name: str) -> Derived | None:
    """Return a sum of the course itself, where the name is one."""
    makers = {FORE: _before, AFTER: _after, POST: _post, SUM: _sum}
    if name not in makers or at.year is None:
        return None
    return makers[name](View(site, at.course, at.before), at, place)


def _before(view: View, at: Spot, place: str) -> Derived | None:
    assert at.year is not None
    steps = tuple(
        Markup("{}: {}").format(*view.part(p, at.year.ar, i, str(at.year.ar)))
        for i, p in enumerate(at.year.poster)
    )
    return Derived(span(at.year.for_skatt), view.t("avledet.livslop_for_skatt.setning"), steps, ())


def _after(view: View, at: Spot, place: str) -> Derived | None:
    year = at.year
    if year is None or year.skatt is None or year.etter_skatt is None:
        return None
    line = view.year([year])
    total = span(year.etter_skatt)
    step = view.t("avledet.livslop_etter_skatt.steg", brutto=line.before, skatt=line.tax, tall=total)
    return Derived(total, view.t("avledet.livslop_etter_skatt.setning"), (step,), (TAX,))


def _post(view: View, at: Spot, place: str) -> Derived | None:
    year = at.year
    _, dash, index = place.partition("-")
    if year is None or not dash:
        return None
    post = year.poster[int(index)]
    if post.belop is None:
        return None
    own = [
        p for p in at.course.perioder if p.ordning == post.ordning and p.fra.year <= year.ar <= p.til.year
    ]
    steps = []
    for p in own:
        text = f"{long_date(p.fra)} – {long_date(p.til)}"
        per = view.t(f"livslop.per.{PERS[p.per]}")
        steps.append(Markup("{}: {} {}").format(text, view.amount(p), per))
    return Derived(span(post.belop), view.t("avledet.livslop_post.setning"), tuple(steps), ())


def _sum(view: View, at: Spot, place: str) -> Derived | None:
    first = at.course.sett_fra.year
    years = [a for a in at.course.ar if a.ar >= first and a.etter_skatt is not None]
    total = _total(at.course, first)
    steps = tuple(_year_steps(view, first))
    return Derived(total, view.t("avledet.livslop_sum.setning"), steps, ()) if years else None


def _year_steps(view: View, first: int) -> Iterator[Markup]:
    for year in view.course.ar:
        if year.ar >= first and year.etter_skatt is not None:
            number = Number(
                span(year.etter_skatt),
                address(f"{view.before}a{year.ar}", AFTER),
                f"{view.t('livslop.ar.etter')} {year.ar}",
            )
            yield Markup("{}: {}").format(year.ar, number)


def _total(course: Forlop, first: int) -> str:
    amounts = [a.etter_skatt for a in course.ar if a.ar >= first and a.etter_skatt is not None]
    if not amounts:
        return ""
    return span(sum(amounts[1:], amounts[0]))
