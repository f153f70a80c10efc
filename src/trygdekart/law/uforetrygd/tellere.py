"""Det kap. 12 teller: måneder til den høyere beløpsgrensen, og år med hvilende rett."""

from __future__ import annotations

from datetime import date
from enum import IntEnum
from typing import NamedTuple

from ...engine.counters import Steg, first_day, index, last_day, teller
from ...engine.units import Alder, AntallManeder, JaNei
from ...timeline import Tidslinje

# --- de 24 månedene, § 12-14 første ledd ---------------------------------------------------------


class Manedshendelse(IntEnum):
    """Hva en måned kan være."""

    UFORETRYGD = 1
    OKT_UFOREGRAD = 2
    STANSET_AV_INNTEKT = 3
    UTEN_RETT = 4


class Manedsutfall(IntEnum):
    """Hvilken beløpsgrense måneden får."""

    UAVGJORT = 0
    LAV_GRENSE = 1
    HOY_GRENSE = 2
    UTENFOR = 3


class Ventetid(NamedTuple):
    """Måneder med uføretrygd som er gått, siden innvilgelsen eller siden graden sist ble økt."""

    maneder: int


@teller(
    "uforetrygd_ventetid",
    "ftrl. § 12-14 første ledd",
    fra="2015-01-01",
    start=Ventetid(0),
    hendelser=Manedshendelse,
    utfall=Manedsutfall,
    enhet="måned",
)
def uforetrygd_ventetid(tilstand: Ventetid, hendelse: int, n: int, uforetrygd_hvile_teller: JaNei) -> Steg:
    """Før 2026 er grensen den lave, men månedene med uføretrygd telles."""
    if hendelse == Manedshendelse.UTEN_RETT:
        return Steg(Ventetid(0), n, Manedsutfall.UTENFOR)
    if hendelse == Manedshendelse.OKT_UFOREGRAD:
        return Steg(Ventetid(1), n, Manedsutfall.LAV_GRENSE)
    if hendelse == Manedshendelse.STANSET_AV_INNTEKT and not uforetrygd_hvile_teller:
        return Steg(tilstand, n, Manedsutfall.LAV_GRENSE)
    return Steg(Ventetid(tilstand.maneder + n), n, Manedsutfall.LAV_GRENSE)


@teller(
    "uforetrygd_ventetid",
    "ftrl. § 12-14 første ledd",
    fra="2026-01-01",
    i_kraft_fra="2026-10-01",
    start=Ventetid(0),
    hendelser=Manedshendelse,
    utfall=Manedsutfall,
    enhet="måned",
)
def uforetrygd_ventetid_2026(
    tilstand: Ventetid,
    hendelse: int,
    n: int,
    uforetrygd_hvile_teller: JaNei,
    uforetrygd_fribelop_ventetid: AntallManeder,
) -> Steg:
    """Etter 24 måneder uten økt uføregrad er grensen den høye; økt grad starter 24 nye."""
    if hendelse == Manedshendelse.UTEN_RETT:
        return Steg(Ventetid(0), n, Manedsutfall.UTENFOR)
    if hendelse == Manedshendelse.OKT_UFOREGRAD:
        return Steg(Ventetid(1), n, Manedsutfall.LAV_GRENSE)
    over = tilstand.maneder >= uforetrygd_fribelop_ventetid
    if hendelse == Manedshendelse.STANSET_AV_INNTEKT and not uforetrygd_hvile_teller:
        return Steg(tilstand, n, Manedsutfall.HOY_GRENSE if over else Manedsutfall.LAV_GRENSE)
    if over:
        return Steg(Ventetid(tilstand.maneder + n), n, Manedsutfall.HOY_GRENSE)
    tatt = min(n, uforetrygd_fribelop_ventetid - tilstand.maneder)
    return Steg(Ventetid(tilstand.maneder + tatt), tatt, Manedsutfall.LAV_GRENSE)


