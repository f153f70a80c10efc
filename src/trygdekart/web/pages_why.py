"""«Hvorfor»: a page for every number."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from .job_view import FORM, RESULT
from .job_why import job_why
from .pages_case import job_of
from .reasons import reason_page
from .site import Site, see


def reason(request: Request) -> Response:
    """Why a number is what it is; the address names the answer, the point and the number."""
    site = Site.of(request, partly=True)
    job = job_of(site, site.session(request))
    if job is None:
        return see(FORM)
    where = request.path_params
    page = job_why(job, site.t, where["letter"], where["key"], where["name"])
    return reason_page(site, request, page, (str(site.t("resultat.side")), RESULT))


ROUTES = (("/sak/hvorfor/{letter}/{key}/{name}", reason, ("GET",)),)
