"""«Lønner det seg å jobbe?»: wage against benefit, before and after tax, with every kink and cliff.

Nothing of law is computed here: the rules are run, and followed along the wage (`engine/piecewise`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeVar

from ..engine.answer import Gren, Svar
from ..engine.errors import InputFault
from ..engine.helpers import MANEDER_I_ARET
from ..engine.law import Lov, bind
from ..engine.piecewise import Stup, Stykke, cliffs, exact, first_reaching, pieces_of, value_at
from ..engine.unknown import Unknown

HUNDRE = 100
SMALLEST = Fraction(1, 10**9)
Tall = TypeVar("Tall", float, Fraction)
ARSVERK = "arbeid_timer_i_arsverket"
TIMELONN = "arbeid_timelonn"
TIMER = "arbeid_timer"
SKATTEN = "skatt"
HALV_G = "sykepenger_halv_g"
UNDER_HALV_G = "sykepenger_under_halv_g"


def per_maned(per_ar: Tall) -> Tall:
    """Return what an amount for a year is for a month: a twelfth, in the same unit, not rounded."""
    return per_ar / MANEDER_I_ARET


@dataclass(frozen=True, slots=True)
class Ytelse:
    """Which names a benefit answers with when the wage goes up.

    `grenser` are the limits in the wage a person should know, lowest first.
    """

    ord: str
    langs: str
    ytelse: str
    skatt_paa_ytelsen: str
    grenser: tuple[str, ...]
    for_skatt: str = "skatt_inntekt_for_skatt"
    etter_skatt: str = "skatt_inntekt_etter_skatt"


UFORETRYGD = Ytelse(
    ord="uforetrygd_",
    langs="pensjonsgivende_inntekt",
    ytelse="uforetrygd_etter_reduksjon",
    skatt_paa_ytelsen="skatt_uforetrygd",
    grenser=("uforetrygd_bunnfradrag", "uforetrygd_inntektstak"),
)


@dataclass(frozen=True, slots=True)
class Grense:
    """A limit in the wage: in kroner a year, in hours at this wage, and as a wage at these hours.

    What cannot be said (no wage given, or nothing to divide by) is None.
    """

    navn: str
    etikett: str
    lonn: Fraction
    timer: Fraction | None
    timelonn: Fraction | None
    stilling: Fraction | None


@dataclass(frozen=True, slots=True)
class Punkt:
    """The line at one wage, and what is kept of the next hundred kroner before and after tax.

    `fall_for` and `fall_etter` are what one krone more takes away, if there is a cliff here.
    """

    lonn: Fraction
    ytelse: Fraction
    for_skatt: Fraction
    etter_skatt: Fraction
    av_neste_hundre_for: Fraction
    av_neste_hundre_etter: Fraction
    fall_for: Fraction = Fraction(0)
    fall_etter: Fraction = Fraction(0)

    @property
    def skatt(self) -> Fraction:
        """What the tax takes."""
        return self.for_skatt - self.etter_skatt


@dataclass(frozen=True, slots=True)
class Hull:
    """Wages that leave less than a lower wage does: from the cliff to where it is made good again.

    `igjen_ved` is None when it is not made good within the line.
    """

    ved: Fraction
    igjen_ved: Fraction | None


@dataclass(frozen=True, slots=True)
class Kollega:
    """The same wage without the benefit: tax, and what is left a year, a month and an hour."""

    lonn: Fraction
    skatt: Fraction
    etter_skatt: Fraction
    timer: Fraction | None

    @property
    def etter_skatt_per_maned(self) -> Fraction:
        """What a month leaves after tax, a twelfth of the year."""
        return per_maned(self.etter_skatt)

    @property
    def etter_skatt_per_time(self) -> Fraction | None:
        """What an hour leaves after tax."""
        return self.etter_skatt / self.timer if self.timer else None


@dataclass(frozen=True, slots=True)
class Sykepengerett:
    """Whether the wage is enough for sykepenger from Nav when falling ill in the job on the law's day.

    Only the minimum income is tried; the first days from the employer have no such limit.
    """

    grense: Grense
    nok: bool
    margin: Fraction


@dataclass(frozen=True, slots=True)
class Jobbgren:
    """The answer for one way the unknown facts may be; the lines run from 0 to `til` kroner in wage."""

    gren: Gren
    til: Fraction
    linje_ytelse: tuple[Stykke, ...]
    linje_for: tuple[Stykke, ...]
    linje_etter: tuple[Stykke, ...]
    na: Punkt
    uten_arbeid: Punkt
    punkter: tuple[Punkt, ...]
    grenser: tuple[Grense, ...]
    hull: tuple[Hull, ...]
    kollega: Kollega
    sykepenger: Sykepengerett
    timer: Fraction | None
    timelonn: Fraction | None

    @property
    def beholder_for(self) -> Fraction:
        """How much of the wage is kept before tax, against no work."""
        return self.na.for_skatt - self.uten_arbeid.for_skatt

    @property
    def beholder_etter(self) -> Fraction:
        """How much of the wage is kept after tax, against no work."""
        return self.na.etter_skatt - self.uten_arbeid.etter_skatt

    @property
    def stup(self) -> tuple[Stup, ...]:
        """The cliffs before tax."""
        return tuple(cliffs(list(self.linje_for)))

    def lonn_for(self, belop: float) -> Fraction | None:
        """Return the lowest wage that leaves at least `belop` a year after tax, or None within the line."""
        return first_reaching(list(self.linje_etter), exact(belop), Fraction(0), self.til)


@dataclass(frozen=True, slots=True)
class Jobb:
    """«Lønner det seg å jobbe?» for one person under one law; one branch per way unknown facts may be."""

    ytelse: Ytelse
    svar: Svar
    greiner: tuple[Jobbgren, ...]


def names(ytelse: Ytelse) -> tuple[str, ...]:
    """Return the names an answer about work is made of, what people ask for first."""
    return (
        ytelse.etter_skatt,
        ytelse.for_skatt,
        ytelse.langs,
        ytelse.ytelse,
        SKATTEN,
        *ytelse.grenser,
    )


def jobb(lov: Lov, values: Mapping[str, Any], ytelse: Ytelse = UFORETRYGD) -> Jobb:
    """Return whether work pays for a person with `values` (the engine's own, as `Sak.verdier`).

    Raises `InputFault` when the wage or another number is missing.
    """
    svar = lov.beregn_rett(values, names(ytelse))
    if svar.mangler:
        first = sorted(svar.mangler)[0]
        question = lov.verk.fakta[first].sporsmal if first in lov.verk.fakta else lov.verk.label(first)
        raise InputFault(first, f"mangler ({question})", "oppgi det i saken eller med --sett")
    return Jobb(ytelse, svar, tuple(_branch(lov, values, ytelse, b) for b in svar.greiner))


def _branch(lov: Lov, values: Mapping[str, Any], ytelse: Ytelse, gren: Gren) -> Jobbgren:
    known = {**values, **gren.antatt}
    wage = exact(gren.verdier[ytelse.langs])
    limits = [exact(gren.verdier[n]) for n in ytelse.grenser]
    stop = _end(wage, limits)
    targets = (ytelse.ytelse, ytelse.for_skatt, ytelse.etter_skatt)
    lines = pieces_of(lov, known, ytelse.langs, targets, 0.0, float(stop))
    benefit, before, after = (lines[name] for name in targets)

    def point(x: Fraction) -> Punkt:
        return _point(x, benefit, before, after)

    kinks = {p.fra for parts in (benefit, before, after) for p in parts} | {stop}
    kinks |= {c.ved + 1 for c in cliffs(before)}  # one krone over the cliff
    hours, hourly, year = _work(lov, known, wage)
    return Jobbgren(
        gren=gren,
        til=stop,
        linje_ytelse=tuple(benefit),
        linje_for=tuple(before),
        linje_etter=tuple(after),
        na=point(wage),
        uten_arbeid=point(Fraction(0)),
        punkter=tuple(point(x) for x in sorted(kinks)),
        grenser=tuple(_limit(lov, n, exact(gren.verdier[n]), hours, hourly, year) for n in ytelse.grenser),
        hull=_hollows(after, stop),
        kollega=_colleague(lov, known, ytelse, wage, hours),
        sykepenger=_sickness_right(lov, known, wage, hours, hourly, year),
        timer=hours,
        timelonn=hourly,
    )


def _end(wage: Fraction, limits: Iterable[Fraction]) -> Fraction:
    """Return where the lines end: well past the wage and the highest limit, in whole hundred thousands."""
    far = max([wage, *limits]) * 2
    step = 100_000
    return Fraction(-(-int(far) // step) * step + step)


def _point(x: Fraction, benefit: list[Stykke], before: list[Stykke], after: list[Stykke]) -> Punkt:
    def more(parts: list[Stykke]) -> Fraction:
        return value_at(parts, x + HUNDRE) - value_at(parts, x)

    def drop(parts: list[Stykke]) -> Fraction:
        return next((c.fall for c in cliffs(parts) if c.ved == x), Fraction(0))

    return Punkt(
        lonn=x,
        ytelse=value_at(benefit, x),
        for_skatt=value_at(before, x),
        etter_skatt=value_at(after, x),
        av_neste_hundre_for=more(before),
        av_neste_hundre_etter=more(after),
        fall_for=drop(before),
        fall_etter=drop(after),
    )


def at_wage(gren: Jobbgren, wage: Fraction) -> Fraction:
    """Return wage and benefit to a year before tax at a wage within the line."""
    return value_at(list(gren.linje_for), wage)


def _work(
    lov: Lov, known: Mapping[str, Any], wage: Fraction
) -> tuple[Fraction | None, Fraction | None, Fraction]:
    """Return hours a year, hourly wage and the hours of a full year; None where nobody said so."""
    svar = lov.beregn_rett(known, (TIMER, TIMELONN, ARSVERK))
    branch = svar.greiner[0].verdier
    hours, hourly = (None if type(branch[n]) is Unknown else exact(branch[n]) for n in (TIMER, TIMELONN))
    for name, value in ((TIMER, hours), (TIMELONN, hourly)):
        not_too_small(name, value)
    if hours is None and hourly:
        hours = wage / hourly
    if hourly is None and hours:
        hourly = wage / hours
    return hours, hourly, exact(branch[ARSVERK])


def not_too_small(name: str, value: Fraction | None) -> None:
    """Raise `InputFault` for hours or a wage so near nothing that what is divided by it has no end."""
    if value is not None and 0 < value < SMALLEST:
        raise InputFault(name, "tallet er for lite", "skriv 0, eller et tall med færre nuller")


def _limit(
    lov: Lov, name: str, at: Fraction, hours: Fraction | None, hourly: Fraction | None, year: Fraction
) -> Grense:
    needed = at / hourly if hourly else None
    return Grense(
        navn=name,
        etikett=lov.verk.label(name, lov.dato),
        lonn=at,
        timer=needed,
        timelonn=at / hours if hours else None,
        stilling=needed / year if needed is not None else None,
    )


def _hollows(after: list[Stykke], stop: Fraction) -> tuple[Hull, ...]:
    """Return the stretches of wage that leave less than the wage just before a cliff."""
    krone = Fraction(1)
    return tuple(
        Hull(c.ved, first_reaching(after, c.for_, c.ved + krone, stop))
        for c in cliffs(after)
        if c.fall >= 1
    )


def _colleague(
    lov: Lov, known: Mapping[str, Any], ytelse: Ytelse, wage: Fraction, hours: Fraction | None
) -> Kollega:
    """Return what the same wage leaves for someone without the benefit."""
    alone = lov.beregn_rett({**known, ytelse.skatt_paa_ytelsen: 0.0}, (SKATTEN, ytelse.etter_skatt))
    return Kollega(wage, exact(alone[SKATTEN]), exact(alone[ytelse.etter_skatt]), hours)


def _sickness_right(
    lov: Lov,
    known: Mapping[str, Any],
    wage: Fraction,
    hours: Fraction | None,
    hourly: Fraction | None,
    year: Fraction,
) -> Sykepengerett:
    """Return whether the wage reaches the minimum income of sykepenger, with the limit in hours."""
    on_day = bind(lov.verk, lov.dato, lov.kjent)
    ill = {**known, "sykepenger_forste_sykedag": lov.dato.toordinal(), "sykepenger_grunnlag": float(wage)}
    svar = on_day.beregn_rett(ill, (HALV_G, UNDER_HALV_G))
    limit = exact(svar[HALV_G])
    return Sykepengerett(
        grense=_limit(on_day, HALV_G, limit, hours, hourly, year),
        nok=not svar[UNDER_HALV_G],
        margin=wage - limit,
    )
