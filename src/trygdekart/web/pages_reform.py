"""The reform workshop: the proposals, the law with fields in it, and what a change does to one person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..api.english import english
from ..case.reformvirkning import Virkning
from ..engine.errors import InputFault, TrygdekartFault
from ..reform import katalog
from ..reform.katalog import GRUPPER
from ..reform.overlegg import kapittel
from ..reform.speil import Speil
from .apart import apart
from .fields import Field, asking, field_of
from .reading import Unreadable, read_answer, turned
from .reasons import reason_page
from .reform import Person, Trial, effect, effect_on_example, mirror_of, person_of, trial_of
from .reform_models import PAGE as MODELS
from .reform_models import REASON as MODELS_REASON
from .reform_models import models
from .reform_models import reason as model_reason
from .reform_view import cite, effect_rows, python_of, rate_rows, switches
from .reform_why import Effect, reform_why
from .sessions import Session
from .shown import text_of
from .site import Site, see


async def reforms(request: Request) -> Response:
    """The eleven proposals with what can be computed of each, earlier reforms, and our models."""
    site = Site.of(request)
    groups = [
        (group, title, [f for g, f in katalog().values() if g == group]) for group, title in GRUPPER.items()
    ]
    return site.page(request, "reforms.html", groups=groups)


async def reform(request: Request) -> Response:
    """One reform, with the choices that its address holds."""
    site = Site.of(request)
    name = _name(request)
    return await _page(site, request, name, dict(request.query_params))


async def person(request: Request) -> Response:
    """Take the numbers of the person; they are in memory, and the address holds only the choices of law."""
    site = Site.of(request)
    name = _name(request)
    sent = await site.form(request)
    held = site.checked(request, sent)
    session = held or site.sessions.begin()
    asked = {f.name: f for f in _fields(site, name)}
    session.tried(name, {n: turned(site.t, f, sent.get(n, "").strip()) for n, f in asked.items()})
    query = {k: v for k, v in request.query_params.items() if v}
    faults = _read(site, name, session)[1]
    if faults:
        return await _page(site, request, name, query, status=422, session=session)
    try:
        address = trial_of(name, query).address
    except TrygdekartFault:
        address = f"/reform/{name}"
    response = see(address)
    site.remember(response, session)
    return response


async def presets(request: Request) -> Response:
    """The three models of the work allowance beside the law in force."""
    site = Site.of(request)
    found = await apart(models, site.t)
    return site.page(request, "reform_models.html", m=found)


def preset_reason(request: Request) -> Response:
    """Why a number of the three models is what it is."""
    site = Site.of(request, partly=True)
    at = request.path_params
    page = model_reason(site.t, at["model"], at["wage"], at["number"])
    return reason_page(site, request, page, (str(site.t("reform.modeller.tittel")), MODELS))


def _name(request: Request) -> str:
    name = str(request.path_params["name"])
    if name not in katalog():
        raise HTTPException(404)
    return name


async def _page(
    site: Site,
    request: Request,
    name: str,
    query: Mapping[str, str],
    *,
    status: int = 200,
    session: Session | None = None,
) -> Response:
    fault: InputFault | None = None
    try:
        trial = trial_of(name, query)
    except InputFault as wrong:
        fault, trial = wrong, trial_of(name, {})
    held = session or site.session(request)
    who, faults = _read(site, name, held)
    mirror, found, said = (
        (None, None, None) if fault or faults else await apart(_computed, site, trial, who, held, name)
    )
    return site.page(
        request,
        "reform.html",
        status=422 if fault else status,
        session=session,
        r=trial,
        group=katalog()[name][0],
        fault=None if fault is None else (fault.field, _words(site, fault)),
        rates=rate_rows(site.verk, trial, query),
        switches=switches(site.verk, site.t, trial, query),
        query={k: v for k, v in query.items() if v},
        mirror=mirror,
        effect=effect_rows(Effect(site, trial, who.felt, found)) if found and who else None,
        left_out=bool(found and found.skjermet),
        said=said,
        person=_answers(site, who, held, name),
        person_date=who.dato if who else None,
        person_faults=faults,
        python=python_of(trial, who) if who and not trial.valgt.apne else "",
        cite=cite(site.verk, trial),
        server=f"http://{request.headers['host']}",
    )


def _computed(
    site: Site, trial: Trial, who: Person | None, session: Session | None, name: str
) -> tuple[Speil | None, Virkning | None, str | None]:
    """Return the mirror, the effect, and what stands in the way of it."""
    if trial.valgt.apne:
        return None, None, None
    try:
        mirror = mirror_of(site.verk, trial)
        if who is None or not trial.fil.endrer_noe:
            return mirror, None, None
        return mirror, _effect(site, trial, who, session), None
    except InputFault as fault:
        return None, None, _words(site, fault)


def _effect(site: Site, trial: Trial, who: Person, session: Session | None) -> Virkning | None:
    """Return the effect on the person of the session, or on the made-up one where there is none."""
    if session is None or trial.fil.navn not in session.trials:
        return effect_on_example(trial.address)
    return session.kept(trial.address, Virkning, lambda: effect(site.verk, trial, who))


def reason(request: Request) -> Response:
    """Why a number of the effect is what it is, before the reform, after it, or the change."""
    site = Site.of(request, partly=True)
    name = _name(request)
    session = site.session(request)
    who, faults = _read(site, name, session)
    found = None
    try:
        trial = trial_of(name, dict(request.query_params))
        if who is not None and not faults and not trial.valgt.apne and trial.fil.endrer_noe:
            found = _effect(site, trial, who, session)
    except InputFault:
        raise HTTPException(404) from None
    if found is None or who is None:
        raise HTTPException(404)
    where = request.path_params
    page = reform_why(Effect(site, trial, who.felt, found), where["place"], where["number"])
    return reason_page(site, request, page, (str(site.t("reform.tilbake")), trial.address))


def _words(site: Site, fault: InputFault) -> str:
    if site.t.language == "en":
        return f"{english(fault.reason)}. {english(fault.remedy)}."
    return f"{fault.reason}. {fault.remedy[:1].upper()}{fault.remedy[1:]}."


def _fields(site: Site, name: str) -> list[Field]:
    who, chapter = person_of(name), katalog()[name][1].kapittel
    own = {f.navn: f for f in kapittel(chapter).fakta} if chapter else {}
    asked = who.felt if who else ()
    return [asking(own[n], site.t) if n in own else field_of(site.verk, site.t, n) for n in asked]


def _read(site: Site, name: str, session: Session | None) -> tuple[Person | None, dict[str, str]]:
    """Return the person with the answers of the session, and what could not be read."""
    who = person_of(name)
    typed = session.trials.get(name) if session else None
    if who is None or not typed:
        return who, {}
    values: dict[str, Any] = {}
    faults: dict[str, str] = {}
    for field in _fields(site, name):
        try:
            value = read_answer(field, typed.get(field.name, ""))
        except Unreadable as wrong:
            faults[field.name] = str(site.t("reform.person.feil"))
            if wrong.args[0] == "ligner_fodselsnummer":
                typed[field.name] = ""
            continue
        if value is not None:
            values[field.name] = value
    return who.changed(values), faults


def _answers(site: Site, who: Person | None, session: Session | None, name: str) -> list[tuple[Field, str]]:
    """Return the questions on the person with what is in them."""
    typed = (session.trials.get(name) if session else None) or {}
    rows = []
    for field in _fields(site, name):
        assert who is not None
        text = typed.get(field.name) or _shown(site, field, who.value(field.name))
        rows.append((field, text))
    return rows


def _shown(site: Site, field: Field, value: Any) -> str:
    if field.kind == "number" or field.kind == "percent":
        return f"{value:g}" if isinstance(value, float) else str(value)
    return text_of(site.verk, field.name, value.toordinal()) if field.kind == "date" else str(value)


ROUTES = (
    ("/reform", reforms, ("GET",)),
    (MODELS, presets, ("GET",)),
    (MODELS_REASON + "/{model:int}/{wage:int}/{number}", preset_reason, ("GET",)),
    ("/reform/{name}", reform, ("GET",)),
    ("/reform/{name}", person, ("POST",)),
    ("/reform/{name}/hvorfor/{place}/{number}", reason, ("GET",)),
)
