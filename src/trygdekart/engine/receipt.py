"""A receipt: hashes of law, code, case and result, so that a number can be checked again later.

It holds no personal value. A hash of few facts could be guessed by trying them all, so a receipt
belongs with the case it came from.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from ..timeline import Tidslinje
from .answer import Svar
from .errors import InputFault, shown
from .fordelt import Fordelt
from .unknown import Unknown

SCHEMA = "trygdekart-kvittering/1"


@lru_cache(maxsize=1)
def code_hash() -> str:
    """Return SHA-256 of the engine's and the timeline's own source files."""
    digest = hashlib.sha256()
    root = Path(__file__).parent.parent
    for path in sorted([*(root / "engine").glob("*.py"), *(root / "timeline").glob("*.py")]):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def canonical(value: Any) -> Any:
    """Return a value as JSON in one form only."""
    if isinstance(value, Tidslinje):
        return [[str(s.fra), str(s.til), canonical(s.verdi)] for s in value]
    if type(value) is Fordelt:
        return {k: canonical(v) for k, v in value}
    if type(value) is Unknown:
        return {"ukjent": sorted(value.missing)}
    if isinstance(value, bool) or value is None:
        return value
    if isinstance(value, int | float):
        return repr(float(value))
    return str(value)


def hash_values(values: Mapping[str, Any]) -> str:
    """Return SHA-256 of named values, whatever order they come in."""
    text = json.dumps({k: canonical(v) for k, v in values.items()}, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()


def receipt(svar: Svar) -> dict[str, Any]:
    """Return the receipt of an answer as plain JSON values."""
    lov = svar.lov
    rows = [
        [hash_values(g.antatt), hash_values({n: g.verdier[n] for n in svar.navn})] for g in svar.greiner
    ]
    result = hashlib.sha256(json.dumps(rows).encode()).hexdigest()
    return {
        "skjema": SCHEMA,
        "kode": code_hash(),
        "lov": lov.verk.hash,
        "lovdata": lov.verk.lovdata.isoformat(),
        "tid": lov.ar if lov.ar is not None else lov.dato.isoformat(),
        "kjent": lov.kjent.isoformat(),
        "tall": list(svar.navn),
        "sak": hash_values(svar.gitt),
        "resultat": result,
    }


def read_receipt(path: Path) -> dict[str, Any]:
    """Return the receipt in a file; raises `InputFault` when it is not one."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except OSError:
        raise InputFault("kvittering", f"fila {shown(path.name)} kan ikke leses", "sjekk navnet") from None
    except (ValueError, RecursionError):
        raise InputFault("kvittering", "fila er ikke JSON", "bruk en fil fra --kvittering") from None
    wanted = {"skjema", "kode", "lov", "lovdata", "tid", "kjent", "tall", "sak", "resultat"}
    if not isinstance(data, dict) or set(data) != wanted or data["skjema"] != SCHEMA:
        raise InputFault(
            "kvittering", f"fila er ikke en kvittering ({SCHEMA})", "bruk en fil fra --kvittering"
        )
    time_ok = isinstance(data["tid"], int) or _is_date(data["tid"])
    names_ok = isinstance(data["tall"], list) and all(isinstance(n, str) for n in data["tall"])
    if not (time_ok and _is_date(data["kjent"]) and names_ok and data["tall"]):
        raise InputFault("kvittering", "datoene eller tallene i fila er endret", "bruk originalen")
    return data


def _is_date(text: Any) -> bool:
    try:
        date.fromisoformat(text)
    except (TypeError, ValueError):
        return False
    return True


def differences(old: Mapping[str, Any], new: Mapping[str, Any]) -> list[str]:
    """Return what differs between two receipts, in words; an empty list when they agree."""
    words = {
        "sak": "saken er endret",
        "lov": "loven slik den er lagt inn, er endret",
        "lovdata": "dagen loven er gått gjennom, er en annen",
        "kode": "programmet er endret",
        "resultat": "resultatet er et annet",
    }
    return [text for key, text in words.items() if old[key] != new[key]]
