"""«Hva koster det arbeidsgiveren?»: the wage, the subsidy and days of absence; nothing on health."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..case.arbeidsgiver import LONN, NETTO, TILSKUDD, Linje, Regning, regning
from ..engine.context import Context
from ..engine.errors import InputFault
from ..engine.law import bind
from .casebook import Case, case_of
from .derived import kr
from .faults import sentence
from .outcome_view import question
from .reasons import reason_page
from .sessions import Session
from .shown import Number, label, long_date, named
from .site import Site, see
from .why_view import RUN, Ground, from_run, why

PAGE = "/sak/arbeidsgiver"
REASON = "/sak/hvorfor/arbeidsgiver"
NOW = "na"  # the place of the numbers of the day; `t1` is the second step of the subsidy


@dataclass(frozen=True)
class Bill:
    """The bill of a case, and its case; `fault` says in Norwegian why there is none."""

    case: Case
    found: Regning | None
    fault: str = ""


@dataclass(frozen=True)
class Row:
    """One line of the bill: a month and a year, or one amount."""

    label: Markup
    month: Number | str
    year: Number | str
    less: bool = False


def bill_of(site: Site, session: Session | None) -> Bill | None:
    """Return the bill of the case of a session, or None when there is no case."""
    case = case_of(site, session)
    if case is None or session is None:
        return None

    def made() -> Bill:
        try:
            return Bill(case, regning(case.lov, case.values))
        except InputFault as fault:
            return Bill(case, None, sentence(fault))

    return session.kept("arbeidsgiver", Bill, made)


def shown(request: Request) -> Response:
    """The bill; without a case, the question of the wage."""
    site = Site.of(request)
    bill = bill_of(site, site.session(request))
    if bill is None:
        return see(question(LONN))
    found = bill.found
    lov = bill.case.lov
    return site.page(
        request,
        "employer.html",
        bill=found,
        fault=bill.fault,
        wage=question(LONN),
        monthly=[_row(site, bill, x) for x in found.hver_maned] if found else [],
        absent=[_row(site, bill, x) for x in found.ved_fravar] if found else [],
        steps=list(_steps(site, found)) if found else [],
        missing=[(named(site.verk, site.t, n), question(n)) for n in found.mangler] if found else [],
        on=Number(long_date(lov.dato), question("dato"), str(site.t("resultat.endre_dato"))),
    )


def reason(request: Request) -> Response:
    """Why an amount of the bill is what it is."""
    site = Site.of(request, partly=True)
    bill = bill_of(site, site.session(request))
    place, name = request.path_params["place"], request.path_params["name"]
    if bill is None or bill.found is None:
        raise HTTPException(404)
    lov, values = bill.case.lov, {**bill.case.values, **bill.found.gitt}
    if place != NOW:
        steps = {f"t{i}": s.fra for i, s in enumerate(bill.found.trinn)}
        if place not in steps:
            raise HTTPException(404)
        lov = bind(lov.verk, steps[place], lov.kjent)
        values = {k: v for k, v in values.items() if k != TILSKUDD}
    wanted = request.query_params.get(RUN) or _asked(bill.found, name)
    if wanted not in lov.verk:
        raise HTTPException(404)
    if place == NOW and wanted == TILSKUDD:
        values = dict(bill.case.values)  # the sheet holds only the amount; here it is explained
    back = (str(site.t("arbeidsgiver.side")), PAGE)
    try:
        svar = lov.beregn_rett(values, (wanted,))
    except InputFault:
        raise HTTPException(404) from None
    run = from_run(wanted, NETTO)
    ground = Ground(
        Context.of(svar, svar.greiner[0]),
        address=lambda n: f"{REASON}/{place}/{n}{run}",
        change=question,
        back=back,
    )
    return reason_page(site, request, why(ground, site.t, name), back)


def _asked(found: Regning, name: str) -> str:
    """Return the line of the bill that a number is part of; the whole cost where it is part of several."""
    lines = [x.navn for x in (*found.hver_maned, *found.ved_fravar)]
    return name if name in lines else NETTO


def _row(site: Site, bill: Bill, line: Linje) -> Row:
    def number(amount: float | None, per: str) -> Number | str:
        if amount is None:
            return str(site.t("livslop.ukjent"))
        what = f"{label(site.verk, site.t, line.navn)}, {site.t(per)}"
        return Number(kr(amount), f"{REASON}/{NOW}/{line.navn}", what)

    shown_as = named(site.verk, site.t, line.navn, bill.case.lov.dato)
    month, year = (
        number(line.belop, "resultat.post.per_maned"),
        number(line.per_ar, "resultat.post.per_ar"),
    )
    return Row(shown_as, month, year, line.navn == TILSKUDD and line.belop is not None)


def _steps(site: Site, found: Regning) -> Iterator[tuple[Number, Number, Number | str]]:
    """Yield each day on which the subsidy becomes another, the subsidy, and what the employer pays."""
    subsidy, own = (str(site.t(f"arbeidsgiver.{key}")) for key in ("tilskudd", "selv"))
    for i, step in enumerate(found.trinn):
        why_subsidy = f"{REASON}/t{i}/{TILSKUDD}"
        paid: Number | str = str(site.t("livslop.ukjent"))
        if step.netto is not None:
            paid = Number(kr(step.netto), f"{REASON}/t{i}/{NETTO}", own)
        day = Number(long_date(step.fra), why_subsidy, subsidy)
        yield day, Number(kr(step.tilskudd), why_subsidy, subsidy), paid


ROUTES = (
    (PAGE, shown, ("GET",)),
    (REASON + "/{place}/{name}", reason, ("GET",)),
)
