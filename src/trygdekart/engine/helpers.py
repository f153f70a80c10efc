"""The functions a rule may call; the same source runs traced, compiled and without Numba.

Each is a plain scalar function. Its unit rule stands in `UNIT_RULES` in `unitcheck.py`.
Dates are day numbers (Python's proleptic ordinal: 1 January of year 1 is day 1).
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import overload

# Facts of the calendar, not numbers of law; their units stand in unitcheck.CONSTANT_UNITS.
MANEDER_I_ARET = 12
DAGER_I_UKEN = 7
# A float that should be exactly x.5 may lie a hair below it; money never has a real value that close.
AVRUNDING_EPSILON = 1e-6


def avrund(x: float, trinn: float = 1.0) -> float:
    """Return `x` rounded to the nearest multiple of `trinn`, halves up (towards plus infinity).

    `x` and `trinn` have the same unit, or `trinn` is a plain number. A value within 1e-6 steps
    below a half counts as the half. Example: avrund(24215.5) = 24216.
    """
    return math.floor(x / trinn + 0.5 + AVRUNDING_EPSILON) * trinn


@overload
def rund_ned(x: float, trinn: int) -> int: ...
@overload
def rund_ned(x: float, trinn: float = 1.0) -> float: ...
def rund_ned(x: float, trinn: float = 1.0) -> float:
    """Return `x` rounded down to a multiple of `trinn`; within 1e-6 steps below one it is that one."""
    return math.floor(x / trinn + AVRUNDING_EPSILON) * trinn


def rund_opp(x: float, trinn: float = 1.0) -> float:
    """Return `x` rounded up to a multiple of `trinn`; within 1e-6 steps above one it is that one."""
    # «+ 0» because compiled code rounds a little below zero up to −0.0, where Python has 0.
    return math.ceil(x / trinn - AVRUNDING_EPSILON) * trinn + 0


def del_pa(a: float, b: float, ved_null: float) -> float:
    """Return a / b, or `ved_null` when `b` is zero.

    The unit is that of `a` over that of `b`; `ved_null` has the same unit or is 0.
    """
    if b == 0:
        return ved_null
    return a / b


def trinnvis(belop: float, tabell: Sequence[Sequence[float]]) -> float:
    """Return the sum over brackets of the part of `belop` in each bracket times its rate.

    `tabell` has rows (lower limit, rate), ascending; the unit is that of `belop`.
    """
    total = 0.0
    for i in range(len(tabell)):
        if belop > tabell[i][0]:
            top = belop
            if i + 1 < len(tabell) and tabell[i + 1][0] < belop:
                top = tabell[i + 1][0]
            total += (top - tabell[i][0]) * tabell[i][1]
    return total


def tabellverdi(tabell: Sequence[Sequence[float]], rad: int, kolonne: int) -> float:
    """Return the cell of a keyed table at row key `rad` and column key `kolonne`.

    Row 0 holds the column keys and column 0 the row keys, both ascending whole numbers without
    holes. Raises `IndexError` for a key outside the table, which is reported as a missing rate.
    """
    i = rad - int(tabell[1][0]) + 1
    j = kolonne - int(tabell[0][1]) + 1
    if i < 1 or i >= len(tabell) or j < 1 or j >= len(tabell[0]):
        raise IndexError("utenfor tabellen")
    return tabell[i][j]


def interpolert(tabell: Sequence[Sequence[float]], x: float) -> float:
    """Return the value at `x` on the straight lines between the rows (key, value) of a keyed table.

    The keys ascend and may have holes; before the first and after the last the value is theirs.
    """
    if x <= tabell[1][0]:
        return tabell[1][1]
    for i in range(2, len(tabell)):
        if x == tabell[i][0]:
            return tabell[i][1]
        if x < tabell[i][0]:
            part = (x - tabell[i - 1][0]) / (tabell[i][0] - tabell[i - 1][0])
            return tabell[i - 1][1] + part * (tabell[i][1] - tabell[i - 1][1])
    return tabell[len(tabell) - 1][1]


def har_nokkel(tabell: Sequence[Sequence[float]], x: float) -> bool:
    """Return whether `x` is the key of a row of a keyed table: the value is there, not between two."""
    found = False
    for i in range(1, len(tabell)):
        found = found or tabell[i][0] == x
    return found


# The functions below count years from 1 March and from the year -4000, so that nothing is negative.
# A division by a constant is a multiplication and a shift (exact for every day Python knows), so that a
# compiled loop takes several persons at a time.


def _ar_og_dag(dato: int) -> tuple[int, int]:
    """Return years from March -4000 to the 1 March before a day (or on it), and the days from it."""
    quarters = 4 * (int(dato) + 1461275) + 3  # a day from a table comes as a float
    century = (quarters * 60207212) >> 43  # // 146097, the days of 400 years
    in_century = (quarters - 146097 * century) | 3
    year = (in_century * 2939745) >> 32  # // 1461, the days of four years
    return 100 * century + year, (in_century - 1461 * year) >> 2


def _forste_mars(ar: int) -> int:
    """Return the day number of 1 March of a year counted from -4000."""
    century = (ar * 42949673) >> 32  # // 100
    return (1461 * ar >> 2) - century + (century >> 2) - 1461275


def _maned_og_dag(dato: int) -> tuple[int, int]:
    """Return months from January -4000 to the day's month, and the day's number in it from 0."""
    year, day = _ar_og_dag(dato)
    month = 2141 * day + 197913
    return 12 * year + (month >> 16) - 1, ((month & 65535) * 501515) >> 30  # // 2141


def _forste_dag(maned: int) -> int:
    """Return the day number of the first of a month counted from January -4000."""
    year = (int(maned) * 357913942) >> 32  # // 12
    month = int(maned) - 12 * year + 1
    late = 1 if month <= 2 else 0
    return _forste_mars(year - late) + ((979 * (month + 12 * late) - 2919) >> 5)


def dag_fra_dato(ar: int, maned: int, dag: int) -> int:
    """Return the day number of a Gregorian date (year, month 1-12, day)."""
    return _forste_dag((ar + 4000) * 12 + maned - 1) + dag - 1


def ar_av(dato: int) -> int:
    """Return the calendar year of a day number."""
    year, day = _ar_og_dag(dato)
    return year - 4000 + (1 if day >= 306 else 0)  # 1 January is 306 days after 1 March


def manedsnummer(dato: int) -> int:
    """Return months since year 0 of a day number (year × 12 + month − 1), to count whole months."""
    return _maned_og_dag(dato)[0] - 48000


def forste_i_maneden(dato: int) -> int:
    """Return the day number of the first day of the month of a day number."""
    return dato - _maned_og_dag(dato)[1]


def legg_til_maneder(dato: int, antall: int) -> int:
    """Return the same day `antall` months later, or the last day of that month if it is shorter."""
    month, day = _maned_og_dag(dato)
    first = _forste_dag(month + antall)
    length = _forste_dag(month + antall + 1) - first
    return first + min(day, length - 1)


def fyller_ar(fodselsdato: int, alder: int) -> int:
    """Return the day number of a birthday; someone born 29 February turns on 28 February."""
    years = int(alder)
    if years != alder:  # with months; for whole years half the steps are enough
        return legg_til_maneder(fodselsdato, int(alder * MANEDER_I_ARET))
    year, day = _ar_og_dag(fodselsdato)
    first = _forste_mars(year + years)
    length = _forste_mars(year + years + 1) - first
    return first + min(day, length - 1)


def er_helg(dato: int) -> bool:
    """Return whether a day number is a Saturday or a Sunday."""
    return (dato - 1) % 7 >= 5


def dager_til_ukeskille(dato: int) -> int:
    """Return the days from this to the last of its Monday–Friday or Saturday–Sunday, both counted."""
    day = (dato - 1) % 7
    return 5 - day if day < 5 else 7 - day


def ukedager_mellom(fra: int, til: int) -> int:
    """Return how many days from `fra` (counted) to `til` (not counted) are Monday to Friday."""
    before_til = (til - 1) // 7 * 5 + min((til - 1) % 7, 5)
    return before_til - ((fra - 1) // 7 * 5 + min((fra - 1) % 7, 5))


def legg_til_ukedager(dato: int, antall: int) -> int:
    """Return the day `antall` weekdays later; from a weekend it is first moved to Monday."""
    day = (dato - 1) % 7
    monday = dato - day if day < 5 else dato + 7 - day
    whole = antall + (day if day < 5 else 0)
    return monday + whole // 5 * 7 + whole % 5


def siste_ukedag(dato: int) -> int:
    """Return the day itself, or the Friday before when it is a Saturday or Sunday."""
    return dato - max((dato - 1) % 7 - 4, 0)


def husket(minne: Sequence[Sequence[int]], fra: int, til: int) -> int:
    """Return how many days from `fra` to `til`, both counted, a counter's memory holds."""
    total = 0
    i = len(minne) - 1
    while i >= 0 and minne[i][1] >= fra:
        total += max(0, min(til, minne[i][1]) - max(fra, minne[i][0]) + 1)
        i -= 1
    return total


def huskede_ukedager(minne: Sequence[Sequence[int]], fra: int, til: int) -> int:
    """Return how many weekdays from `fra` to `til`, both counted, a counter's memory holds."""
    total = 0
    i = len(minne) - 1
    while i >= 0 and minne[i][1] >= fra:
        first = max(fra, minne[i][0])
        total += ukedager_mellom(first, max(first, min(til, minne[i][1]) + 1))
        i -= 1
    return total


# What the helpers call themselves; not for rules.
INNER = (_ar_og_dag, _forste_mars, _maned_og_dag, _forste_dag)
HELPERS = (
    avrund,
    rund_ned,
    rund_opp,
    del_pa,
    trinnvis,
    tabellverdi,
    interpolert,
    har_nokkel,
    dag_fra_dato,
    ar_av,
    manedsnummer,
    forste_i_maneden,
    legg_til_maneder,
    fyller_ar,
    er_helg,
    dager_til_ukeskille,
    ukedager_mellom,
    legg_til_ukedager,
    siste_ukedag,
)
# Only a counter has a memory to ask.
COUNTER_HELPERS = (husket, huskede_ukedager)
