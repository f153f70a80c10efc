"""The course as a drawing: a bar for each scheme along the years, hatched where unsure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..case.forlop import Forlop
from .course_view import scheme
from .shown import kroner
from .texts import Texts

WIDTH, TOP, LANE, BAR, FLOOR = 520, 8, 44, 16, 34
LEFT, RIGHT = 6, 10
STEPS = (1, 2, 5, 10, 20)
MOST_TICKS = 7
LEAST = 3.0  # a short stretch is still seen


@dataclass(frozen=True)
class Bar:
    """One stretch of a scheme."""

    x: float
    width: float
    unsure: bool


@dataclass(frozen=True)
class Lane:
    """One scheme: its name, where it is drawn, and its bars."""

    name: str
    y: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class CourseChart:
    """Everything the template draws, in the units of its view box."""

    title: str
    description: str
    lanes: tuple[Lane, ...]
    ticks: tuple[tuple[float, str, str], ...]
    seen_from: float | None
    seen_end: bool
    unsure: bool
    height: int
    width: int = WIDTH
    bar: int = BAR

    @property
    def floor(self) -> int:
        """Where the axis of the years is."""
        return self.height - FLOOR + 4


def course_chart(course: Forlop, t: Texts) -> CourseChart:
    """Return the drawing of a course."""
    first, last = course.fra, course.til
    whole = max(1, (last - first).days)

    def x(day: date) -> float:
        share = min(1.0, max(0.0, (day - first).days / whole))
        return round(LEFT + share * (WIDTH - LEFT - RIGHT), 1)

    lanes = []
    for i, name in enumerate(course.ordninger):
        own = course.for_ordning(name)
        bars = tuple(Bar(x(p.fra), max(LEAST, round(x(p.til) - x(p.fra), 1)), p.usikker) for p in own)
        lanes.append(Lane(scheme(t, name, own[0].tittel), TOP + i * LANE, bars))
    seen = x(course.sett_fra) if first <= course.sett_fra <= last else None
    years = (course.ar[0], course.ar[-1]) if course.ar else ()
    description = " ".join(
        str(t("livslop.figur.beskrivelse", ar=a.ar, tall=kroner(a.for_skatt.hoyest))) for a in years
    )
    return CourseChart(
        title=str(t("livslop.figur.tittel", fra=first.year, til=last.year)),
        description=description,
        lanes=tuple(lanes),
        ticks=tuple(_ticks(first, last, x)),
        seen_from=seen,
        seen_end=seen is not None and seen > WIDTH / 2,
        unsure=any(b.unsure for lane in lanes for b in lane.bars),
        height=TOP + len(lanes) * LANE + FLOOR,
    )


def _ticks(first: date, last: date, x: object) -> list[tuple[float, str, str]]:
    assert callable(x)
    years = last.year - first.year + 1
    step = next((s for s in STEPS if years / s <= MOST_TICKS), STEPS[-1])
    shown = [y for y in range(first.year, last.year + 1) if y % step == 0]
    found = []
    for year in shown or [first.year]:
        at = x(max(first, date(year, 1, 1)))
        anchor = "start" if at < WIDTH * 0.06 else "end" if at > WIDTH * 0.94 else "middle"
        found.append((at, str(year), anchor))
    return found
