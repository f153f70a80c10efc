"""«Er vedtaket mitt regnet rett?»: Nav's numbers typed in, the first step that differs, and a complaint."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..case.kalenderfil import Hendelse, kalender
from ..case.kontroll import STEG, Kontroll, forklart, klagetekst, kontroll
from ..engine.context import Context
from ..engine.errors import InputFault
from ..engine.unknown import Unknown
from .apart import apart
from .casebook import Case, case_of, rest
from .fields import LAW_DATE, Field, field_of
from .outcome_view import question
from .reading import NOTHING, Fault, Reading, Unreadable, read, read_answer, span_of, turned
from .reasons import reason_page
from .sessions import Session
from .shown import Number, label, long_date, text_of
from .site import Site, see
from .why_view import Ground, why

PAGE = "/sak/kontroll"
REASON = "/sak/hvorfor/vedtak"
RECEIVED, LIMIT = "saksbehandling_vedtak_mottatt", "saksbehandling_klagefrist"
FACTS = (LAW_DATE, RECEIVED)
BEFORE = "nav_"  # the name of a field with one of Nav's numbers
FIRST = "uforetrygd"


@dataclass(frozen=True)
class Row:
    """One number: Nav's, ours with its reason, and whether they are alike."""

    label: str
    navs: str
    ours: Number | str
    state: str
    first: bool


def shown(request: Request) -> Response:
    """The form, and the comparison when there is something to compare."""
    return _page(request, Site.of(request))


