"""Published facts as open data: the charts of the 2025 review, Nav's decomposition, problems and drivers.

Every number has a source and a confidence; a year without a published number is there, and empty. Beside
the series stands what the model shows, made by `fasit` and kept in `data/fakta_modell.csv`.
"""

from __future__ import annotations

import csv
import io
from functools import lru_cache
from typing import Any

import yaml

from ..engine.errors import InputFault, nearest
from .datafiler import DATA, rows

TEMA = ("andeler", "aap_2019", "flyt", "vekst", "problemer", "drivere")
TITTEL = {
    "andeler": "Andel av befolkningen i egen aldersgruppe på uføretrygd, AAP og sykepenger, 2010–2023",
    "problemer": "Områdegjennomgangens ti problembeskrivelser",
    "drivere": "Drivere og funn i områdegjennomgangen",
}
_NOTES = {
    "andeler": "Tomme år er ikke publisert slik at de kan hentes, og er ikke null. Modellen er fra 2015.",
}


@lru_cache(maxsize=4)
def _read(name: str) -> dict[str, Any]:
    return dict(yaml.safe_load((DATA / name).read_text(encoding="utf-8")))


def tema(navn: str) -> dict[str, Any]:
    """Return one theme: title, notes, source and rows; raises `InputFault` for an unknown one."""
    if navn not in TEMA:
        raise InputFault(
            "tema", "temaet finnes ikke", nearest(navn, TEMA) or f"velg blant {', '.join(TEMA)}"
        )
    if navn == "andeler":
        return {"tema": navn, "tittel": TITTEL[navn], "merknad": _NOTES[navn], "rader": _shares()}
    if navn in {"problemer", "drivere"}:
        held = _read("fakta_problemer.yaml")
        return {"tema": navn, "tittel": TITTEL[navn], "kilde": held["kilde"], "rader": held[navn]}
    held = _read("fakta_serier.yaml")[navn]
    if navn == "flyt":
        return {"tema": navn, **{k: v for k, v in held.items() if k != "piler"}, "rader": held["piler"]}
    if navn == "aap_2019":
        return {"tema": navn, **held, "rader": _with_model(held["rader"])}
    return {"tema": navn, **held}


@lru_cache(maxsize=1)
def _model() -> dict[tuple[str, int, str], float]:
    if not (DATA / "fakta_modell.csv").is_file():
        return {}
    return {(r["ytelse"], int(r["ar"]), r["gruppe"]): float(r["andel"]) for r in rows("fakta_modell.csv")}


def _shares() -> list[dict[str, Any]]:
    found = []
    for r in rows("fakta_andeler.csv"):
        year = int(r["ar"])
        found.append(
            {
                "ytelse": r["ytelse"],
                "ar": year,
                "gruppe": r["gruppe"],
                "andel": float(r["andel"]) if r["andel"] else None,
                "mangler": not r["andel"],
                "modell": _model().get((r["ytelse"], year, r["gruppe"])),
                "tid": r["tid"] or None,
                "kilde": r["kilde"] or None,
                "sikkerhet": r["sikkerhet"] or None,
            }
        )
    return found


def _with_model(published: list[dict[str, Any]]) -> list[dict[str, Any]]:
    model = _model()
    return [
        {
            **r,
            **{
                f"modell_{k}": model.get((f"aap_2019_{k}", int(r["ar_etter"]), "alle"))
                for k in ("aap", "uforetrygd")
            },
        }
        for r in published
    ]


def som_csv(navn: str) -> str:
    """Return the rows of a theme as CSV text; lists are joined with semicolons."""
    found = tema(navn)["rader"]
    names = list(dict.fromkeys(k for r in found for k in r))
    out = io.StringIO()
    writer = csv.DictWriter(out, names, lineterminator="\n")
    writer.writeheader()
    for r in found:
        writer.writerow({k: _cell(v) for k, v in r.items()})
    return out.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, list):
        return "; ".join(str(v) for v in value)
    if isinstance(value, dict):
        return "; ".join(f"{k}: {v}" for k, v in value.items())
    return "" if value is None else value
