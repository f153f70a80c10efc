"""«Dagene med sykepenger»: who pays which day, how many are used, and the last day."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from .outcome_view import question
from .reasons import reason_page
from .shown import long_date
from .sick_days import PAGE, REASON, View, days_of, why_day
from .site import Site, see

SITUATION = "/sak/situasjon/sykdom"


def shown(request: Request) -> Response:
    """The days at each employer and the last day; without a case, the questions."""
    site = Site.of(request)
    days = days_of(site, site.session(request))
    if days is None:
        return see(SITUATION)
    if days.found is None:
        asked = question(days.missing) if days.missing else SITUATION
        return site.page(request, "sick_days.html", v=None, fault=days.fault, asked=asked)
    view = View(site, days.found)
    *earlier, now = view.rights()
    return site.page(
        request,
        "sick_days.html",
        v=view,
        now=now,
        earlier=earlier,
        known=long_date(days.found.lov.kjent),
        certificate=question("sykepenger_sykmeldingsgrad"),
        absence=question("sykepenger_fravar"),
    )


def reason(request: Request) -> Response:
    """Why a number of the days is what it is."""
    site = Site.of(request, partly=True)
    days = days_of(site, site.session(request))
    where = request.path_params
    page = why_day(site, days.found, where["place"], where["name"]) if days and days.found else None
    return reason_page(site, request, page, (str(site.t("sykedager.side")), PAGE))


ROUTES = (
    (PAGE, shown, ("GET",)),
    (REASON + "/{place}/{name}", reason, ("GET",)),
)