async def answered(request: Request) -> Response:
    """Take the numbers of the decision and compare them."""
    site = Site.of(request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    fields = [field_of(site.verk, site.t, n) for n in FACTS]
    more = rest(site, session, set(FACTS)) if session else NOTHING
    reading = read(site.verk, site.t, fields, sent, more, names=())
    own, faults = await apart(_read, site, session, sent)
    if session is None or reading.faults or faults:
        return await apart(_page, request, site, reading, own, faults, late=session is None)
    session.answer(reading.kept)
    session.note(own)
    return see(PAGE)


def complaint(request: Request) -> Response:
    """The text of a complaint, ready to print."""
    site = Site.of(request)
    session = site.session(request)
    found = control_of(site, session)
    text = klagetekst(found) if found else ()
    if not text:
        return see(PAGE)
    return site.page(request, "complaint.html", text=text, limit=_limit(site, session))


def calendar(request: Request) -> Response:
    """The last day to complain, as a calendar file made in memory."""
    site = Site.of(request)
    day = limit_of(site, site.session(request))
    if day is None or site.shared:
        raise HTTPException(404)
    event = Hendelse(day, "Frist 1", "Laget av Trygdekart. Anslag, ikke vedtak.", LIMIT)
    return Response(
        kalender([event], site.verk.lovdata),
        media_type="text/calendar; charset=utf-8",
        headers={"Content-Disposition": 'attachment; filename="frist.ics"'},
    )


def reason(request: Request) -> Response:
    """Why our number is what it is."""
    site = Site.of(request, partly=True)
    case = case_of(site, site.session(request))
    name = request.path_params["name"]
    if case is None or name.replace(".hovedregel", "") not in site.verk:
        raise HTTPException(404)
    asked = next((n for n in request.path_params["of"].split(".") if n in site.verk), None)
    if asked is None:
        raise HTTPException(404)
    try:
        svar = case.lov.beregn_rett(case.values, (asked,))
    except InputFault:
        raise HTTPException(404) from None
    back = (str(site.t("kontroll.side")), PAGE)
    ground = Ground(
        Context.of(svar, svar.greiner[0]),
        address=lambda n: f"{REASON}/{asked}/{n}",
        change=question,
        back=back,
    )
    return reason_page(site, request, why(ground, site.t, name), back)


def control_of(site: Site, session: Session | None) -> Kontroll | None:
    """Return Nav's numbers beside ours, or None when there is no case or nothing typed."""
    case = case_of(site, session)
    if case is None or session is None:
        return None
    numbers = dict(_numbers(site, session))

    def made() -> Kontroll | None:
        try:
            return kontroll(case.lov, case.values, numbers)
        except InputFault:
            return None

    return session.kept("kontroll", Kontroll, made) if numbers else None


def limit_of(site: Site, session: Session | None) -> date | None:
    """Return the last day to complain, when the day of the decision is told."""
    case = case_of(site, session)
    if case is None or RECEIVED not in case.values:
        return None
    value = case.lov.beregn_rett(case.values, (LIMIT,)).verdier(LIMIT)[0]
    return None if type(value) is Unknown else date.fromordinal(int(value))


def _limit(site: Site, session: Session | None) -> Number | None:
    day = limit_of(site, session)
    if day is None:
        return None
    return Number(long_date(day), f"{REASON}/{LIMIT}/{LIMIT}", label(site.verk, site.t, LIMIT))


def _chapter(case: Case | None) -> str:
    """Return what the decision is on: the first chapter that the case says something of."""
    given = () if case is None else case.values
    return next((k for k in STEG if any(n.startswith(f"{k}_") for n in given)), FIRST)


def _fields(site: Site, session: Session | None) -> list[Field]:
    """Return a field for each number that the decision may have."""
    t, case = site.t, case_of(site, session)
    found = []
    for name in STEG[_chapter(case)]:
        called = label(site.verk, t, name, case.lov.dato if case else None)
        unit = str(site.verk.unit(name))
        kind = "percent" if unit == "andel" else "number"
        words = str(t(f"enhet.{'prosent' if kind == 'percent' else unit}"))
        hint, where = str(t(f"skjema.hint.{kind}")), str(t("kontroll.hvor"))
        high = 100 if kind == "percent" else None
        found.append(Field(BEFORE + name, kind, called, where, hint, words, called, low=0, high=high))
    return found


def _read(
    site: Site, session: Session | None, sent: Mapping[str, str]
) -> tuple[dict[str, str], tuple[Fault, ...]]:
    """Return what was typed as bokmål writes it, and what could not be read."""
    kept, faults = {}, []
    for field in _fields(site, session):
        kept[field.name] = turned(site.t, field, sent.get(field.name, "").strip())
        try:
            read_answer(field, kept[field.name])
        except Unreadable as fault:
            faults.append(Fault(field.name, field.short, str(site.t(f"feil.{fault}", **span_of(field)))))
            if str(fault) == "ligner_fodselsnummer":
                kept[field.name] = ""
    return kept, tuple(faults)


def _numbers(site: Site, session: Session) -> Iterator[tuple[str, float]]:
    for field in _fields(site, session):
        try:
            value = read_answer(field, session.beside.get(field.name, ""))
        except Unreadable:
            continue
        if value is not None:
            name = field.name.removeprefix(BEFORE)
            yield name, float(value) / 100 if field.kind == "percent" else float(value)


def rows(site: Site, k: Kontroll) -> Iterator[Row]:
    """Yield the numbers beside each other."""
    for x in k.linjer:
        ours: Number | str = str(site.t("livslop.ukjent"))
        called = label(site.verk, site.t, x.navn, k.lov.dato)
        if x.vart is not None:
            texts = dict.fromkeys(text_of(site.verk, x.navn, v) for v in x.vart)
            ours = Number("–".join(texts), f"{REASON}/{x.navn}/{x.navn}", called)
        state = "nei" if x.ulik else "ukjent" if x.vart is None else "ja" if x.lik else "hvis"
        yield Row(called, text_of(site.verk, x.navn, x.navs), ours, state, x is k.forste)


def _holds(site: Site, k: Kontroll) -> Iterator[str]:
    """Yield each way of answering what nobody answered with which the numbers are alike."""
    for way in k.forutsetter:
        said = (
            str(site.t("resultat.hvis", fakta=label(site.verk, site.t, n), verdi=text_of(site.verk, n, v)))
            for n, v in way.items()
        )
        yield "; ".join(said)


def _page(
    request: Request,
    site: Site,
    reading: Reading | None = None,
    typed: Mapping[str, str] = {},
    wrong: tuple[Fault, ...] = (),
    *,
    late: bool = False,
) -> Response:
    session = site.session(request)
    case = case_of(site, session)
    faults = (*(reading.faults if reading else ()), *wrong)
    found = None if faults else control_of(site, session)  # what was found before is no answer to this
    numbers = _fields(site, session)
    facts = [field_of(site.verk, site.t, n) for n in FACTS]
    said: dict[str, str] = {}
    for source in (session.answers if session else {}, session.beside if session else {}, typed):
        said |= source
    said |= reading.kept if reading else {}
    chapter = _chapter(case)
    told = case is not None and any(n.startswith(f"{chapter}_") for n in case.values)
    return site.page(
        request,
        "control.html",
        status=422 if reading else 200,
        session=None if session else site.sessions.begin(),
        told=told,
        questions=f"/sak/situasjon/{'sykdom' if chapter == 'sykepenger' else chapter}",
        found=found,
        rows=list(rows(site, found)) if found else [],
        reasons=[forklart(found.lov, g) for g in found.grunner] if found else [],
        holds=list(_holds(site, found)) if found else [],
        open=[(label(site.verk, site.t, n), question(n)) for n in found.apne] if found else [],
        limit=None if faults else _limit(site, session),
        numbers=numbers,
        facts=facts,
        values={f.name: turned(site.t, f, said.get(f.name, "")) for f in (*numbers, *facts)},
        faults=faults,
        fault={f.name: f.text for f in faults},
        late=late,
        downloads=not site.shared,
    )


ROUTES = (
    (PAGE, shown, ("GET",)),
    (PAGE, answered, ("POST",)),
    (PAGE + "/klage", complaint, ("GET",)),
    (PAGE + "/frist.ics", calendar, ("GET",)),
    (REASON + "/{of}/{name}", reason, ("GET",)),
)
