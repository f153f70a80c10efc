"""How far the model has been from the accounts: what low and high of a total are over the model itself.

The file is made by `befolkning fasit --utgifter --modellfeil`, from the rows of «Modell mot fasit».
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import yaml

from .datafiler import DATA
from .fasit import Rad
from .kjor_poster import poster

FRA = 2021  # after the years of the pandemic's first rules; both calibrated years and those held out
FIL = "modellfeil.yaml"


def av_fasit(rows: Iterable[Rad], om: Mapping[str, Any]) -> dict[str, Any]:
    """Return the largest distance of each post, and of the posts of a benefit together, as shares."""
    held = {
        (r.gruppe, int(r.tid)): (r.modell, r.fasit)
        for r in rows
        if r.mal == "utgift" and int(r.tid) >= FRA and r.modell is not None
    }
    years, out = sorted({year for _, year in held}), {}
    for name, posts in {**{post: [post] for post, _ in held}, **_of_benefits()}.items():
        pairs = {y: [held[p, y] for p in posts] for y in years if all((p, y) in held for p in posts)}
        off = {y: abs(sum(m for m, _ in two) / sum(f for _, f in two) - 1) for y, two in pairs.items()}
        if off:
            worst = max(off, key=lambda y: off[y])
            out[name] = {"andel": round(off[worst], 4), "ar": worst}
    return {"fra": years[0], "til": years[-1], "andel_av_folket": om.get("andel"), "bom": out}


def som_yaml(found: Mapping[str, Any]) -> str:
    """Return the file."""
    head = (
        "# Laget av «trygdekart befolkning fasit FIL --utgifter --modellfeil»; ikke skrevet for hånd.\n"
        "# bom: det modellen på sitt verste er fra regnskapet i ett av årene, som andel av det.\n"
    )
    return head + str(yaml.safe_dump(dict(found), allow_unicode=True, sort_keys=False))


@lru_cache(maxsize=1)
def kjent() -> dict[str, Any]:
    """Return what the file holds."""
    found: dict[str, Any] = yaml.safe_load((DATA / FIL).read_text(encoding="utf-8"))
    return found


def andel(maal: str, sektorer: Sequence[int] | None = None) -> float | None:
    """Return how far off, as a share, a measure may be (some sectors: a post); None where not known."""
    missed = kjent()["bom"]
    if sektorer is not None:
        for p in poster():
            if p["maal"] == maal and tuple(p.get("sektorer", ())) == tuple(sektorer):
                return float(missed[post_navn(p)]["andel"])
        return None
    return float(missed[maal]["andel"]) if maal in missed else None


def post_navn(p: Mapping[str, Any]) -> str:
    """Return a post as the targets name it."""
    return f"kap. {p['kapittel']} post {p['post']}"


def _of_benefits() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for p in poster():
        found.setdefault(p["maal"], []).append(post_navn(p))
    return found
