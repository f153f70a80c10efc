"""«Gjenskap»: the few lines of Python, and the one of curl, that give the number on the page again."""

from __future__ import annotations

import json
import shlex
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from ..case import Sak
from ..case.sak_data import sak_data
from ..law import lovverk

ADDRESS = "http://127.0.0.1:8420"  # where the first server on a machine answers


def gjenskap(
    sak: Sak | Mapping[str, Any],
    dato: date | str | int,
    tall: str | Sequence[str],
    *,
    kjent: date | str | None = None,
    adresse: str = ADDRESS,
) -> dict[str, str]:
    """Return `python` and `curl`: texts that give the numbers `tall` of a case again.

    `sak` is a case, or its values (the engine's own, as `Sak.verdier`); `dato` a day or a calendar year.
    `kjent` is written out, so that the number stays the same when the law data is newer. `adresse` is
    that of the running server. The Python prints each name and its value in each branch; curl gets the
    answer of `POST /api/v1/beregn`.
    """
    verk = lovverk()
    names = [tall] if isinstance(tall, str) else list(tall)
    data = sak_data(verk, sak.verdier if isinstance(sak, Sak) else sak)
    when = dato if isinstance(dato, int) else str(dato)
    seen = str(kjent or verk.lovdata)
    body = {"sak": data, ("ar" if isinstance(when, int) else "dato"): when, "kjent": seen, "tall": names}
    return {"python": _python(data, when, seen, names), "curl": _curl(body, adresse)}


def _python(data: Mapping[str, Any], when: str | int, seen: str, names: Sequence[str]) -> str:
    # JSON without true, false and null is Python too; `sak_data` has none of them.
    return (
        "import trygdekart as tk\n\n"
        f"sak = tk.Sak.fra_data({_json(data, indent=4)})\n"
        f"tall = {_json(names)}\n"
        f"svar = tk.lov({_json(when)}, kjent={_json(seen)}).beregn_rett(sak.verdier, tuple(tall))\n"
        "for navn in svar.navn:\n"
        "    print(navn, *svar.verdier(navn))\n"
    )


def _curl(body: Mapping[str, Any], address: str) -> str:
    where = shlex.quote(f"{address.rstrip('/')}/api/v1/beregn")
    return f"curl -s {where} -H 'Content-Type: application/json' --data {shlex.quote(_json(body))}"


def _json(data: Any, indent: int | None = None) -> str:
    return json.dumps(data, ensure_ascii=False, indent=indent)
