"""A choice that notes when a rule uses it, so that a reading no rule asked for is never tried."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from typing import Any

ONE_WAY: Mapping[str, Callable[..., Any]] = {
    **{f"__{n}__": getattr(operator, n) for n in ("eq", "ne", "lt", "le", "gt", "ge")},
    **{f"__{n}__": getattr(operator, n) for n in ("add", "sub", "mul", "truediv", "neg", "abs", "index")},
    "__hash__": hash,
    "__bool__": bool,
    "__int__": int,
    "__float__": float,
}
OTHER_WAY: Mapping[str, Callable[..., Any]] = {
    f"__r{n}__": getattr(operator, n) for n in ("add", "sub", "mul", "truediv")
}


class Noted:
    """The number of an alternative; any use of it puts `navn` in `brukt`. Passing it on is no use.

    It is no int itself: Python reads the number of an int without asking it.
    """

    __slots__ = ("brukt", "navn", "tall")

    def __init__(self, tall: int, navn: str, brukt: set[str]) -> None:
        self.tall, self.navn, self.brukt = tall, navn, brukt

    def __repr__(self) -> str:
        return repr(self.tall)


def _plain(value: Any) -> Any:
    return value.tall if isinstance(value, Noted) else value


def _noting(operation: Callable[..., Any], *, reflected: bool) -> Callable[..., Any]:
    def use(self: Noted, *others: Any) -> Any:
        self.brukt.add(self.navn)
        operands = [_plain(v) for v in (self, *others)]
        return operation(*(reversed(operands) if reflected else operands))

    return use


for _name, _operation in ONE_WAY.items():
    setattr(Noted, _name, _noting(_operation, reflected=False))
for _name, _operation in OTHER_WAY.items():
    setattr(Noted, _name, _noting(_operation, reflected=True))
