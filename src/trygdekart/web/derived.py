"""Numbers of the page that are no rule of their own: what is kept, what falls away, hours to a limit.

`case/jobb.py` computes them; here each gets its sentence, its steps and the numbers it is made of.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from ..case.jobb import ARSVERK, TIMELONN, TIMER, Grense
from ..engine.formatting import plain
from .fields import WAGE
from .job import AFTER, BEFORE, BENEFIT, CEILING, OWN, RATE, START, STOPPED, Branch, Job, Point
from .shown import Number, kroner, label, spoken, spoken_number
from .texts import Texts

SUMS = {"for": BEFORE, "etter": AFTER}


@dataclass(frozen=True)
class Derived:
    """The number, the sentence, the steps, and the names of the law it is made of."""

    text: str
    sentence: Markup
    steps: tuple[Markup, ...]
    of: tuple[str, ...]


def reason(letter: str, key: str, name: str) -> str:
    """Return the address of the reason for a number; it holds no value of the person."""
    return f"/sak/hvorfor/{letter}/{key}/{name}"


def derived(job: Job, t: Texts, branch: Branch, key: str, name: str) -> Derived | None:
    """Return one such number where the address means one, else None. `name` is kind.which."""
    kind, _, which = name.partition(".")
    make = KINDS.get(kind)
    return None if make is None else make(_Place(job, t, branch, key), which)


@dataclass(frozen=True)
class _Place:
    job: Job
    t: Texts
    branch: Branch
    key: str

    @property
    def point(self) -> Point | None:
        return next((p for p in self.branch.points if p.key == self.key), None)

    def sum_at(self, key: str, name: str) -> Number:
        """Return a sum at another wage, as a link to its reason."""
        found = self.job.find(self.branch.letter, key)
        assert found is not None
        _, gren, _ = found
        text = kroner(float(gren.verdier[name]))
        return Number(text, reason(self.branch.letter, key, name), label(self.job.lov.verk, self.t, name))

    def number(self, name: str, text: str) -> Number:
        where = reason(self.branch.letter, self.key, name)
        return Number(text, where, label(self.job.lov.verk, self.t, name))

    def told(self, kind: str, which: str, text: str, of: tuple[str, ...], **steps: object) -> Derived:
        say = f"avledet.{kind}"
        words = {"skatt": self.t(f"avledet.{which}")} if f"avledet.{which}" in self.t else {}
        return Derived(
            text,
            self.t(f"{say}.setning", **words),
            (self.t(f"{say}.steg", tall=text, **words, **steps),),
            of,
        )


def _kept(p: _Place, which: str) -> Derived | None:
    if which not in SUMS or p.key != OWN:
        return None
    job = p.branch.job
    amount = job.beholder_for if which == "for" else job.beholder_etter
    name = SUMS[which]
    sums = {"med": p.sum_at(OWN, name), "uten": p.sum_at(START, name)}
    return p.told("beholder", which, kr(float(amount)), (name, WAGE), **sums)


def _next_hundred(p: _Place, which: str) -> Derived | None:
    if which not in SUMS or p.point is None:
        return None
    at = p.point.at
    amount = at.av_neste_hundre_for if which == "for" else at.av_neste_hundre_etter
    name = SUMS[which]
    sums = {"med": p.sum_at(f"{p.key}-hundre", name), "uten": p.sum_at(p.key, name)}
    return p.told("neste", which, kr(float(amount)), (name, RATE), **sums)


def _fall(p: _Place, which: str) -> Derived | None:
    if which not in SUMS or p.point is None or p.point.kind != "cliff":
        return None
    at = p.point.at
    amount = at.fall_for if which == "for" else at.fall_etter
    name = SUMS[which]
    sums = {"pa": p.sum_at(p.key, name), "over": p.sum_at(f"{p.key}-over", name)}
    return p.told("fall", which, kr(float(amount)), (CEILING, STOPPED, BENEFIT, name), **sums)


def _again(p: _Place, _: str) -> Derived | None:
    hollow = next((h for h in p.branch.job.hull if p.point and h.ved == p.point.at.lonn), None)
    if hollow is None or hollow.igjen_ved is None:
        return None
    text = kr(float(hollow.igjen_ved))
    return p.told("igjen", "", text, (AFTER, CEILING), pa=p.sum_at(p.key, AFTER))


def _limit(kind: str, of: str, amount: Callable[[Grense], str]) -> Callable[[_Place, str], Derived | None]:
    def made(p: _Place, which: str) -> Derived | None:
        found = next((g for g in p.branch.job.grenser if g.navn == which), None)
        job = p.branch.job
        if found is None or job.timer is None or found.timer is None:
            return None
        given = {
            "grense": p.number(which, kroner(float(found.lonn))),
            "timelonn": spoken_number(float(job.timelonn or 0), 2),
            "timer": spoken_number(float(job.timer), 1),
            "trengs": spoken_number(float(found.timer), 0),
        }
        return p.told(kind, "", amount(found), (which, of), **given)

    return made


def _colleague(p: _Place, _: str) -> Derived | None:
    other = p.branch.job.kollega
    wage = p.number(WAGE, kroner(float(other.lonn)))
    return p.told(
        "kollega", "", kr(float(other.etter_skatt)), (WAGE,), lonn=wage, skatt=kr(float(other.skatt))
    )


def _effect(p: _Place, which: str) -> Derived | None:
    """What an unknown fact moves: the sum of every answer, side by side."""
    size, fact = which.partition(".")[::2]
    found = next((a for a in effects(p.job, size) if a[0] == fact), None)
    if found is None:
        return None
    name = SUMS[size]
    steps = tuple(
        p.t(
            "avledet.utslag.steg",
            bokstav=b.letter.upper(),
            tall=Number(kr(b.at(name)), reason(b.letter, OWN, name), label(p.job.lov.verk, p.t, name)),
        )
        for b in p.job.branches
    )
    return Derived(kr(found[1]), p.t("avledet.utslag.setning"), steps, (name,))


def effects(job: Job, which: str) -> tuple[tuple[str, float], ...]:
    """Return the unknown facts and what each moves the sum at most, before or after tax."""
    svar = job.svar if which == "for" else job.jobb.svar if job.jobb else None
    return tuple((a.navn, a.utslag) for a in svar.avgjor) if svar and which in SUMS else ()


def kr(amount: float) -> str:
    """Return whole kroner with the word."""
    return f"{kroner(amount)}\u00a0kr"


def hours(limit: Grense) -> str:
    """Return the hours to a limit."""
    return spoken(f"{plain(float(limit.timer or 0), 0)}\u00a0timer")


def hourly(limit: Grense) -> str:
    """Return the hourly wage that reaches a limit at the hours given."""
    return spoken(f"{plain(float(limit.timelonn or 0), 2)}\u00a0kr")


def share(limit: Grense) -> str:
    """Return how large a post reaches a limit at the hourly wage given."""
    return spoken(f"{plain(float(limit.stilling or 0) * 100, 1)}\u00a0%")


KINDS: dict[str, Callable[[_Place, str], Derived | None]] = {
    "beholder": _kept,
    "neste": _next_hundred,
    "fall": _fall,
    "igjen": _again,
    "timer": _limit("timer", TIMELONN, hours),
    "timelonn": _limit("timelonn", TIMER, hourly),
    "stilling": _limit("stilling", ARSVERK, share),
    "kollega": _colleague,
    "utslag": _effect,
}
