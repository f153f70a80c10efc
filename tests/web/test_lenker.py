"""No dead links: from every «Hvorfor» page of some cases, each link of ours leads to a page."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from random import Random

import pytest

from tests.mengde import mengde
from tests.web.nettsted import Besokende, Server

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGES = (
    "/sak/resultat",
    "/sak/jobb/svar",
    "/sak/livslop",
    "/sak/arbeidsgiver",
    "/sak/pensjon",
    "/sak/frister",
    "/sak/sykedager",
    "/sak/sammenlign",
)
REFORM = "/reform/avtrapping-fri-0-1g"
MOST = mengde(120, 350)
# In which year, period or branch a number stands: its page is alike in all of them.
PLACE = re.compile(r"(?<=/)((?:g\d+)?[apornt])\d+(?:-\d+)?(?:\.[a-z])?(?=/)")
LINK = re.compile(r'href="(/(?!static/)[^"#]*)')


def dead(visitor: Besokende, language: str, *more: str) -> tuple[list[str], int]:
    """Return the links that lead nowhere, and how many «Hvorfor» pages were read."""
    draw = Random(1)  # in no order, so that pages many steps from the first are read too
    todo = [(language + path, "") for path in (*PAGES, *more)]
    seen: set[str] = set()
    wrong, reasons = [], 0
    while todo and len(seen) < MOST:
        path, page = todo.pop(draw.randrange(len(todo)))
        alike = re.sub(r"\bg\d+", "g", PLACE.sub(r"\1", path))
        if alike in seen or path.endswith(".pdf"):  # a letter to keep is no page to read
            continue
        seen.add(alike)
        answer = visitor.get(path)
        if answer.status != 200:
            wrong.append(f"{answer.status} {path} on {page}")
        elif "/hvorfor/" in path or not page:
            reasons += "/hvorfor/" in path
            todo.extend((unescape(link), path) for link in LINK.findall(answer.text))
    return wrong, reasons


@pytest.mark.parametrize(
    ("case", "language", "more"),
    [("", "", (REFORM,)), ("lonnstilskudd", "/en", ()), ("uforetrygd_og_tjenestepensjon", "/nn", ())],
)
def test_no_link_of_a_reason_is_dead(server: Server, case: str, language: str, more: tuple[str]) -> None:
    visitor = Besokende(server.port)
    if case:
        visitor.open_case((EXAMPLES / f"{case}.yaml").read_text(encoding="utf-8"))
    else:
        visitor.example()
    wrong, reasons = dead(visitor, language, *more)
    assert wrong == [] and reasons > 50
