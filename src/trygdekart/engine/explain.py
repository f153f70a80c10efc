"""Why a number is what it is: the rule's sentence, its formula with the numbers put in, its source.

Built lazily from the values of the run and the rules' own source. Deterministic; no other text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..timeline import Tidslinje
from .context import Context, category
from .errors import TouchedUnknown
from .evaluate import taken_exception
from .explain_collected import aggregate, derived_from, last_counted, over_days, total_of_all
from .fordelt import Fordelt, of_key
from .formatting import value_text
from .formula import Formula
from .plan import MAIN, Kind, Plan, Step
from .rules import Regel
from .unknown import Unknown

MAIN_HOLDS, EXCEPTION_HOLDS = "nei; hovedregelen gjelder", "ja; unntaket gjelder"
UNSETTLED = "Loven er ikke avklart på dette punktet."
ASSUMED = "antatt: det er ikke oppgitt, så hvert svar vises for seg"


@dataclass(frozen=True)
class Forklaring:
    """One number explained.

    `formel` are the steps of the rule with words and numbers; `trenger` the names it was made of;
    `gjelder` says which dates the version or value has; `deler` the stretches of a year.
    """

    navn: str
    etikett: str
    verdi: Any
    tekst: str
    enhet: str
    slag: str
    hjemmel: str
    setning: str
    formel: tuple[str, ...]
    kilde: str
    sikkerhet: str
    gjelder: str
    merknad: str
    trenger: tuple[str, ...]
    deler: tuple[str, ...] = ()


def explain(context: Context, name: str) -> Forklaring:
    """Return the explanation of one name in a run (not of what it is made of)."""
    step = context.plan.step(name)
    value = context.verdier[name]
    bare = name.replace(MAIN, "")
    unit = context.lov.unit_text(bare)
    text = value_text(value, unit, category(context.lov, bare))
    base: dict[str, Any] = {
        "navn": name,
        "etikett": context.words.label(context.lov, bare, context.plan.on),
        "verdi": value,
        "tekst": text,
        "enhet": unit,
        "slag": step.kind.value,
        "hjemmel": "",
        "setning": "",
        "formel": (),
        "kilde": "",
        "sikkerhet": "",
        "gjelder": "",
        "merknad": "",
        "trenger": step.needs,
    }
    base.update(_by_kind(context, step, bare))
    return Forklaring(**base)


def walk(context: Context, name: str) -> Iterator[tuple[int, Forklaring]]:
    """Yield (depth, explanation) of a name and all it was made of, each name once.

    In a year an aggregate is followed into its last stretch, where its rule was last used.
    """
    for depth, _, explanation in walk_plans(context, name):
        yield depth, explanation


def walk_plans(
    context: Context, name: str, seen: set[tuple[int, str, str]] | None = None
) -> Iterator[tuple[int, Plan, Forklaring]]:
    """Yield (depth, plan, explanation): as `walk`, with the plan that each name was computed in.

    `seen` may be shared between walks; a name with the same value in the same plan is then told once.
    """
    told = set() if seen is None else seen

    def visit(c: Context, n: str, depth: int) -> Iterator[tuple[int, Plan, Forklaring]]:
        step = c.plan.step(n)
        if step.kind is Kind.SAME and depth and n not in c.lov.fakta:
            yield from visit(c, step.needs[0], depth)  # a level on a date: the same number twice
            return
        key = (id(c.plan), n, repr(c.verdier[n]))
        if key in told:
            return
        told.add(key)
        explanation = explain(c, n)
        yield depth, c.plan, explanation
        for needed in explanation.trenger:
            yield from visit(c, needed, depth + 1)
        if step.kind is Kind.AGGREGATE and c.deler.get(n):
            part = last_counted(c, n)
            yield from visit(c.inside(part), c.lov.aggregater[n].av, depth + 1)
        if step.kind is Kind.OVER_DAYS and c.deler.get(n):
            yield from visit(c.inside(c.deler[n][-1]), c.lov.over_dager[n].av, depth + 1)

    yield from visit(context, name, 0)


def _by_kind(context: Context, step: Step, name: str) -> dict[str, Any]:
    lov = context.lov
    if step.kind is Kind.RULE:
        assert step.regel is not None
        return _rule(context, step, step.regel)
    if step.kind is Kind.EXCEPTIONS:
        return _exceptions(context, step)
    if step.kind is Kind.RATE:
        assert step.sats is not None
        rate = lov.satser[name]
        return {
            "hjemmel": rate.hjemmel,
            "kilde": step.sats.kilde,
            "sikkerhet": step.sats.sikkerhet,
            "gjelder": dates_text(step.sats.validity, context.words.said),
            "merknad": " ".join(context.words.said(t) for t in (step.sats.merknad, rate.merknad) if t),
        }
    if step.kind is Kind.LOOKUP:
        look = lov.oppslag[name]
        return {
            "hjemmel": look.hjemmel,
            "setning": f"{context.words.label(lov, look.av)} {context.words.said('den dagen.')}",
            "kilde": "oppgitt" if look.av in lov.fakta else lov.satser[look.av].verdier[-1].kilde,
        }
    if step.kind is Kind.CHOICE:
        choice = lov.valg[name]
        return {
            "hjemmel": choice.hjemmel,
            "tekst": context.words.said(choice.text(int(context.verdier[name]))),
            "setning": f"{context.words.said(UNSETTLED)} {context.words.said(choice.grunn)}",
            "sikkerhet": choice.sikkerhet,
        }
    if step.kind is Kind.AGGREGATE:
        return aggregate(context, name)
    if step.kind is Kind.OVER_DAYS:
        return over_days(context, name)
    if step.kind is Kind.TOTAL:
        return total_of_all(context, name)
    if step.kind is Kind.SAME:
        inner = explain(context, step.needs[0])
        return {
            "hjemmel": inner.hjemmel,
            "setning": inner.setning,
            "formel": inner.formel,
            "deler": inner.deler,
            "trenger": inner.trenger,
        }
    if step.kind is Kind.DERIVED:
        derived = lov.utledninger[name]
        return {
            "hjemmel": derived.hjemmel,
            "setning": context.words.said(derived.setning),
            "sikkerhet": derived.declared.sikkerhet,
            "deler": tuple(derived_from(context, step, derived)),
        }
    if name in context.antatt:
        return {"kilde": ASSUMED}
    if step.kind is Kind.FACT and name not in context.gitt:
        default = lov.fakta[name].standard
        if default is not None:
            return {"hjemmel": default.hjemmel, "kilde": "lovens standard"}
        return {"kilde": "ikke oppgitt"}
    if step.kind is Kind.CALENDAR:
        return {"kilde": "kalenderen"}
    return {"kilde": "oppgitt"}


def dates_text(validity: Any, said: Callable[[str], str] = str) -> str:
    """Return «virker fra 1.1.2026, i kraft 1.10.2026» for a version or value; `said` as in `Context`."""

    def norsk(d: Any) -> str:
        return f"{d.day}.{d.month}.{d.year}"

    text = f"{said('virker fra')} {norsk(validity.virker_fra)}"
    if validity.til is not None:
        text += f" {said('til')} {norsk(validity.til)}"
    if validity.in_force != validity.virker_fra:
        text += f", {said('i kraft')} {norsk(validity.in_force)}"
    return text


def _keys(values: Mapping[str, Any], names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the employers among the values of `names`, or one empty key when nothing is shared."""
    shared = [values[n] for n in names if type(values[n]) is Fordelt]
    return tuple(dict.fromkeys(k for v in shared for k in v.parts)) or ("",)


