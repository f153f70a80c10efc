"""«Gjenskap»: the Python and the curl that give the same numbers as a page, to copy and run."""

from __future__ import annotations

import json
from dataclasses import dataclass

from .outcome import Outcome

API = "/api/v1/beregn"


@dataclass(frozen=True)
class Recreate:
    """The same calculation as a program, as a request to the API, and as a sentence to cite."""

    python: str
    curl: str
    cite: str


def recreate(outcome: Outcome, version: str, server: str) -> Recreate:
    """Return the calculation of a page, with the person's own case; `server` is the address of the page."""
    case = outcome.case
    day = case.lov.dato.isoformat()
    names = list(dict.fromkeys(n for c in outcome.chapters if c.svar for n in c.names))
    data = json.dumps(case.data, ensure_ascii=False, indent=2)
    python = (
        "import json\n\nimport trygdekart as tk\n\n"
        f'sak = tk.Sak.fra_data(json.loads("""\n{data}\n"""))\n'
        f'lov = tk.lov("{day}")\n'
        f"for tall in {json.dumps(names)}:\n"
        "    svar = lov.beregn_rett(sak.verdier, (tall,))\n"
        "    print(tall, svar.verdier(tall))\n"
    )
    body = json.dumps({"sak": case.data, "dato": day, "tall": names}, ensure_ascii=False)
    quoted = body.replace("'", "'\\''")
    curl = f"curl -s {server}{API} -H 'Content-Type: application/json' -d '{quoted}'"
    cite = f"Trygdekart {version}, {day}, {case.lov.verk.hash[:12]}"
    return Recreate(python, curl, cite)
