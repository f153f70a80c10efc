"""What a run says: totals with their uncertainty, by budget post, payer and group, before and after."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..law import lovverk
from ..reform.overlegg import Valgt
from .fordeling import shapley
from .kjor_del import MAAL, MER_LONN, MILLI, ORE, Scenario
from .kjor_poster import poster
from .kjor_sum import AGE_LABELS, DIMENSIONS, INFLOW, RECEIVED, Celle, Summer, gini
from .modellfeil import andel
from .schema import Diagnose, Sektor

FEWEST = 20
NAVN: Mapping[str, str] = {
    "lonn": "Lønn og næringsinntekt",
    "sykepenger": "Sykepenger etter arbeidsgiverperioden",
    "folketrygdens_sykepenger": "Sykepenger, folketrygdens del",
    "arbeidsgiverdel": "Arbeidsgivernes del etter arbeidsgiverperioden",
    "pafyll": "Arbeidsgivernes påfyll (forutsetning)",
    "arbeidsgiverperiode": "Arbeidsgiverperioden (sykmeldte dager)",
    "aap": "Arbeidsavklaringspenger",
    "uforetrygd": "Uføretrygd",
    "skatt": "Skatt på lønn og ytelser",
    "netto": "Inntekt etter skatt",
}
DIMENSJON: Mapping[str, str] = {
    "i alt": "I alt",
    "kjonn": "Kjønn",
    "alder": "Alder",
    "desil": "Tidel av inntekt etter skatt",
    "sektor": "Sektor",
    "diagnose": "Diagnosegruppe",
    "mottaker": "Mottar i dag",
    "tilgang": "Uføretrygd: bestand eller ny i året",
    "tilgang_sykepenger": "Sykepenger: bestand eller ny i året",
    "tilgang_aap": "Arbeidsavklaringspenger: bestand eller ny i året",
}
ORD: Mapping[str, Sequence[str]] = {
    "kjonn": ("", "Menn", "Kvinner"),
    "alder": AGE_LABELS,
    "desil": tuple(f"{i}. tidel" for i in range(1, 11)),
    "sektor": tuple(s.name.capitalize() for s in Sektor),
    "diagnose": tuple(
        d.name.capitalize().replace("_", " og ").replace("Muskel og", "Muskel og") for d in Diagnose
    ),
    "mottaker": ("Sykepenger", "Arbeidsavklaringspenger", "Uføretrygd"),
    **dict.fromkeys(("tilgang", "tilgang_sykepenger", "tilgang_aap"), ("Bestand", "Ny i året")),
    "i alt": ("I alt",),
}
FORBEHOLD = (
    "Bare den mekaniske virkningen: ingen endrer hva de gjør. Virkninger på atferd er ikke med.",
    "Alderspensjon, feriepenger av sykepenger, tilleggsstønader og andre ytelser er ikke med; skatten er "
    "av lønn og de tre ytelsene.",
    "Sykepenger er regnet med én arbeidsgiver. Ventetiden for selvstendige er talt som "
    "arbeidsgiverperioden.",
    "AAP er regnet med de samme arbeidstimene i alle meldeperioder i et forløp.",
    "Celler med færre enn 20 personer i fila vises ikke.",
)


@dataclass(frozen=True)
class Tall:
    """A total in kroner with the sampling error (one standard error) and low and high over what is open.

    `modell` is how far the model itself may be off, as a share; None where that is not known.
    """

    verdi: float
    feil: float
    lav: float
    hoy: float
    modell: float | None = None

    @property
    def modell_lav(self) -> float | None:
        """The total less what the model may be off."""
        return None if self.modell is None else self.verdi - self.modell * abs(self.verdi)

    @property
    def modell_hoy(self) -> float | None:
        """The total and what the model may be off."""
        return None if self.modell is None else self.verdi + self.modell * abs(self.verdi)


@dataclass(frozen=True)
class Rad:
    """One row of a table: what it is of, before, after and the change; None where it is hidden."""

    navn: str
    for_: Tall | None
    etter: Tall | None
    endring: Tall | None
    personer: float | None
    vinnere: float | None = None
    tapere: float | None = None


@dataclass(frozen=True)
class Resultat:
    """The results of one run in one year; made by `kjor`, shown by the terminal, files and the report."""

    summer: Summer
    scenarier: tuple[Scenario, ...]
    reformer: tuple[Valgt, ...]
    ar: int
    kjent: date
    om: Mapping[str, Any]
    kvittering: Mapping[str, str]
    fordelt: bool
    med_spenn: bool

    @staticmethod
    def av(
        summer: Summer,
        scenarier: Sequence[Scenario],
        reformer: Sequence[Valgt],
        ar: int,
        kjent: date,
        om: Mapping[str, Any],
        key: str,
        fordelt: bool,
        med_spenn: bool,
    ) -> Resultat:
        """Return the results of a run that is added up."""
        receipt = {"kjoring": key, "lov": lovverk().hash, "ar": str(ar), "kjent": kjent.isoformat()}
        return Resultat(
            summer,
            tuple(scenarier),
            tuple(reformer),
            ar,
            kjent,
            dict(om),
            receipt,
            fordelt and len(reformer) > 1,
            med_spenn,
        )

    # --- numbers ------------------------------------------------------------------------------------

    def _spread(self, reform: bool) -> list[int]:
        """Return the scenarios that answer an open question otherwise: of the law in force, or a reform."""
        spread = [i for i, s in enumerate(self.scenarier) if s.navn.startswith("spenn:")]
        return [i for i in spread if bool(self.scenarier[i].reformer) == reform]

    def _parts_of(self, maal: str) -> tuple[tuple[str, int], ...]:
        if maal == "folketrygdens_sykepenger":
            return (("sykepenger", 1), ("arbeidsgiverdel", -1))
        if maal == "arbeidsgiverne":
            return (("arbeidsgiverdel", 1), ("pafyll", 1), ("arbeidsgiverperiode", 1))
        if maal == "folketrygden":
            return (("sykepenger", 1), ("arbeidsgiverdel", -1), ("aap", 1), ("uforetrygd", 1))
        return ((maal, 1),)

    def _total(
        self, store: str, i: int, maal: str, dim: str, koder: Sequence[int]
    ) -> tuple[float, float, int]:
        """Return (kroner, standard error, persons) of a measure for some categories of a dimension."""
        held: dict[Any, Celle] = getattr(self.summer, store)
        total, square, n = 0, 0, 0
        for name, sign in self._parts_of(maal):
            for code in koder:
                cell = held.get((i, name, dim, code))
                if cell is not None:
                    total += sign * cell.sum
                    square += cell.kvadrat
                    n = max(n, cell.n)
        kroner = total / (ORE * MILLI)
        size = max(self.summer.personer, 2)
        variance = square * 1e6 - kroner * kroner / size
        return kroner, math.sqrt(max(variance, 0.0) * size / (size - 1)), n

    def tall(self, maal: str, *, i: int = 0, dim: str = "i alt", koder: Sequence[int] = (0,)) -> Tall:
        """Return a total under scenario `i`, with low and high over what is open."""
        return self._tall("celler", i, maal, dim, koder)

    def endring(self, maal: str, *, dim: str = "i alt", koder: Sequence[int] = (0,)) -> Tall:
        """Return what the reforms change in a total."""
        return self._tall("endring", 1, maal, dim, koder)

    def _tall(self, store: str, i: int, maal: str, dim: str, koder: Sequence[int]) -> Tall:
        value, error, _ = self._total(store, i, maal, dim, koder)
        others = self._spread(reform=i > 0)
        seen = [value, *(self._total(store, j, maal, dim, koder)[0] for j in others)]
        return Tall(value, error, min(seen), max(seen), self._off(maal, dim, koder))

    def _off(self, maal: str, dim: str, koder: Sequence[int]) -> float | None:
        """Return how far the model may be off as a share; a group that is no budget post has none."""
        if not self.syntetisk or dim not in ("i alt", "sektor"):
            return None
        return andel(
            "folketrygdens_sykepenger" if maal == "sykepenger" else maal, koder if dim == "sektor" else None
        )

    @property
    def syntetisk(self) -> bool:
        """Whether the persons are drawn by this model: only then is how far it is off theirs."""
        return "fro" in self.om

    @property
    def har_reform(self) -> bool:
        """Whether there is anything to compare with the law in force."""
        return bool(self.reformer)

    # --- tables -------------------------------------------------------------------------------------

    def _rad(self, navn: str, maal: str, dim: str = "i alt", koder: Sequence[int] = (0,)) -> Rad:
        _, _, n = self._total("celler", 0, maal, dim, koder)
        if self.har_reform:
            n = max(n, self._total("celler", 1, maal, dim, koder)[2])
        if 0 < n < FEWEST:
            return Rad(navn, None, None, None, None)
        persons = sum(
            cell.antall
            for code in koder
            for cell in [self.summer.celler.get((0, self._parts_of(maal)[0][0], dim, code))]
            if cell is not None
        )
        return Rad(
            navn,
            self.tall(maal, dim=dim, koder=koder),
            self.tall(maal, i=1, dim=dim, koder=koder) if self.har_reform else None,
            self.endring(maal, dim=dim, koder=koder) if self.har_reform else None,
            persons / MILLI,
        )

    def i_alt(self) -> list[Rad]:
        """Return every amount for the country."""
        names = list(MAAL)
        if self.har_reform:
            names.insert(2, "folketrygdens_sykepenger")
        rows = [self._rad(NAVN[m], m) for m in names]
        return [r for r in rows if r.for_ is None or r.for_.verdi or (r.etter and r.etter.verdi)]

    def budsjett(self) -> list[Rad]:
        """Return the budget posts."""
        out = []
        for p in poster():
            name = f"Kap. {p['kapittel']} {p['kapittelnavn']}, post {p['post']} {p['postnavn']}"
            if "sektorer" in p:
                out.append(self._rad(name, p["maal"], "sektor", p["sektorer"]))
            else:
                out.append(self._rad(name, p["maal"]))
        return out

    def betalere(self) -> list[Rad]:
        """Return who pays: the state, public and private employers, and the households after tax."""
        rows = [self._rad("Staten (folketrygden)", "folketrygden")]
        for sector, word in (
            (Sektor.STAT, "Staten"),
            (Sektor.KOMMUNE, "Kommunene"),
            (Sektor.PRIVAT, "Private"),
        ):
            label = f"{word} som arbeidsgiver{'e' if sector is not Sektor.STAT else ''}"
            rows.append(self._rad(label, "arbeidsgiverne", "sektor", (int(sector),)))
        rows.append(self._rad("Skatt til stat og kommune", "skatt"))
        rows.append(self._rad("Husholdningene (inntekt etter skatt)", "netto"))
        return rows

    def fordeling(self, dim: str) -> list[Rad]:
        """Return income after tax by a dimension, with how many gain and lose a hundred kroner or more."""
        out = []
        for code in sorted(c for d, c in self.summer.gruppe if d == dim):
            words = ORD[dim]
            row = self._rad(words[code] if code < len(words) else str(code), "netto", dim, (code,))
            if self.har_reform and row.for_ is not None:
                up, down = (
                    store.get((1, dim, code), Celle()) for store in (self.summer.opp, self.summer.ned)
                )
                row = Rad(
                    row.navn,
                    row.for_,
                    row.etter,
                    row.endring,
                    row.personer,
                    *(None if 0 < c.n < FEWEST else sum_of(c) for c in (up, down)),
                )
            out.append(row)
        return out

    def fordelinger(self) -> dict[str, list[Rad]]:
        """Return every dimension but the total."""
        return {dim: self.fordeling(dim) for dim in DIMENSIONS if dim not in ("i alt", *INFLOW.values())}

    def bestand_og_nye(self) -> list[Rad]:
        """Return each benefit by who had it as the year began, and who came in during the year."""
        return [
            self._rad(f"{NAVN[benefit]} – {word.lower()}", benefit, dim, (code,))
            for benefit, dim in INFLOW.items()
            for code, word in enumerate(ORD[dim])
        ]

    def insentiver(self) -> list[tuple[str, dict[str, float | None]]]:
        """Return mean rates by who receives what: marginal and participation tax, and replacement.

        Shares, before and after the reforms: of the next thousand kroner of wage, and of all of it, how
        much tax and lower uføretrygd take; and how much of the wage lost to sickness sickness benefit is.
        """
        out: list[tuple[str, dict[str, float | None]]] = []
        groups = [("I alt", "i alt", 0)] + [(w, "mottaker", i) for i, w in enumerate(ORD["mottaker"])]
        for word, dim, code in groups:
            rates: dict[str, float | None] = {}
            for when, i in (("for", 0), ("etter", 1)) if self.har_reform else (("for", 0),):
                cell = {
                    m: self.summer.celler.get((i, m, dim, code), Celle())
                    for m in (
                        "lonn",
                        "netto",
                        "netto_mer_lonn",
                        "netto_uten_lonn",
                        "tapt_lonn",
                        "sykepenger",
                    )
                }
                wage = cell["lonn"]
                shown = wage.n >= FEWEST
                more = cell["netto_mer_lonn"].sum - cell["netto"].sum
                kept = cell["netto"].sum - cell["netto_uten_lonn"].sum
                rates[f"marginalskatt_{when}"] = (
                    1 - more / (wage.antall * MER_LONN * ORE) if shown else None
                )
                rates[f"deltakelsesskatt_{when}"] = 1 - kept / wage.sum if shown and wage.sum else None
                lost = cell["tapt_lonn"]
                enough = lost.n >= FEWEST and lost.sum
                rates[f"kompensasjon_{when}"] = cell["sykepenger"].sum / lost.sum if enough else None
            out.append((word, rates))
        return out

    def gini(self) -> tuple[float, float | None]:
        """Return the Gini of income after tax of adults, before and after."""
        after = gini(*self.summer.inntekt[1]) if self.har_reform else None
        return gini(*self.summer.inntekt[0]), after

    def mottakere(self) -> dict[str, float]:
        """Return how many receive each benefit in some of the year."""
        found = {}
        for name in RECEIVED:
            cell = self.summer.celler.get((0, name, "i alt", 0), Celle())
            found[NAVN[name]] = cell.antall / MILLI
        return found

    def bidrag(self) -> dict[str, dict[str, float]]:
        """Return each reform's part of the package by measure, without regard to the order (Shapley)."""
        if not self.fordelt:
            return {}
        every = tuple(range(len(self.reformer)))
        place = {s.navn: i for i, s in enumerate(self.scenarier)}

        def worth(maal: str) -> Callable[[frozenset[int]], float]:
            def of(some: frozenset[int]) -> float:
                if not some:
                    return 0.0
                name = "reform" if len(some) == len(every) else "del:" + ",".join(map(str, sorted(some)))
                return self._total("endring", place[name], maal, "i alt", (0,))[0]

            return of

        return {
            NAVN[m]: {self.reformer[i].fil.navn: v for i, v in shapley(every, worth(m)).items()}
            for m in MAAL
            if self.endring(m).verdi
        }

    @property
    def siteres(self) -> str:
        """The sentence to cite the run by."""
        what = " og ".join(r.fil.tittel for r in self.reformer) or "gjeldende lov"
        return (
            f"Trygdekart, beregning av {what} for {self.ar}, lovdata per {self.kjent.isoformat()}, kjøring "
            f"{self.kvittering['kjoring'][:12]}. Syntetisk befolkning eller eget uttrekk; anslag, mekanisk "
            "virkning."
        )


def sum_of(cell: Celle) -> float:
    """Return how many persons a cell stands for."""
    return cell.antall / MILLI
