"""`Lov`: the law on a date or in a year, as seen on a day; what most callers hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any

from .answer import MAX_FORKS, Svar, answer
from .checks import dependencies
from .errors import InputFault
from .inputs import day_asked, read_timeline, read_values
from .lawbook import Lovverk
from .plan import LawIdentity, Plan, make_plan
from .year import _needs, first_and_last

if TYPE_CHECKING:
    from ..timeline import Tidslinje
    from .compiler import Kjerne
    from .counter_kernel import Tellekjerne
    from .counters import Telling
    from .overlay import Overlay
    from .year_kernel import KjerneAr


@dataclass(frozen=True)
class Lov:
    """The law `verk` as it governs `dato` (or the calendar year `ar`), as seen on `kjent`."""

    verk: Lovverk
    dato: date
    kjent: date
    ar: int | None = None

    @property
    def carried_forward(self) -> bool:
        """Whether the date lies after the date of the law data, so that rates are carried forward."""
        return self.dato > self.verk.lovdata

    def plan(self, names: Iterable[str], given: Iterable[str] = ()) -> Plan:
        """Return the plan for `names` when `given` names have values."""
        wanted = tuple(dict.fromkeys(names))
        for name in wanted:
            self.verk.require(name, "tall")
        return make_plan(LawIdentity(self.verk), wanted, self.dato, self.kjent, frozenset(given), self.ar)

    def beregn(self, fakta: Mapping[str, Any], navn: Iterable[str]) -> Svar:
        """Return the answer for `navn`.

        `fakta` maps names to values: facts about the person, or any other name of the law, which is
        then taken as given. Shares are fractions, dates `date` or ISO text; None is unknown. For a
        year, a value may be a `Tidslinje`. Raises `InputFault`.
        """
        from ..timeline import Tidslinje

        plain = {k: v for k, v in fakta.items() if not isinstance(v, Tidslinje)}
        values = read_values(self.verk, plain)
        for name, value in fakta.items():
            if isinstance(value, Tidslinje):
                values[name] = read_timeline(self.verk, self.verk.require(name, name), value)
        return self.beregn_rett(values, tuple(navn))

    def beregn_rett(
        self, values: Mapping[str, Any], names: tuple[str, ...], forks: int = MAX_FORKS
    ) -> Svar:
        """Return the answer for values that are already the engine's own (see `inputs`).

        It branches on at most `forks` unknown facts; with 0 what needs one of them is unknown.
        """
        # A view given a value is its result given one, so that all that builds on it follows.
        inner = {self.verk.visninger[n][0]: v for n, v in values.items() if n in self.verk.visninger}
        values = {**inner, **values}
        return answer(self, self.plan(names, values), names, values, forks)

    def med(self, *overlays: Overlay) -> Lov:
        """Return the same date under the law with the overlays laid on; this one is untouched."""
        from .overlay import lay

        return replace(self, verk=lay(self.verk, *overlays))

    def kompiler(
        self, navn: Iterable[str], gitt: Iterable[str] = (), felles: Mapping[str, Any] | None = None
    ) -> Kjerne:
        """Return the rules for `navn` on this date fused to one kernel over columns of persons.

        `gitt` names arrive as columns besides the facts. `felles` are names with one value for everyone:
        they are written into the kernel, so that what they decide is not computed for each person. Needs
        numpy; without Numba it runs in Python. Raises `InputFault`, also when the law is bound to a year
        (see `kompiler_ar`).
        """
        from .compiler import Kjerne

        if self.ar is not None:
            raise InputFault("ar", "en kjerne gjelder én dato", "bruk kompiler_ar for et år")
        return Kjerne.make(self, tuple(navn), frozenset(gitt), felles or {})

    def kompiler_ar(
        self,
        navn: Iterable[str],
        gitt: Iterable[str] = (),
        felles: Mapping[str, Any] | None = None,
        som: Mapping[str, str] | None = None,
    ) -> KjerneAr:
        """Return the annual law for `navn` compiled: facts constant, law changing within the year.

        `gitt` and `felles` are as in `kompiler`; `som` maps a name to the name of the law it is taken to
        be in each stretch of the year (an amount that is lifted with a rate).
        """
        from .year_kernel import KjerneAr

        if self.ar is None:
            raise InputFault("ar", "loven er bundet til en dato", "bind den til et år, eller kompiler")
        return KjerneAr.make(self, tuple(navn), frozenset(gitt), felles or {}, som or {})

    def tell(self, navn: str, hendelser: Tidslinje[int], fakta: Mapping[str, Any] | None = None) -> Telling:
        """Return the count of `navn` over a person's days, every step kept; raises `InputFault`.

        `fakta` are what the counter knows about the person besides the days (a date of birth).
        """
        from .counters import count

        return count(self.verk, navn, hendelser, self.kjent, fakta)

    def kompiler_teller(self, navn: str) -> Tellekjerne:
        """Return the counter `navn` compiled, for the spells of many persons."""
        from .counter_kernel import Tellekjerne

        if navn not in self.verk.tellere:
            raise InputFault("teller", f"«{navn}» er ingen teller", "se «regler»")
        return Tellekjerne.make(self, navn)

    def choices(self, names: Iterable[str]) -> tuple[str, ...]:
        """Return the unsettled choices that `names` may depend on, sorted."""
        todo, seen = list(names), set()
        while todo:
            name = todo.pop()
            if name not in seen:
                seen.add(name)
                # A derivation reads its facts whole, but its choices are as unsettled as any.
                derived = name in self.verk.utledninger
                todo += (dependencies if derived else _needs)(self.verk, name)
        return tuple(sorted(n for n in seen if n in self.verk.valg))


def bind(verk: Lovverk, when: str | date | int, known: str | date | None = None) -> Lov:
    """Return the law on a date (`date` or ISO text) or in a year (an int), as seen on `known`.

    `known` is the date of the law data unless given; the clock is never read.
    """
    seen = day_asked(known, "kjent") if known is not None else verk.lovdata
    if isinstance(when, int):
        if not 1900 <= when <= 2200:
            raise InputFault("ar", "året er utenfor 1900 til 2200", "oppgi et årstall")
        return Lov(verk, first_and_last(when)[1], seen, when)
    return Lov(verk, day_asked(when, "dato"), seen)
