"""One version of one rule, as its function declares it: arguments, units, and what it calls."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Any

from .dated import Validity
from .declare import (
    Declared,
    declared_derivation,
    declared_rule,
)
from .errors import MissingAnnotation
from .hints import type_hints
from .source import function_node, sentence
from .subset import Place, SubsetCheck
from .unitcheck import units_of
from .units import Unit, parse_unit


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a rule: the name it refers to, its type and unit."""

    navn: str
    type: Any
    enhet: Unit


@dataclass(frozen=True, slots=True)
class Regel:
    """One version of one rule, read from its function."""

    navn: str
    funksjon: Callable[..., Any] = field(hash=False)
    declared: Declared
    argumenter: tuple[Argument, ...]
    type: Any
    enhet: Unit
    fil: str
    linje: int

    @property
    def validity(self) -> Validity:
        """The dates of this version."""
        return self.declared.validity

    @property
    def hjemmel(self) -> str:
        """The section of law."""
        return self.declared.hjemmel

    @property
    def setning(self) -> str:
        """The rule's own sentence: the first of its docstring."""
        return sentence(self.funksjon)

    @property
    def etikett(self) -> str:
        """What to call the result; the sentence up to its first colon or full stop when not given."""
        if self.declared.etikett:
            return self.declared.etikett
        return self.setning.split(":")[0].split(".")[0].strip() or self.navn

    @property
    def place(self) -> Place:
        """Where it stands, for messages."""
        return Place(self.navn, self.fil)

    @property
    def node(self) -> ast.FunctionDef:
        """The syntax tree of the function, for its line number."""
        return function_node(self.funksjon)

    @property
    def callees(self) -> tuple[tuple[str, Callable[..., Any]], ...]:
        """What the function calls, by name."""
        return _calls(self.funksjon, self.place)


@lru_cache(maxsize=4096)
def _calls(function: Callable[..., Any], place: Place) -> tuple[tuple[str, Callable[..., Any]], ...]:
    check = SubsetCheck(function, place)
    check.run()
    return tuple(sorted(check.callees.items()))


def read_rule(function: Callable[..., Any], *, checked: bool = False) -> Regel:
    """Return the `Regel` that a function marked with `@regel` declares; `checked` as in `build`.

    Raises `MissingAnnotation`, `RefusedConstruct` or `LawNumberInCode`.
    """
    declared = declared_rule(function)
    code = function.__code__
    name = declared.gir or function.__name__
    path = "/".join(Path(code.co_filename).parts[-2:])
    place = Place(name, path)
    if not checked:
        _calls(function, place)
    hints = type_hints(function)
    arguments = []
    for written in code.co_varnames[: code.co_argcount]:
        unit = units_of(hints, written) or category_unit(hints.get(written))
        if unit is None:
            node = next(a for a in function_node(function).args.args if a.arg == written)
            raise MissingAnnotation(
                f"argumentet «{written}» mangler type og enhet.",
                where=place.at(node),
                remedy='Skriv for eksempel «inntekt: Annotated[float, "kr/år"]».',
            )
        arguments.append(Argument(written, _plain(hints[written]), unit))
    result = units_of(hints, "return") or category_unit(hints.get("return"))
    if result is None:
        raise MissingAnnotation(
            "resultatet mangler type og enhet.",
            where=place.at(function_node(function)),
            remedy='Skriv for eksempel «-> Annotated[float, "kr/år"]».',
        )
    return Regel(
        navn=name,
        funksjon=function,
        declared=declared,
        argumenter=tuple(arguments),
        type=_plain(hints["return"]),
        enhet=result,
        fil=path,
        linje=code.co_firstlineno,
    )


def read_derivation(function: Callable[..., Any]) -> Regel:
    """Return what a function marked with `@utledning` declares; its body is not restricted."""
    declared = declared_derivation(function)
    code = function.__code__
    path = "/".join(Path(code.co_filename).parts[-2:])
    hints = type_hints(function)
    unit = units_of(hints, "return")
    if unit is None:
        raise MissingAnnotation(
            "resultatet mangler type og enhet.",
            where=f"{path}, utledning {function.__name__}",
            remedy='Skriv for eksempel «-> Annotated[int, "måned"]».',
        )
    names = code.co_varnames[: code.co_argcount]
    return Regel(
        navn=function.__name__,
        funksjon=function,
        declared=declared,
        argumenter=tuple(Argument(n, Any, parse_unit("tall")) for n in names),
        type=_plain(hints["return"]),
        enhet=unit,
        fil=path,
        linje=code.co_firstlineno,
    )


def _plain(hint: Any) -> Any:
    return getattr(hint, "__origin__", hint) if hasattr(hint, "__metadata__") else hint


def category_unit(hint: Any) -> Unit | None:
    """Return the unit «kategori» for an IntEnum in a signature, else None."""
    return parse_unit("kategori") if hint is not None and _is_category(hint) else None


def _is_category(hint: Any) -> bool:
    from enum import IntEnum

    return inspect.isclass(hint) and issubclass(hint, IntEnum)


def cut_before(rule: Regel, day: date) -> Regel:
    """Return a version that ends the day before `day`, unless it ended earlier (for an overlay)."""
    if rule.validity.til is not None and rule.validity.til < day:
        return rule
    validity = replace(rule.declared.validity, til=day - timedelta(days=1))
    return replace(rule, declared=replace(rule.declared, validity=validity))
