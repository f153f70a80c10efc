"""What the low and the high figure of a run are over: the open questions, in words."""

from __future__ import annotations

from collections.abc import Iterator

from ..law import lovverk
from .kjor_poster import poster
from .kjor_resultat import Resultat
from .modellfeil import kjent, post_navn
from .tall_tekst import prosent

SPENN = (
    "Trekkfeil ± er ett standardavvik av den vektede summen: hvor mye tallet kunne blitt et annet med "
    "andre personer i fila. Lav og høy er noe annet: det laveste og høyeste når hvert åpne spørsmål "
    "besvares på en annen måte, ett om gangen."
)
INGEN = "Ingen åpne spørsmål gir et annet tall her; lav og høy er tallet selv."
IKKE = "Lav og høy er ikke regnet (--uten-spenn)."


def spenn(r: Resultat) -> Iterator[str]:
    """Yield what the uncertainty is, then each open question that low and high are over."""
    yield SPENN
    if r.syntetisk:
        yield _of_the_model()
    if not r.med_spenn:
        yield IKKE
        return
    questions = [*_of_the_law(r), *_of_the_reforms(r)]
    yield from questions or [INGEN]


def _of_the_model() -> str:
    held = kjent()
    worst = ", ".join(
        f"{name} {prosent(held['bom'][post_navn(p)]['andel'])} ({held['bom'][post_navn(p)]['ar']})"
        for p in poster()
        for name in [post_navn(p)]
    )
    return (
        f"Modellfeil er tallet ned og opp med det modellen på sitt verste har bommet på regnskapet i "
        f"{held['fra']}–{held['til']}: {worst}. Det gjelder summer av en ytelse, og er brukt likt på en "
        "endring."
    )


def _of_the_law(r: Resultat) -> list[str]:
    points = lovverk().valg
    names = dict.fromkeys(name for s in r.scenarier if not s.reformer for name, _ in s.valg)
    return [f"Gjeldende lov, {points[n].hjemmel}: {points[n].sporsmal}" for n in names]


def _of_the_reforms(r: Resultat) -> list[str]:
    tried = [s.navn.removeprefix("spenn:").partition("=")[0] for s in r.scenarier if s.reformer]
    return [
        f"Reformen {one.fil.navn}: {switch.sporsmal}"
        for one in r.reformer
        for switch in one.fil.brytere
        if f"{one.fil.navn}.{switch.navn}" in tried
    ]
