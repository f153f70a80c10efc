"""Our three models of the work allowance in one drawing: what is left of wage and benefit at each wage."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from ..case import Sak
from ..engine.answer import Svar
from ..engine.context import Context
from ..engine.formatting import grouped
from ..engine.law import bind
from ..law import lovverk
from ..reform import Valgt, katalog, reform_lov
from .lines import Drawing, Line, drawing
from .reform import person_of
from .remarks import plainly
from .shown import Number, spoken
from .texts import Texts
from .why_view import Ground, Why, why

PAGE = "/reform/modeller"
REASON = f"{PAGE}/hvorfor"
GROUP, NUMBER = "maler", "inntekt_og_uforetrygd_per_ar"
WAGES = tuple(range(0, 260_001, 20_000))


@dataclass(frozen=True)
class Models:
    """The table, wage by wage, and the drawing of the same numbers."""

    names: tuple[tuple[str, str], ...]
    rows: tuple[tuple[str | Number, ...], ...]
    drawing: Drawing


@lru_cache(maxsize=1)
def answers() -> tuple[tuple[Svar, ...], ...]:
    """Return the answer at each wage: of the law in force, then of each model."""
    verk = lovverk()
    person = person_of(next(n for n, (group, _) in katalog().items() if group == GROUP))
    assert person is not None
    laws = [verk, *(reform_lov(verk, [Valgt.av(f)]) for g, f in katalog().values() if g == GROUP)]
    found = []
    for law in laws:
        bound = bind(law, person.dato, verk.lovdata)
        cases = [Sak.fra_data(person.changed({"pensjonsgivende_inntekt": w}).sak, law) for w in WAGES]
        found.append(tuple(bound.beregn_rett(c.verdier, (NUMBER,)) for c in cases))
    return tuple(found)


def numbers() -> tuple[tuple[float, ...], ...]:
    """Return wage and benefit a year in kroner at each wage: the law in force, then each model."""
    return tuple(tuple(float(svar[NUMBER]) for svar in line) for line in answers())


def reason(t: Texts, model: int, wage: int, name: str) -> Why | None:
    """Return why a number of the table is what it is; None when the table has no such number."""
    if model >= len(answers()) or wage not in WAGES:
        return None
    svar = answers()[model][WAGES.index(wage)]
    ground = Ground(
        Context.of(svar, svar.greiner[0]),
        address=lambda n: address(model, wage, n),
        change=lambda _: PAGE,
        back=(str(t("reform.modeller.tittel")), PAGE),
        at=f"{titles(t)[model]}. {t('hvorfor.ved', lonn=spoken(grouped(wage, 0)))}",
    )
    page = why(ground, t, name)
    return page if page is None or name in lovverk() else replace(page, rules=False)


def address(model: int, wage: int, name: str) -> str:
    """Return where the reason of a number is; nobody's own numbers are in it."""
    return f"{REASON}/{model}/{wage}/{name}"


def titles(t: Texts) -> list[str]:
    """Return what the lines are called: the law in force, and each model."""
    files = [f for g, f in katalog().values() if g == GROUP]
    return [str(t("reform.gjeldende")), *(plainly(t, f.tittel).partition(": ")[2] for f in files)]


def models(t: Texts) -> Models:
    """Return the three models beside the law in force."""
    found = numbers()
    files = [f for g, f in katalog().values() if g == GROUP]
    named = titles(t)
    rows: tuple[tuple[str | Number, ...], ...] = tuple(
        (spoken(grouped(wage, 0)), *(_cell(named, model, i, line[i]) for model, line in enumerate(found)))
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
        lines=[Line(title, line) for title, line in zip(named, found, strict=True)],
        span=(floor, top),
        x_labels=[(float(w), spoken(grouped(w, 0))) for w in WAGES[::3]],
        unit=str(t("reform.modeller.enhet")),
    )
    return Models(tuple((f.tittel, f"/reform/{f.navn}") for f in files), rows, drawn)


def _cell(named: list[str], model: int, i: int, value: float) -> Number:
    wage = spoken(grouped(WAGES[i], 0))
    return Number(spoken(grouped(value, 0)), address(model, WAGES[i], NUMBER), f"{named[model]}, {wage}")
