"""«Modell mot fasit»: every target, what the model says, how far off, and how sure the target is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from .fasit_tall import AGE_DAYS, Tall, count
from .mal import Mal, targets
from .schema import FIRST_YEAR, LAST_YEAR

# What is asked of a target of high confidence, in per cent of it (or percentage points: pp).
KRAV: dict[str, tuple[float, str]] = {
    "uforetrygd_mottakere": (1.0, "%"),
    "aap_mottakere": (1.0, "%"),
    "uforetrygd_alder": (5.0, "%"),
    "uforetrygd_andel": (0.2, "pp"),
    "utgift": (2.0, "%"),
}
NAVN = {
    "uforetrygd_mottakere": "Mottakere av uføretrygd",
    "aap_mottakere": "Mottakere av AAP",
    "uforetrygd_andel": "Andel på uføretrygd",
    "uforetrygd_alder": "Mottakere av uføretrygd etter alder",
    "uforetrygd_grad": "Uføregrad",
    "uforetrygd_nye": "Nye på uføretrygd",
    "uforetrygd_ut": "Ut av uføretrygd",
    "uforetrygd_nye_fra_aap": "Nye uføre som kom fra AAP",
    "uforetrygd_gradert_med_inntekt": "Gradert uføretrygd med arbeidsinntekt",
    "uforetrygd_hel_med_inntekt": "Hel uføretrygd med arbeidsinntekt",
    "aap_alder": "Mottakere av AAP etter alder",
    "aap_over_tre_ar": "AAP i mer enn tre år",
    "aap_over_fire_ar": "AAP i mer enn fire år",
    "aap_ut_til_uforetrygd": "Avgang fra AAP til uføretrygd",
    "sykefravaer_legemeldt": "Legemeldt sykefravær",
    "sykefravaer_over_16_dager": "Sykefravær over 16 dager",
    "sykefravaer_over_8_uker": "Sykefravær over åtte uker",
    "sykefravaer_varighet": "Sykefraværets varighet",
    "sykepenger_brukt_opp": "Brukte opp sykepengeåret",
    "sykepenger_dager_siste_maned": "Sykepengedager i siste måned",
    "sykepenger_dager_siste_to_maneder": "Sykepengedager i siste to måneder",
    "sykefravaer_gradert": "Graderte sykefravær",
    "sykefravaer_psykisk": "Sykefravær med psykisk diagnose",
    "lonn_gjennomsnitt": "Lønn, gjennomsnitt",
    "lonn_median": "Lønn, median",
    "sysselsatte": "Sysselsatte",
    "helseytelser_andel": "På minst én av de tre ytelsene",
    "sykepenger_mottakere": "Mottakere av sykepenger",
    "utgift": "Utgift på statsbudsjettet",
}
IKKE = (
    "Hva som er helse og hva som er insentiver i overgangene.",
    "Husholdningens inntekt, partnerens ytelser og sosialhjelp.",
    "Hvor mange arbeidsgivere som dekker lønn over 6 G, og hvor mye.",
    "Ung ufør og minsteytelse etter alder og lønn; forslag 4.4 hviler på dem.",
    "AAP etter kjønn og alder, og uføretrygd etter kjønn og alder etter 2013.",
    "Den enkeltes tidligere inntekt: uføretrygd og AAP er bare holdt mot gjennomsnittet per mottaker.",
    "Om korte og lange sykefravær skyldes varigheten selv, eller at folk er ulike.",
    "Virkninger på ansettelser og lønn når arbeidsgivere betaler mer.",
    "Hvor ofte den samme personen er syk igjen (bare at 9 prosent har 29 prosent av tilfellene).",
    "Mottakere bosatt i utlandet (om lag 10 000–16 000): de er lagt til de bosatte.",
)
Cost = Callable[[int], dict[str, tuple[float, float]]]


@dataclass(frozen=True)
class Rad:
    """One row: the target, the model, the distance, and whether it is within what is asked, if anything."""

    mal: str
    navn: str
    tid: str
    gruppe: str
    enhet: str
    fasit: float
    modell: float | None
    feil: float | None
    avvik: float | None
    avvik_i: str
    krav: str | None
    innenfor: bool | None
    bruk: str
    sikkerhet: str
    kilde: str


def fasit(fil: str | Path, utgifter: Cost | None = None) -> list[Rad]:
    """Return every target beside the model's value in a file.

    `utgifter` gives the budget posts of a year («kap. 2650 post 70») in million kroner, with the sampling
    error; without it those targets have no model value. Raises `InputFault`.
    """
    tall, costs = count(fil), {}
    for m in targets():
        if utgifter and m.mal == "utgift" and m.ar not in costs:
            costs[m.ar] = utgifter(m.ar)
    return [_row(m, tall, costs) for m in targets()]


def _row(m: Mal, tall: Tall, costs: dict[int, dict[str, tuple[float, float]]]) -> Rad:
    model, error = None, None
    if m.mal == "utgift":
        model, error = costs.get(m.ar, {}).get(m.gruppe, (None, None))
    elif m.bruk != "bare publisert" and FIRST_YEAR <= _model_year(m) <= LAST_YEAR:
        model, error = _value(m, tall)
    limit, unit = KRAV.get(m.mal, (0.0, "pp" if "prosent" in m.enhet else "%"))
    distance = None
    if model is not None:
        distance = model - m.verdi if unit == "pp" else 100.0 * (model - m.verdi) / m.verdi
    asked = m.mal in KRAV and m.sikkerhet == "høy" and distance is not None
    inside = abs(distance) <= limit if asked and distance is not None else None
    return Rad(
        m.mal, NAVN[m.mal], m.tid, m.gruppe, m.enhet, m.verdi, model, error, distance, unit,
        f"±{limit:g} {unit}".replace(".", ",") if asked else None, inside, m.bruk, m.sikkerhet, m.kilde,
    )  # fmt: skip


# Published before the model begins: the earliest whole year of the model stands beside.
_OLD = {"sykepenger_dager_siste_maned", "sykepenger_dager_siste_to_maneder", "sykefravaer_gradert"}


def _model_year(m: Mal) -> int:
    return 2017 if m.mal in _OLD else m.ar


def _value(m: Mal, t: Tall) -> tuple[float | None, float | None]:
    """Return the model's value of a target, and its sampling error where it is a plain count."""
    y = str(_model_year(m))

    def n(name: str, group: str = "alle", when: str = y) -> float:
        return t.of(name, when, group).verdi

    def share(a: float, b: float) -> float:
        return 100.0 * a / b if b else 0.0

    counts = {
        "uforetrygd_mottakere": ("ut", y, "alle"),
        "aap_mottakere": ("aap", y, "alle"),
        "uforetrygd_alder": ("ut", m.tid, m.gruppe),
        "aap_alder": ("aap", m.tid, m.gruppe),
        "uforetrygd_nye": ("ut_nye", y, "alle"),
        "uforetrygd_ut": ("ut_ut", y, "alle"),
        "uforetrygd_gradert_med_inntekt": ("ut_arbeid", y, "gradert"),
        "uforetrygd_hel_med_inntekt": ("ut_arbeid", y, "hel"),
        "aap_over_tre_ar": ("aap_over_tre", y, "alle"),
        "aap_over_fire_ar": ("aap_over_fire", y, "alle"),
        "sykepenger_brukt_opp": ("brukt_opp", y, "alle"),
        "sykepenger_mottakere": ("syk", y, "18–66"),
    }
    if m.mal in counts:
        held = t.of(*counts[m.mal])
        return held.verdi, held.feil
    if m.mal in {"uforetrygd_andel", "uforetrygd_grad"} and m.tid not in AGE_DAYS:
        return None, None
    shares: dict[str, Callable[[], float]] = {
        "uforetrygd_andel": lambda: share(n("ut", m.gruppe, m.tid), n("folk", m.gruppe, m.tid)),
        "uforetrygd_grad": lambda: share(n("grad", m.gruppe, m.tid), n("ut", "alle", m.tid)),
        "uforetrygd_nye_fra_aap": lambda: share(n("ut_fra_aap"), n("ut_nye")),
        "aap_ut_til_uforetrygd": lambda: share(n("aap_til_ut"), n("aap_ut")),
        "sykefravaer_legemeldt": lambda: share(n("tapt", m.gruppe), n("avtalt", m.gruppe)),
        "sykefravaer_over_16_dager": lambda: share(n("tilfeller", "over 16"), n("tilfeller")),
        "sykefravaer_over_8_uker": lambda: share(n("tilfeller", "over 56"), n("tilfeller")),
        "sykefravaer_varighet": lambda: n("tilfeller", "dager") / max(n("tilfeller"), 1.0),
        "sykepenger_dager_siste_maned": lambda: share(n("betalt", "siste"), n("betalt")),
        "sykepenger_dager_siste_to_maneder": lambda: share(n("betalt", "to siste"), n("betalt")),
        "sykefravaer_gradert": lambda: share(n("tilfeller", "gradert"), n("tilfeller")),
        "sykefravaer_psykisk": lambda: share(n("psykisk", "dager"), n("tapt")),
        "lonn_gjennomsnitt": lambda: n("lonn", "begge") / max(n("lonn_vekt", "begge"), 1.0),
        "lonn_median": lambda: _median(t, y),
        "sysselsatte": lambda: share(n("arbeid", "20–64"), n("arbeid_folk", "20–64")),
        "helseytelser_andel": lambda: share(n("helse", "18–66"), n("folk", "18–66")),
    }
    return shares[m.mal](), None


