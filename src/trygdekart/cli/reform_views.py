"""How reforms are shown: the list, one card with the law struck through, and the effect on a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from ..case.notes import norsk
from ..case.reformvirkning import MECHANICAL, Virkning
from ..engine.formatting import grouped
from ..law import lovverk
from ..reform import Valgt, katalog, reform_lov
from ..reform.katalog import GRUPPER
from ..reform.speil import speil
from .output import BANNER, table

NOT_GIVEN = "ikke tallfestet i forslaget"


def list_json() -> list[dict[str, Any]]:
    """Return the installed reforms as plain values."""
    return [
        {
            "navn": f.navn,
            "nummer": f.nummer,
            "tittel": f.tittel,
            "gruppe": group,
            "status": f.kort.status if f.kort else "beregnbart",
        }
        for group, f in katalog().values()
    ]


def list_lines() -> Iterator[str]:
    """Yield the installed reforms, by group."""
    for group, title in GRUPPER.items():
        yield f"{title}:"
        for row in list_json():
            if row["gruppe"] == group:
                number = f"{row['nummer']} " if row["nummer"] else ""
                yield f"  {row['navn']:<28} {number}{row['tittel']} [{row['status']}]"
        yield ""
    yield "Vis ett: trygdekart reform vis NAVN."


def card(one: Valgt) -> dict[str, Any]:
    """Return a reform's card, switches and lovspeil as plain values; without a lovspeil while open."""
    f = one.fil
    mirror = None
    if not one.apne and f.endrer_noe:
        mirror = asdict(speil(lovverk(), reform_lov(lovverk(), [one]), one))
        mirror["gjelder_fra"] = one.gjelder_fra.isoformat()
        for line in mirror["endringer"]:
            old = f"~~{line['for_']}~~ " if line["for_"] else ""
            line["tekst"] = f"{line['etikett']}: {old}{line['etter']}"
    return {
        "skjema": "trygdekart-reformkort/1",
        "navn": f.navn,
        "nummer": f.nummer,
        "tittel": f.tittel,
        "kilde": f.kilde,
        "tekst": f.tekst,
        "gjelder_fra": one.gjelder_fra.isoformat(),
        "kort": f.kort.model_dump() if f.kort else None,
        "forutsetninger": list(f.forutsetninger),
        "innfasing": f.innfasing.model_dump() if f.innfasing else None,
        "brytere": [
            {
                "navn": b.navn,
                "sporsmal": b.sporsmal,
                "svar": one.svar_paa(b),
                "ma_velges": b in one.apne,
                "alternativer": [{"navn": a.navn, "tekst": a.tekst} for a in b.alternativer],
                "tall": [t.model_dump() for t in b.tall],
                "forhandsvalg": [p.model_dump() for p in b.forhandsvalg],
            }
            for b in f.brytere
        ],
        "lovspeil": mirror,
    }


def card_lines(data: Mapping[str, Any]) -> Iterator[str]:
    """Yield a card as a person reads it."""
    yield f"{data['nummer'] + ' ' if data['nummer'] else ''}{data['tittel']}   ({data['navn']})"
    yield f"Kilde: {data['kilde']}. Gjelder fra {data['gjelder_fra']} i regnestykket."
    if data["tekst"]:
        yield f"Forslaget: {data['tekst']}"
    if data["kort"]:
        yield from _card(data["kort"])
    if data["brytere"]:
        yield ""
        yield "Åpne spørsmål (velg med --bryter NAVN=SVAR):"
        for b in data["brytere"]:
            must = "   ← må velges" if b["ma_velges"] else ""
            yield f"  {b['navn']}: {b['sporsmal']}"
            yield f"      nå: {b['svar']}{must}"
            for option in b["alternativer"]:
                yield f"      – {option['navn']}: {option['tekst']}"
            for preset in b["forhandsvalg"]:
                figures = ", ".join(f"{v:g}".replace(".", ",") for v in preset["verdier"])
                yield f"      – {preset['navn']}: {preset['tekst']} ({figures}; {preset['kilde']})"
    if data["innfasing"]:
        yield f"Innfasing: {data['innfasing']['standard']} (velg --innfasing alle eller nye)."
    yield ""
    yield "Forutsetninger:"
    for line in data["forutsetninger"]:
        yield f"  – {line}"
    yield from _mirror(data)


