"""Numbers the page names that no rule does: what is kept, what falls away, of the next hundred."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from .fields import WAGE
from .job import BENEFIT, OWN, START, TOTAL, Branch, Job, Point
from .shown import Number, kroner
from .texts import Texts

DERIVED = frozenset({"beholdt", "fall", "neste_hundre"})


@dataclass(frozen=True)
class Derived:
    """The number as text, the sentence, the steps, and the names of the law it is made of."""

    text: str
    sentence: str
    steps: tuple[Markup, ...]
    of: tuple[str, ...]


def derived(job: Job, t: Texts, branch: Branch, point: Point, key: str, name: str) -> Derived | None:
    """Return one such number at a point of the curve, or None where it has no meaning."""

    def sum_at(where: str) -> Number:
        _, gren, _ = job.find(branch.letter, where) or (None, branch.gren, None)
        amount = kroner(float(gren.verdier[TOTAL]))
        return Number(amount, f"/sak/hvorfor/{branch.letter}/{where}/{TOTAL}", job.lov.verk.label(TOTAL))

    say = {"etikett": t(f"avledet.{name}.etikett")}
    if name == "beholdt" and key == OWN:
        step = t("avledet.beholdt.steg", med=sum_at(OWN), uten=sum_at(START), tall=kroner(branch.kept))
        return Derived(_kr(branch.kept), str(t("avledet.beholdt.setning", **say)), (step,), (TOTAL, WAGE))
    if name == "fall" and point.kind == "cliff":
        over = point.key.replace("knekk", "over")
        step = t("avledet.fall.steg", for_=sum_at(point.key), over=sum_at(over), tall=kroner(point.fall))
        reasons = ("uforetrygd_inntektstak", "uforetrygd_stanset", BENEFIT)
        return Derived(_kr(point.fall), str(t("avledet.fall.setning", **say)), (step,), reasons)
    if name == "neste_hundre":
        lost = 100 - point.kept * 100
        step = t(
            "avledet.neste_hundre.steg", tapt=f"{lost:.2f}".replace(".", ","), tall=kroner(point.kept * 100)
        )
        reasons = ("uforetrygd_arets_reduksjonsprosent", "uforetrygd_bunnfradrag", TOTAL)
        kind = "under" if lost < 0.005 else "over"
        return Derived(
            _kr(point.kept * 100), str(t(f"avledet.neste_hundre.setning_{kind}")), (step,), reasons
        )
    return None


def _kr(amount: float) -> str:
    return f"{kroner(amount)} kr"
