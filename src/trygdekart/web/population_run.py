"""One run over a small synthetic country, as a process of its own: `python -m … FOLDER NAME ANSWERS`.

It says how far it has come, a line at a time, on standard output; the pages read that. The folk is made
once and kept; so are the parts of a run that was stopped, and the same run goes on from them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

SHARE, SEED, YEAR = 0.002, 1, 2025


def main() -> None:
    """Make the folk unless it is there, run the reform over it, and write the results."""
    folder, name, told = Path(sys.argv[1]), sys.argv[2], json.loads(sys.argv[3])
    from ..engine.errors import TrygdekartFault
    from ..population.kjor import kjor
    from ..population.kjor_skriv import skriv
    from ..population.lag import lag
    from .population import made_by
    from .reform import trial_of

    def say(step: str) -> None:
        print(step, flush=True)

    folk = folder.parent / f"folk-{SHARE:g}-{SEED}-{made_by()[:8]}.parquet"
    try:
        if not folk.is_file():
            lag(SHARE, folk, SEED, 1, fremdrift=lambda done, every: say(f"folk {done} {every}"))
        trial = trial_of(name, told)
        result = kjor(
            folk,
            YEAR,
            [trial.valgt],
            nye=trial.nye,
            arbeidere=1,
            mappe=folder,
            framdrift=lambda done, every: say(f"lov {done} {every}"),
        )
        skriv([result], folder)
    except TrygdekartFault as fault:
        say(f"feil {fault}")
        sys.exit(2)
    say("ferdig 1 1")


if __name__ == "__main__":
    main()
