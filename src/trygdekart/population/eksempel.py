"""«Vis en av dem»: a person of the file as a case file, so that any number can be opened and explained."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import yaml

from ..engine.errors import InputFault
from ..law import LOVDATA, lovverk
from ..law.person.fakta import Sivilstand
from .arrow import om, open_file
from .kjor_aap import OLD_RULE, PLAIN_FACTS, children
from .kjor_del import Oppgave, Scenario, grupper, lov_for, personer, regn
from .kjor_person import GROUPS, Personer, check_columns
from .kjor_person import WORKDAYS as WEEKDAYS
from .kjor_resultat import ORD
from .kjor_sum import RECEIVED
from .kjor_uforetrygd import BASE, LIFTED
from .schema import Sektor

LAW = Scenario("gjeldende lov")
TRUE, FALSE = "ja", "nei"
AAP_TAKEN = (
    "Timene er de samme i hver meldeperiode. Fila har ikke yrkesskade, andre ytelser, ytelse fra "
    "arbeidsgiver, institusjonsopphold eller brudd på meldeplikten; kjøringen regner dem som ingen, og "
    "det står slik her."
)
WITHOUT_EMPLOYER = "aap_arbeidsgiver_fra"  # a day that is not there when no employer pays


def finn(fil: str | Path, ar: int, ytelse: str, vilkar: Mapping[str, str]) -> tuple[Personer, int]:
    """Return the first person with a benefit in the year who is in the groups of `vilkar`.

    `vilkar` maps a dimension (alder, kjonn, sektor, diagnose) to a word of the tables. Raises `InputFault`.
    """
    if ytelse not in RECEIVED:
        raise InputFault("--ytelse", "ytelsen finnes ikke", f"velg {', '.join(RECEIVED)}")
    codes = {dim: _code(dim, word) for dim, word in vilkar.items()}
    file = open_file(Path(fil))
    check_columns(Path(fil), file, ar)
    for group in range(file.num_row_groups):
        size = file.metadata.row_group(group).num_rows
        weight = 1 / float(om(fil).get("andel") or 1.0)
        p, _ = personer(Oppgave(str(fil), group, 0, size, ar, LOVDATA, (LAW,), "", weight))
        held = (regn(lov_for(LAW, ar, LOVDATA), p, {})[ytelse] > 0) & p.bosatt
        for dim, code in codes.items():
            held &= grupper(p)[dim] == code
        if held.any():
            return p, int(np.flatnonzero(held)[0])
    raise InputFault("befolkning", "ingen i fila er slik", "velg en annen gruppe")


def _code(dim: str, word: str) -> int:
    words = [w.lower() for w in ORD.get(dim, ())]
    if word.lower() not in words or dim not in ("alder", "kjonn", "sektor", "diagnose"):
        known = ", ".join(w for w in ORD.get(dim, ()) if w) or "alder, kjonn, sektor eller diagnose"
        raise InputFault(f"--gruppe {dim}", "gruppen finnes ikke", f"velg {known}")
    return words.index(word.lower())


def sak(p: Personer, i: int, ytelse: str) -> str:
    """Return a person's case file for a benefit in the year, as YAML; nothing in it is of a real person."""
    facts: dict[str, Any] = {"fodselsdato": _day(p.felt["fodselsdato"][i])}
    given: dict[str, Any] = {}
    if ytelse == "uforetrygd":
        _disabled(p, i, facts, given)
    elif ytelse == "sykepenger":
        _sick(p, i, facts, given)
    else:
        _aap(p, i, facts, given)
    note = f"Person {int(p.felt['person'][i])} i en befolkningsfil, {p.ar}."
    if ytelse == "aap":
        note += f" {AAP_TAKEN}"
    data = {"skjema": "trygdekart-sak/1", "merknad": note, "fakta": facts, "gitt": given}
    return yaml.safe_dump({k: v for k, v in data.items() if v}, allow_unicode=True, sort_keys=False)


def _day(number: Any) -> date:
    return date.fromordinal(int(number))


def _yes(value: Any) -> str:
    return TRUE if value else FALSE


