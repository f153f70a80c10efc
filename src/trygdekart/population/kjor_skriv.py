"""A run's results as plain rows, and as files: JSON, CSV, Parquet and one HTML report."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from .arrow import write_whole
from .kjor_resultat import DIMENSJON, FORBEHOLD, Rad, Resultat, Tall
from .kjor_spenn import spenn
from .skriv import write_text

FIELDS = ("verdi", "feil", "lav", "hoy", "modell_lav", "modell_hoy")


def tabeller(r: Resultat) -> Iterator[tuple[str, str, list[Rad]]]:
    """Yield (key, title, rows) of every table of a run."""
    yield "i_alt", "Landet i alt", r.i_alt()
    yield "budsjett", "Statsbudsjettet", r.budsjett()
    yield "betalere", "Hvem betaler", r.betalere()
    yield "innfasing", "Bestand, og nye i året", r.bestand_og_nye()
    for dim, rows in r.fordelinger().items():
        yield f"fordeling_{dim}", f"Inntekt etter skatt – {DIMENSJON[dim].lower()}", rows


def flat(r: Resultat) -> list[dict[str, Any]]:
    """Return every number of a run as one row: kroner, with error, low and high; empty where hidden."""
    out = []
    for key, _, rows in tabeller(r):
        for row in rows:
            held: dict[str, Any] = {"tabell": key, "rad": row.navn, "ar": r.ar, "personer": row.personer}
            for name, value in (("for", row.for_), ("etter", row.etter), ("endring", row.endring)):
                held |= {f"{name}_{f}": getattr(value, f) if value else None for f in FIELDS}
            out.append({**held, "vinnere": row.vinnere, "tapere": row.tapere})
    return out


def som_json(results: Sequence[Resultat]) -> dict[str, Any]:
    """Return a run of one or several years as plain values."""
    first = results[0]
    return {
        "skjema": "trygdekart-befolkning/1",
        "forbehold": list(FORBEHOLD),
        "reformer": [
            {
                "navn": v.fil.navn,
                "tittel": v.fil.tittel,
                "gjelder_fra": v.gjelder_fra.isoformat(),
                "brytere": {b.navn: v.svar_paa(b) for b in v.fil.brytere},
                "forutsetninger": list(v.fil.forutsetninger),
            }
            for v in first.reformer
        ],
        "ar": [
            {
                "ar": r.ar,
                "befolkning": dict(r.om),
                "kvittering": dict(r.kvittering),
                "siteres": r.siteres,
                "mottakere": r.mottakere(),
                "gini": dict(zip(("for", "etter"), r.gini(), strict=True)),
                "usikkerhet": list(spenn(r)),
                "scenarier": [s.navn for s in r.scenarier],
                "bidrag": r.bidrag(),
                "insentiver": [{"gruppe": word, **rates} for word, rates in r.insentiver()],
                "tabeller": {key: [_row(x) for x in rows] for key, _, rows in tabeller(r)},
            }
            for r in results
        ],
    }


def _row(row: Rad) -> dict[str, Any]:
    def number(value: Tall | None) -> dict[str, float | None] | None:
        return {f: getattr(value, f) for f in FIELDS} if value else None

    return {
        "navn": row.navn,
        "skjult": row.for_ is None,
        "personer": row.personer,
        "for": number(row.for_),
        "etter": number(row.etter),
        "endring": number(row.endring),
        "vinnere": row.vinnere,
        "tapere": row.tapere,
    }


def skriv(results: Sequence[Resultat], mappe: Path) -> list[Path]:
    """Write all forms of the results to a folder, each whole or not at all; raises `InputFault`."""
    from .kjor_rapport import rapport

    rows = [row for r in results for row in flat(r)]
    text = io.StringIO()
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    paths = [mappe / f"resultat.{end}" for end in ("json", "csv", "parquet")]
    write_text(paths[0], json.dumps(som_json(results), ensure_ascii=False, indent=2) + "\n")
    write_text(paths[1], text.getvalue())
    write_whole(paths[2], pa.Table.from_pylist(rows))
    report = mappe / "rapport.html"
    write_text(report, rapport(results))
    return [*paths, report]
