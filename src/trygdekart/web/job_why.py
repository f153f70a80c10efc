"""The reasons for the numbers of «Lønner det seg å jobbe?»: which run, and which addresses around it."""

from __future__ import annotations

from ..engine.context import Context
from .derived import derived, reason
from .fields import WAGE
from .job import OWN, Job
from .job_view import FORM, RESULT, assumed
from .shown import kroner
from .texts import Texts
from .why_view import Ground, Why, why, why_derived


def job_why(job: Job, t: Texts, letter: str, key: str, name: str) -> Why | None:
    """Return the page for the number that an address names, or None when there is none."""
    found = job.find(letter, key)
    if found is None:
        return None
    branch, gren, wage = found
    hvis = assumed(job, t, branch.job.gren)

    def others(other: str) -> tuple[tuple[str, str], ...]:
        known = [b for b in job.branches if b.letter != letter and job.find(b.letter, key)]
        return tuple(
            (str(t("hvorfor.andre", bokstav=b.letter.upper())), reason(b.letter, key, other)) for b in known
        )

    ground = Ground(
        Context.of(job.svar_at(key, wage), gren),
        address=lambda n: reason(letter, key, n),
        change=lambda n: f"{FORM}#{n}",
        back=(str(t("resultat.side")), RESULT),
        others=others,
        given=frozenset({WAGE}) if key == OWN else frozenset(),  # elsewhere the page chose the wage
        at="" if key == OWN else str(t("hvorfor.ved", lonn=kroner(wage))),
        assumed=str(t("hvorfor.antatt", bokstav=letter.upper(), hvis=hvis)) if hvis else "",
    )
    own = derived(job, t, branch, key, name)
    return why(ground, t, name) if own is None else why_derived(ground, t, name, own)
