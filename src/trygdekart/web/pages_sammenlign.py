"""«Sammenlign»: the case beside itself with another wage, on another day, with or without VTA."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..case.sammenlign import HOYST, SAME, Kolonne, Sammenligning, sammenlign
from ..engine.answer import Svar
from ..engine.context import Context
from ..engine.errors import InputFault
from ..engine.law import bind
from .apart import apart
from .casebook import Case
from .faults import sentence
from .fields import LAW_DATE, WAGE, Field, field_of
from .job import NAMES
from .outcome import Outcome, outcome_of
from .outcome_view import question
from .reading import Fault, Unreadable, read_answer, span_of, turned
from .reasons import reason_page
from .sessions import Session
from .shown import Number, kroner, label, long_date, named, text_of
from .site import Site, see
from .why_view import Ground, why

PAGE = "/sak/sammenlign"
REASON = "/sak/hvorfor/sammenlign"
SITUATION = "/sak/situasjon"
VTA = "uforetrygd_vta"
FIRST_YEAR = 2015  # of the law of a whole case
NBSP = "\u00a0"
COLUMNS = tuple(range(1, HOYST))  # those beside the case itself
WAYS = (WAGE, LAW_DATE, VTA)  # in what a column may differ


@dataclass(frozen=True)
class Row:
    """One number in each column, and how much more the last has than the first."""

    label: Any
    numbers: tuple[Number | str, ...]
    change: str
    differs: bool


@dataclass(frozen=True)
class Compared:
    """The columns with their names, and what they hold; `fault` says in Norwegian why there is none."""

    titles: tuple[str, ...]
    found: Sammenligning | None
    fault: str = ""


def shown(request: Request) -> Response:
    """The columns, what differs first; and the form for other columns."""
    return _page(request, Site.of(request))


async def answered(request: Request) -> Response:
    """Take what the columns differ in."""
    site = Site.of(request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    kept: dict[str, str] = {}
    faults = []
    for field in _fields(site):
        kept[field.name] = turned(site.t, field, sent.get(field.name, "").strip())
        try:
            value = read_answer(field, kept[field.name])
            if field.name.endswith(f"_{LAW_DATE}") and value is not None:
                _check_day(site, session, value)
        except Unreadable as fault:
            faults.append(Fault(field.name, field.short, str(site.t(f"feil.{fault}", **span_of(field)))))
            if str(fault) == "ligner_fodselsnummer":
                kept[field.name] = ""
    if session is None or faults:
        return await apart(_page, request, site, kept, tuple(faults), late=session is None)
    session.note(kept)
    return see(PAGE)


def _check_day(site: Site, session: Session | None, day: date) -> None:
    """Raise `Unreadable` for a day on which the case has no law."""
    outcome = outcome_of(site, session)
    try:
        bind(site.verk, day).plan(_names(outcome) if outcome else NAMES)
    except InputFault:
        early = not site.verk.lovdata.year >= day.year >= FIRST_YEAR
        raise Unreadable("dato_utenfor" if early else "dato_utenfor_saken") from None


def _names(outcome: Outcome) -> tuple[str, ...]:
    return tuple(dict.fromkeys(n for c in outcome.chapters if c.svar is not None for n in c.names))


def reason(request: Request) -> Response:
    """Why a number of a column is what it is."""
    site = Site.of(request, partly=True)
    compared = compared_of(site, site.session(request))
    where = request.path_params
    if compared is None or compared.found is None or not where["column"] < len(compared.titles):
        raise HTTPException(404)
    svar = compared.found.kolonner[where["column"]].svar
    back = (str(site.t("sammenlign.side")), PAGE)
    ground = Ground(
        Context.of(svar, svar.greiner[0]),
        address=lambda n: f"{REASON}/{where['column']}/{n}",
        change=question,
        back=back,
        at=compared.titles[where["column"]] + ".",
    )
    return reason_page(site, request, why(ground, site.t, where["name"]), back)


def compared_of(site: Site, session: Session | None) -> Compared | None:
    """Return the columns, or None without a case or with nothing to compare."""
    outcome = outcome_of(site, session)
    if outcome is None or session is None:
        return None
    names = _names(outcome)
    changes = list(_changes(site, session, outcome.case))
    if not names or not changes:
        return None

    def made() -> Compared:
        titles: list[str] = []
        columns: list[Kolonne] = []
        # With only «with and without» of what is unknown, the case itself would be both at once.
        both = len(changes) > 1 and all(set(c) == {VTA} for _, c in changes)
        if not (both and VTA not in outcome.case.values):
            titles.append(str(site.t("sammenlign.saken")))
            columns.append(_column(outcome.case, names, {}, titles[0]))
        try:
            for title, changed in changes:
                titles.append(title)
                columns.append(_column(outcome.case, names, changed, title))
        except InputFault as fault:
            return Compared(tuple(titles), None, sentence(fault))
        return Compared(tuple(titles), sammenlign(columns))

    return session.kept(f"sammenlign {site.language}", Compared, made)


def _column(case: Case, names: tuple[str, ...], changed: Mapping[str, Any], title: str) -> Kolonne:
    """Return the answer to the case with some values changed."""
    day = changed.get(LAW_DATE)
    lov = case.lov if day is None else bind(case.lov.verk, day, case.lov.kjent)
    values = {**case.values, **{n: v for n, v in changed.items() if n != LAW_DATE}}
    svar: Svar = lov.beregn_rett(values, names)
    return Kolonne(title, svar)


def _changes(site: Site, session: Session, case: Case) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield each column that was asked for: its name, and what is changed; else with and without VTA."""
    asked = False
    for number in COLUMNS:
        changed: dict[str, Any] = {}
        words = []
        for field in _fields(site, number):
            try:
                value = read_answer(field, session.beside.get(field.name, ""))
            except Unreadable:
                continue
            if value is None:
                continue
            name = field.name.partition("_")[2]
            changed[name] = value == "ja" if name == VTA else value
            words.append(_words(site, name, value))
        if changed:
            asked = True
            yield ", ".join(words), changed
    if not asked and any(n.startswith("uforetrygd_") for n in case.values):
        said = case.values.get(VTA)
        for answer in (False, True):
            if said is None or bool(said) is not answer:
                yield _words(site, VTA, "ja" if answer else "nei"), {VTA: answer}


