"""The answer for one person: values, the branches of what is unknown, and what decides most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from ..timeline import Tidslinje
from .errors import InputFault
from .evaluate import Values, run
from .fordelt import Fordelt, even_out, missing_in, one_of_all
from .noted import Noted
from .plan import Kind, Plan
from .unknown import Unknown
from .year import Part, at, run_year

if TYPE_CHECKING:
    from .law import Lov

MAX_FORKS = 4


@dataclass(frozen=True)
class Gren:
    """One branch: what was assumed for the unknown facts, and every value that follows."""

    antatt: Mapping[str, Any]
    verdier: Mapping[str, Any]
    deler: Mapping[str, tuple[Part, ...]]

    def missing(self, names: Iterable[str]) -> frozenset[str]:
        """Return the facts still missing for `names` in this branch."""
        return frozenset().union(*(missing_in(self.verdier[name]) for name in names))


@dataclass(frozen=True)
class Avgjor:
    """An unknown fact and how many units of the first target it moves the answer, at most."""

    navn: str
    utslag: float


@dataclass(frozen=True)
class Spenn:
    """An unsettled choice that matters: the first number it moves, in each branch, by alternative."""

    valg: str
    brukt: int
    navn: str
    svar: Mapping[int, tuple[Any, ...]]


@dataclass(frozen=True)
class Svar:
    """The answer to `navn`, from one law on one date (or for one year).

    `greiner` has one branch when all needed facts are known, else one for each way the finite
    unknown facts can be. Reading `svar["navn"]` gives the value when all branches agree.
    """

    lov: Lov
    plan: Plan
    navn: tuple[str, ...]
    gitt: Mapping[str, Any]
    greiner: tuple[Gren, ...]

    def __getitem__(self, name: str) -> Any:
        values = self.verdier(name)
        unknown = frozenset().union(*(missing_in(v) for v in values))
        if unknown:
            raise InputFault(name, f"mangler {', '.join(sorted(unknown))}", "oppgi det som mangler")
        if any(v != values[0] for v in values[1:]):
            assumed = sorted({fact for g in self.greiner for fact in g.antatt})
            facts = ", ".join([a.navn for a in self.avgjor] or assumed)
            raise InputFault(name, f"svaret avhenger av {facts}", "oppgi det, eller les greinene")
        return values[0]

    def verdier(self, name: str) -> list[Any]:
        """Return the value of a name in each branch."""
        if name not in self.greiner[0].verdier:
            raise InputFault(name, "er ikke regnet ut i dette svaret", "be om det i beregn")
        return [g.verdier[name] for g in self.greiner]

    @cached_property
    def mangler(self) -> frozenset[str]:
        """The facts without which some branch has no answer."""
        return frozenset().union(*(g.missing(self.navn) for g in self.greiner))

    @cached_property
    def avgjor(self) -> tuple[Avgjor, ...]:
        """The unknown facts that matter, those that move the first target most first."""
        facts = {name for g in self.greiner for name in g.antatt}
        ranked = [Avgjor(name, self._effect(name)) for name in sorted(facts)]
        return tuple(sorted((a for a in ranked if a.utslag), key=lambda a: (-a.utslag, a.navn)))

    def _effect(self, fact: str) -> float:
        by_value: dict[Any, list[Any]] = {}
        courses: list[Any] = []  # periods have no size: each that differs is one step from the others

        def order(value: Any) -> float:
            if not isinstance(value, Tidslinje):
                return float(value)
            if value not in courses:
                courses.append(value)
            return float(courses.index(value))

        for branch in self.greiner:
            value = one_of_all(branch.verdier[self.navn[0]], "sum")
            if type(value) is not Unknown and fact in branch.antatt:
                by_value.setdefault(branch.antatt[fact], []).append(order(value))
        if len(by_value) < 2:
            return 0.0
        means = [sum(v) / len(v) for v in by_value.values()]
        spread = [abs(a - b) for v in zip(*by_value.values(), strict=False) for a in v for b in v]
        return float(max([max(means) - min(means), *spread]))

    @cached_property
    def spenn(self) -> tuple[Spenn, ...]:
        """The unsettled choices on which this answer depends, with the answer under each reading.

        A number that no branch has, is not read again under each choice: it stays unknown.
        """
        numbers = tuple(n for n in self.navn if not all(missing_in(v) for v in self.verdier(n)))
        out = []
        for name in self._choices_used(numbers) if numbers else ():
            choice = self.lov.verk.valg[name]
            runs = {
                a.verdi: self
                if a.verdi == choice.standard
                else self.lov.beregn_rett({**self.gitt, name: a.verdi}, numbers)
                for a in choice.alternativer
            }
            for number in numbers:
                answers = {k: tuple(svar.verdier(number)) for k, svar in runs.items()}
                if len({repr(v) for v in answers.values()}) > 1:
                    out.append(Spenn(name, choice.standard, number, answers))
                    break
        return tuple(out)

    def _choices_used(self, numbers: tuple[str, ...]) -> tuple[str, ...]:
        """Return the choices nobody gave that some rule asked for on the way to these numbers."""
        open_choices = [n for n in self.lov.choices(numbers) if n not in self.gitt]
        used: set[str] = set()
        noted = {n: Noted(self.lov.verk.valg[n].standard, n, used) for n in open_choices}
        if noted:
            self.lov.beregn_rett({**self.gitt, **noted}, numbers)
        return tuple(n for n in open_choices if n in used)


def answer(
    lov: Lov, plan: Plan, names: tuple[str, ...], given: Mapping[str, Any], forks: int = MAX_FORKS
) -> Svar:
    """Return the answer for `names`, forking on up to `forks` finite facts that nobody gave."""
    branches: list[Gren] = []
    given = even_out(given)
    _fork(lov, plan, names, given, {}, branches, forks)
    return Svar(lov, plan, names, given, tuple(branches))


def _evaluate(lov: Lov, plan: Plan, given: Mapping[str, Any]) -> tuple[Values, Mapping[str, Any]]:
    if plan.year is None:
        parts: dict[str, Any] = {}
        return run(lov.verk, plan, at(given, plan.on), None, given, parts), parts
    names = frozenset(n for n in given)
    return run_year(lov.verk, plan, given, names)


def _fork(
    lov: Lov,
    plan: Plan,
    names: tuple[str, ...],
    given: Mapping[str, Any],
    assumed: Mapping[str, Any],
    out: list[Gren],
    forks: int,
) -> None:
    values, parts = _evaluate(lov, plan, _with(given, assumed))
    branch = Gren(dict(assumed), values, parts)
    missing = sorted(branch.missing(names))
    whole = lov.verk.read_whole
    facts = {n: lov.verk.fakta[n] for n in missing if n in lov.verk.fakta and n not in whole}
    # What a rule would compute is not assumed: its plan does not take a value for it.
    finite = [n for n, fact in facts.items() if fact.alternatives and not fact.ellers]
    if not finite or len(assumed) >= forks:
        out.append(branch)
        return
    fact = finite[0]
    for value in lov.verk.fakta[fact].alternatives:
        plain = value if isinstance(value, bool) else int(value)
        _fork(lov, plan, names, given, {**assumed, fact: plain}, out, forks)


def _with(given: Mapping[str, Any], assumed: Mapping[str, Any]) -> dict[str, Any]:
    """Return the given values with what is assumed; over time it fills only the holes."""
    out = dict(given)
    for name, value in assumed.items():
        out[name] = _filled(given.get(name), value)
    return out


def _filled(given: Any, value: Any) -> Any:
    """Return what was given with its holes filled."""
    if type(given) is Fordelt:
        return Fordelt({k: _filled(v, value) for k, v in given})
    if isinstance(given, Tidslinje):
        everywhere: Tidslinje[Any] = Tidslinje.konstant(value)
        return everywhere.slaa_sammen_ytre(given, lambda a, b: a if b is None else b)
    return value if given is None or type(given) is Unknown else given


def needed_facts(plan: Plan) -> tuple[str, ...]:
    """Return the facts a plan may need, in the order they are first needed."""
    return tuple(s.navn for s in plan.steps if s.kind is Kind.FACT)
