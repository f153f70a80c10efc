"""The course as a figure of letters: a line for each place and each scheme, and the years above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ..case.forlop import Forlop, Plass

WIDTH = 66  # letters for the whole course
NAME = 22
PLACE, PAID, UNSURE = "█", "▬", "?"
TICK_YEARS = (1, 2, 5, 10, 20)
PLASSER = {
    Plass.I_ARBEIDSLIVET: "I arbeidslivet",
    Plass.UTENFOR: "Utenfor arbeidslivet",
    Plass.UTEN_ERFARING: "Uten arbeidserfaring",
}
KORT = {
    "lonn": "Lønn",
    "arbeidsgiverperiode": "Arbeidsgiverperiode",
    "sykepenger": "Sykepenger",
    "aap": "AAP",
    "uforetrygd": "Uføretrygd",
    "barnetillegg": "Barnetillegg",
    "tjenestepensjon": "Uførepensjon",
    "alderspensjon": "Alderspensjon",
    "afp": "AFP",
    "grunnstonad": "Grunnstønad",
    "hjelpestonad": "Hjelpestønad",
    "lonnstilskudd": "Lønnstilskudd",
    "tiltakspenger": "Tiltakspenger",
    "kvalifiseringsstonad": "Kvalifiseringsstønad",
}


def figure(f: Forlop) -> Iterator[str]:
    """Yield the lines of the figure; a stretch too short for a letter still gets one."""
    yield " " * NAME + _years(f)
    for place, name in PLASSER.items():
        own = [(s.fra, s.til, PLACE) for s in f.plasser if s.plass is place]
        if own or place is not Plass.UTEN_ERFARING:
            yield (name.ljust(NAME) + _bar(f, own)).rstrip()
    for scheme in f.ordninger:
        own = [(p.fra, p.til, UNSURE if p.usikker else PAID) for p in f.for_ordning(scheme)]
        yield (KORT.get(scheme, scheme).ljust(NAME) + _bar(f, own)).rstrip()
    yield (" " * NAME + _mark(f, f.sett_fra)).rstrip()


def _column(f: Forlop, day: date) -> int:
    whole = (f.til - f.fra).days + 1
    return min(WIDTH - 1, max(0, (day - f.fra).days * WIDTH // whole))


def _bar(f: Forlop, stretches: Iterable[tuple[date, date, str]]) -> str:
    cells = [" "] * WIDTH
    for fra, til, letter in stretches:
        for i in range(_column(f, fra), _column(f, til) + 1):
            cells[i] = letter
    return "".join(cells)


def _years(f: Forlop) -> str:
    span = f.til.year - f.fra.year + 1
    step = next((t for t in TICK_YEARS if span / t * 7 <= WIDTH), TICK_YEARS[-1])
    cells = [" "] * (WIDTH + 4)
    for year in range(f.fra.year, f.til.year + 1):
        if year % step == 0 or year == f.fra.year:
            at = _column(f, max(f.fra, date(year, 1, 1)))
            if all(c == " " for c in cells[max(0, at - 1) : at + 5]):
                cells[at : at + 4] = list(str(year))
    return "".join(cells).rstrip()


def _mark(f: Forlop, day: date) -> str:
    if not f.fra <= day <= f.til:
        return ""
    return " " * _column(f, day) + f"^ {day.day}.{day.month}.{day.year}"