def _led(key: str, lines: Iterable[str]) -> tuple[str, ...]:
    """Return lines led by whose they are, when there are several."""
    return tuple(f"{key}: {line}" if key else line for line in lines)


def _rule(context: Context, step: Step, rule: Regel) -> dict[str, Any]:
    steps: tuple[str, ...] = ()
    used: set[str] = set()
    for key in _keys(context.verdier, step.needs):
        values = {
            a.navn: of_key(context.verdier[n], key)
            for a, n in zip(rule.argumenter, step.needs, strict=True)
        }
        formula = Formula(context.lov, rule, values, context.plan.on, context.words)
        try:
            steps += _led(key, tuple(formula.lines()))
            used |= formula.used
        except TouchedUnknown:
            used |= set(step.needs)
    return {
        "hjemmel": rule.hjemmel,
        "setning": context.words.said(rule.setning),
        "formel": steps,
        "trenger": tuple(n for n in step.needs if n in used),
        "sikkerhet": rule.declared.sikkerhet,
        "gjelder": dates_text(rule.validity, context.words.said),
        "kilde": rule.declared.kilde,
        "merknad": "",
    }


def _outcome(context: Context, condition: str, outcome: str) -> str:
    return f"{context.words.label(context.lov, condition)}: {context.words.said(outcome)}"


def _exceptions(context: Context, step: Step) -> dict[str, Any]:
    lines: tuple[str, ...] = ()
    needed: dict[str, None] = {}
    inner = None
    for key in _keys(context.verdier, step.needs):
        values = {n: of_key(context.verdier[n], key) for n in step.needs}
        taken = taken_exception(step, values)
        if taken is None:
            conditions = step.needs[0:-1:2]
            lines += _led(key, (_outcome(context, c, MAIN_HOLDS) for c in conditions))
            chosen = (*conditions, step.needs[-1])
        else:
            lines += _led(key, (_outcome(context, taken[0], EXCEPTION_HOLDS),))
            chosen = taken
        needed |= dict.fromkeys(chosen)
        inner = inner or explain(context, chosen[-1])
    assert inner is not None
    return {
        "hjemmel": inner.hjemmel,
        "setning": inner.setning,
        "formel": lines,
        "trenger": tuple(needed),
        "gjelder": inner.gjelder,
    }


def plain_value(value: Any) -> Any:
    """Return a value as JSON has it: null when unknown, periods as {fra, til, verdi}, shared by key."""
    if type(value) is Fordelt:
        return {key: plain_value(one) for key, one in value}
    if isinstance(value, Tidslinje):
        return [
            {
                "fra": s.fra.isoformat(),
                "til": None if s.til is None else s.til.isoformat(),
                "verdi": plain_value(s.verdi),
            }
            for s in value
        ]
    if isinstance(value, date):
        return value.isoformat()
    return None if type(value) is Unknown else value


def as_json(f: Forklaring) -> dict[str, Any]:
    """Return an explanation as plain JSON values."""
    value = f.verdi
    return {
        "navn": f.navn,
        "etikett": f.etikett,
        "verdi": plain_value(value),
        "tekst": f.tekst.replace("\u00a0", " "),
        "enhet": f.enhet,
        "slag": f.slag,
        "hjemmel": f.hjemmel,
        "setning": f.setning,
        "formel": [line.replace("\u00a0", " ") for line in (*f.formel, *f.deler)],
        "kilde": f.kilde,
        "sikkerhet": f.sikkerhet,
        "gjelder": f.gjelder,
        "merknad": f.merknad,
        "trenger": list(f.trenger),
    }