def _median(t: Tall, year: str) -> float:
    half = t.of("lonn_vekt", year, "begge").verdi / 2
    last = (40_000, 0.0)
    for edge in range(40_000, 64_000, 1_000):
        now = t.of("lonn_under", year, str(edge)).verdi
        if now >= half:
            part = (half - last[1]) / max(now - last[1], 1.0)
            return last[0] + part * (edge - last[0])
        last = (edge, now)
    return float(last[0])


def som_json(rows: Iterable[Rad]) -> dict[str, Any]:
    """Return the comparison for programs."""
    return {"rader": [asdict(r) for r in rows], "kan_ikke_identifiseres": list(IKKE)}


def tall_tekst(x: float | None, decimals: int = 0) -> str:
    """Return a number as Norwegian text, «–» where there is none."""
    if x is None:
        return "–"
    return f"{x:,.{decimals}f}".replace(",", " ").replace(".", ",").replace("-", "−")


def linje(r: Rad) -> list[str]:
    """Return a row as the cells of a table."""
    decimals = 0 if r.fasit >= 1000 else (1 if r.fasit >= 100 else 2)
    model = tall_tekst(r.modell, decimals) + (f" ± {tall_tekst(r.feil)}" if r.feil and r.feil >= 1 else "")
    distance = (
        "–" if r.avvik is None else f"{r.avvik:+.1f}".replace(".", ",").replace("-", "−") + f" {r.avvik_i}"
    )
    verdict = "" if r.innenfor is None else ("innenfor " if r.innenfor else "**bommer** ") + (r.krav or "")
    return [
        r.navn,
        r.tid,
        r.gruppe,
        tall_tekst(r.fasit, decimals),
        model,
        distance,
        verdict,
        r.bruk,
        r.sikkerhet,
        r.kilde,
    ]


