"""The year of the country by hand is the compiled law's, person by person; nothing is timed here."""

from __future__ import annotations

import numpy as np

from tests.bench import by_hand_country, country_year
from tests.bench.country_year import TARGETS

PERSONS = 2_000
KRONER = 1e-6  # what a sum in another order may differ by
ORE = 100


def test_loop_by_hand_gives_the_same_for_every_person_and_the_same_sums() -> None:
    law, people = country_year.law(), country_year.people(PERSONS)
    ours, theirs = ({t: np.full(PERSONS, np.nan) for t in TARGETS} for _ in range(2))
    _, sums = country_year.Compiled(law).both(people, ours, threads=2)
    p, by_day = by_hand_country.rates(law), by_hand_country.tables(law)
    _, loop_sums = by_hand_country.both(people, p, by_day, theirs, threads=2)
    for name in TARGETS:
        assert np.abs(ours[name] - theirs[name]).max() <= KRONER, name
        assert ours[name].std() > 0, name
        assert sums[name] == np.floor(ours[name] * ORE + 0.5).sum(), name
        assert abs(sums[name] - loop_sums[name]) <= 2, name  # a half øre may be rounded either way
    assert (ours["sykepenger"] > 0).any()
    assert set(by_hand_country.COLUMNS) == set(people) - {"sykepenger_refusjon_krav"}
