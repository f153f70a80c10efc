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


def dag_fra_dato(ar: int, maned: int, dag: int) -> int:
    """Return the day number of a Gregorian date (year, month 1-12, day)."""
    y = ar - 1 if maned <= 2 else ar
    era_year = y % 400
    shifted = maned - 3 if maned > 2 else maned + 9
    day_of_year = (153 * shifted + 2) // 5 + dag - 1
    day_of_era = era_year * 365 + era_year // 4 - era_year // 100 + day_of_year
    return (y // 400) * 146097 + day_of_era - 305


def ar_av(dato: int) -> int:
    """Return the calendar year of a day number."""
    z = dato + 305
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    return yoe + era * 400 + (1 if mp >= 10 else 0)


def manedsnummer(dato: int) -> int:
    """Return months since year 0 of a day number (year × 12 + month − 1), to count whole months."""
    z = dato + 305
    era = z // 146097
    doe = z - era * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    month = mp + 3 if mp < 10 else mp - 9
    year = yoe + era * 400 + (1 if mp >= 10 else 0)
    return year * 12 + month - 1


def forste_i_maneden(dato: int) -> int:
    """Return the day number of the first day of the month of a day number."""
    z = dato + 305
    doe = z - (z // 146097) * 146097
    yoe = (doe - doe // 1460 + doe // 36524 - doe // 146096) // 365
    doy = doe - (365 * yoe + yoe // 4 - yoe // 100)
    mp = (5 * doy + 2) // 153
    return dato - (doy - (153 * mp + 2) // 5)


def legg_til_maneder(dato: int, antall: int) -> int:
    """Return the same day `antall` months later, or the last day of that month if it is shorter."""
    m = manedsnummer(dato)
    day = dato - dag_fra_dato(m // 12, m % 12 + 1, 1)
    n = m + antall
    first = dag_fra_dato(n // 12, n % 12 + 1, 1)
    length = dag_fra_dato((n + 1) // 12, (n + 1) % 12 + 1, 1) - first
    return first + min(day, length - 1)


def fyller_ar(fodselsdato: int, alder: int) -> int:
    """Return the day number of a birthday; someone born 29 February turns on 28 February."""
    return legg_til_maneder(fodselsdato, alder * MANEDER_I_ARET)


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