def _words(site: Site, name: str, value: Any) -> str:
    t = site.t
    if name == VTA:
        return str(t(f"sammenlign.vta_{value}"))
    if name == LAW_DATE:
        return str(t("sammenlign.regler", dato=long_date(value)))
    return str(t("sammenlign.lonn", kroner=kroner(float(value))))


def _fields(site: Site, only: int | None = None) -> list[Field]:
    """Return the fields of one column, or of all."""
    made = []
    for number in COLUMNS if only is None else (only,):
        for name in WAYS:
            field = field_of(site.verk, site.t, name)
            made.append(replace(field, name=f"k{number}_{name}", over_time=False, shared="", judged=()))
    return made


def rows(site: Site, found: Sammenligning) -> Iterator[Row]:
    """Yield the numbers, those that differ first."""
    lov = found.kolonner[0].svar.lov
    for r in found.rader:
        numbers: list[Number | str] = []
        for i, spread in enumerate(r.spenn):
            if spread is None:
                numbers.append(str(site.t("livslop.ukjent")))
                continue
            text = _span(site, r.navn, spread)
            what = f"{label(site.verk, site.t, r.navn, lov.dato)}, {found.kolonner[i].tittel}"
            numbers.append(Number(text, f"{REASON}/{i}/{r.navn}", what))
        change = ""
        if r.forskjell is not None and abs(r.forskjell) >= SAME:
            sign = "+" if r.forskjell > 0 else "−"
            change = f"{sign}{text_of(site.verk, r.navn, abs(r.forskjell))}"
        yield Row(named(site.verk, site.t, r.navn, lov.dato), tuple(numbers), change, r.ulik)


def _span(site: Site, name: str, spread: tuple[Any, Any]) -> str:
    """Return one amount, or from the lowest to the highest with the unit once."""
    low, high = (text_of(site.verk, name, v) for v in spread)
    return low if low == high else f"{low.removesuffix(f'{NBSP}kr')}–{high}"


def _page(
    request: Request,
    site: Site,
    typed: Mapping[str, str] = {},
    faults: tuple[Fault, ...] = (),
    *,
    late: bool = False,
) -> Response:
    session = site.session(request)
    compared = None if faults else compared_of(site, session)
    if outcome_of(site, session) is None and not late:
        return see(SITUATION)
    found = compared.found if compared else None
    every = list(rows(site, found)) if found else []
    said = {**(session.beside if session else {}), **typed}
    columns = [(n, _fields(site, n)) for n in COLUMNS]
    return site.page(
        request,
        "compare.html",
        status=422 if faults or late else 200,
        session=None if session else site.sessions.begin(),
        compared=compared,
        different=[r for r in every if r.differs],
        same=[r for r in every if not r.differs],
        columns=columns,
        values={f.name: turned(site.t, f, said.get(f.name, "")) for _, fields in columns for f in fields},
        faults=faults,
        fault={f.name: f.text for f in faults},
        late=late,
    )


ROUTES = (
    (PAGE, shown, ("GET",)),
    (PAGE, answered, ("POST",)),
    (REASON + "/{column:int}/{name}", reason, ("GET",)),
)
