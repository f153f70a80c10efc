"""What a course is made of: frozen data without a single calculation, and the same as plain data.

`Forlop.data()` is what the API and `--json` give; the fields have the same names.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any

SKJEMA = "trygdekart-forlop/1"
SAME = 0.005  # half an øre: amounts closer than this are the same amount


class Per(StrEnum):
    """Hva et beløp gjelder."""

    DAG = "dag"
    MANED = "måned"
    AR = "år"


class Plass(StrEnum):
    """Hvor i arbeidslivet en er."""

    I_ARBEIDSLIVET = "i arbeidslivet"
    UTENFOR = "utenfor arbeidslivet"
    UTEN_ERFARING = "uten arbeidserfaring"


class Skatteslag(StrEnum):
    """Hvordan et beløp skattlegges."""

    LONN = "lønn"
    SYKEPENGER = "sykepenger"
    UFORETRYGD = "uføretrygd"
    ANDRE_YTELSER = "andre ytelser som skattlegges som lønn"
    PENSJON = "pensjon"
    SKATTEFRI = "skattefri"
    ARBEIDSGIVERS = "betales til arbeidsgiveren"


@dataclass(frozen=True, slots=True)
class Belop:
    """Kroner before tax: one amount, or the lowest and highest it can be when a fact is unknown."""

    lavest: float
    hoyest: float

    @property
    def kroner(self) -> float | None:
        """The amount when there is only one; else None."""
        return self.lavest if self.sikkert else None

    @property
    def sikkert(self) -> bool:
        """Whether there is only one amount."""
        return abs(self.hoyest - self.lavest) < SAME

    def __add__(self, other: Belop) -> Belop:
        return Belop(self.lavest + other.lavest, self.hoyest + other.hoyest)

    def ganger(self, antall: float) -> Belop:
        """Return the amount so many times."""
        return Belop(self.lavest * antall, self.hoyest * antall)

    def data(self) -> dict[str, float | None]:
        """Return it as plain data."""
        return {"kroner": self.kroner, "lavest": self.lavest, "hoyest": self.hoyest}


NULL = Belop(0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Hvorfor:
    """What explains a number: the name to ask `forklar` for, on which day (or in which year).

    `gitt` are values that hold here besides those of the case: what the course itself found, such as
    that this is a day Nav pays, or the year's sykepenger.
    """

    navn: str
    dato: date | None = None
    ar: int | None = None
    gitt: Mapping[str, Any] = field(default_factory=dict)

    def data(self) -> dict[str, Any]:
        """Return it as plain data; `gitt` holds names and plain numbers only."""
        plain = {k: v for k, v in self.gitt.items() if isinstance(v, bool | int | float)}
        return {"navn": self.navn, "dato": _iso(self.dato), "ar": self.ar, "gitt": plain}


@dataclass(frozen=True, slots=True)
class Periode:
    """Days in a row with one amount from one payer; `til` is the last day.

    `belop` is None when it cannot be known from the case; `mangler` then names the facts. `dager` is
    how many days are paid when `per` is a day. `i_tillegg` says what may come besides, when a fact nobody
    gave can only make it more: the amount is then the lowest.
    """

    ordning: str
    tittel: str
    fra: date
    til: date
    belop: Belop | None
    per: Per
    betaler: str
    skatt: Skatteslag
    hjemmel: str
    hvorfor: Hvorfor
    grad: float | None = None
    dager: int | None = None
    merknad: str = ""
    mangler: tuple[str, ...] = ()
    i_tillegg: str = ""

    @property
    def usikker(self) -> bool:
        """Whether the amount is unknown or depends on a fact nobody gave."""
        return self.belop is None or not self.belop.sikkert or bool(self.i_tillegg)

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "ordning": self.ordning,
            "tittel": self.tittel,
            "fra": _iso(self.fra),
            "til": _iso(self.til),
            "belop": None if self.belop is None else self.belop.data(),
            "per": self.per.value,
            "betaler": self.betaler,
            "skatt": self.skatt.value,
            "hjemmel": self.hjemmel,
            "hvorfor": self.hvorfor.data(),
            "grad": self.grad,
            "dager": self.dager,
            "merknad": self.merknad,
            "mangler": list(self.mangler),
            "i_tillegg": self.i_tillegg,
        }


@dataclass(frozen=True, slots=True)
class Post:
    """What one scheme comes to in a calendar year, before tax; None when unknown."""

    ordning: str
    tittel: str
    belop: Belop | None
    skatt: Skatteslag
    hvorfor: Hvorfor

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "ordning": self.ordning,
            "tittel": self.tittel,
            "belop": None if self.belop is None else self.belop.data(),
            "skatt": self.skatt.value,
            "hvorfor": self.hvorfor.data(),
        }


@dataclass(frozen=True, slots=True)
class Aar:
    """One calendar year: each scheme, the sum, the tax and what is left.

    `skatt` is None in years whose tax law is not in the data, and the sum is of what is known:
    `ukjent` names the schemes whose amount is not, `minst` those that may come to more.
    """

    ar: int
    alder: int
    poster: tuple[Post, ...]
    for_skatt: Belop
    skatt: Belop | None
    etter_skatt: Belop | None
    hvorfor: Hvorfor
    ukjent: tuple[str, ...] = ()
    minst: tuple[str, ...] = ()
    fort_fram: bool = False

    @property
    def usikkert(self) -> bool:
        """Whether something of the year is unknown or depends on a fact nobody gave."""
        return bool(self.ukjent or self.minst) or not self.for_skatt.sikkert

    @property
    def ingenting_kjent(self) -> bool:
        """Whether the sum is of nothing: there are schemes in the year, and no amount is known."""
        return bool(self.ukjent) and all(p.belop is None for p in self.poster)

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "ar": self.ar,
            "alder": self.alder,
            "poster": [p.data() for p in self.poster],
            "for_skatt": self.for_skatt.data(),
            "skatt": None if self.skatt is None else self.skatt.data(),
            "etter_skatt": None if self.etter_skatt is None else self.etter_skatt.data(),
            "hvorfor": self.hvorfor.data(),
            "ukjent": list(self.ukjent),
            "minst": list(self.minst),
            "fort_fram": self.fort_fram,
        }


@dataclass(frozen=True, slots=True)
class Overgang:
    """A day on which one thing ends or begins, in one sentence with its section."""

    dag: date
    setning: str
    hjemmel: str
    hvorfor: Hvorfor | None = None

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "dag": _iso(self.dag),
            "setning": self.setning,
            "hjemmel": self.hjemmel,
            "hvorfor": None if self.hvorfor is None else self.hvorfor.data(),
        }


@dataclass(frozen=True, slots=True)
class Stilling:
    """Where in (or outside) working life one is, from day to day."""

    fra: date
    til: date
    plass: Plass
    ordninger: tuple[str, ...]

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "fra": _iso(self.fra),
            "til": _iso(self.til),
            "plass": self.plass.value,
            "ordninger": list(self.ordninger),
        }


@dataclass(frozen=True, slots=True)
class Steg:
    """Something to do, by when (None: all the time), by whom, and the section that says so."""

    dag: date | None
    tittel: str
    hva: str
    hvem: str
    hjemmel: str
    hvorfor: Hvorfor | None = None

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "dag": _iso(self.dag),
            "tittel": self.tittel,
            "hva": self.hva,
            "hvem": self.hvem,
            "hjemmel": self.hjemmel,
            "hvorfor": None if self.hvorfor is None else self.hvorfor.data(),
        }


@dataclass(frozen=True, slots=True)
class Sporsmal:
    """A fact nobody gave: what it moves, at most, in kroner a year (None: it stops the number)."""

    navn: str
    sporsmal: str
    ordning: str
    utslag: float | None
    skjonn: bool
    kriterier: tuple[str, ...] = ()

    def data(self) -> dict[str, Any]:
        """Return it as plain data."""
        return {
            "navn": self.navn,
            "sporsmal": self.sporsmal,
            "ordning": self.ordning,
            "utslag": self.utslag,
            "skjonn": self.skjonn,
            "kriterier": list(self.kriterier),
        }


@dataclass(frozen=True, slots=True)
class Hvis:
    """One branch: the facts it rests on, and what it comes to from `fra` to `til`, in today's kroner.

    `forskjell` is after tax, compared with the case as it stands. Sums are None when a number in them
    is unknown. `endret` are the facts as written in a case file.
    """

    navn: str
    tittel: str
    forutsetning: str
    endret: Mapping[str, Any]
    fra: date
    til: date
    for_skatt: Belop | None
    etter_skatt: Belop | None
    naverdi: Belop | None
    forskjell: float | None
    forlop: Forlop | None = None
    stoppet: str = ""

    def data(self) -> dict[str, Any]:
        """Return it as plain data, with the years of the branch."""
        return {
            "navn": self.navn,
            "tittel": self.tittel,
            "forutsetning": self.forutsetning,
            "endret": dict(self.endret),
            "fra": _iso(self.fra),
            "til": _iso(self.til),
            "for_skatt": None if self.for_skatt is None else self.for_skatt.data(),
            "etter_skatt": None if self.etter_skatt is None else self.etter_skatt.data(),
            "naverdi": None if self.naverdi is None else self.naverdi.data(),
            "forskjell": self.forskjell,
            "stoppet": self.stoppet,
            "perioder": [] if self.forlop is None else [p.data() for p in self.forlop.perioder],
            "ar": [] if self.forlop is None else [a.data() for a in self.forlop.ar],
        }


@dataclass(frozen=True, slots=True)
class Forlop:
    """The whole course of one person from `fra` to `til`.

    Kroner are before tax where nothing else is said, and after the law's day (`lovdata`) rates stand
    still. `sum_…` are over the whole course; `naverdi` is after tax at `rente` from `sett_fra`.
    """

    fra: date
    til: date
    sett_fra: date
    kjent: date
    rente: float
    perioder: tuple[Periode, ...]
    ar: tuple[Aar, ...]
    plasser: tuple[Stilling, ...] = ()
    overganger: tuple[Overgang, ...] = ()
    ogsa: tuple[Overgang, ...] = ()
    neste: tuple[Steg, ...] = ()
    sporsmal: tuple[Sporsmal, ...] = ()
    greiner: tuple[Hvis, ...] = ()
    merknader: tuple[str, ...] = ()
    naverdi: Belop | None = None
    dod: date | None = None

    @property
    def ordninger(self) -> tuple[str, ...]:
        """The schemes of the course, in the order they first occur."""
        return tuple(dict.fromkeys(p.ordning for p in self.perioder))

    def for_ordning(self, ordning: str) -> tuple[Periode, ...]:
        """Return the periods of one scheme."""
        return tuple(p for p in self.perioder if p.ordning == ordning)

    def pa(self, dag: date) -> tuple[Periode, ...]:
        """Return the periods a day is in."""
        return tuple(p for p in self.perioder if p.fra <= dag <= p.til)

    def hvert_tall(self) -> Iterator[Hvorfor]:
        """Yield what explains each number of the course."""
        yield from (p.hvorfor for p in self.perioder)
        for year in self.ar:
            yield from (p.hvorfor for p in year.poster)
            yield year.hvorfor

    def uten_greiner(self) -> Forlop:
        """Return the same course without the branches."""
        return replace(self, greiner=())

    def data(self) -> dict[str, Any]:
        """Return it as plain data for programs."""
        return {
            "skjema": SKJEMA,
            "fra": _iso(self.fra),
            "til": _iso(self.til),
            "sett_fra": _iso(self.sett_fra),
            "kjent": _iso(self.kjent),
            "rente": self.rente,
            "dod": _iso(self.dod),
            "naverdi": None if self.naverdi is None else self.naverdi.data(),
            "perioder": [p.data() for p in self.perioder],
            "ar": [a.data() for a in self.ar],
            "plasser": [s.data() for s in self.plasser],
            "overganger": [o.data() for o in self.overganger],
            "ogsa": [o.data() for o in self.ogsa],
            "neste": [s.data() for s in self.neste],
            "sporsmal": [s.data() for s in self.sporsmal],
            "greiner": [h.data() for h in self.greiner],
            "merknader": list(self.merknader),
        }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
