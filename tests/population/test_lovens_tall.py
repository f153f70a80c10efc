"""What the drawing of lives takes from the law is frozen in a compiled loop; here it is held to the law."""

from __future__ import annotations

from trygdekart.law import lovverk
from trygdekart.population import hendelser, kjor_aap, liv


def last(rate: str) -> float:
    return float(lovverk().satser[rate].verdier[-1].verdi)


def test_the_employer_period_is_the_laws() -> None:
    assert last("sykepenger_arbeidsgiverperiode_dager") == liv.PAID_AFTER


def test_uforetrygd_began_when_the_law_says() -> None:
    first = min(v.validity.virker_fra for v in lovverk().regler["uforetrygd_etter_reduksjon"])
    assert first.year == hendelser._OMREGNET


def test_the_age_at_which_aap_changes_is_the_laws() -> None:
    assert last("aap_under_25_aldersgrense") == kjor_aap.UNDER_25