HODER = ("Mål", "Tid", "Gruppe", "Fasit", "Modell", "Avvik", "Krav", "Bruk", "Sikkerhet", "Kilde")


def markdown(rows: list[Rad], om: dict[str, Any]) -> str:
    """Return the page `docs/fasit.md`."""
    missed = [r for r in rows if r.innenfor is False]
    kept = [r for r in rows if r.innenfor]
    text = [
        "# Modell mot fasit",
        "",
        "Laget av `trygdekart befolkning fasit`; ikke skrevet for hånd.",
        f"Andel {str(om.get('andel', '?')).replace('.', ',')} av befolkningen, frø {om.get('fro', '?')}.",
        "",
        "Modellen er kalibrert til og med 2023. 2024 og 2025 er **holdt utenfor**: inn på AAP, og hvor",
        "ofte selvstendige er syke mot andre, går videre med like mange prosent i året som i de siste fem",
        "kalibrerte årene; ut av AAP også, men halvert for hvert år; hvor ofte folk er syke, og nye uføre,",
        "er som i 2023. Formen ble valgt etter at tallene for 2024 og 2025 var kjent; prøven er altså ikke",
        "blind, og ingen parameter er tilpasset de to årene. «±» er ett",
        "standardavvik av trekningen av personer; for utgifter er det uten det vektene jevner ut. «Bare",
        "publisert»: modellen begynner i 2015. «Kontroll»: ikke kalibrert år for år; noen av",
        "parameterne er satt etter dem (se `parametre.yaml`).",
        "",
        f"{len(kept)} av {len(kept) + len(missed)} krav er innfridd.",
        "",
        "## Alt som bommer",
        "",
        *(_table([linje(r) for r in missed]) if missed else ["Ingenting."]),
        "",
        "## Hva som ikke kan identifiseres",
        "",
        *(f"- {x}" for x in IKKE),
        "",
        "## Alle mål",
        "",
        *_table([linje(r) for r in rows]),
        "",
    ]
    return "\n".join(text)


def _table(lines: list[list[str]]) -> list[str]:
    head = ["| " + " | ".join(HODER) + " |", "|" + "---|" * len(HODER)]
    return head + ["| " + " | ".join(cells) + " |" for cells in lines]
