"""Why a number is what it is: the rule's sentence, its formula with the numbers put in, its source.

Built lazily from the values of the run and the rules' own source. Deterministic; no other text.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from types import CodeType
from typing import Any, get_args

from ..timeline import Tidslinje
from .answer import Gren, Svar
from .errors import TouchedUnknown
from .evaluate import taken_exception
from .fordelt import Fordelt, of_key
from .formatting import grouped, plain, value_text
from .lawbook import Lovverk, Regel
from .plan import MAIN, Kind, Plan, Step
from .source import body_without_docstring, function_node
from .subset import CONSTANTS
from .unitcheck import UnitCheck
from .unknown import Unknown
from .year import Part

ASSUMED = "antatt: det er ikke oppgitt, så hvert svar vises for seg"
WORDS: Mapping[str, str] = {
    "min": "det minste av",
    "max": "det største av",
    "abs": "størrelsen av",
    "avrund": "avrundet",
    "rund_ned": "rundet ned",
    "rund_opp": "rundet opp",
    "trinnvis": "trinnvis av",
    "tabellverdi": "tabellverdien for",
    "interpolert": "på linjen gjennom tabellen, ved",
    "har_nokkel": "tabellen har tallet for",
    "forste_i_maneden": "første dag i måneden",
    "fyller_ar": "dagen en fyller år",
    "legg_til_maneder": "måneder etter",
    "manedsnummer": "måneden",
    "ar_av": "året",
    "er_helg": "er i en helg",
    "dager_til_ukeskille": "dager til uka eller helga er ute",
    "ukedager_mellom": "ukedager mellom",
    "legg_til_ukedager": "ukedager etter",
    "siste_ukedag": "siste ukedag til og med",
}
SIGNS: Mapping[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "−",
    ast.Mult: "×",
    ast.Div: "/",
    ast.Lt: "<",
    ast.LtE: "≤",
    ast.Gt: ">",
    ast.GtE: "≥",
    ast.Eq: "=",
    ast.NotEq: "≠",
    ast.And: "og",
    ast.Or: "eller",
}


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


@dataclass(frozen=True)
class Context:
    """One run to explain: a plan, the values of its steps, and the parts of its year."""

    lov: Lovverk
    plan: Plan
    verdier: Mapping[str, Any]
    gitt: Mapping[str, Any]
    antatt: Mapping[str, Any]
    deler: Mapping[str, tuple[Part, ...]]

    @staticmethod
    def of(svar: Svar, gren: Gren) -> Context:
        """Return the context of one branch of an answer."""
        return Context(svar.lov.verk, svar.plan, gren.verdier, svar.gitt, gren.antatt, gren.deler)

    def inside(self, part: Part) -> Context:
        """Return the context of one stretch of the year."""
        return Context(self.lov, part.plan, part.values, self.gitt, self.antatt, {})


def explain(context: Context, name: str) -> Forklaring:
    """Return the explanation of one name in a run (not of what it is made of)."""
    step = context.plan.step(name)
    value = context.verdier[name]
    bare = name.replace(MAIN, "")
    unit = context.lov.unit_text(bare)
    text = value_text(value, unit, category(context.lov, bare))
    base: dict[str, Any] = {
        "navn": name,
        "etikett": context.lov.label(bare, context.plan.on),
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


def category(lov: Lovverk, name: str) -> Any:
    """Return the IntEnum of a category name, or of the values of a course of periods; else None."""
    if name in lov.fakta:
        return lov.fakta[name].type
    if name in lov.regler:
        return lov.regler[name][-1].type
    if name in lov.utledninger:
        of = get_args(lov.utledninger[name].type)
        return of[0] if of else lov.utledninger[name].type
    return None


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


def holds(value: Any) -> bool:
    """Whether a yes/no holds; an unknown one may, so it counts as one to explain."""
    return any(
        type(v) is Unknown or bool(v) for v in (value.values() if type(value) is Fordelt else [value])
    )


def last_counted(context: Context, name: str) -> Part:
    """Return the last stretch of the year that counted in an aggregate (else the last one)."""
    agg = context.lov.aggregater[name]
    parts = context.deler[name]
    counted = [p for p in parts if not agg.nar or holds(p.values[agg.nar])]
    return (counted or list(parts))[-1]


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
            "gjelder": dates_text(step.sats.validity),
            "merknad": " ".join(t for t in (step.sats.merknad, rate.merknad) if t),
        }
    if step.kind is Kind.LOOKUP:
        look = lov.oppslag[name]
        return {
            "hjemmel": look.hjemmel,
            "setning": f"{lov.label(look.av)} den dagen.",
            "kilde": "oppgitt" if look.av in lov.fakta else lov.satser[look.av].verdier[-1].kilde,
        }
    if step.kind is Kind.CHOICE:
        choice = lov.valg[name]
        return {
            "hjemmel": choice.hjemmel,
            "tekst": choice.text(int(context.verdier[name])),
            "setning": "Loven er ikke avklart på dette punktet. " + choice.grunn,
            "sikkerhet": choice.sikkerhet,
        }
    if step.kind is Kind.AGGREGATE:
        return _aggregate(context, name)
    if step.kind is Kind.OVER_DAYS:
        return _over_days(context, name)
    if step.kind is Kind.TOTAL:
        return _total(context, name)
    if step.kind is Kind.SAME and name in context.antatt:
        return {"kilde": ASSUMED, "trenger": ()}
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
            "setning": derived.setning,
            "sikkerhet": derived.declared.sikkerhet,
            "deler": tuple(_derived_from(context, step, derived)),
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


def dates_text(validity: Any) -> str:
    """Return «virker fra 1.1.2026, i kraft 1.10.2026» for a version or value."""

    def norsk(d: Any) -> str:
        return f"{d.day}.{d.month}.{d.year}"

    text = f"virker fra {norsk(validity.virker_fra)}"
    if validity.til is not None:
        text += f" til {norsk(validity.til)}"
    if validity.in_force != validity.virker_fra:
        text += f", i kraft {norsk(validity.in_force)}"
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
        formula = _Formula(context.lov, rule, values, context.plan.on)
        try:
            steps += _led(key, tuple(formula.lines()))
            used |= formula.used
        except TouchedUnknown:
            used |= set(step.needs)
    return {
        "hjemmel": rule.hjemmel,
        "setning": rule.setning,
        "formel": steps,
        "trenger": tuple(n for n in step.needs if n in used),
        "sikkerhet": rule.declared.sikkerhet,
        "gjelder": dates_text(rule.validity),
        "kilde": rule.declared.kilde,
        "merknad": "",
    }


def _exceptions(context: Context, step: Step) -> dict[str, Any]:
    lines: tuple[str, ...] = ()
    needed: dict[str, None] = {}
    inner = None
    for key in _keys(context.verdier, step.needs):
        values = {n: of_key(context.verdier[n], key) for n in step.needs}
        taken = taken_exception(step, values)
        if taken is None:
            conditions = step.needs[0:-1:2]
            lines += _led(key, (f"{context.lov.label(c)}: nei; hovedregelen gjelder" for c in conditions))
            chosen = (*conditions, step.needs[-1])
        else:
            lines += _led(key, (f"{context.lov.label(taken[0])}: ja; unntaket gjelder",))
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


TOTALS: Mapping[str, str] = {
    "sum": "Lagt sammen for alle.",
    "høyest": "Den høyeste av alle.",
    "lavest": "Den laveste av alle.",
    "noen": "Ja hvis det gjelder for noen.",
    "alle": "Ja hvis det gjelder for alle.",
}


def _total(context: Context, name: str) -> dict[str, Any]:
    """Explain one number for the person by the number for each employer."""
    total = context.lov.samlet[name]
    shared = context.verdier[total.av]
    lines: tuple[str, ...] = ()
    if type(shared) is Fordelt:
        unit, kind = context.lov.unit_text(total.av), category(context.lov, total.av)
        lines = tuple(f"{key}: {value_text(value, unit, kind)}" for key, value in shared)
    return {"hjemmel": total.hjemmel, "setning": TOTALS[total.metode], "formel": lines}


METHODS: Mapping[str, str] = {
    "sum": "Lagt sammen over årets måneder.",
    "siste": "Den siste i året.",
    "høyest": "Den høyeste i året.",
    "lavest": "Den laveste i året.",
    "vektet": "Gjennomsnittet i året, vektet etter måneder.",
    "noen": "Ja hvis det gjelder i noen del av året.",
    "alle": "Ja hvis det gjelder hele året.",
}


def _aggregate(context: Context, name: str) -> dict[str, Any]:
    agg = context.lov.aggregater[name]
    unit = str(context.lov.unit(agg.av))
    kind = category(context.lov, agg.av)
    rows: list[list[Any]] = []
    for part in context.deler.get(name, ()):
        counted = not agg.nar or holds(part.values[agg.nar])
        text = value_text(part.values[agg.av], unit, kind) if counted else "teller ikke"
        if rows and rows[-1][2] == text:
            rows[-1][1] = part.til
            rows[-1][3] += part.weight
        else:
            rows.append([part.fra, part.til, text, part.weight])
    lines = tuple(f"{a.day}.{a.month}.–{b.day}.{b.month}.: {t} i {plain(w, 2)} mnd" for a, b, t, w in rows)
    return {
        "hjemmel": agg.hjemmel,
        "setning": METHODS[agg.metode],
        "deler": lines,
        "sikkerhet": agg.sikkerhet,
        "trenger": (),
    }


def _over_days(context: Context, name: str) -> dict[str, Any]:
    total = context.lov.over_dager[name]
    if total.metode == "forløp":
        return {
            "hjemmel": total.hjemmel,
            "setning": "Dag for dag.",
            "sikkerhet": total.sikkerhet,
            "trenger": (),
        }
    unit = str(context.lov.unit(total.av))
    rows: list[list[Any]] = []
    for part in context.deler.get(name, ()):
        text = value_text(part.values[total.av], unit)
        if rows and rows[-1][2] == text:
            rows[-1][1] = part.til
            rows[-1][3] += part.weight
        else:
            rows.append([part.fra, part.til, text, part.weight])
    lines = tuple(f"{span(a, b)}: {t} × {grouped(w, 0)} {WEEKDAYS[w == 1]}" for a, b, t, w in rows)
    return {
        "hjemmel": total.hjemmel,
        "setning": "Lagt sammen over hverdagene, mandag til fredag.",
        "deler": lines,
        "sikkerhet": total.sikkerhet,
        "trenger": (),
    }


WEEKDAYS: Mapping[bool, str] = {True: "hverdag", False: "hverdager"}


def span(first: date, last: date) -> str:
    """Return «1.12.–7.12.», or one day as «1.12.»."""
    start = f"{first.day}.{first.month}."
    return start if first == last else f"{start}–{last.day}.{last.month}."


def _derived_from(context: Context, step: Step, derived: Regel) -> Iterator[str]:
    """Yield the rows a derivation was made of, when it says how to find them."""
    rows = derived.declared.rader
    arguments = [context.gitt.get(n, context.verdier[n]) for n in step.needs]
    if rows is None or type(context.verdier[step.navn]) is Unknown:
        return
    unit = str(derived.enhet)
    for first, last, value in rows(*arguments):
        yield f"{span(first, last)}: {value_text(value, unit)}"


@lru_cache(maxsize=4096)
def compiled(e: ast.expr) -> CodeType:
    """Return an expression of a rule as code: of an installed rule, never text from a user."""
    return compile(ast.fix_missing_locations(ast.Expression(e)), "<regel>", "eval")


@lru_cache(maxsize=4096)
def names_in(e: ast.expr) -> frozenset[str]:
    """Return the names an expression uses."""
    return frozenset(n.id for n in ast.walk(e) if isinstance(n, ast.Name))


@lru_cache(maxsize=4096)
def local_units(rule: Regel) -> dict[str, str]:
    """Return the unit of every name in a rule, its own names between included."""
    units = {a.navn: a.enhet for a in rule.argumenter}
    check = UnitCheck(function_node(rule.funksjon), units, rule.enhet, rule.place, dict(rule.callees))
    check.run()
    return {n: str(u) for n, u in check.units.items()}


class _Formula:
    """Follows one rule through its own source with the values it had, and writes each step."""

    def __init__(self, lov: Lovverk, rule: Regel, values: Mapping[str, Any], on: date) -> None:
        self.rule, self.lov = rule, lov
        self.node = function_node(rule.funksjon)
        self.env: dict[str, Any] = dict(values)
        self.labels = {a.navn: lov.label(a.navn, on) for a in rule.argumenter}
        self.units = local_units(rule)
        self.kinds = {a.navn: a.type for a in rule.argumenter}
        known = [a.navn for a in rule.argumenter if a.navn in lov]
        self.written = {n: lov.unit_text(n) for n in known}
        self.used: set[str] = set()

    def lines(self) -> Iterator[str]:
        """Yield each step taken: conditions with their outcome, intermediate values, the result."""
        yield from self._block(body_without_docstring(self.node))

    def _block(self, body: list[ast.stmt]) -> Iterator[str]:
        for s in body:
            if isinstance(s, ast.Return) and s.value is not None:
                yield from self._result(s.value)
                return
            if isinstance(s, ast.If):
                outcome = bool(self._value(s.test))
                yield self._condition(s.test, outcome)
                branch = s.body if outcome else s.orelse
                yield from self._block(branch)
                if branch and _ends(branch):
                    return
            elif isinstance(s, ast.Assign | ast.AugAssign | ast.AnnAssign):
                yield from self._assign(s)
            elif isinstance(s, ast.For):
                yield from self._loop(s)

    def _condition(self, test: ast.expr, outcome: bool) -> str:
        if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
            return self._condition(test.operand, not outcome)
        if isinstance(test, ast.Compare) and isinstance(test.comparators[0], ast.Attribute):
            return f"{self._text(test.left, False)}: {self._text(test.left, True)}"
        return f"{self._both(test)}: {'ja' if outcome else 'nei'}"

    def _assign(self, s: ast.Assign | ast.AugAssign | ast.AnnAssign) -> Iterator[str]:
        target = s.targets[0] if isinstance(s, ast.Assign) else s.target
        if not isinstance(target, ast.Name) or s.value is None:
            return
        source = (
            ast.copy_location(ast.BinOp(ast.Name(target.id, ast.Load()), s.op, s.value), s)
            if isinstance(s, ast.AugAssign)
            else s.value
        )
        value = self._value(source)
        unit = self.units.get(target.id, "")
        name = target.id.replace("_", " ")
        yield f"{name} = {self._both(source)} = {value_text(value, unit)}"
        self.env[target.id] = value

    def _loop(self, s: ast.For) -> Iterator[str]:
        assert isinstance(s.target, ast.Name)
        for i in self._value(s.iter):
            self.env[s.target.id] = i
            yield from self._block(s.body)

    def _result(self, e: ast.expr) -> Iterator[str]:
        if isinstance(e, ast.Constant):
            return
        value = self._value(e)
        text = value_text(value, str(self.rule.enhet), self.rule.type)
        words, numbers = self._text(e, False), self._text(e, True)
        if isinstance(e, ast.Name):
            yield f"{words} = {text}"
        else:
            yield f"{words} = {numbers} = {text}"

    def _both(self, e: ast.expr) -> str:
        if isinstance(e, ast.Name):
            return self._text(e, False)
        return f"{self._text(e, False)} ({self._text(e, True)})"

    def _value(self, e: ast.expr) -> Any:
        self.used.update(names_in(e))
        return eval(compiled(e), self.rule.funksjon.__globals__, self.env)

    def _text(self, e: ast.expr, numbers: bool, tight: bool = False) -> str:
        if isinstance(e, ast.Name):
            if e.id in CONSTANTS:
                return plain(CONSTANTS[e.id])
            if numbers and e.id in self.env:
                unit = self.written.get(e.id) or self.units.get(e.id, "")
                return value_text(self.env[e.id], unit, self.kinds.get(e.id))
            return self.labels.get(e.id, e.id.replace("_", " "))
        if isinstance(e, ast.Constant):
            if isinstance(e.value, bool):
                return "ja" if e.value else "nei"
            return plain(float(e.value)) if isinstance(e.value, int | float) else ""
        if isinstance(e, ast.BinOp):
            strong = isinstance(e.op, ast.Mult | ast.Div)
            left, right = self._text(e.left, numbers, strong), self._text(e.right, numbers, True)
            text = f"{left} {SIGNS[type(e.op)]} {right}"
            return f"({text})" if tight and not strong else text
        if isinstance(e, ast.UnaryOp):
            sign = "ikke " if isinstance(e.op, ast.Not) else "−"
            return sign + self._text(e.operand, numbers, True)
        if isinstance(e, ast.BoolOp):
            return f" {SIGNS[type(e.op)]} ".join(self._text(v, numbers, True) for v in e.values)
        if isinstance(e, ast.Compare):
            words = [self._text(e.left, numbers)]
            for op, compared in zip(e.ops, e.comparators, strict=True):
                words += [SIGNS[type(op)], self._text(compared, numbers)]
            return " ".join(words)
        if isinstance(e, ast.IfExp):
            chosen = e.body if self._value(e.test) else e.orelse
            return self._text(chosen, numbers, tight)
        if isinstance(e, ast.Attribute):
            return e.attr.lower().replace("_", " ")
        if isinstance(e, ast.Call) and isinstance(e.func, ast.Name):
            return self._call(e, e.func.id, numbers, tight)
        return ast.unparse(e)

    def _call(self, e: ast.Call, name: str, numbers: bool, tight: bool) -> str:
        if name == "del_pa":
            text = f"{self._text(e.args[0], numbers, True)} / {self._text(e.args[1], numbers, True)}"
            return f"({text})" if tight else text
        if name == "trinnvis" and numbers:
            return self._brackets(e)
        shown = ", ".join(self._text(a, numbers) for a in e.args)
        return f"{WORDS.get(name, name.strip('_').replace('_', ' '))} ({shown})"

    def _brackets(self, e: ast.Call) -> str:
        """Return the sum over brackets with the numbers put in: the rate and the part in each bracket."""
        amount, rows = self._value(e.args[0]), self._value(e.args[1])
        unit = self.units.get(e.args[0].id, "") if isinstance(e.args[0], ast.Name) else ""
        parts = []
        for i, (low, rate) in enumerate(rows):
            if amount > low and rate:
                top = min(amount, rows[i + 1][0]) if i + 1 < len(rows) else amount
                span = f"({value_text(top, unit)} − {value_text(low, unit)})"
                parts.append(f"{plain(rate * 100, 2)} % × {span}")
        return " + ".join(parts) or value_text(0.0, unit)


def _ends(body: list[ast.stmt]) -> bool:
    last = body[-1]
    if isinstance(last, ast.Return):
        return True
    return isinstance(last, ast.If) and _ends(last.body) and bool(last.orelse) and _ends(last.orelse)


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
