"""«Brev»: what the case comes to, on one page or in full; an employer's letter says nothing on health."""

from __future__ import annotations

import re

from markupsafe import Markup
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from .. import __version__
from ..case.frister import Rolle
from ..engine.context import Context
from ..engine.explain import walk
from .letter import Letter, Line, Paragraph
from .letter_pdf import pdf, pdf_is_installed
from .outcome import Outcome, outcome_of
from .outcome_view import parts
from .pages_frister import deadlines_of, rows
from .sessions import Session
from .shown import long_date
from .site import Site, see

PAGE = "/sak/brev"
TO, SIZES = ("meg", "nav", "arbeidsgiver"), ("kort", "full")
TO_KEY, SIZE_KEY = "brev_til", "brev_omfang"
MOST_SECTIONS = 30
HIDDEN = re.compile(r'<span class="skjult">.*?</span>')


def shown(request: Request) -> Response:
    """The letter as it will be printed, and the choice of whom it is to and how long."""
    site = Site.of(request)
    session = site.session(request)
    to, size = _chosen(session)
    letter = letter_of(site, session, to, size)
    if letter is None:  # an employer has only the deadlines, and another case perhaps none
        to = TO[0] if to == "arbeidsgiver" else "arbeidsgiver"
        letter = letter_of(site, session, to, size)
    if letter is None:
        return see("/sak/situasjon")
    return site.page(
        request,
        "letter.html",
        letter=letter,
        to=to,
        size=size,
        every=TO,
        sizes=SIZES,
        has_pdf=pdf_is_installed() and not site.shared,
    )


async def chosen(request: Request) -> Response:
    """Take whom the letter is to, and how long it is."""
    site = Site.of(request)
    sent = await site.form(request)
    session = site.checked(request, sent)
    if session is not None:
        to, size = sent.get("til", ""), sent.get("omfang", "")
        chosen_now = {TO_KEY: to if to in TO else TO[0], SIZE_KEY: size if size in SIZES else SIZES[0]}
        session.beside = {**session.beside, **chosen_now}
    return see(PAGE)


def download(request: Request) -> Response:
    """The letter as a tagged PDF, made in memory."""
    site = Site.of(request)
    session = site.session(request)
    to, size = _chosen(session)
    letter = letter_of(site, session, to, size) or letter_of(site, session, "arbeidsgiver", size)
    if letter is None or site.shared or not pdf_is_installed():
        raise HTTPException(404)
    return Response(
        pdf(letter),
        media_type="application/pdf",
        headers={"Content-Disposition": 'attachment; filename="brev.pdf"'},
    )


def _chosen(session: Session | None) -> tuple[str, str]:
    held = session.beside if session else {}
    return held.get(TO_KEY, TO[0]), held.get(SIZE_KEY, SIZES[0])


def letter_of(site: Site, session: Session | None, to: str, size: str) -> Letter | None:
    """Return the letter to one, or None when the case has nothing to say to them."""
    if to == "arbeidsgiver":
        return _to_employer(site, session, size)
    found = outcome_of(site, session)
    if found is None:
        return None
    body = tuple(_chapters(site, found, size))
    return _letter(site, to, body, long_date(found.case.lov.dato)) if body else None


def _letter(site: Site, to: str, body: tuple[Paragraph, ...], on: str) -> Letter:
    t = site.t
    foot = t("brev.bunn", versjon=__version__, dato=on, lov=long_date(site.verk.lovdata))
    return Letter(
        language=t.language,
        title=str(t(f"brev.tittel.{to}")),
        lead=str(t(f"brev.innledning.{to}")),
        body=body,
        foot=str(foot),
    )


def _chapters(site: Site, found: Outcome, size: str) -> list[Paragraph]:
    """Return one part for each chapter that has numbers."""
    t = site.t
    made = []
    for part in parts(found, t):
        chapter = found.chapter(part.key)
        if chapter is None or not part.tables or chapter.svar is None:
            continue
        lines = []
        for table in part.tables:
            if table.assumed:
                lines.append(Line(str(t("resultat.svar", bokstav=table.letter.upper())), table.assumed))
            lines += [Line(str(row.label.striptags()), row.number.text, row.sum) for row in table.rows]
        text = [] if size == "kort" else [*part.notes]
        sections = () if size == "kort" else _sections(found, part.key)
        made.append(Paragraph(part.title, _printed(part.lead), tuple(lines), tuple(text), sections))
    return made


def _printed(lead: Markup | str) -> str:
    """Return a sentence without what only a screen reader says of its links."""
    return Markup(HIDDEN.sub("", str(lead))).striptags()


def _sections(found: Outcome, key: str) -> tuple[Line, ...]:
    """Return how each step was worked out, with its section."""
    chapter = found.chapter(key)
    if chapter is None or chapter.svar is None:
        return ()
    context = Context.of(chapter.svar, chapter.shown[0].gren)
    seen: dict[str, Line] = {}
    for name in chapter.names:
        for _, told in walk(context, name):
            if told.hjemmel and told.setning and told.formel:
                seen[f"{told.etikett} ({told.hjemmel})"] = Line(
                    f"{told.etikett} ({told.hjemmel})", f"{told.setning} {told.formel[-1]}"
                )
    return tuple(list(seen.values())[:MOST_SECTIONS])


def _to_employer(site: Site, session: Session | None, size: str) -> Letter | None:
    """Return the employer's letter: the deadlines, and nothing on health or money."""
    found = deadlines_of(site, session)
    if found is None or found.liste is None:
        return None
    t = site.t
    lines, long = [], []
    for r in rows(site, found.liste.for_rolle(Rolle.ARBEIDSGIVER).fra_en(), Rolle.ARBEIDSGIVER):
        if r.number and (r.employer or size == "full"):
            day = r.day if isinstance(r.day, str) else r.day.text
            lines.append(Line(day, f"{r.title} – {r.who} ({r.section})"))
            long.append(Line(f"{r.title} ({r.section})", r.what))
    sections = tuple(long) if size == "full" else ()
    body = Paragraph(str(t("frister.side")), "", tuple(lines), (), sections)
    return _letter(site, "arbeidsgiver", (body,), long_date(site.verk.lovdata)) if lines else None


ROUTES = (
    (PAGE, shown, ("GET",)),
    (PAGE, chosen, ("POST",)),
    (PAGE + "/brev.pdf", download, ("GET",)),
)
