"""Each calendar year: what every scheme comes to, the tax, and what is left.

A year after the law data whose amounts are those of the year before is not computed again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...engine import MANEDER_I_ARET, forste_i_maneden, legg_til_maneder
from ...timeline import manedsvekt
from .aap import AAP
from .grunnlag import FORSTE_SKATTEAR, Person, belop
from .model import NULL, Aar, Belop, Hvorfor, Per, Periode, Post, Skatteslag
from .ordninger import TJENESTEPENSJON, UFOR_FRA, UFOR_TIL, UFORETRYGD, ufor_fra, ufor_til_alder
from .sykdom import weekdays

SKATT, ETTER, LAV_AVGIFT = "skatt", "skatt_inntekt_etter_skatt", "skatt_lav_trygdeavgift"
FELT: Mapping[Skatteslag, str] = {
    Skatteslag.LONN: "skatt_lonn",
    Skatteslag.SYKEPENGER: "skatt_sykepenger",
    Skatteslag.UFORETRYGD: "skatt_uforetrygd",
    Skatteslag.ANDRE_YTELSER: "skatt_andre_ytelser",
    Skatteslag.PENSJON: "skatt_pensjon",
}
INNTEKT, SYKEPENGER, I_AAP, UTENFOR = (
    "pensjonsgivende_inntekt",
    "uforetrygd_sykepenger_i_aret",
    "uforetrygd_aap_i_aret",
    "uforetrygd_inntekt_utenfor_perioden",
)
PENSJONSDEL = "skatt_pensjon_del_av_aret"


@dataclass(frozen=True)
class _Sum:
    """What one scheme comes to in a year, from its periods."""

    ordning: str
    tittel: str
    skatt: Skatteslag
    belop: Belop | None
    hvorfor: Hvorfor


def aar(person: Person, perioder: tuple[Periode, ...]) -> tuple[Aar, ...]:
    """Return every year from the first that is computed to the last of the course."""
    reuse = _Reuse(person, max((p.til for p in perioder if p.ordning == UFORETRYGD.navn), default=None))
    years = range(person.regnes_fra.year, person.til.year + 1)
    return tuple(reuse.year(y, in_year(perioder, y)) for y in years)


def in_year(perioder: Iterable[Periode], year: int) -> list[tuple[Periode, date, date]]:
    """Return the periods that have a day in a year, each with its first and last there."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return [(p, max(p.fra, first), min(p.til, last)) for p in perioder if p.fra <= last and p.til >= first]


def kroner(p: Periode, fra: date, til: date) -> Belop | None:
    """Return what a period comes to from one day of it to another."""
    if p.belop is None:
        return None
    if p.per is Per.DAG:
        return p.belop.ganger(weekdays(fra, til))
    months = float(manedsvekt(fra, til))
    return p.belop.ganger(months if p.per is Per.MANED else months / MANEDER_I_ARET)


