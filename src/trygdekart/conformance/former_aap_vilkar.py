"""How the corpora on conditions, duration and the duty to report in AAP write lists, both ways."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, timedelta
from typing import Any

from ..law.arbeidsavklaringspenger.fakta_varighet import Rettighetstype
from ..law.arbeidsavklaringspenger.fakta_varighet_meldeplikt import MeldtAvNav
from ..law.arbeidsavklaringspenger.fakta_vilkar import Aktivitet, Nedsettelse
from ..law.arbeidsavklaringspenger.regler_varighet_meldeplikt import Meldestatus
from ..law.arbeidsavklaringspenger.regler_varighet_vindu import Opphorsgrunn
from ..law.arbeidsavklaringspenger.regler_vilkar_alder import Aldersutfall
from ..law.arbeidsavklaringspenger.regler_vilkar_arbeidsevne import Sykdomsutfall
from ..law.arbeidsavklaringspenger.tellere_kvote import Kvoteutfall
from ..timeline import Tidslinje

Given = Mapping[str, Any]
EN_DAG = timedelta(days=1)
RETTIGHETSTYPER = {
    None: Rettighetstype.INGEN,
    "INGEN": Rettighetstype.INGEN,
    "INGEN_RETT": Rettighetstype.INGEN,
    "BISTANDSBEHOV": Rettighetstype.BISTANDSBEHOV,
    "SYKEPENGEERSTATNING": Rettighetstype.SYKEPENGEERSTATNING,
    "STUDENT": Rettighetstype.STUDENT,
    "ARBEIDSSØKER": Rettighetstype.ARBEIDSSOKER,
    "VURDERES_FOR_UFØRETRYGD": Rettighetstype.VURDERES_FOR_UFORETRYGD,
}
KVOTER = {
    Kvoteutfall.RETT: ("OK", "ORDINÆR"),
    Kvoteutfall.RETT_SOM_SYKEPENGEERSTATNING: ("OK", "SYKEPENGEERSTATNING"),
    Kvoteutfall.RETT_UTEN_KVOTE: ("OK", None),
    Kvoteutfall.KVOTEN_BRUKT_OPP: ("KVOTE_BRUKT_OPP", "ORDINÆR"),
    Kvoteutfall.KVOTEN_SOM_SYKEPENGEERSTATNING_BRUKT_OPP: ("KVOTE_BRUKT_OPP", "SYKEPENGEERSTATNING"),
    Kvoteutfall.INGEN_RETT: ("INGEN_RETT", None),
}
ALDER = {
    Aldersutfall.OPPFYLT: ("OPPFYLT", None),
    Aldersutfall.UNDER_18: ("IKKE_OPPFYLT", "BRUKER_UNDER_18"),
    Aldersutfall.OVER_ALDERSGRENSEN: ("IKKE_OPPFYLT", "BRUKER_OVER_67"),
}
SYKDOM = {
    Sykdomsutfall.OPPFYLT: ("OPPFYLT", None),
    Sykdomsutfall.BARE_FORBIGAENDE: ("IKKE_OPPFYLT", "IKKE_SYKDOM_AV_VISS_VARIGHET"),
    Sykdomsutfall.INGEN_SYKDOM: ("IKKE_OPPFYLT", "IKKE_SYKDOM_SKADE_LYTE"),
    Sykdomsutfall.IKKE_VESENTLIG_MEDVIRKENDE: ("IKKE_OPPFYLT", "IKKE_SYKDOM_SKADE_LYTE_VESENTLIGDEL"),
    Sykdomsutfall.IKKE_NEDSATT_NOK: ("IKKE_OPPFYLT", "IKKE_NOK_REDUSERT_ARBEIDSEVNE"),
}
OPPHOR = {
    Opphorsgrunn.OVER_ALDERSGRENSEN: "BRUKER_OVER_67",
    Opphorsgrunn.BISTAND_IKKE_LENGER: "IKKE_BEHOV_FOR_OPPFOLGING",
    Opphorsgrunn.TIDEN_SOM_STUDENT_ER_UTE: "VARIGHET_OVERSKREDET_STUDENT",
    Opphorsgrunn.TIDEN_FOR_UFOREVURDERING_ER_UTE: "VARIGHET_OVERSKREDET_OVERGANG_UFORE",
    Opphorsgrunn.SYKEPENGEERSTATNING_ER_UTE: "IKKE_RETT_PA_SYKEPENGEERSTATNING",
    Opphorsgrunn.TIDEN_SOM_ARBEIDSSOKER_ER_UTE: "VARIGHET_OVERSKREDET_ARBEIDSSØKER",
}
MELDEPLIKT = {
    Meldestatus.FOR_VEDTAK: "FØR_VEDTAK",
    Meldestatus.FORSTE_MELDEPERIODE_MED_RETT: "FØRSTE_MELDEPERIODE_MED_RETT",
}


def _dag(tekst: str) -> date:
    return date.fromisoformat(tekst)


def _slutt(tekst: str | None) -> date | None:
    return None if tekst is None else date.fromisoformat(tekst)


def _perioder(rader: Iterable[Any], verdi: Callable[[Any], Any]) -> Tidslinje[Any] | None:
    """Return rows [from, to, value] as a timeline; None when there are none."""
    rader = list(rader or ())
    return Tidslinje.av((_dag(r[0]), _slutt(r[1]), verdi(r[2])) for r in rader) if rader else None


def _fra_dager(rader: Iterable[tuple[str, Any]]) -> Tidslinje[Any] | None:
    """Return rows (from, value) as a timeline: each holds until one that comes after it in the list."""
    linje: Tidslinje[Any] = Tidslinje.tom()
    for fra, verdi in rader:
        ny: Tidslinje[Any] = Tidslinje.konstant(verdi, _dag(fra))
        linje = linje.slaa_sammen_ytre(ny, lambda a, b: a if b is None else b)
    return linje.komprimer() if len(linje) else None


def _enkeltdager(dager: Iterable[Any]) -> Tidslinje[bool]:
    """Return the days on a list (or objects with a day «mottatt») as a timeline of yes."""
    alle = sorted({_dag(d["mottatt"] if isinstance(d, Mapping) else d) for d in dager or ()})
    return Tidslinje.av((d, d, True) for d in alle)


def _ja_nei_fra_dager(rader: Any, _: date) -> Any:
    """Return rows (from, yes/no) or [from, to, yes/no] as a timeline; a row lasts until the next."""
    rader = [r if isinstance(r, list) else [r["fra"], r["verdi"]] for r in rader or ()]
    if any(len(r) > 2 for r in rader):
        return _perioder(rader, bool)
    return _fra_dager((r[0], bool(r[1])) for r in rader)


def _vurdert(felt: Callable[[Mapping[str, Any]], Any]) -> Callable[[Any, date], Any]:
    return lambda rader, _: _fra_dager((r["fra"], felt(r)) for r in rader)


def _nedsatt_andel(rad: Mapping[str, Any]) -> float:
    """Return the reduction that a yes/no answer on a limit stands for: the limit, or nothing."""
    if rad.get("over_halvparten"):
        return 0.5
    yrkesskade = any(v is True for k, v in rad.items() if "yrkesskade" in k or "30" in k)
    return 0.3 if yrkesskade else 0.0


def _nedsettelse(rad: Mapping[str, Any]) -> int:
    svar = str(rad.get("nedsatt") or "NEI")
    if svar.startswith("JA_"):
        return Nedsettelse.FORBIGAENDE
    return Nedsettelse.JA if svar == "JA" else Nedsettelse.NEI


def _rett_i_perioden(verdi: Mapping[str, Any], _: date) -> Any:
    """Return the right over the whole period; days that no row tells of are without it."""
    fra, til = verdi["rettighetsperiode"]
    hele: Tidslinje[bool] = Tidslinje.konstant(False, _dag(fra), _slutt(til))
    rett = _perioder(verdi["rett"], bool) or Tidslinje.tom()
    return hele.slaa_sammen_ytre(rett, lambda a, b: bool(b)).klipp(_dag(fra), _slutt(til)).komprimer()


def _inntekter(verdi: Mapping[str, Any], _: date) -> Any:
    """Return income year by year; a year that is not there is 0."""
    aar = {int(k): float(v) for k, v in verdi.items()}
    hele: Tidslinje[float] = Tidslinje.konstant(0.0, date(1967, 1, 1))
    kjent = Tidslinje.av((date(a, 1, 1), date(a, 12, 31), kr) for a, kr in sorted(aar.items()))
    return hele.slaa_sammen_ytre(kjent, lambda a, b: a if b is None else b)


def _overstyrt(tekst: str) -> int:
    if tekst == "RIMELIG_GRUNN":
        return MeldtAvNav.RIMELIG_GRUNN
    return MeldtAvNav.NEI if tekst.startswith("IKKE") else MeldtAvNav.HAR_MELDT_SEG


FORMER: Mapping[str, Callable[[Any, date], Any]] = {
    "rettighetstyper": lambda v, _: _perioder(v, lambda t: int(RETTIGHETSTYPER[t])),
    "ja i perioden": lambda v, _: Tidslinje.konstant(True, _dag(v[0]), _slutt(v[1])),
    "ja eller nei i periodene": lambda v, _: _perioder(v, bool),
    "ja eller nei fra dager": _ja_nei_fra_dager,
    "dato eller aldri": lambda v, _: (date.max if v is None else _dag(v)).toordinal(),
    "ja eller nei": lambda v, _: bool(v),
    "rett i rettighetsperioden": _rett_i_perioden,
    "dager": lambda v, _: _enkeltdager(v),
    "overstyringer": lambda v, _: _perioder(v, _overstyrt),
    "dagen etter det siste året": lambda v, _: date(max(v) + 1, 1, 1).toordinal(),
    "inntekt år for år": _inntekter,
    "vurdert sykdom": _vurdert(lambda r: bool(r.get("sykdom"))),
    "vurdert nedsettelse": _vurdert(_nedsettelse),
    "vurdert arbeidsevne": _vurdert(_nedsatt_andel),
    "vurdert årsak": _vurdert(lambda r: bool(r.get("vesentlig"))),
    "vurdert aktivitet": lambda v, _: _fra_dager(
        (r["fom"], int(Aktivitet[r["utfall"].replace("Ø", "O")])) for r in v
    ),
    "meldekortenes dager": lambda v, _: _enkeltdager(k["mottatt"] for k in v),
    "meldekortenes perioder": lambda v, _: Tidslinje.av(
        (_dag(k["periode"][0]), _dag(k["periode"][1]), _dag(k["mottatt"]).toordinal()) for k in v
    ),
    "siste dag i perioden": lambda v, _: _dag(v[1]).toordinal(),
    "er fritatt": lambda v, _: v == "FRITAK",
    "finnes": lambda v, _: v is not None,
}


# --- ut ------------------------------------------------------------------------------------------


def _kvoter(linje: Tidslinje[Kvoteutfall], given: Given) -> Tidslinje[Any]:
    """Return the outcome and quota of each day that the case tells of."""
    nevnt = Tidslinje.av((_dag(r[0]), _slutt(r[1]), True) for r in given["rettighetstyper"])
    return linje.slaa_sammen(nevnt, lambda utfall, _: KVOTER[utfall])


def _klippet(linje: Tidslinje[Any], given: Given) -> Tidslinje[Any]:
    fra, til = given["rettighetsperiode"]
    return linje.klipp(_dag(fra), _slutt(til))


def _sykdom(linje: Tidslinje[Sykdomsutfall], given: Given) -> Tidslinje[Any]:
    return linje.klipp(_dag(given["kravdato"]), _slutt(given["siste_mulige_dag"])).map(SYKDOM.__getitem__)


def _brudd(linje: Tidslinje[Aktivitet], given: Given) -> Tidslinje[Any]:
    """Return stop and termination from the first day; None where the duty is met."""
    hele: Tidslinje[None] = Tidslinje.konstant(None, _dag(given["fra"]))
    ord_ = {Aktivitet.STANS: "STANS", Aktivitet.OPPHOR: "OPPHØR"}
    alle = hele.slaa_sammen_ytre(linje, lambda _, b: (None if b is None else ord_.get(b),))
    return alle.klipp(_dag(given["fra"]), None)


def _utbetaling(verdi: tuple[Tidslinje[Meldestatus], Tidslinje[date]], given: Given) -> Tidslinje[Any]:
    def en(status: Meldestatus, klar: date) -> dict[str, Any]:
        if status == Meldestatus.IKKE_MELDT_SEG:
            return {"gradering": 0, "redusert_dagsats": 0, "utbetalingsdato": klar.isoformat()}
        return {"gradering": 100, "utbetalingsdato": klar.isoformat()}

    return verdi[0].slaa_sammen(verdi[1], en)


def _opphor(linje: Tidslinje[Opphorsgrunn], _: Given) -> dict[str, list[str]]:
    return {s.fra.isoformat(): [OPPHOR[s.verdi]] for s in linje}


def _uten_verdi(linje: Tidslinje[Any], _: Given) -> list[Any]:
    return [[s.fra.isoformat(), s.siste.isoformat()] for s in linje]


FORMER_UT: Mapping[str, Callable[[Any, Given], Any]] = {
    "kvoter": _kvoter,
    "alder i rettighetsperioden": lambda v, g: _klippet(v.map(ALDER.__getitem__), g),
    "sykdom fra kravet": _sykdom,
    "brudd fra dagen": _brudd,
    "meldeplikt i rettighetsperioden": lambda v, g: _klippet(v.map(lambda s: MELDEPLIKT.get(s, s.name)), g),
    "meldeplikt og utbetaling": _utbetaling,
    "opphør": _opphor,
    "periodenes dager": _uten_verdi,
    "første dag": lambda v, _: v.segmenter[0].fra.isoformat(),
}
