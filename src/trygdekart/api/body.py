"""A body is read once: JSON in UTF-8, no name twice, only numbers of JSON, in the form it must have."""

from __future__ import annotations

import json
from typing import Any, TypeVar

from pydantic import ValidationError

from ..engine.errors import InputFault
from .faults import of_form
from .questions import Form

F = TypeVar("F", bound=Form)


class _Twice(ValueError):
    """A name that stands twice in one object."""


def read(raw: bytes, form: type[F]) -> F:
    """Return the question in a body; raises `InputFault`, which never repeats what was sent."""
    data = parsed(raw)
    if not isinstance(data, dict):
        raise InputFault("body", "innholdet er ikke et objekt", "skriv navn og verdi i krøllparenteser")
    try:
        return form.model_validate(data)
    except ValidationError as faults:
        found = faults.errors(include_url=False, include_input=False)
        # A name that is not ours says more than the name that is missing because of it.
        unknown = next((f for f in found if f["type"] == "extra_forbidden"), found[0])
        raise of_form(unknown, form.model_fields) from None


def parsed(raw: bytes) -> Any:
    """Return the JSON values of a body; raises `InputFault`."""
    try:
        text = raw.decode("utf-8-sig")
        return json.loads(text, object_pairs_hook=_once, parse_constant=_no_number)
    except _Twice:
        raise InputFault("body", "et navn står to ganger", "ta bort det ene") from None
    except UnicodeDecodeError:
        raise InputFault("body", "innholdet er ikke tekst i UTF-8", "send det som UTF-8") from None
    except RecursionError:
        raise InputFault("body", "innholdet er nestet for dypt", "skriv fakta rett under «fakta»") from None
    except json.JSONDecodeError as fault:
        raise InputFault(
            "body",
            f"innholdet er ikke gyldig JSON (linje {fault.lineno})",
            "se på komma og anførselstegn der",
        ) from None
    except ValueError:
        raise InputFault(
            "body", "et tall er for langt eller ikke et tall", "skriv høyst tolv siffer"
        ) from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) != len(pairs):
        raise _Twice
    return out


def _no_number(_: str) -> Any:
    raise ValueError
