"""Our three models of the work allowance in one drawing: what is left of wage and benefit at each wage."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from ..case import Sak
from ..engine.formatting import grouped
from ..engine.law import bind
from ..law import lovverk
from ..reform import Valgt, katalog, reform_lov
from .lines import Drawing, Line, drawing
from .reform import person_of
from .shown import spoken
from .texts import Texts

GROUP, NUMBER = "maler", "inntekt_og_uforetrygd_per_ar"
WAGES = tuple(range(0, 260_001, 20_000))


@dataclass(frozen=True)
class Models:
    """The table, wage by wage, and the drawing of the same numbers."""

    names: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str, ...], ...]
    drawing: Drawing


@lru_cache(maxsize=1)
def numbers() -> tuple[tuple[float, ...], ...]:
    """Return wage and benefit a year in kroner at each wage: the law in force, then each model."""
    verk = lovverk()
    person = person_of(next(n for n, (group, _) in katalog().items() if group == GROUP))
    assert person is not None
    laws = [verk, *(reform_lov(verk, [Valgt.av(f)]) for g, f in katalog().values() if g == GROUP)]
    found = []
    for law in laws:
        bound = bind(law, person.dato, verk.lovdata)
        cases = [Sak.fra_data(person.changed({"pensjonsgivende_inntekt": w}).sak, law) for w in WAGES]
        found.append(tuple(float(bound.beregn_rett(c.verdier, (NUMBER,))[NUMBER]) for c in cases))
    return tuple(found)


def models(t: Texts) -> Models:
    """Return the three models beside the law in force."""
    found = numbers()
    files = [f for g, f in katalog().values() if g == GROUP]
    titles = [str(t("reform.gjeldende")), *(f.tittel.removeprefix("Modell: ") for f in files)]
    rows = tuple(
        tuple(spoken(grouped(v, 0)) for v in (wage, *(line[i] for line in found)))
        for i, wage in enumerate(WAGES)
    )
    top = max(max(line) for line in found)
    floor = min(min(line) for line in found)
    drawn = drawing(
        key="modeller",
        title=str(t("reform.modeller.figur")),
        description=str(
            t(
                "reform.modeller.figurtekst",
                lonn=spoken(grouped(WAGES[6], 0)),
                na=spoken(grouped(found[0][6], 0)),
                mest=spoken(grouped(max(line[6] for line in found), 0)),
            )
        ),
        x=[float(w) for w in WAGES],
        lines=[Line(title, line) for title, line in zip(titles, found, strict=True)],
        span=(floor, top),
        x_labels=[(float(w), spoken(grouped(w, 0))) for w in WAGES[::3]],
        unit=str(t("reform.modeller.enhet")),
    )
    return Models(tuple((f.tittel, f"/reform/{f.navn}") for f in files), rows, drawn)
