"""«Ditt livsløp i folketrygden»: the whole course as a picture and as a list, and why."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from .course import PAGE, REASON, course_of, spot
from .course_chart import course_chart
from .course_view import View, lead
from .course_why import course_why
from .outcome_view import question
from .reasons import reason_page
from .shown import long_date
from .site import Site, see
from .why_view import RUN

SITUATION = "/sak/situasjon"


def shown(request: Request) -> Response:
    """The course; without a case, the questions."""
    site = Site.of(request)
    found = course_of(site, site.session(request))
    if found is None:
        return see(SITUATION)
    course = found.forlop
    if course is None:
        asked = question(found.missing) if found.missing else SITUATION
        return site.page(request, "course.html", v=None, fault=found.fault, asked=asked)
    view = View(site, course)
    year, turn = lead(view)
    return site.page(
        request,
        "course.html",
        v=view,
        course=course,
        year=year,
        turn=turn,
        seen=long_date(course.sett_fra),
        date_changes=question("dato"),
        chart=course_chart(course, site.t),
    )


def reason(request: Request) -> Response:
    """Why a number of the course is what it is."""
    site = Site.of(request, partly=True)
    found = course_of(site, site.session(request))
    where = request.path_params
    at = None
    if found is not None and found.forlop is not None:
        at = spot(found.forlop, where["place"].partition(".")[0])
    page = None
    if found is not None and at is not None:
        root = request.query_params.get(RUN, "")
        page = course_why(site, found, at, where["place"], where["name"], root)
    return reason_page(site, request, page, (str(site.t("livslop.tilbake")), PAGE))


ROUTES = (
    (PAGE, shown, ("GET",)),
    (REASON + "/{place}/{name}", reason, ("GET",)),
)
