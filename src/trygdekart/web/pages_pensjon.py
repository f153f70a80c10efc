"""«Hva skjer med pensjonen min?»: the old-age pension, what it would be without the illness, and why."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..case.notes import notes
from ..case.pensjon_ord import forutsetninger, hinder
from ..engine.context import Context
from .outcome_view import question
from .pension import PAGE, REASON, pension_of
from .pension_view import View, derived
from .reasons import reason_page
from .shown import Number, long_date
from .site import Site, see
from .why_view import Ground, why, why_derived

SITUATION = "/sak/situasjon/pensjon"


def shown(request: Request) -> Response:
    """The pension with and without the illness; without a case, the questions."""
    site = Site.of(request)
    found = pension_of(site, site.session(request))
    if found is None:
        return see(SITUATION)
    tap = found.tap
    if tap is None:
        asked = question(found.missing) if found.missing else SITUATION
        return site.page(request, "pension.html", v=None, fault=found.fault, asked=asked)
    return site.page(
        request,
        "pension.html",
        v=View(site, found, tap),
        hindered=hinder(tap),
        rests_on=tuple(forutsetninger(tap)),
        notes=tuple(notes(tap.med)),
        on=Number(long_date(tap.med.lov.dato), question("dato"), str(site.t("resultat.endre_dato"))),
        drawn_changes=question("alderspensjon_uttaksdato"),
        afp_changes=question("afp_ordning"),
    )


def reason(request: Request) -> Response:
    """Why a number of the pension is what it is."""
    site = Site.of(request, partly=True)
    found = pension_of(site, site.session(request))
    place, name = request.path_params["place"], request.path_params["name"]
    svar = found.at(place) if found else None
    if found is None or found.tap is None or svar is None:
        raise HTTPException(404)
    back = (str(site.t("pensjon.side")), PAGE)
    said = f"pensjon.sted.{place}"
    ground = Ground(
        Context.of(svar, svar.greiner[0]),
        address=lambda n: f"{REASON}/{place}/{n}",
        change=question,
        back=back,
        at=f"{site.t(said)}." if said in site.t else "",
    )
    own = derived(View(site, found, found.tap), place, name)
    page = why_derived(ground, site.t, name, own) if own else why(ground, site.t, name)
    return reason_page(site, request, page, back)


ROUTES = (
    (PAGE, shown, ("GET",)),
    (REASON + "/{place}/{name}", reason, ("GET",)),
)
