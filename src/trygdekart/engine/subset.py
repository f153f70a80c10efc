"""What Python a rule may use: the part that means the same traced, compiled and to a lawyer.

Everything else is refused when the law is loaded, with the line and what to write instead.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import EnumMeta, IntEnum
from inspect import signature
from typing import Any

from . import helpers
from .declare import HELPER, RULE
from .errors import LawNumberInCode, RefusedConstruct
from .source import body_without_docstring, function_node

BUILTINS = frozenset({"min", "max", "abs"})
HELPER_NAMES = frozenset(h.__name__ for h in helpers.HELPERS)
COUNTER_HELPERS = frozenset(h.__name__ for h in helpers.COUNTER_HELPERS)
CONSTANTS: Mapping[str, int] = {
    "DAGER_I_UKEN": helpers.DAGER_I_UKEN,
    "MANEDER_I_ARET": helpers.MANEDER_I_ARET,
}
LITERALS = (0, 1)

_INSTEAD: Mapping[type[ast.AST], str] = {
    ast.While: "bruk «for … in range(fast tall)», eller en teller",
    ast.Lambda: "skriv en egen regel eller @hjelpefunksjon",
    ast.ListComp: "skriv hvert ledd for seg; fem år er fem navn",
    ast.GeneratorExp: "skriv hvert ledd for seg; fem år er fem navn",
    ast.List: "skriv hvert ledd for seg; fem år er fem navn",
    ast.Dict: "legg tabellen i satser.yaml og bruk tabellverdi(…)",
    ast.Tuple: "gi hvert tall sitt eget navn",
    ast.Try: "regler kaster og fanger ikke feil; bruk if",
    ast.With: "regler åpner ikke noe; filer hører til ytterst",
    ast.Raise: "regler kaster ikke feil; motoren melder det som mangler",
    ast.Assert: "sett grensen som «omrade» på fakta, eller skriv en regel",
    ast.Import: "importer øverst i fila",
    ast.ImportFrom: "importer øverst i fila",
    ast.Subscript: "bruk tabellverdi(…) eller trinnvis(…)",
    ast.JoinedStr: "tekst hører hjemme i etiketter, ikke i regler",
    ast.NamedExpr: "skriv tilordningen på egen linje",
    ast.FunctionDef: "skriv funksjonen øverst i fila",
    ast.Global: "en regel har bare sine argumenter",
    ast.Await: "regler venter ikke på noe",
    ast.Delete: "la navnet stå",
}


RANGE_ARGUMENTS = 3


def _zero(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value == 0


@dataclass(frozen=True, slots=True)
class Place:
    """Where a rule stands, for messages."""

    rule: str
    path: str

    def at(self, node: ast.AST) -> str:
        """Return «file, rule X, line N»."""
        return f"{self.path}, regel {self.rule}, linje {getattr(node, 'lineno', '?')}"


class SubsetCheck:
    """Walks one function and refuses what is not allowed; `callees` collects what it calls."""

    def __init__(self, function: Callable[..., Any], place: Place, state_fields: bool = False) -> None:
        self.node = function_node(function)
        self.globals = function.__globals__
        self.place = place
        self.arguments = {a.arg for a in self.node.args.args}
        self.names = set(self.arguments)
        self.callees: dict[str, Callable[..., Any]] = {}
        self.state_fields = state_fields
        self.checked: frozenset[Callable[..., Any]] = frozenset({function})

    def run(self) -> None:
        """Check the whole function; raises `RefusedConstruct` or `LawNumberInCode`."""
        args = self.node.args
        self._check_callees()
        if args.vararg or args.kwarg or args.kwonlyargs or args.defaults or args.posonlyargs:
            self._refuse(
                self.node,
                "regelen har valgfrie eller samlede argumenter",
                "skriv hvert argument med navn; legale standarder hører til i fakta.py",
            )
        body = body_without_docstring(self.node)
        self._block(body)
        if not self._always_returns(body):
            self._refuse(
                self.node,
                "ikke alle veier ender med return",
                "avslutt med «return …» på alle veier",
            )

    def _refuse(self, node: ast.AST, what: str, instead: str) -> None:
        raise RefusedConstruct(f"{what}.", where=self.place.at(node), remedy=f"I stedet: {instead}.")

    def _always_returns(self, body: list[ast.stmt]) -> bool:
        if not body:
            return False
        last = body[-1]
        if isinstance(last, ast.Return):
            return True
        if isinstance(last, ast.If):
            return self._always_returns(last.body) and self._always_returns(last.orelse)
        return False

    def _block(self, body: list[ast.stmt]) -> None:
        for statement in body:
            self._statement(statement)

    def _statement(self, s: ast.stmt) -> None:
        if isinstance(s, ast.Return):
            if s.value is None:
                self._refuse(s, "return uten verdi", "gi verdien, eller en regel som sier ja/nei")
            else:
                self._expression(s.value)
        elif isinstance(s, ast.If):
            self._expression(s.test)
            self._branches(s)
        elif isinstance(s, ast.Assign | ast.AnnAssign | ast.AugAssign):
            self._assignment(s)
        elif isinstance(s, ast.For):
            self._loop(s)
        else:
            self._refuse(
                s, f"«{type(s).__name__}» kan ikke stå i en regel", _INSTEAD.get(type(s), "bruk if")
            )

    def _branches(self, s: ast.If) -> None:
        """Check both branches; after them only names that every way out has given a value are known."""
        before = set(self.names)
        self._block(s.body)
        after_body = set(self.names)
        self.names = set(before)
        self._block(s.orelse)
        after_else = set(self.names)
        if self._always_returns(s.body):
            self.names = after_else
        elif self._always_returns(s.orelse):
            self.names = after_body
        else:
            self.names = after_body & after_else

    def _assignment(self, s: ast.Assign | ast.AnnAssign | ast.AugAssign) -> None:
        targets = s.targets if isinstance(s, ast.Assign) else [s.target]
        if len(targets) != 1 or not isinstance(targets[0], ast.Name):
            self._refuse(s, "tilordning til flere ting på en gang", "ett navn på hver linje")
            return
        name = targets[0].id
        if name in BUILTINS | HELPER_NAMES | COUNTER_HELPERS | set(CONSTANTS):
            self._refuse(s, f"«{name}» er navnet på en hjelpefunksjon", "bruk et annet navn")
        if name in self.arguments:
            self._refuse(s, f"argumentet «{name}» får ny verdi", "bruk et nytt navn")
        if isinstance(s, ast.AugAssign):
            same = ast.BinOp(ast.Name(name, ast.Load()), s.op, s.value)
            self._expression(ast.fix_missing_locations(ast.copy_location(same, s)))
        elif s.value is not None:
            self._expression(s.value)
        self.names.add(name)

    def _loop(self, s: ast.For) -> None:
        call = s.iter
        if not isinstance(call, ast.Call):
            self._refuse(s, "løkka har ikke fast lengde", "bruk «for i in range(fast tall)»")
            return
        ok = (
            isinstance(call.func, ast.Name)
            and call.func.id == "range"
            and 1 <= len(call.args) <= RANGE_ARGUMENTS
            and not call.keywords
            and all(isinstance(a, ast.Constant) and type(a.value) is int for a in call.args)
            and not (len(call.args) == RANGE_ARGUMENTS and _zero(call.args[-1]))
            and isinstance(s.target, ast.Name)
            and not s.orelse
        )
        if not ok:
            self._refuse(s, "løkka har ikke fast lengde", "bruk «for i in range(fast tall)»")
            return
        assert isinstance(s.target, ast.Name)
        before = set(self.names)
        self.names.add(s.target.id)
        self._block(s.body)
        limits = [a.value for a in call.args if isinstance(a, ast.Constant) and isinstance(a.value, int)]
        if not range(*limits):
            self.names = before

    def _expression(self, e: ast.expr) -> None:
        if isinstance(e, ast.Constant):
            self._constant(e)
        elif isinstance(e, ast.Name):
            if e.id not in self.names and e.id not in CONSTANTS:
                self._refuse(
                    e,
                    f"«{e.id}» er ikke et argument",
                    f"ta «{e.id}» som argument, med det samme navnet som satsen eller regelen; "
                    "et eget navn må ha fått verdi på alle veier hit",
                )
        elif isinstance(e, ast.BinOp):
            self._arithmetic(e)
        elif isinstance(e, ast.UnaryOp) and isinstance(e.op, ast.Not | ast.USub):
            self._expression(e.operand)
        elif isinstance(e, ast.BoolOp):
            for value in e.values:
                self._expression(value)
        elif isinstance(e, ast.Compare):
            if any(isinstance(o, ast.In | ast.NotIn | ast.Is | ast.IsNot) for o in e.ops):
                self._refuse(e, "«in» og «is» kan ikke stå i en regel", "bruk == og «or»")
            for value in [e.left, *e.comparators]:
                self._expression(value)
        elif isinstance(e, ast.IfExp):
            for value in (e.test, e.body, e.orelse):
                self._expression(value)
        elif isinstance(e, ast.Call):
            self._call(e)
        elif isinstance(e, ast.Attribute):
            self._attribute(e)
        else:
            self._refuse(
                e,
                f"«{type(e).__name__}» kan ikke stå i en regel",
                _INSTEAD.get(type(e), "del opp i enklere regler"),
            )

    def _constant(self, e: ast.Constant) -> None:
        if isinstance(e.value, bool):
            return
        if isinstance(e.value, int | float):
            if e.value not in LITERALS:
                raise LawNumberInCode(
                    f"tallet {e.value} står i regelen.",
                    where=self.place.at(e),
                    remedy="Legg det i satser.yaml med kilde, og ta satsens navn som argument.",
                )
            return
        self._refuse(e, "tekst kan ikke stå i en regel", "bruk en IntEnum for kategorier")

    def _arithmetic(self, e: ast.BinOp) -> None:
        instead = {
            ast.FloorDiv: "rund_ned(del_pa(…))",
            ast.Mod: "rund_ned(…) og trekk fra",
            ast.Pow: "gang ut leddene",
        }
        kind = type(e.op)
        if kind is ast.Div:
            by = e.right
            named = isinstance(by, ast.Name) and by.id in CONSTANTS
            number = isinstance(by, ast.Constant) and by.value not in (0, None)
            if not (named or number):
                self._refuse(e, "deling på noe som kan være null", "del_pa(over, under, ved_null=…)")
        elif kind not in (ast.Add, ast.Sub, ast.Mult):
            self._refuse(
                e,
                f"regnetegnet «{kind.__name__}» kan ikke stå i en regel",
                instead.get(kind, "+ − * og del_pa"),
            )
        self._expression(e.left)
        self._expression(e.right)

    def _call(self, e: ast.Call) -> None:
        if not isinstance(e.func, ast.Name):
            self._refuse(e, "kall på et objekt", "bruk en av hjelpefunksjonene i engine/helpers.py")
            return
        name = e.func.id
        if name in ("round", "int", "float"):
            self._refuse(
                e,
                f"«{name}» runder ulikt i de to kjøringene",
                "avrund(x), rund_ned(x) eller rund_opp(x)",
            )
        allowed = HELPER_NAMES | (COUNTER_HELPERS if self.state_fields else frozenset())
        ours = getattr(helpers, name) if name in allowed else None
        if ours is not None and self.globals.get(name, ours) is not ours:
            self._refuse(e, f"«{name}» er skygget av noe annet i fila", "importer den fra engine")
        if name not in BUILTINS and name not in allowed:
            callee = self.globals.get(name)
            marked = callee is not None and (hasattr(callee, RULE) or hasattr(callee, HELPER))
            is_state = self.state_fields and isinstance(callee, type)
            if not (marked or is_state):
                listed = ", ".join(sorted(BUILTINS | allowed))
                self._refuse(
                    e,
                    f"«{name}» er ikke en regel eller hjelpefunksjon",
                    f"ta regelens navn som argument, merk den @hjelpefunksjon, eller bruk {listed}",
                )
            if callee is not None:
                self.callees[name] = callee
        self._arity(e, name)
        for value in [*e.args, *(k.value for k in e.keywords)]:
            self._expression(value)

    def _arity(self, e: ast.Call, name: str) -> None:
        """Refuse a call with too few, too many or wrongly named arguments."""
        if name in BUILTINS:
            least = 1 if name == "abs" else 2
            if len(e.args) < least or e.keywords or (name == "abs" and len(e.args) > 1):
                self._refuse(e, f"«{name}» har feil antall argumenter", f"gi {least} eller flere tall")
            return
        function = self.callees.get(name) or getattr(helpers, name)
        try:
            bound_call(function, e)
        except TypeError as error:
            listed = ", ".join(signature(function).parameters)
            self._refuse(e, f"«{name}» er kalt med feil argumenter ({error})", f"{name}({listed})")

    def _check_callees(self) -> None:
        """Check the functions marked @hjelpefunksjon that this one calls, and theirs."""
        for node in ast.walk(ast.Module(self.node.body, [])):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            callee = self.globals.get(node.func.id)
            if hasattr(callee, HELPER) and callee is not None:
                if callee in self.checked:
                    self._refuse(
                        node, f"«{node.func.id}» kaller seg selv", "skriv løkka ut, eller en teller"
                    )
                inner = SubsetCheck(callee, Place(node.func.id, self.place.path), self.state_fields)
                inner.checked = self.checked | {callee}
                inner.run()
                self.callees.update(inner.callees)
                self.callees[node.func.id] = callee

    def _attribute(self, e: ast.Attribute) -> None:
        if isinstance(e.value, ast.Name):
            owner = self.globals.get(e.value.id)
            if isinstance(owner, EnumMeta) and issubclass(owner, IntEnum):
                if e.attr not in owner.__members__:
                    self._refuse(
                        e,
                        f"«{e.attr}» er ikke en verdi av {owner.__name__}",
                        f"en av {', '.join(owner.__members__)}",
                    )
                return
            if self.state_fields and e.value.id in self.names:
                return
        self._refuse(e, "oppslag med punktum", "ta verdien som argument")


def bound_call(function: Callable[..., Any], call: ast.Call) -> dict[str, ast.expr]:
    """Return {parameter: argument} of a call; raises `TypeError` when they do not fit."""
    named = {k.arg: k.value for k in call.keywords if k.arg is not None}
    return dict(signature(function).bind(*call.args, **named).arguments)


def enum_values(function: Callable[..., Any]) -> dict[tuple[str, str], int]:
    """Return {(class name, member name): number} for the IntEnums a function can see."""
    return {
        (name, member): int(value)
        for name, owner in function.__globals__.items()
        if isinstance(owner, EnumMeta) and issubclass(owner, IntEnum)
        for member, value in owner.__members__.items()
    }
