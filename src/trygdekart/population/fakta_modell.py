"""What the model shows beside the published series: `python -m trygdekart.population.fakta_modell FILE`.

Writes `data/fakta_modell.csv`, so that the facts can be shown where no population is made.
"""

from __future__ import annotations

import csv
import sys
from datetime import date
from pathlib import Path

import numpy as np

from .arrow import Liste, les, weights_path
from .datafiler import DATA
from .fasit_tall import AGES, count
from .schema import YEARS

COHORT = 2019
NAMES = {"ut": "uforetrygd", "aap": "aap", "syk": "sykepenger"}


def shares(fil: Path) -> list[tuple[str, int, str, float]]:
    """Return (benefit, year, group, per cent of the group at the end of the year)."""
    tall, found = count(fil), []
    for short, name in NAMES.items():
        for year in YEARS[:-1]:
            for label, _, _ in AGES:
                part, whole = (tall.of(n, year, label).verdi for n in (short, "folk"))
                found.append((name, year, label, round(100 * part / whole, 2) if whole else 0.0))
    return found


def cohort(fil: Path) -> list[tuple[str, int, str, float]]:
    """Return where those who began AAP in `COHORT` are after so many years: AAP, uføretrygd (per cent)."""
    names = ["bosatt_til", "aap_fra", "aap_til", "uforetrygd_innvilget_fra", "uforetrygd_til"]
    first, last = date(COHORT, 1, 1).toordinal(), date(COHORT, 12, 31).toordinal()
    on = np.zeros((6, 3))
    weights = les(weights_path(fil), [f"vekt_{COHORT}"])
    for rows, w in zip(les(fil, names), weights, strict=True):
        fra, til = rows["aap_fra"], rows["aap_til"]
        weight = w[f"vekt_{COHORT}"]
        assert isinstance(fra, Liste) and isinstance(til, Liste) and isinstance(weight, np.ndarray)
        owner = np.repeat(np.arange(len(weight)), np.diff(fra.start))
        began = np.flatnonzero((fra.verdier >= first) & (fra.verdier <= last))
        who, start = owner[began], fra.verdier[began]
        ut_fra, ut_til = (np.asarray(rows[n])[who] for n in names[3:])
        for after in range(6):
            day = start + round(after * 365.25)
            still = til.verdier[began] >= day
            disabled = ~still & (ut_fra > 0) & (ut_fra <= day) & (ut_til >= day)
            for i, mask in enumerate((np.ones(len(who), bool), still, disabled)):
                on[after, i] += weight[who][mask].sum()
    return [
        (f"aap_2019_{name}", after, "alle", round(100 * on[after, i] / max(on[after, 0], 1.0), 1))
        for after in range(6)
        for i, name in ((1, "aap"), (2, "uforetrygd"))
    ]


def main() -> None:
    """Write the file."""
    path = Path(sys.argv[1])
    with (DATA / "fakta_modell.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("ytelse", "ar", "gruppe", "andel"))
        writer.writerows(shares(path) + cohort(path))


if __name__ == "__main__":
    main()
