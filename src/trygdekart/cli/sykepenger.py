"""What `trygdekart sykepenger` shows: the last day, each employer's days, and why a day is as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from ..case.notes import norsk
from ..case.sykepenger_dager import Sykedager
from ..case.sykepenger_forklar import (
    GRENSER,
    KORT,
    Grunn,
    Strekning,
    forbehold,
    hvorfor,
    ny_rett_fra,
    strekninger,
)
from ..law.sykepenger.dager_rett import Rettighet
from .output import BANNER


def lines(s: Sykedager) -> Iterator[str]:
    """Yield the days as a person reads them."""
    yield BANNER
    yield f"Sykepengedagene i saken, etter loven slik den var kjent {norsk(s.lov.kjent)}."
    yield ""
    *before, last = s.rett.rettigheter
    for rett in before:
        yield f"En tidligere rett: {rett.brukt} dager brukt; den er avsluttet med opphold."
    yield from _right(s, last)
    for hos in s.hos:
        yield ""
        yield f"Dagene hos {hos.navn}:" if hos.telling is not None else "Dagene i egen virksomhet:"
        yield from _stretches(strekninger(s, hos))
    yield ""
    yield "Dette flytter dagen, og gir ny rett:"
    for grunn in forbehold(s):
        yield f"  {grunn.setning}   [{grunn.hjemmel}]"
    yield ""
    yield "Spør om én dag: legg til --dag ÅÅÅÅ-MM-DD."


def _right(s: Sykedager, rett: Rettighet) -> Iterator[str]:
    why, section = GRENSER[rett.grense]
    yield f"Siste dag med rett til sykepenger: {norsk(rett.maksdato)} – {why}   [{section}]"
    used, left = _number(rett.brukt), _number(rett.igjen)
    yield f"  Til og med {norsk(rett.vurdert_til)}: {used} brukt, {left} igjen."
    if rett.nektet:
        first, last = rett.nektet[0][0], rett.nektet[-1][0]
        span = norsk(first) if first == last else f"fra {norsk(first)} til {norsk(last)}"
        yield f"  Uten rett: {_number(len(rett.nektet))} {span}."
    new = ny_rett_fra(s, rett)
    if new is not None:
        yield f"  Ny rett: tidligst fra {norsk(new)}, hvis Nav ikke betaler mer før det."


def _number(days: int) -> str:
    return f"{days} dag" if days == 1 else f"{days} dager"


def _stretches(rows: Sequence[Strekning]) -> Iterator[str]:
    spans = [f"{norsk(r.fra)}–{norsk(r.til)}" for r in rows]
    width = max(map(len, spans))
    for span, r in zip(spans, rows, strict=True):
        yield f"  {span:<{width}}  {_number(r.dager):>9}  {r.navn}   [{r.hjemmel}]"


def day_lines(s: Sykedager, dag: date) -> Iterator[str]:
    """Yield why one day is as it is."""
    found = hvorfor(s, dag)
    yield BANNER
    yield f"{norsk(dag)}: {KORT[found['klasse']][0]}."
    for hos in found["hos"]:
        yield ""
        yield f"Hos {hos['navn']}:" if len(found["hos"]) > 1 else "Dagen:"
        yield from _reasons(hos["grunner"])
    yield ""
    yield "Retten:"
    yield from _reasons(found["retten"])


def _reasons(grunner: Sequence[Grunn]) -> Iterator[str]:
    for grunn in grunner:
        yield f"  {grunn.setning}   [{grunn.hjemmel}]"


def as_json(s: Sykedager) -> dict[str, Any]:
    """Return the days as plain values: rights, stretches at each employer, and every day."""
    return {
        "skjema": "trygdekart-sykepengedager/1",
        "kjent": s.lov.kjent.isoformat(),
        "fra": s.forste.isoformat(),
        "til": s.siste.isoformat(),
        "rettigheter": [_right_json(s, r) for r in s.rett.rettigheter],
        "sykefravaer": [_span(a, b) for a, b in s.forlop],
        "hos": [
            {
                "navn": h.navn,
                "arbeidsgiverperioder" if h.telling is not None else "ventetider": [
                    {
                        "fra": p.fra.isoformat(),
                        "til": p.til.isoformat(),
                        "dager": len(p.dager),
                        "hel": p.hel,
                    }
                    for p in h.perioder
                ],
                "strekninger": [
                    {**_span(r.fra, r.til), "hva": r.navn, "dager": r.dager, "hjemmel": r.hjemmel}
                    for r in strekninger(s, h)
                ],
            }
            for h in s.hos
        ],
        "dager": {
            d.isoformat(): {"klasse": k.name.lower(), "retten": s.rett.dager[d].name.lower()}
            for d, k in sorted(s.samlet.items())
            if d in s.rett.dager
        },
        "forbehold": [_reason_json(g) for g in forbehold(s)],
    }


def _span(fra: date, til: date) -> dict[str, Any]:
    return {"fra": fra.isoformat(), "til": til.isoformat()}


def _right_json(s: Sykedager, rett: Rettighet) -> dict[str, Any]:
    new = ny_rett_fra(s, rett)
    return {
        "brukt": rett.brukt,
        "brukt_etter_67": rett.brukt_etter_67,
        "igjen": rett.igjen,
        "maksdato": rett.maksdato.isoformat(),
        "grense": rett.grense.name.lower(),
        "siste_betalte": rett.siste_betalte.isoformat() if rett.siste_betalte else None,
        "nektet": [{"dag": d.isoformat(), "grunn": u.name.lower()} for d, u in rett.nektet],
        "ny_rett_fra": new.isoformat() if new else None,
    }


def _reason_json(grunn: Grunn) -> dict[str, str]:
    return {"setning": grunn.setning, "hjemmel": grunn.hjemmel}


def day_json(s: Sykedager, dag: date) -> dict[str, Any]:
    """Return why one day is as it is, as plain values."""
    found = hvorfor(s, dag)
    return {
        "skjema": "trygdekart-sykepengedag/1",
        "dag": dag.isoformat(),
        "klasse": found["klasse"].name.lower(),
        "hos": [
            {"navn": h["navn"], "grunner": [_reason_json(g) for g in h["grunner"]]} for h in found["hos"]
        ],
        "retten": [_reason_json(g) for g in found["retten"]],
    }