def _card(kort: Mapping[str, Any]) -> Iterator[str]:
    yield f"Område: {kort['omrade']}."
    yield f"Status: {kort['status']}. {kort['grunn']}"
    yield "Problemet det svarer på:"
    for line in kort["problem"]:
        yield f"  – {line}"
    for key, word in (
        ("kostnad", "Kostnad"),
        ("gevinst", "Gevinst"),
        ("gjennomforbarhet", "Gjennomførbarhet"),
        ("proves", "Prøves ut"),
        ("iverksettes", "Iverksettes"),
        ("evalueres", "Evalueres"),
    ):
        yield f"{word}: {kort[key]}"
    if kort["kunnskap"]:
        yield "Hva forskningen sier:"
        yield from _evidence(kort["kunnskap"], "  ")
    for part in kort["deler"]:
        yield f"Del: {part['navn']}"
        yield f"  Organisatorisk: {part['organisatorisk']}"
        yield f"  Må antas: {part['ma_antas']}"
        yield "  Forskning: " + ("" if part["kunnskap"] else "ingen funnet.")
        yield from _evidence(part["kunnskap"], "    ")
        yield f"  Kan prøves: {part['proves']}"


def _evidence(rows: Any, pad: str) -> Iterator[str]:
    for k in rows:
        yield f"{pad}– {k['funn']} [{k['kilde']}; sikkerhet: {k['sikkerhet']}]"


def _mirror(data: Mapping[str, Any]) -> Iterator[str]:
    mirror = data["lovspeil"]
    yield ""
    if mirror is None:
        open_ = [b["navn"] for b in data["brytere"] if b["ma_velges"]]
        yield (
            f"Lovspeil: velg først {', '.join(open_)}."
            if open_
            else "Lovspeil: forslaget endrer ingen regel som er lagt inn."
        )
        return
    yield "Lovspeil (~~strøket~~ og nytt):"
    for line in mirror["endringer"]:
        yield f"  {line['hjemmel']}: {line['tekst']}"
    if mirror["folger"]:
        yield "Dette følger med, fordi reglene bruker det som er endret:"
        for f in mirror["folger"]:
            yield f"  {f['hjemmel']}: {', '.join(f['navn'])}"


def effect_json(effect: Virkning) -> dict[str, Any]:
    """Return the effect on a person as plain values, each explained before and after."""
    from ..case.svar_data import explanation_json

    return {
        "skjema": "trygdekart-reformvirkning/1",
        "reformer": [
            {
                "navn": r.fil.navn,
                "gjelder_fra": r.gjelder_fra.isoformat(),
                "brytere": {b.navn: r.svar_paa(b) for b in r.fil.brytere},
                "forutsetninger": list(r.fil.forutsetninger),
            }
            for r in effect.reformer
        ],
        "forbehold": [MECHANICAL],
        "skjermet": list(effect.skjermet),
        "tall": [
            {
                "navn": p.navn,
                "etikett": p.etikett,
                "enhet": p.enhet,
                "for": p.for_,
                "etter": p.etter,
                "endring": p.endring,
            }
            for p in effect.poster
        ],
        "forklart": [
            {
                "tall": name,
                "for": explanation_json(before, name) if before else None,
                "etter": explanation_json(after, name) if after else None,
            }
            for name, before, after in effect.svar
        ],
    }


def effect_lines(effect: Virkning, *, explained: bool) -> Iterator[str]:
    """Yield the effect on a person as a table, with the assumptions; explained in full when asked."""
    from . import views

    yield BANNER
    for r in effect.reformer:
        yield f"Reform: {r.fil.tittel} ({r.fil.navn}), fra {norsk(r.gjelder_fra)}."
        for b in r.fil.brytere:
            yield f"  {b.sporsmal} {r.svar_paa(b)}"
    for name in effect.skjermet:
        yield f"  {name} gjelder bare nye, og personen kom inn før; den endrer ikke noe her."
    yield ""
    rows = [
        [p.etikett, amount(p.for_, p.enhet), amount(p.etter, p.enhet), signed(p.endring, p.enhet)]
        for p in effect.poster
    ]
    yield table(rows, ("", "gjeldende lov", "med reformen", "endring"))
    yield ""
    yield MECHANICAL
    for r in effect.reformer:
        for line in r.fil.forutsetninger:
            yield f"  – {line}"
    if explained:
        for name, before, after in effect.svar:
            for word, answer in (("Gjeldende lov", before), ("Med reformen", after)):
                if answer is not None:
                    yield ""
                    yield f"{word}:"
                    yield from views.explanation_lines(answer, name, None)


def amount(value: float, unit: str) -> str:
    """Return a number with its unit."""
    if unit.startswith("kr"):
        return f"{grouped(value, 0)} {unit}"
    return f"{grouped(value, 0 if value == int(value) else 2)} {unit}"


def signed(value: float, unit: str) -> str:
    """Return a change with its sign and unit."""
    text = amount(abs(value), unit)
    return f"−{text}" if value < 0 else f"+{text}" if value > 0 else "0"
