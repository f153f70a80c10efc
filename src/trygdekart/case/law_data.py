"""Rules, facts and rates of the law as plain data, the same for the command line and the API."""

from __future__ import annotations

import re
from enum import IntEnum
from typing import Any

from ..engine.checks import dependencies
from ..engine.declare import Fakta
from ..engine.errors import InputFault, nearest
from ..engine.explain import dates_text
from ..engine.formatting import value_text
from ..engine.law import Lov
from ..engine.lawbook import Lovverk
from .notes import norsk

LETTERS = str.maketrans({"æ": "ae", "ø": "o", "å": "a"})
SHORTEST = 3  # of a word to look for


def rules_data(verk: Lovverk, query: str | None) -> dict[str, Any]:
    """Return the rules that match a section, a name or nothing; `fakta` gives the facts.

    Any other word gives the names that it finds, under `treff`; raises `InputFault` when it finds none.
    """
    if query == "fakta":
        return {"fakta": [_fact(f) for f in verk.fakta.values()]}
    while query is not None and (inner := made_of(verk, query)):
        query = inner
    rows: list[dict[str, Any]] = []
    users = _users(verk)
    for name, versions in sorted(verk.regler.items()):
        for rule in versions:
            if query and query != name and not _section_matches(query, rule.hjemmel):
                continue
            rows.append(
                {
                    "navn": name,
                    "hjemmel": rule.hjemmel,
                    "setning": rule.setning,
                    "enhet": str(rule.enhet),
                    "periode": str(rule.declared.periode),
                    "gjelder": dates_text(rule.validity),
                    "argumenter": [a.navn for a in rule.argumenter],
                    "unntak_fra": rule.declared.unntak_fra,
                    "brukes_av": users.get(name, []),
                    "sted": f"{rule.fil}:{rule.linje}",
                }
            )
    if query and query in verk.satser:
        raise InputFault("regel", "det er en sats, ikke en regel", f"skriv trygdekart satser {query}")
    if query and query in verk.fakta:
        raise InputFault("regel", "det er et faktum, ikke en regel", "skriv trygdekart regler fakta")
    if query and not rows and (found := names_with(verk, query)):
        return {"treff": found}
    if query and not rows:
        hint = nearest(query, verk.names()) or "skriv for eksempel «12-14» eller «fakta»"
        raise InputFault("regel", "ingen regel har det navnet eller den paragrafen", hint)
    return {"regler": rows}


def names_with(verk: Lovverk, text: str) -> list[dict[str, str]]:
    """Return the names of the law with every word of `text` in the name or the label, sorted."""
    words = _folded(text).split()
    if not words or any(len(word) < SHORTEST for word in words):
        return []
    kinds = {"regel": verk.regler, "faktum": verk.fakta, "sats": verk.satser}
    shown = {name: kind for kind, names in kinds.items() for name in names}
    shown |= dict.fromkeys((*verk.visninger, *verk.aggregater, *verk.samlet), "regel")
    found = {name: verk.label(name) for name in sorted(shown)}
    return [
        {"navn": name, "etikett": label, "slag": shown[name]}
        for name, label in found.items()
        if all(word in _folded(f"{name.replace('_', ' ')} {label}") for word in words)
    ]


def _folded(text: str) -> str:
    """Return a text for comparison: small letters, and æ, ø and å as the names have them."""
    return text.lower().replace("_", " ").translate(LETTERS)


def _users(verk: Lovverk) -> dict[str, list[str]]:
    """Return, for each name, the names that need it, sorted."""
    users: dict[str, list[str]] = {}
    for name in sorted(verk.names()):
        for needed in dependencies(verk, name):
            users.setdefault(needed, []).append(name)
    return users


def made_of(verk: Lovverk, name: str) -> str:
    """Return the rule that an outer name, an aggregate or a total shows; empty when it is not one."""
    if name in verk.visninger:
        return verk.visninger[name][0]
    for kind in (verk.aggregater, verk.samlet, verk.over_dager):
        if name in kind:
            return kind[name].av
    return ""


def _fact(fact: Fakta) -> dict[str, Any]:
    low, high = fact.omrade
    scale = 100 if fact.oppgis_i == "prosent" else 1
    return {
        "navn": fact.navn,
        "enhet": fact.oppgis_i or fact.enhet,
        "sporsmal": fact.sporsmal,
        "hvorfor": fact.hvorfor,
        "verdier": [m.name.lower().replace("_", " ") for m in fact.type]
        if issubclass(fact.type, IntEnum)
        else [],
        "minst": None if low is None else low * scale,
        "hoyst": None if high is None else high * scale,
        "over_tid": fact.periode != "fast",
        "ellers": fact.ellers,
    }


def _section_matches(query: str, hjemmel: str) -> bool:
    """Whether a section is named in a reference: 12-1 is not 12-14."""
    wanted = query.removeprefix("§").strip()
    return (
        re.search(r"\d-\d", wanted) is not None
        and re.search(rf"(?<![\d-]){re.escape(wanted)}(?!\d)", hjemmel) is not None
    )


def rates_data(lov: Lov, name: str | None, *, history: bool) -> dict[str, Any]:
    """Return all rates on a date, or one rate with its history and sources."""
    verk = lov.verk
    if name is None:
        rows = []
        for rate in verk.satser.values():
            found = rate.on(lov.dato, lov.kjent)
            if found is not None:
                rows.append(
                    {
                        "navn": rate.navn,
                        "etikett": rate.etikett,
                        "verdi": found.verdi,
                        "tekst": value_text(found.verdi, rate.enhet),
                        "fra": found.validity.virker_fra.isoformat(),
                    }
                )
        if not rows:
            raise InputFault("--dato", "ingen sats har noen verdi da", "velg en senere dato")
        return {"dato": lov.dato.isoformat(), "satser": rows}
    if name not in verk.satser:
        raise InputFault("sats", "ingen sats har det navnet", nearest(name, verk.satser) or "se «satser»")
    rate = verk.satser[name]
    values = rate.verdier
    if not history:
        found = rate.on(lov.dato, lov.kjent)
        if found is None:
            first = norsk(values[0].validity.virker_fra)
            raise InputFault(
                "--dato", f"«{name}» har ingen verdi da; den finnes fra {first}", "velg en annen"
            )
        values = (found,)
    else:
        values = tuple(v for v in values if v.validity.in_force <= max(lov.kjent, v.validity.virker_fra))
        values = tuple(v for v in values if (v.validity.vedtatt or v.validity.in_force) <= lov.kjent)
    return {
        "navn": name,
        "etikett": rate.etikett,
        "hjemmel": rate.hjemmel,
        "enhet": rate.enhet,
        "merknad": rate.merknad,
        "verdier": [
            {
                "virker_fra": v.validity.virker_fra.isoformat(),
                "til": v.validity.til.isoformat() if v.validity.til else None,
                "i_kraft_fra": v.validity.in_force.isoformat(),
                "verdi": v.verdi,
                "tekst": value_text(v.verdi, rate.enhet),
                "gjelder": dates_text(v.validity),
                "kilde": v.kilde,
                "sikkerhet": v.sikkerhet,
                "merknad": v.merknad,
            }
            for v in values
        ],
    }
