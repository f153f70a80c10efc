"""Units through every formula: kroner per year are never added to G, nor a date to a date."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from typing import Any

from .errors import UnitMismatch
from .source import body_without_docstring
from .subset import Place
from .units import AFFINE, BOOL, ONE, Unit, parse_unit

# The literal 0 fits any unit; the literal 1 is a plain number.
ZERO = Unit(kind="0")
CONSTANT_UNITS: Mapping[str, Unit] = {"MANEDER_I_ARET": parse_unit("måned/år")}

DAY = parse_unit("dag")
MONTH = parse_unit("måned")
YEAR = parse_unit("år")
DATE = parse_unit("dato")
# (units of the arguments, unit of the result); None = any ordinary unit, passed through.
UNIT_RULES: Mapping[str, tuple[tuple[Unit | None, ...], Unit | None]] = {
    "abs": ((None,), None),
    "dag_fra_dato": ((parse_unit("årstall"), ONE, ONE), DATE),
    "ar_av": ((DATE,), parse_unit("årstall")),
    "manedsnummer": ((DATE,), parse_unit("månedsnummer")),
    "forste_i_maneden": ((DATE,), DATE),
    "legg_til_maneder": ((DATE, MONTH), DATE),
    "fyller_ar": ((DATE, YEAR), DATE),
    "tabellverdi": ((parse_unit("nøkkeltabell"), None, None), ONE),
}


class UnitCheck:
    """Infers the unit of every expression of one function and compares where they meet."""

    def __init__(
        self,
        node: ast.FunctionDef,
        units: Mapping[str, Unit],
        result: Unit,
        place: Place,
        callee_units: Callable[[str], tuple[tuple[Unit, ...], Unit] | None],
    ) -> None:
        self.node = node
        self.units: dict[str, Unit] = dict(units)
        self.result = result
        self.place = place
        self.callee_units = callee_units

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
        given = [self._unit(a) for a in e.args]
        named = {k.arg: self._unit(k.value) for k in e.keywords}
        if name in ("min", "max"):
            unit = given[0]
            for other in given[1:]:
                unit = self._same(e, unit, other, name)
            return unit
        if name in ("avrund", "rund_ned", "rund_opp"):
            step = given[1] if len(given) > 1 else named.get("trinn", ONE)
            if step not in (ONE, ZERO):
                self._same(e, given[0], step, name)
            return given[0]
        if name == "del_pa":
            all_given = [*given, *named.values()]
            if ZERO in (given[0], given[1]):
                return all_given[2] if len(all_given) > 2 else ZERO
            for unit in given[:2]:
                if not unit.ordinary:
                    self._fault(e, f"{unit} kan ikke deles", "Ta differansen mellom to datoer.")
            ratio = given[0].times(given[1], -1)
            return self._same(e, ratio, all_given[2], name) if len(all_given) > 2 else ratio
        if name == "trinnvis":
            return given[0]
        if name in UNIT_RULES:
            wanted, result = UNIT_RULES[name]
            for unit, want in zip(given, wanted, strict=False):
                if want is not None:
                    self._same(e, unit, want, name)
            return given[0] if result is None else result
        declared = self.callee_units(name)
        if declared is None:
            return ONE
        wanted_units, result_unit = declared
        for unit, want in zip([*given, *named.values()], wanted_units, strict=False):
            self._same(e, unit, want, name)
        return result_unit


def units_of(hints: Mapping[str, Any], name: str) -> Unit | None:
    """Return the unit annotated on `name` in type hints with extras, or None when there is none."""
    hint = hints.get(name)
    metadata = getattr(hint, "__metadata__", ())
    texts = [m for m in metadata if isinstance(m, str)]
    return parse_unit(texts[0]) if texts else None