def manedshendelser(uforegrad: Tidslinje[float], til: date) -> Tidslinje[int]:
    """Return what each month is, from the first month with a degree to the month of `til`.

    `uforegrad` has the degree from the month it holds; a hole or 0 is a month without the right.
    """
    rows: list[tuple[date, date, int]] = []
    before = 0.0
    for number in range(index(uforegrad.segmenter[0].fra, "måned"), index(til, "måned") + 1):
        fra, last = first_day(number, "måned"), last_day(number, "måned")
        degree = uforegrad.verdi_pa(last, standard=0.0)
        if degree == 0:
            event = Manedshendelse.UTEN_RETT
        elif degree > before > 0:
            event = Manedshendelse.OKT_UFOREGRAD
        else:
            event = Manedshendelse.UFORETRYGD
        same = rows and rows[-1][2] == event and event is not Manedshendelse.OKT_UFOREGRAD
        start = rows.pop()[0] if same else fra
        rows.append((start, last, int(event)))
        before = degree
    return Tidslinje.av(rows)


def over_ventetiden(maneder: Tidslinje[int]) -> Tidslinje[bool]:
    """Return the counter's months as the timeline of `uforetrygd_ventetid_over`, which may be given."""
    return maneder.map(lambda utfall: utfall == Manedsutfall.HOY_GRENSE)


# --- hvilende rett, § 12-10 tredje ledd ----------------------------------------------------------


class Arshendelse(IntEnum):
    """Hva et kalenderår kan være."""

    UTBETALING = 1
    UTEN_UTBETALING = 2
    UTEN_UTBETALING_TAKKET_NEI = 3


class Arsutfall(IntEnum):
    """Hva retten er det året."""

    UAVGJORT = 0
    UTBETALING = 1
    HVILENDE = 2
    HVILENDE_FORLENGET = 3
    MIDLERTIDIG_OPPHORT = 4
    OPPHORT = 5


class Hvile(NamedTuple):
    """Hele år på rad uten utbetaling, om en har takket nei til flere, og om retten er opphørt."""

    ar: int
    takket_nei: int
    opphort: int


@teller(
    "uforetrygd_hvilende_rett",
    "ftrl. § 12-10 tredje ledd",
    fra="2015-01-01",
    start=Hvile(0, 0, 0),
    hendelser=Arshendelse,
    utfall=Arsutfall,
    enhet="år",
)
def uforetrygd_hvilende_rett(
    tilstand: Hvile,
    hendelse: int,
    n: int,
    uforetrygd_hvilende_rett_ar: Alder,
    uforetrygd_hvilende_rett_forlengelse: Alder,
) -> Steg:
    """Retten hviler i fem år uten utbetaling, og i fem til når en ikke takker nei."""
    if tilstand.opphort == 1:
        return Steg(tilstand, n, Arsutfall.OPPHORT)
    nei = tilstand.takket_nei
    if hendelse == Arshendelse.UTEN_UTBETALING_TAKKET_NEI:
        nei = 1
    grense = uforetrygd_hvilende_rett_ar
    if nei == 0:
        grense = uforetrygd_hvilende_rett_ar + uforetrygd_hvilende_rett_forlengelse
    if tilstand.ar >= grense:
        return Steg(Hvile(tilstand.ar, nei, 1), 1, Arsutfall.MIDLERTIDIG_OPPHORT)
    if hendelse == Arshendelse.UTBETALING:
        return Steg(Hvile(0, 0, 0), n, Arsutfall.UTBETALING)
    if tilstand.ar < uforetrygd_hvilende_rett_ar:
        tatt = min(n, uforetrygd_hvilende_rett_ar - tilstand.ar)
        return Steg(Hvile(tilstand.ar + tatt, nei, 0), tatt, Arsutfall.HVILENDE)
    tatt = min(n, grense - tilstand.ar)
    return Steg(Hvile(tilstand.ar + tatt, nei, 0), tatt, Arsutfall.HVILENDE_FORLENGET)