class _Reuse:
    """The years, with those that are like the one before taken from it."""

    def __init__(self, person: Person, ends: date | None) -> None:
        self.person = person
        self.ends = ends
        self.begins = ufor_fra(person)
        self.taxed: dict[Any, tuple[Belop | None, Belop | None]] = {}
        self.annual: dict[Any, Belop | None] = {}

    def _settled(self, year: int) -> bool:
        """Whether law and its phasing-in are the same in the year as in the one before."""
        return year > max(self.person.verk.lovdata.year + 1, (self.begins or date.min).year + 3)

    def year(self, year: int, here: list[tuple[Periode, date, date]]) -> Aar:
        """Return one year."""
        sums = list(_sums(here, year))
        income = {
            slag: sum((s.belop for s in sums if s.skatt is slag and s.belop is not None), NULL)
            for slag in Skatteslag
        }
        posts = [self._post(s, year, here, income) for s in sums]
        unknown = tuple(p.tittel for p in posts if p.belop is None)
        total = sum((p.belop for p in posts if p.belop is not None), NULL)
        tax, left, why = self._tax(year, posts, here)
        age = year - self.person.fodt.year
        ahead = year > self.person.verk.lovdata.year
        least = tuple(dict.fromkeys(p.tittel for p, _, _ in here if p.i_tillegg))
        return Aar(year, age, tuple(posts), total, tax, left, why, unknown, least, ahead)

    def _post(
        self,
        s: _Sum,
        year: int,
        here: list[tuple[Periode, date, date]],
        income: Mapping[Skatteslag, Belop],
    ) -> Post:
        annual = {o.navn: o.i_aret for o in (UFORETRYGD, TJENESTEPENSJON)}.get(s.ordning)
        if not annual or s.belop is None:
            return Post(s.ordning, s.tittel, s.belop, s.skatt, s.hvorfor)
        given = self._income(year, here)
        shape = [(p.ordning, p.belop, f.month, t.month) for p, f, t in here if p.ordning == s.ordning]
        key = (annual, repr(shape), repr(given)) if self._settled(year) else (annual, year)
        if key not in self.annual:
            svar = self.person.svar(year, (annual,), given)
            self.person.funn.svar.append((s.ordning, svar))
            self.annual[key] = belop(svar, annual)
        return Post(s.ordning, s.tittel, self.annual[key], s.skatt, Hvorfor(annual, ar=year, gitt=given))

    def _income(self, year: int, here: list[tuple[Periode, date, date]]) -> dict[str, Any]:
        """Return the year's income as the reduction of uføretrygd asks for it."""
        start = self.begins or date(year, 1, 1)
        wage = sick = aap = before = 0.0
        for p, fra, til in here:
            amount = kroner(p, fra, til)
            if amount is None:
                continue
            if p.skatt is Skatteslag.LONN:
                wage += amount.hoyest
            elif p.skatt is Skatteslag.SYKEPENGER:
                sick += amount.hoyest
            elif p.ordning == AAP.navn and til >= start:
                aap += (kroner(p, max(fra, start), til) or NULL).hoyest
            if p.skatt in (Skatteslag.LONN, Skatteslag.SYKEPENGER) and fra < start:
                cut = min(til, date.fromordinal(start.toordinal() - 1))
                before += (kroner(p, fra, cut) or NULL).hoyest
        told = self.person.values
        given: dict[str, Any] = {} if INNTEKT in told else {INNTEKT: wage}
        extra = {SYKEPENGER: sick, I_AAP: aap, UTENFOR: before}
        given |= {n: v for n, v in extra.items() if v and n not in told}
        if self.ends is not None and self.ends < (ufor_til_alder(self.person) or self.person.til):
            given[UFOR_TIL] = _next_month(self.ends)  # by death, or when the pension took over
        if UFOR_FRA not in told and self.begins is not None:
            given[UFOR_FRA] = self.begins.toordinal()
        return given

    def _tax(
        self, year: int, posts: list[Post], here: list[tuple[Periode, date, date]]
    ) -> tuple[Belop | None, Belop | None, Hvorfor]:
        given = [self._taxable(posts, low) for low in (True, False)]
        months = _pension_months(here)
        if months is not None:
            given = [{**g, PENSJONSDEL: months} for g in given]
        why = Hvorfor(SKATT, ar=year, gitt=given[0])
        if year < FORSTE_SKATTEAR or any(p.belop is None for p in posts):
            return None, None, why
        free = sum((p.belop for p in posts if p.skatt is Skatteslag.SKATTEFRI and p.belop), NULL)
        # What else the tax follows is the age, and that is one yes or no.
        young_or_old = repr(self.person.svar(year, (LAV_AVGIFT,)).verdier(LAV_AVGIFT))
        key: Any = (repr(given), repr(free), young_or_old) if self._settled(year) else year
        if key not in self.taxed:
            self.taxed[key] = self._computed(year, given, free)
        return (*self.taxed[key], why)

    def _computed(
        self, year: int, given: list[dict[str, float]], free: Belop
    ) -> tuple[Belop | None, Belop | None]:
        taxes, lefts = [], []
        for g in given if given[0] != given[1] else given[:1]:
            svar = self.person.svar(year, (SKATT, ETTER), g)
            tax, left = belop(svar, SKATT), belop(svar, ETTER)
            if tax is None or left is None:
                self.person.funn.svar.append(("skatt", svar))
                return None, None
            taxes.append(tax)
            lefts.append(left)
        tax = Belop(min(t.lavest for t in taxes), max(t.hoyest for t in taxes))
        left = Belop(min(x.lavest for x in lefts), max(x.hoyest for x in lefts))
        return tax, left + free

    @staticmethod
    def _taxable(posts: list[Post], low: bool) -> dict[str, float]:
        out = dict.fromkeys(FELT.values(), 0.0)
        for p in posts:
            if p.belop is not None and p.skatt in FELT:
                out[FELT[p.skatt]] += p.belop.lavest if low else p.belop.hoyest
        return out


def _next_month(day: date) -> int:
    return int(legg_til_maneder(int(forste_i_maneden(day.toordinal())), 1))


def _pension_months(here: list[tuple[Periode, date, date]]) -> float | None:
    """Return how much of the year there is a pension, when it is not all of it."""
    days = [(f, t) for p, f, t in here if p.skatt is Skatteslag.PENSJON and p.ordning == "alderspensjon"]
    if not days:
        return None
    share = sum(float(manedsvekt(f, t)) for f, t in days) / MANEDER_I_ARET
    return None if share >= 1 else share


def _sums(here: list[tuple[Periode, date, date]], year: int) -> Iterator[_Sum]:
    """Yield each scheme of a year with its sum; None when one of its periods is unknown."""
    own_money = [p for p, _, _ in here if p.skatt is not Skatteslag.ARBEIDSGIVERS]
    names = list(dict.fromkeys(p.ordning for p in own_money))
    for name in names:
        own = [(p, f, t) for p, f, t in here if p.ordning == name]
        amounts = [kroner(p, f, t) for p, f, t in own]
        known = [a for a in amounts if a is not None]
        total = sum(known, NULL) if len(known) == len(amounts) else None
        last = own[-1][0]
        yield _Sum(name, last.tittel, last.skatt, total, last.hvorfor)