def _disabled(p: Personer, i: int, facts: dict[str, Any], given: dict[str, Any]) -> None:
    single = p.sivilstand[i] == int(Sivilstand.ENSLIG)
    onset = p.felt["uforetrygd_uforetidspunkt"][i]
    law = lov_for(LAW, p.ar, LOVDATA)
    decided = {
        "uforetrygd_grunnlag_i_vedtaket": p.felt[BASE][i : i + 1],
        "uforetrygd_uforetidspunkt": np.array([onset]),
    }
    base = [
        {
            "fra": _day(a),
            "til": _day(b),
            "verdi": round(float(law.pa(a, (LIFTED,), decided).kjor(decided)[LIFTED][0]), 2),
        }
        for a, b in law.strekk((LIFTED,))
    ]
    facts |= {
        "sivilstand": "enslig" if single else "gift eller samboer",
        "uforetrygd_uforegrad": round(100 * float(p.felt["uforetrygd_uforegrad"][i])),
        "uforetrygd_uforetidspunkt": _day(onset),
        "uforetrygd_innvilget_fra": _day(p.felt["uforetrygd_innvilget_fra"][i]),
        "uforetrygd_ung_ufor": _yes(p.felt["uforetrygd_ung_ufor"][i]),
        "uforetrygd_omregnet_2015": _yes(p.felt["uforetrygd_omregnet_2015"][i]),
        "uforetrygd_vta": _yes(p.felt["uforetrygd_vta"][i]),
        "uforetrygd_trygdetid": float(p.felt["uforetrygd_trygdetid"][i]),
        "uforetrygd_ifu_fastsatt": float(p.felt["uforetrygd_ifu_fastsatt"][i]),
        "uforetrygd_ieu_fastsatt": float(p.felt["uforetrygd_ieu_fastsatt"][i]),
        "uforetrygd_grunnlag_per_ar": base,
    }
    given["pensjonsgivende_inntekt"] = round(float(p.lonn[i]))


def _sick(p: Personer, i: int, facts: dict[str, Any], given: dict[str, Any]) -> None:
    start = p.lister["syk_fra"].start
    rows = range(start[i], start[i + 1])
    own = p.felt["sektor"][i] == int(Sektor.SELVSTENDIG)
    income = round(float(p.felt[f"arbeid_arslonn_{p.ar}"][i]))
    facts |= {
        "sykepenger_gruppe": "selvstendig" if own else "arbeidstaker",
        "sykepenger_forsikring": "ingen",
        "sykepenger_refusjon_krav": 0 if own else income,
        "sykepenger_sykmeldingsgrad": [
            {
                "fra": _day(p.lister["syk_fra"].verdier[k]),
                "til": _day(p.lister["syk_til"].verdier[k]),
                "verdi": int(p.lister["syk_grad"].verdier[k]),
            }
            for k in rows
        ],
    }
    given["sykepenger_rett"] = TRUE
    if own:
        given["sykepenger_selvstendig_grunnlag"] = income
    else:
        facts["sykepenger_inntekt"] = income


def aapdag(p: Personer, i: int) -> date:
    """Return the last weekday of the year with AAP, which the case file is made for."""
    k = _last_spell(p, i)
    last = min(int(p.lister["aap_til"].verdier[k]), p.til)
    return next(d for d in map(date.fromordinal, range(last, 0, -1)) if d.weekday() < WEEKDAYS)


def _last_spell(p: Personer, i: int) -> int:
    start, begins = p.lister["aap_fra"].start, p.lister["aap_fra"].verdier
    return next(k for k in range(start[i + 1] - 1, start[i] - 1, -1) if begins[k] <= p.til)


def _aap(p: Personer, i: int, facts: dict[str, Any], given: dict[str, Any]) -> None:
    """Put in what the run used: the spell from the file, and what the file has no column for as taken."""
    k = _last_spell(p, i)
    spell = {n: p.lister[n].verdier[k] for n in GROUPS["aap"]}
    facts["aap_nedsatt_dato"] = _day(spell["aap_nedsatt_dato"])
    held = {n: _plain(v) for n, v in PLAIN_FACTS.items() if n != WITHOUT_EMPLOYER}
    held |= {f"aap_inntekt_{n}": float(spell[f"aap_inntekt_{n}"]) for n in (1, 2, 3)}
    held |= {
        "aap_meldeperiode_timer": float(spell["aap_meldeperiode_timer"]),
        "aap_ung_ufor": _yes(spell["aap_ung_ufor"]),
        "aap_hadde_aap_januar_2020": _yes(spell["aap_fra"] <= OLD_RULE <= spell["aap_til"]),
        "aap_antall_barn": int(children(p)[i]),
    }
    for name, value in held.items():
        (facts if name in lovverk().fakta else given)[name] = value


def _plain(value: Any) -> Any:
    return _yes(value) if isinstance(value, bool) else value
