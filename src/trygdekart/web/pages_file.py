"""The case file: download the answers, open a file, or try an example; nothing is kept here."""

from __future__ import annotations

import json
from collections.abc import Mapping
from email.parser import BytesParser
from email.policy import HTTP
from importlib.resources import files
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from ..case import Sak
from ..case.sak import value_in
from ..engine.errors import InputFault
from ..engine.lawbook import Lovverk
from .apart import apart
from .casebook import file_data, rest, take
from .outcome_view import RESULT
from .reading import Fault
from .sessions import Session
from .site import TOKEN, Site, see

FILE = "/sak/fil"
EXAMPLES = ("syk_i_deltid", "aap_med_barn", "ufor_i_kommunen", "pensjon_etter_ufore", "barn_med_dietter")


async def page(request: Request) -> Response:
    """Download, open, try an example."""
    return _page(Site.of(request), request)


def download(request: Request) -> Response:
    """The answers as a case file, made in memory."""
    site = Site.of(request)
    session = site.session(request)
    if session is None or not session.begun or site.shared:
        return see(FILE)
    text = json.dumps(file_data(rest(site, session)), ensure_ascii=False, indent=2)
    return Response(
        text + "\n",
        media_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="sak.json"'},
    )


async def opened(request: Request) -> Response:
    """Read a case file that was sent; it takes the place of the answers there were."""
    site = Site.of(request)
    sent, raw = await _parts(request)
    session = site.checked(request, sent)
    held = session or site.sessions.begin()
    if not raw.strip():
        return _page(site, request, str(site.t("fil.feil.ingen")), held if session is None else None)
    try:
        text = raw.decode("utf-8")
        take(site.verk, held, await apart(_case_in, text, site.verk))
    except UnicodeDecodeError:
        return _page(site, request, str(site.t("fil.feil.ikke_tekst")), held if session is None else None)
    except InputFault as fault:
        said = site.t("fil.feil.lov", felt=fault.field, grunn=fault.reason, gjor=fault.remedy)
        return _page(site, request, str(said), held if session is None else None)
    return _shown(site, held, new=session is None)


async def example(request: Request) -> Response:
    """Take the case of an example and show its result."""
    site = Site.of(request)
    name = request.path_params["name"]
    session = site.checked(request, await site.form(request))
    if name not in EXAMPLES:
        raise HTTPException(404)
    held = session or site.sessions.begin()
    text = (files(__package__) / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    take(site.verk, held, value_in(text))
    return _shown(site, held, new=session is None)


def _case_in(text: str, verk: Lovverk) -> Mapping[str, Any]:
    """Return what a case file holds, once the case has been read of it without fault."""
    Sak.fra_tekst(text, verk)
    held: Mapping[str, Any] = value_in(text)
    return held


def _shown(site: Site, session: Session, *, new: bool) -> Response:
    response = see(RESULT)
    if new:
        site.remember(response, session)
    return response


def _page(site: Site, request: Request, fault: str = "", session: Session | None = None) -> Response:
    held = session or site.session(request)
    new = None if held is not None and session is None else session or site.sessions.begin()
    faults = (Fault("fil", str(site.t("fil.apne.kort")), fault),) if fault else ()
    return site.page(
        request,
        "file.html",
        status=422 if fault else 200,
        session=new,
        begun=bool(held and held.begun),
        examples=EXAMPLES,
        faults=faults,
        fault=fault,
    )


async def _parts(request: Request) -> tuple[dict[str, str], bytes]:
    """Return the fields and the file of a form; raises `HTTPException` for anything else."""
    kind = request.headers.get("content-type", "")
    if not kind.lower().startswith("multipart/form-data"):
        raise HTTPException(400)
    body = await request.body()
    message = BytesParser(policy=HTTP).parsebytes(
        b"Content-Type: " + kind.encode("latin-1") + b"\r\n\r\n" + body
    )
    fields: dict[str, str] = {}
    raw = b""
    if not message.is_multipart():
        raise HTTPException(400)
    for part in message.iter_parts():
        payload = part.get_payload(decode=True)
        name = part.get_param("name", header="content-disposition")
        if not isinstance(payload, bytes):
            raise HTTPException(400)
        if name == "fil":
            raw = payload
        elif name == TOKEN:
            fields[TOKEN] = payload.decode("ascii", "replace").strip()
    return fields, raw


ROUTES = (
    (FILE, page, ("GET",)),
    (FILE, opened, ("POST",)),
    (FILE + "/sak.json", download, ("GET",)),
    ("/sak/eksempel/{name}", example, ("POST",)),
)
