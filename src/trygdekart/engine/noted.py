"""A choice that notes when a rule uses it, so that a reading no rule asked for is never tried."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

USES = (
    *("__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__bool__"),
    *("__int__", "__index__", "__float__", "__neg__", "__abs__", "__add__", "__radd__"),
    *("__sub__", "__rsub__", "__mul__", "__rmul__", "__truediv__", "__rtruediv__"),
)


class Noted(int):
    """The number of an alternative; any use of it puts `navn` in `brukt`. Passing it on is no use."""

    navn: str
    brukt: set[str]

    @staticmethod
    def of(number: int, name: str, used: set[str]) -> Noted:
        """Return `number` so that its use is noted in `used`."""
        noted = Noted(number)
        noted.navn, noted.brukt = name, used
        return noted


def _noting(operation: str) -> Callable[..., Any]:
    plain = getattr(int, operation)

    def use(self: Noted, *others: Any) -> Any:
        self.brukt.add(self.navn)
        return plain(self, *others)

    return use


for _operation in USES:
    setattr(Noted, _operation, _noting(_operation))
