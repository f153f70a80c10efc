"""Ett år av gangen gjennom livet: inntekt, uføregrad og G, lest av fakta og satser over tid.

Dette er ikke regler, men det utledningene av beholdning og poeng leser årene med.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from ...engine import MANEDER_I_ARET, mangler
from ...engine.unknown import Unknown
from ...timeline import Tidslinje, manedsvekt


def kjent(verdi: Any) -> bool:
    """Return whether somebody gave the value, or it could be computed."""
    return type(verdi) is not Unknown


def pa(verdi: Any, dag: date) -> Any:
    """Return the value of a fact or rate on a day; None in a hole. One value alone holds all the time."""
    return verdi.verdi_pa(dag, standard=None) if isinstance(verdi, Tidslinje) else verdi


@dataclass(frozen=True, slots=True)
class Grunnbelopsbane:
    """G through time in the money of the day of the calculation: after that day G stays as it is.

    `g` and `snitt` are the rates over time, `dag` the day. That is an assumption, not a forecast.
    """

    g: Any
    snitt: Any
    dag: date

    def ved(self, dag: date) -> float:
        """Return G on a day, kr/år per G; after the day of the calculation that day's G."""
        return float(pa(self.g, min(dag, self.dag)))

    def ved_arets_slutt(self, ar: int) -> float:
        """Return G at the end of a year, kr/år per G."""
        return self.ved(date(ar, 12, 31))

    def arets(self, ar: int) -> float:
        """Return the average G of a year, kr/år per G; after the year of the calculation that day's G."""
        return self.ved_arets_slutt(ar) if ar > self.dag.year else float(pa(self.snitt, date(ar, 12, 31)))


@dataclass(frozen=True, slots=True)
class Livslop:
    """What one person earns and is, year by year.

    `inntekt` is kr/år in the money of each year, over time; `framtidig` kr/år in the money of the day of
    the calculation, for the years after it that `inntekt` does not have; `vekst` what that grows above
    G in a year; `antatt` the assumed income while disabled, in the same money; `ufor_fra` the first day
    with disability benefit, which counts when `uforegrad` is one value for all time. From the year of
    `frisk_fra` the person is reckoned as not disabled, with the income `frisk_inntekt`.
    """

    inntekt: Any
    framtidig: Any
    vekst: float
    uforegrad: Any
    ufor_fra: Any
    antatt: Any
    omsorg: Any
    frisk_fra: Any
    frisk_inntekt: Any
    g: Grunnbelopsbane

    def frisk(self, ar: int) -> bool:
        """Return whether the year is reckoned as if the person had not become disabled."""
        return kjent(self.frisk_fra) and ar >= date.fromordinal(int(self.frisk_fra)).year

    def _fulgt_g(self, navn: str, belop: Any, ar: int) -> float | Unknown:
        """Return an amount in the money of the day of the calculation in that of a year: it follows G."""
        if not kjent(belop):
            return Unknown(frozenset({navn}))
        return float(pa(belop, self.g.dag)) * self.g.ved_arets_slutt(ar) / self.g.ved(self.g.dag)

    def arets_inntekt(self, ar: int) -> float | Unknown:
        """Return the income of a year, or `Unknown` with what is missing."""
        if self.frisk(ar):
            return self._fulgt_g("alderspensjon_inntekt_uten_uforhet", self.frisk_inntekt, ar)
        verdi = pa(self.inntekt, date(ar, 12, 31)) if kjent(self.inntekt) else None
        if verdi is not None:
            return float(verdi)
        if ar < self.g.dag.year:
            return Unknown(frozenset({"inntekt_historie"}))
        if not kjent(self.framtidig):
            return Unknown(frozenset({"alderspensjon_framtidig_inntekt"}))
        return float(self.framtidig) * (1 + self.vekst) ** (ar - self.g.dag.year)

    def arets_uforegrad(self, ar: int) -> float | Unknown:
        """Return the degree of disability of a year, weighted by months; before the first degree it is 0.

        A hole after the first degree is unknown.
        """
        if self.frisk(ar):
            return 0.0
        if not kjent(self.uforegrad):
            return Unknown(frozenset({"uforetrygd_uforegrad"}))
        linje = self.uforegrad
        if not isinstance(linje, Tidslinje):
            if linje == 0:
                return 0.0
            if not kjent(self.ufor_fra):
                return Unknown(frozenset({"uforetrygd_innvilget_fra"}))
            linje = Tidslinje.konstant(linje, date.fromordinal(int(self.ufor_fra)))
        start, slutt = date(ar, 1, 1), date(ar, 12, 31)
        begynner = max(start, linje.segmenter[0].fra) if len(linje) else date.max
        if begynner <= slutt and linje.hull(begynner, slutt):
            return Unknown(frozenset({"uforetrygd_uforegrad"}))
        i_aret: Iterable[Any] = linje.klipp(start, slutt)
        deler = [float(s.verdi) * float(manedsvekt(s.fra, s.siste)) for s in i_aret]
        return sum(deler) / MANEDER_I_ARET

    def antatt_inntekt(self, ar: int) -> float | Unknown:
        """Return the assumed income while disabled, in the money of a year: it follows G."""
        return self._fulgt_g("alderspensjon_antatt_inntekt", self.antatt, ar)

    def kjent_ar(self, ar: int, *, ufor_kan: bool) -> tuple[float, float, float]:
        """Return (degree, assumed income while disabled, income) of a year; raises `MissingFact`.

        Where disability cannot count, and in a year without it, nothing need be known of it.
        """
        grad = self.arets_uforegrad(ar) if ufor_kan else 0.0
        antatt = 0.0 if not isinstance(grad, Unknown) and grad == 0 else self.antatt_inntekt(ar)
        inntekt = self.arets_inntekt(ar)
        if isinstance(grad, Unknown) or isinstance(antatt, Unknown) or isinstance(inntekt, Unknown):
            mangler(*(n for v in (grad, antatt, inntekt) if isinstance(v, Unknown) for n in v.missing))
        return grad, antatt, inntekt

    def er_omsorgsar(self, ar: int) -> bool:
        """Return whether a year is credited for care; nobody said so means no."""
        return kjent(self.omsorg) and bool(pa(self.omsorg, date(ar, 12, 31)))
