"""Why a number of a reform's effect is what it is: under the law in force, with the reform, and the change.

A place is a short word in an address: `for` and `etter` the reform, `for-3` the fourth stretch of days
before it, `endring` the change. It holds no value of the person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from ..case.reformvirkning import DAGTALL, Dager, Post, Virkning
from ..engine.answer import Svar
from ..engine.context import Context
from ..engine.formatting import grouped
from .derived import Derived
from .reform import Trial
from .remarks import plainly
from .shown import Number, label, long_date, spoken
from .site import Site
from .why_view import Ground, Why, in_law, why, why_derived, why_told

BEFORE, AFTER, CHANGE = "for", "etter", "endring"
SIDES = (BEFORE, AFTER)
PLACE = re.compile(r"(?P<side>for|etter)(?:-(?P<nr>\d{1,3}))?|endring")


@dataclass(frozen=True)
class Effect:
    """The effect of a reform on a person, and how its numbers are addressed and written."""

    site: Site
    trial: Trial
    asked: tuple[str, ...]
    found: Virkning

    def address(self, place: str, name: str) -> str:
        """Return where the reason for a number is; the choices of law go with it."""
        path, mark, query = self.trial.address.partition("?")
        return f"{path}/hvorfor/{place}/{name}{mark}{query}"

    def number(self, place: str, post: Post) -> Number:
        """Return a number as a link to its reason."""
        value = {BEFORE: post.for_, AFTER: post.etter, CHANGE: post.endring}[place]
        what = f"{plainly(self.site.t, post.etikett)}, {self.site.t(f'reform.sted.{place}')}"
        return Number(written(post, value, sign=place == CHANGE), self.address(place, post.navn), what)

    def days(self, side: str) -> tuple[Dager, ...]:
        """Return the days that Nav pays, before or after."""
        return self.found.dager[SIDES.index(side)]

    def svar(self, side: str, nr: int | None, name: str) -> Svar | None:
        """Return the run of the law that a place is of, or None when there is no such run."""
        if nr is not None:
            days = self.days(side)
            return days[nr].svar if nr < len(days) else None
        runs = [(before, after) for _, before, after in self.found.svar]
        name = in_law(name)
        sides = [pair[SIDES.index(side)] for pair in runs]
        exact = next((s for (n, *_), s in zip(self.found.svar, sides, strict=True) if n == name), None)
        with_it = (s for s in sides if s is not None and name in s.greiner[0].verdier)
        return exact or next(with_it, None)


def written(post: Post, value: float, *, sign: bool = False) -> str:
    """Return a number of a reform without its unit; a change with its sign."""
    places = 0 if post.enhet.startswith("kr") or post.endring == int(post.endring) else 2
    text = grouped(abs(value) if sign else value, places)
    if sign:
        text = f"{'−' if value < 0 else '+'}{text}" if any(c in "123456789" for c in text) else "0"
    return spoken(text)


def reform_why(effect: Effect, place: str, name: str) -> Why | None:
    """Return the page for a number of the effect, or None when there is no such number."""
    at = PLACE.fullmatch(place)
    if at is None:
        return None
    post = next((p for p in effect.found.poster if p.navn == name), None)
    if place == CHANGE:
        return None if post is None else _change(effect, post)
    side, nr = at["side"], None if at["nr"] is None else int(at["nr"])
    if post is not None and nr is None and post.navn in DAGTALL:
        return _over_days(effect, side, post)
    svar = effect.svar(side, nr, name)
    if svar is None and post is not None and nr is None:
        text, said = effect.number(side, post).text, str(effect.site.t("avledet.reform_uten.setning"))
        label = plainly(effect.site.t, post.etikett)
        return why_told(name, label=label, text=text, origin=said, steps=(), section="")
    page = None if svar is None else why(_ground(effect, place, side, svar), effect.site.t, name)
    known = name.replace(".hovedregel", "") in effect.site.verk  # the reform's own rules have no page yet
    return page if page is None or known else replace(page, rules=False)


def _ground(effect: Effect, place: str, side: str, svar: Svar) -> Ground:
    t, trial = effect.site.t, effect.trial
    other = SIDES[1 - SIDES.index(side)]

    def others(name: str) -> tuple[tuple[str, str], ...]:
        there = place == side and effect.svar(other, None, name) is not None
        return ((str(t(f"reform.se.{other}")), effect.address(other, name)),) if there else ()

    return Ground(
        Context.of(svar, svar.greiner[0]),
        address=lambda n: effect.address(place, n),
        change=lambda n: f"{trial.address}#{n}" if n in effect.asked else trial.address,
        back=(str(t("reform.tilbake")), trial.address),
        others=others,
        at=f"{t(f'reform.sted.{side}')}.",
    )


def _change(effect: Effect, post: Post) -> Why:
    t = effect.site.t
    before, after = (effect.number(side, post) for side in SIDES)
    text = written(post, post.endring, sign=True)
    step = t("avledet.reform_endring.steg", etter=after, fra=before, tall=text)
    return why_told(
        post.navn,
        label=f"{plainly(t, post.etikett)}, {t('reform.endring')}",
        text=text,
        origin=str(t("avledet.reform_endring.setning")),
        steps=(step,),
        section="",
    )


def _over_days(effect: Effect, side: str, post: Post) -> Why:
    """Return the page of a number added up over days: each stretch, and what one of its days comes to."""
    t, days = effect.site.t, effect.days(side)
    text = effect.number(side, post).text
    steps = tuple(_stretch(effect, side, i, d, post.navn) for i, d in enumerate(days))
    first = days[0].svar if days else None
    if first is None:
        return why_told(post.navn, label=plainly(t, post.etikett), text=text, steps=(), section="")
    own = Derived(text, t("avledet.reform_dager.setning"), steps, _made_of(post.navn, first))
    page = why_derived(_ground(effect, f"{side}-0", side, first), t, "reform_dager", own)
    other = SIDES[1 - SIDES.index(side)]
    there = ((str(t(f"reform.se.{other}")), effect.address(other, post.navn)),)
    return replace(page, name=post.navn, label=plainly(t, post.etikett), others=there)


def _made_of(name: str, svar: Svar) -> tuple[str, ...]:
    added, taken = DAGTALL[name]
    return tuple(n for n in (*added, *taken) if n in svar.navn)


def _stretch(effect: Effect, side: str, i: int, days: Dager, name: str) -> Markup:
    t = effect.site.t
    count = t(
        "avledet.reform_dager.dager", fra=long_date(days.fra), til=long_date(days.til), antall=days.antall
    )
    added, taken = DAGTALL[name]
    signed = [*((n, "+") for n in added), *((n, "−") for n in taken)]
    amounts = [(sign, _daily(effect, side, i, days, n)) for n, sign in signed if n in days.svar.navn]
    return Markup("{}{}").format(count, _sum(amounts))


def _daily(effect: Effect, side: str, i: int, days: Dager, name: str) -> Number:
    text = f"{spoken(grouped(days.belop(name), 0))}\u00a0kr"
    # The same amount may stand in several stretches: the day tells them apart to who only hears the link.
    said = f"{label(days.svar.lov.verk, effect.site.t, name)}, {long_date(days.fra)}"
    return Number(text, effect.address(f"{side}-{i}", name), said)


def _sum(amounts: Sequence[tuple[str, Number]]) -> Markup:
    """Return « × (a + b)», or nothing for what is only counted."""
    if not amounts:
        return Markup("")
    joined = amounts[0][1].__html__()
    for sign, amount in amounts[1:]:
        joined += Markup(" {} {}").format(sign, amount)
    return Markup(" × ({})" if len(amounts) > 1 else " × {}").format(joined)
