"""What the page of the pension shows, each number with its reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from markupsafe import Markup

from ..case.pensjon import AFP, ARENE, TAP, Pensjonstap
from ..case.pensjon_ord import ar_pa_rad, tapte_ar
from ..engine.answer import Svar
from ..engine.context import Context
from ..engine.explain import explain
from ..engine.formatting import plain
from ..engine.helpers import MANEDER_I_ARET
from .derived import Derived, kr
from .pension import AT_AN_AGE, REASON, Pension
from .shown import Number, kroner, label, long_date, named, spoken, text_of
from .site import Site

SHIELDING, RATIO = "alderspensjon_skjermingstillegg", "alderspensjon_forholdstall"
DIFFERENCE, YEAR, LOST = "pensjon_forskjell", "pensjon_ar", "pensjon_tapte_ar"
# The columns of a year, after the year itself.
INCOME, DISABLED, BASIS, ACCRUED = 1, 2, 3, 4


@dataclass(frozen=True)
class Row:
    """One part of the pension: with the illness, without it, the difference, and the section."""

    label: Markup
    numbers: tuple[Number | str, ...]
    section: str


@dataclass(frozen=True)
class Age:
    """The pension drawn at an age; `possible` is yes or no with its reason."""

    age: str
    divisor: Number
    income_pension: Number
    a_year: Number
    possible: Number


class View:
    """A pension in the words of a language."""

    def __init__(self, site: Site, pension: Pension, tap: Pensjonstap) -> None:
        self.site, self.t, self.verk = site, site.t, site.verk
        self.pension, self.tap = pension, tap

    @property
    def both(self) -> bool:
        """Whether there is an illness to compare without."""
        return self.tap.uten is not None

    def number(self, place: str, svar: Svar, name: str) -> Number:
        """Return a number of a run as a link to its reason."""
        text = self.written(name, svar[name])
        what = label(self.verk, self.t, name, svar.lov.dato)
        shown = str(self.t(f"pensjon.sted.{place}")) if f"pensjon.sted.{place}" in self.t else ""
        return Number(text, f"{REASON}/{place}/{name}", f"{what}, {shown}" if shown else what)

    def written(self, name: str, value: Any) -> str:
        """Return a number as people read it; the ratio has three decimals in the law."""
        return spoken(plain(value, 3)) if name == RATIO else text_of(self.verk, name, value)

    def lead(self) -> dict[str, object]:
        """Return what the first sentence says."""
        svar = self.tap.med
        return {
            "tall": self.number("med", svar, "alderspensjon_ved_uttak_per_ar"),
            "dato": Number(
                long_date(date.fromordinal(int(svar["alderspensjon_uttaksdato"]))),
                f"{REASON}/med/alderspensjon_uttaksdato",
                label(self.verk, self.t, "alderspensjon_uttaksdato"),
            ),
            "alder": str(int(svar["alderspensjon_alder_ved_uttak"]) // MANEDER_I_ARET),
        }

    def rows(self) -> Iterator[Row]:
        """Yield each part of the pension."""
        tap = self.tap
        for name in tap.navn:
            numbers: list[Number | str] = []
            if name == SHIELDING and tap.uten_skjerming:
                numbers.append(str(self.t("livslop.ukjent")))
            else:
                numbers.append(self.number("med", tap.med, name))
            if tap.uten is not None:
                numbers.append(self.number("uten", tap.uten, name))
                numbers.append(self.difference(name))
            section = explain(Context.of(tap.med, tap.med.greiner[0]), name).hjemmel
            yield Row(named(self.verk, self.t, name, tap.med.lov.dato), tuple(numbers), section)

    def difference(self, name: str) -> Number | str:
        """Return how much less the pension is with the illness."""
        assert self.tap.uten is not None
        less = self.tap.uten[name] - self.tap.med[name]
        if not less:
            return "–"
        what = f"{self.t('pensjon.forskjell')}: {label(self.verk, self.t, name)}"
        return Number(self.written(name, less), f"{REASON}/uten/{DIFFERENCE}.{name}", what)

    def losses(self) -> Iterator[tuple[Markup, Number]]:
        """Yield what the illness costs, and the AFP that is lost besides."""
        for place, svar, names in (("tap", self.tap.tap, TAP), ("afp", self.tap.afp, AFP)):
            for name in names if svar is not None else ():
                assert svar is not None
                yield named(self.verk, self.t, name), self.number(place, svar, name)

    def lost_years(self) -> Markup | str:
        """Return which years give less, and how much capital they come to."""
        lost = tapte_ar(self.tap)
        if not lost:
            return ""
        total = Number(
            kr(sum(lost.values())), f"{REASON}/uten/{LOST}", str(self.t(f"avledet.{LOST}.etikett"))
        )
        return self.t("pensjon.tapte_ar", antall=len(lost), arene=ar_pa_rad(list(lost)), tall=total)

    def ages(self) -> Iterator[Age]:
        """Yield the pension at each age."""
        for age, svar in self.pension.ages:
            yield Age(str(age), *(self._at_age(age, svar, name) for name in AT_AN_AGE))

    def _at_age(self, age: int, svar: Svar, name: str) -> Number:
        what = f"{label(self.verk, self.t, name)}, {self.t('pensjon.ved_alder', alder=age)}"
        return Number(self.written(name, svar[name]), f"{REASON}/u{age}/{name}", what)

    def years(self, place: str) -> Iterator[tuple[str, tuple[Number | str, ...]]]:
        """Yield the years that give something, and those alike in a row as one."""
        svar = self.pension.at(place)
        if svar is None:
            return
        rows = [r for r in svar[ARENE] if any(r[INCOME:])]
        for _, alike in groupby(enumerate(rows), key=lambda p: (int(p[1][0]) - p[0], tuple(p[1][INCOME:]))):
            group = [row for _, row in alike]
            first, last = int(group[0][0]), int(group[-1][0])
            label_here = str(first) if first == last else f"{first}–{last}"
            yield label_here, tuple(self._in_year(place, first, label_here, v) for v in group[0][INCOME:])

    def _in_year(self, place: str, year: int, shown: str, amount: float) -> Number | str:
        if not amount:
            return "0"
        what = f"{self.t(f'avledet.{YEAR}.etikett')} {shown}, {self.t(f'pensjon.sted.{place}')}"
        return Number(kroner(amount), f"{REASON}/{place}/{YEAR}.{year}", what)


def derived(view: View, place: str, name: str) -> Derived | None:
    """Return a number that the page itself makes, where the address names one."""
    kind, _, which = name.partition(".")
    makers = {DIFFERENCE: _difference, YEAR: _year, LOST: _lost}
    return makers[kind](view, place, which) if kind in makers else None


def _difference(view: View, place: str, name: str) -> Derived | None:
    tap = view.tap
    if tap.uten is None or name not in tap.navn or place != "uten":
        return None
    text = view.written(name, tap.uten[name] - tap.med[name])
    step = view.t(
        f"avledet.{DIFFERENCE}.steg",
        uten=view.number("uten", tap.uten, name),
        med=view.number("med", tap.med, name),
        tall=text,
    )
    return Derived(text, view.t(f"avledet.{DIFFERENCE}.setning"), (step,), (name,))


def _year(view: View, place: str, which: str) -> Derived | None:
    svar = view.pension.at(place)
    row = next((r for r in svar[ARENE] if str(int(r[0])) == which), None) if svar else None
    if svar is None or row is None:
        return None
    amounts = [kr(v) for v in row[INCOME:]]
    words = dict(zip(("inntekt", "ufor", "grunnlag", "opptjent", "verdt"), amounts, strict=True))
    steps = (view.t(f"avledet.{YEAR}.steg", **words), view.t(f"avledet.{YEAR}.regulert", **words))
    sentence = view.t(f"avledet.{YEAR}.setning", ar=which)
    return Derived(kr(row[ACCRUED]), sentence, steps, (ARENE,))


def _lost(view: View, place: str, _: str) -> Derived | None:
    lost = tapte_ar(view.tap)
    if not lost or place != "uten":
        return None
    steps = tuple(Markup("{}: {}").format(year, kr(amount)) for year, amount in lost.items())
    return Derived(kr(sum(lost.values())), view.t(f"avledet.{LOST}.setning"), steps, (ARENE,))
