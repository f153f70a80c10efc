"""Units through every formula: kroner per year are never added to G, nor a date to a date."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from . import helpers
from .errors import UnitMismatch
from .hints import type_hints
from .source import body_without_docstring
from .subset import HELPER_NAMES, Place, bound_call
from .units import AFFINE, BOOL, ONE, OPAQUE, Unit, parse_unit

# The literal 0 fits any unit; the literal 1 is a plain number.
ZERO = Unit(kind="0")
CONSTANT_UNITS: Mapping[str, Unit] = {
    "DAGER_I_UKEN": parse_unit("dag/uke"),
    "MANEDER_I_ARET": parse_unit("måned/år"),
}

DAY = parse_unit("dag")
MONTH = parse_unit("måned")
YEAR = parse_unit("år")
DATE = parse_unit("dato")
BRACKETS = parse_unit("trinntabell")
# (units of the arguments, unit of the result); None = any ordinary unit, passed through.
UNIT_RULES: Mapping[str, tuple[tuple[Unit | None, ...], Unit | None]] = {
    "dag_fra_dato": ((parse_unit("årstall"), ONE, ONE), DATE),
    "ar_av": ((DATE,), parse_unit("årstall")),
    "manedsnummer": ((DATE,), parse_unit("månedsnummer")),
    "forste_i_maneden": ((DATE,), DATE),
    "legg_til_maneder": ((DATE, MONTH), DATE),
    "fyller_ar": ((DATE, YEAR), DATE),
    "er_helg": ((DATE,), BOOL),
    "dager_til_ukeskille": ((DATE,), DAY),
    "ukedager_mellom": ((DATE, DATE), DAY),
    "legg_til_ukedager": ((DATE, DAY), DATE),
    "siste_ukedag": ((DATE,), DATE),
    "tabellverdi": ((parse_unit("nøkkeltabell"), None, None), ONE),
    "interpolert": ((parse_unit("nøkkeltabell"), None), ONE),
    "har_nokkel": ((parse_unit("nøkkeltabell"), None), BOOL),
}


class UnitCheck:
    """Infers the unit of every expression of one function and compares where they meet."""

    def __init__(
        self,
        node: ast.FunctionDef,
        units: Mapping[str, Unit],
        result: Unit,
        place: Place,
        callees: Mapping[str, Callable[..., Any]] = MappingProxyType({}),
    ) -> None:
        self.node = node
        self.units: dict[str, Unit] = dict(units)
        self.result = result
        self.place = place
        self.callees = callees

    def run(self) -> None:
        """Check the function; raises `UnitMismatch`."""
        self._block(body_without_docstring(self.node))

    def _fault(self, node: ast.AST, what: str, remedy: str) -> None:
        raise UnitMismatch(f"{what}.", where=self.place.at(node), remedy=remedy)

    def _block(self, body: list[ast.stmt]) -> None:
        for s in body:
            if isinstance(s, ast.Return) and s.value is not None:
                unit = self._unit(s.value)
                self._same(s, unit, self.result, "resultatet")
            elif isinstance(s, ast.Assign) and isinstance(s.targets[0], ast.Name):
                self._bind(s, s.targets[0].id, self._unit(s.value))
            elif isinstance(s, ast.AnnAssign) and isinstance(s.target, ast.Name) and s.value:
                self._bind(s, s.target.id, self._unit(s.value))
            elif isinstance(s, ast.AugAssign) and isinstance(s.target, ast.Name):
                combined = ast.copy_location(ast.BinOp(s.target, s.op, s.value), s)
                self._bind(s, s.target.id, self._unit(combined))
            elif isinstance(s, ast.If):
                self._yes_no(s.test)
                self._block(s.body)
                self._block(s.orelse)
            elif isinstance(s, ast.For) and isinstance(s.target, ast.Name):
                self.units[s.target.id] = ONE
                self._block(s.body)

    def _bind(self, node: ast.AST, name: str, unit: Unit) -> None:
        before = self.units.get(name)
        if before is None or before == ZERO:
            self.units[name] = unit
        else:
            self.units[name] = self._same(node, before, unit, f"«{name}»")

    def _yes_no(self, test: ast.expr) -> None:
        unit = self._unit(test)
        if unit != BOOL:
            self._fault(test, f"vilkåret er {unit}, ikke ja/nei", "Sammenlign med noe.")

    def _same(self, node: ast.AST, a: Unit, b: Unit, what: str) -> Unit:
        if a == ZERO:
            return b
        if b == ZERO or a == b:
            return a
        self._fault(
            node,
            f"{what} blander {a} og {b}",
            "Regn om til samme enhet, eller rett enheten i signaturen.",
        )
        return a

    def _unit(self, e: ast.expr) -> Unit:
        if isinstance(e, ast.Constant):
            if isinstance(e.value, bool):
                return BOOL
            return ZERO if e.value == 0 else ONE
        if isinstance(e, ast.Name):
            return self.units.get(e.id) or CONSTANT_UNITS.get(e.id, ONE)
        if isinstance(e, ast.Attribute):
            return Unit(kind="kategori")
        if isinstance(e, ast.BinOp):
            return self._arithmetic(e)
        if isinstance(e, ast.UnaryOp):
            if isinstance(e.op, ast.Not):
                self._yes_no(e.operand)
                return BOOL
            return self._unit(e.operand)
        if isinstance(e, ast.BoolOp):
            for value in e.values:
                self._yes_no(value)
            return BOOL
        if isinstance(e, ast.Compare):
            left = self._unit(e.left)
            for value in e.comparators:
                left = self._same(e, left, self._unit(value), "sammenligningen")
            return BOOL
        if isinstance(e, ast.IfExp):
            self._yes_no(e.test)
            return self._same(e, self._unit(e.body), self._unit(e.orelse), "valget")
        if isinstance(e, ast.Call) and isinstance(e.func, ast.Name):
            return self._call(e, e.func.id)
        return ONE

    def _arithmetic(self, e: ast.BinOp) -> Unit:
        a, b = self._unit(e.left), self._unit(e.right)
        if isinstance(e.op, ast.Add | ast.Sub):
            for unit in (a, b):
                if unit.kind in OPAQUE:
                    self._fault(e, f"{unit} kan ikke legges sammen", "Bruk if, «og» eller «eller».")
            if a.kind in AFFINE or b.kind in AFFINE:
                return self._affine(e, a, b)
            return self._same(e, a, b, "summen" if isinstance(e.op, ast.Add) else "differansen")
        for unit in (a, b):
            if unit != ZERO and not unit.ordinary:
                self._fault(e, f"{unit} kan ikke ganges eller deles", "Bruk if, eller en differanse.")
        if ZERO in (a, b):
            return ZERO
        return a.times(b, -1 if isinstance(e.op, ast.Div) else 1)

    def _affine(self, e: ast.BinOp, a: Unit, b: Unit) -> Unit:
        subtracting = isinstance(e.op, ast.Sub)
        if a.kind == b.kind and subtracting:
            return parse_unit(AFFINE[a.kind])
        point, step = (a, b) if a.kind in AFFINE else (b, a)
        if point.kind in AFFINE and step in (ZERO, ONE, parse_unit(AFFINE[point.kind])):
            return point
        self._fault(
            e,
            f"{a} og {b} kan ikke legges sammen",
            f"Legg et antall {AFFINE.get(a.kind, '?')} til.",
        )
        return a

    def _call(self, e: ast.Call, name: str) -> Unit:
        if name in ("min", "max", "abs"):
            unit = self._unit(e.args[0])
            for other in e.args[1:]:
                unit = self._same(e, unit, self._unit(other), name)
            return unit
        helper = getattr(helpers, name, None) if name in HELPER_NAMES else None
        declared = self.callees.get(name)
        function = helper or declared
        if function is None:
            return ONE
        given = {n: self._unit(a) for n, a in bound_call(function, e).items()}
        if name in ("avrund", "rund_ned", "rund_opp"):
            step = given.get("trinn", ONE)
            return given["x"] if step in (ONE, ZERO) else self._same(e, given["x"], step, name)
        if name == "del_pa":
            return self._quotient(e, given)
        if name == "trinnvis":
            self._same(e, given["tabell"], BRACKETS, name)
            return given["belop"]
        if name in UNIT_RULES:
            wanted, result = UNIT_RULES[name]
            for unit, want in zip(given.values(), wanted, strict=False):
                if want is not None and not (unit == ONE and want in (MONTH, YEAR)):
                    self._same(e, unit, want, name)
            return next(iter(given.values())) if result is None else result
        return self._declared(e, function, given)

    def _quotient(self, e: ast.Call, given: Mapping[str, Unit]) -> Unit:
        over, under, otherwise = given["a"], given["b"], given["ved_null"]
        for unit in (over, under):
            if unit != ZERO and not unit.ordinary:
                self._fault(e, f"{unit} kan ikke deles", "Ta differansen mellom to datoer.")
        if ZERO in (over, under):
            return otherwise
        return self._same(e, over.times(under, -1), otherwise, "del_pa")

    def _declared(self, e: ast.Call, function: Callable[..., Any], given: Mapping[str, Unit]) -> Unit:
        """Hold a call of a rule or helper function to the units in its signature."""
        hints = type_hints(function)
        for name, unit in given.items():
            want = units_of(hints, name)
            if want is not None:
                self._same(e, unit, want, f"«{name}» i {function.__name__}")
        return units_of(hints, "return") or ONE


def units_of(hints: Mapping[str, Any], name: str) -> Unit | None:
    """Return the unit annotated on `name` in type hints with extras, or None when there is none."""
    hint = hints.get(name)
    metadata = getattr(hint, "__metadata__", ())
    texts = [m for m in metadata if isinstance(m, str)]
    return parse_unit(texts[0]) if texts else None
