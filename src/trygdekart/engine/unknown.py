"""The unknown as a value: it may be passed around, but never counted with."""

from __future__ import annotations

from typing import Any, NoReturn, TypeVar

from .errors import TouchedUnknown, mangler

T = TypeVar("T")


class Unknown:
    """A value nobody has given; using it raises `TouchedUnknown` with the facts that are missing.

    A rule that does not need the value in its branch never touches it, so a missing fact that does
    not matter stops nothing. It is never zero and never false.
    """

    __slots__ = ("missing",)

    def __init__(self, missing: frozenset[str]) -> None:
        self.missing = missing

    def _touch(self, *_: Any) -> NoReturn:
        raise TouchedUnknown(self.missing)

    def __getattr__(self, name: str) -> NoReturn:
        # A derivation that reads a course of periods (`.map`, `.klipp`) touches it as a sum does.
        if name.startswith("_"):
            raise AttributeError(name)
        raise TouchedUnknown(self.missing)

    def __repr__(self) -> str:
        return f"Ukjent({', '.join(sorted(self.missing))})"

    __bool__ = __eq__ = __ne__ = __lt__ = __le__ = __gt__ = __ge__ = _touch
    __add__ = __radd__ = __sub__ = __rsub__ = __mul__ = __rmul__ = _touch
    __truediv__ = __rtruediv__ = __floordiv__ = __rfloordiv__ = __mod__ = __rmod__ = _touch
    __divmod__ = __rdivmod__ = __pow__ = __rpow__ = _touch
    __neg__ = __pos__ = __abs__ = __floor__ = __ceil__ = __round__ = __trunc__ = _touch
    __int__ = __float__ = __index__ = __getitem__ = __len__ = _touch
    __hash__ = object.__hash__


def krev(verdi: T | Unknown) -> T:
    """Return a value that a derivation cannot do without; raises `MissingFact` when it is unknown."""
    if isinstance(verdi, Unknown):
        mangler(*verdi.missing)
    return verdi
