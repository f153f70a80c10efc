"""«Frister»: who must do what by when, as a list and as a calendar file; also the employer's own door."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..case import Sak
from ..case.fravaer import arbeidsgivere
from ..case.frister import Frist, Fristliste, Gjelder, Rolle, Slag, frister, grunnen
from ..case.fristkalender import calendar_text
from ..engine.context import Context
from ..engine.errors import InputFault
from .apart import apart
from .casebook import case_of, rest
from .faults import sentence
from .fields import field_of
from .outcome_view import question
from .reading import NOTHING, Reading, read, turned
from .reasons import reason_page
from .remarks import title_of
from .sessions import Session
from .shown import Number, long_date, named
from .site import Site, see
from .texts import Texts
from .why_view import Ground, why

PAGE = "/sak/frister"
EMPLOYER = PAGE + "/arbeidsgiver"
REASON = "/sak/hvorfor/frist"
# The dates of the work, and nothing on health beyond how much one is away.
ASKED = ("oppfolging_forste_fravaersdag", "oppfolging_fravaersgrad")
HAS_EMPLOYER = "oppfolging_har_arbeidsgiver"  # the one who asks by the employer's door is one
AT = "frister_hos"  # which of several employers, by its number
CALENDARS = {"frister": False, "frister-med-titler": True}


@dataclass(frozen=True)
class Row:
    """One duty with a day (or none), as the page shows it."""

    number: str
    day: Number | str
    off: tuple[str, str] | None
    title: str
    who: str
    section: str
    what: str
    advice: bool
    depends: tuple[tuple[Markup, str], ...]
    employer: bool


@dataclass(frozen=True)
class Deadlines:
    """The deadlines of a case, or why there are none (in Norwegian)."""

    sak: Sak | None
    liste: Fristliste | None
    fault: str = ""
    hos: str | None = None


def shown(request: Request) -> Response:
    """The deadlines of the case, and the two questions they rest on."""
    return _page(request, Site.of(request))


async def answered(request: Request) -> Response:
    """Take the two answers and show the deadlines."""
    site = Site.of(request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    fields = [field_of(site.verk, site.t, n) for n in ASKED]
    more = rest(site, session, set(ASKED)) if session else NOTHING
    reading = read(site.verk, site.t, fields, sent, more, names=())
    if session is None or reading.faults:
        return await apart(_page, request, site, reading, late=session is None)
    own = {} if _role(request) is None or session.answers.get(HAS_EMPLOYER) else {HAS_EMPLOYER: "ja"}
    session.answer({**reading.kept, **own})
    return see(request.scope["path"])


def calendar(request: Request) -> Response:
    """The deadlines as a calendar file, made in memory; an employer's has only the employer's own."""
    site = Site.of(request)
    titles = CALENDARS.get(request.path_params["name"])
    found = deadlines_of(site, site.session(request))
    if titles is None or found is None or found.liste is None or site.shared:
        raise HTTPException(404)
    role = _role(request)
    liste = found.liste if role is None else found.liste.for_rolle(role)
    return Response(
        calendar_text(liste, site.verk.lovdata, titles, role),
        media_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="frister.ics"'},
    )


def reason(request: Request) -> Response:
    """Why a deadline is on its day."""
    site = Site.of(request, partly=True)
    found = deadlines_of(site, site.session(request))
    duty, name = request.path_params["duty"], request.path_params["name"]
    frist = None
    if found is not None and found.liste is not None:
        frist = next((f for f in found.liste.frister if f.plikt.navn == duty), None)
    svar = None
    if found is not None and found.sak is not None and frist is not None:
        svar = grunnen(site.verk, found.sak, frist.plikt, hos=found.hos)
    if svar is None:
        raise HTTPException(404)
    back = (str(site.t("frister.side")), PAGE)
    ground = Ground(
        Context.of(svar, svar.greiner[0]),
        address=lambda n: f"{REASON}/{duty}/{n}",
        change=question,
        back=back,
    )
    return reason_page(site, request, why(ground, site.t, name), back)


async def chosen(request: Request) -> Response:
    """Take which of several employers the deadlines are for; by its number, so that no name is sent."""
    site = Site.of(request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    if session is not None:
        session.note({AT: sent.get("hos", "")})
    return see(str(request.scope["path"]).removesuffix("/hos"))


def employers_of(site: Site, session: Session | None) -> tuple[tuple[str, ...], str | None]:
    """Return the employers where the case has several, and which of them is chosen."""
    case = case_of(site, session)
    names = arbeidsgivere(case.values) if case else ()
    if session is None or len(names) < 2:
        return (), None
    number = session.beside.get(AT, "")
    return names, names[int(number)] if number.isdecimal() and int(number) < len(names) else None


def deadlines_of(site: Site, session: Session | None) -> Deadlines | None:
    """Return the deadlines of the case of a session, or None when there is no case."""
    case = case_of(site, session)
    if case is None or session is None:
        return None
    names, hos = employers_of(site, session)
    if names and hos is None:
        return Deadlines(None, None, "")

    def made() -> Deadlines:
        try:
            sak = Sak.fra_data(case.data, site.verk)
            return Deadlines(sak, frister(site.verk, sak, hos=hos), hos=hos)
        except InputFault as fault:
            return Deadlines(None, None, sentence(fault))

    return session.kept("frister", Deadlines, made)


def _role(request: Request) -> Rolle | None:
    path: str = request.scope["path"]
    return Rolle.ARBEIDSGIVER if path.startswith(EMPLOYER) else None


def _page(request: Request, site: Site, reading: Reading | None = None, *, late: bool = False) -> Response:
    session = site.session(request)
    found = deadlines_of(site, session)
    role = _role(request)
    liste = None
    if found is not None and found.liste is not None:
        liste = found.liste if role is None else found.liste.for_rolle(role)
    fields = [field_of(site.verk, site.t, n) for n in ASKED]
    held = {**(session.answers if session else {}), **(reading.kept if reading else {})}
    every = list(rows(site, liste, role)) if liste else []
    employers, hos = employers_of(site, session)
    return site.page(
        request,
        "deadlines.html",
        status=422 if reading else 200,
        session=None if session else site.sessions.begin(),
        employer=role is not None,
        here=EMPLOYER if role else PAGE,
        employers=employers,
        hos=hos,
        found=found,
        liste=liste,
        dated=[r for r in every if r.number],
        undated=[r for r in every if not r.number],
        fields=fields,
        values={f.name: turned(site.t, f, held.get(f.name, "")) for f in fields},
        faults=reading.faults if reading else (),
        fault={f.name: f.text for f in reading.faults} if reading else {},
        late=late,
        downloads=not site.shared,
    )


def rows(site: Site, liste: Fristliste, role: Rolle | None) -> Iterator[Row]:
    """Yield the duties that apply or may apply, those with a day first."""
    for f in liste.frister:
        if f.gjelder is not Gjelder.NEI:
            yield _row(site, f, role)


def who(t: Texts, hvem: Rolle, role: Rolle | None) -> str:
    """Return who must act, as the reader says it."""
    other = hvem is Rolle.PERSON and role is not None
    return str(t("frister.hvem.arbeidstakeren" if other else f"frister.hvem.{hvem.value}"))


def _row(site: Site, f: Frist, role: Rolle | None) -> Row:
    t = site.t
    title = title_of(f.plikt, t)
    day: Number | str = ""
    if f.dag is not None and f.nr is not None:
        text = long_date(f.dag)
        ruled = f.plikt.dato in site.verk
        day = Number(text, f"{REASON}/{f.plikt.navn}/{f.plikt.dato}", title) if ruled else text
    off = None if f.fridag is None else (f.fridag.navn, long_date(f.fridag.neste_virkedag))
    return Row(
        number=str(f.nr or ""),
        day=day,
        off=off,
        title=title,
        who=who(t, f.plikt.hvem, role),
        section=f.plikt.hjemmel,
        what=f.hva,
        advice=f.plikt.slag is Slag.RAD,
        employer=f.plikt.hvem is Rolle.ARBEIDSGIVER,
        depends=tuple((named(site.verk, t, n), question(n)) for n in f.avhenger_av if n in site.verk.fakta),
    )


ROUTES = (
    (PAGE, shown, ("GET",)),
    (PAGE, answered, ("POST",)),
    (EMPLOYER, shown, ("GET",)),
    (EMPLOYER, answered, ("POST",)),
    (PAGE + "/hos", chosen, ("POST",)),
    (EMPLOYER + "/hos", chosen, ("POST",)),
    (PAGE + "/{name}.ics", calendar, ("GET",)),
    (EMPLOYER + "/{name}.ics", calendar, ("GET",)),
    (REASON + "/{duty}/{name}", reason, ("GET",)),
)
