"""What changes on which day, and what to do next and by when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from ...engine.errors import InputFault
from ...law.plikt import Rolle
from ..frister import Frist, Gjelder, frister
from ..notes import inne_i_setning, norsk
from ..sak import Sak
from .aap import AAP, TYPE
from .grunnlag import EN_DAG, Person, hjemmel
from .model import Hvorfor, Overgang, Periode, Steg
from .sykdom import Sykdom
from .tiltak import LONNSTILSKUDD

AAP_FRA, VURDERES_TIL = "aap_begynner_etter_sykepenger", "aap_uforevurdering_siste_dag"
HVEM = {
    Rolle.PERSON: "du",
    Rolle.ARBEIDSGIVER: "arbeidsgiveren",
    Rolle.SYKMELDER: "sykmelderen",
    Rolle.NAV: "Nav",
}
FLEST = 12  # steps: what is nearest in time


def overganger(person: Person, sick: Sykdom | None, perioder: tuple[Periode, ...]) -> tuple[Overgang, ...]:
    """Return the days on which something begins or ends, in order."""
    found = [*(sick.overganger if sick else ()), *_begins_and_ends(person, sick, perioder)]
    if person.dod is not None:
        found.append(Overgang(person.dod, "Dødsfall: ingenting betales for dager etter.", "ftrl. § 22-12"))
    seen = {(o.dag, o.setning): o for o in found if person.fra <= o.dag <= person.til}
    return tuple(sorted(seen.values(), key=lambda o: o.dag))


def _begins_and_ends(
    person: Person, sick: Sykdom | None, perioder: tuple[Periode, ...]
) -> Iterator[Overgang]:
    for scheme in dict.fromkeys(p.ordning for p in perioder):
        own = [p for p in perioder if p.ordning == scheme]
        if scheme in ("lonn", "sykepenger", "arbeidsgiverperiode"):
            continue
        first, last = own[0], own[-1]
        why = Hvorfor(first.hvorfor.navn, dato=first.fra, gitt=first.hvorfor.gitt)
        if scheme == AAP.navn and sick is not None and sick.brukt_opp:
            yield Overgang(
                first.fra, "AAP begynner dagen etter den siste dagen med sykepenger.", "ftrl. § 11-12", why
            )
        elif first.fra > person.fra:
            yield Overgang(first.fra, f"{first.tittel} begynner.", first.hjemmel, why)
        if last.til < person.til and last.til != person.dod:
            yield Overgang(last.til, f"Siste dag med {inne_i_setning(last.tittel)}.", last.hjemmel)
    yield from _grades(perioder)
    yield from _grounds(perioder)
    yield from _subsidies(perioder)


def _subsidies(perioder: tuple[Periode, ...]) -> Iterator[Overgang]:
    own = [p for p in perioder if p.ordning == LONNSTILSKUDD.navn]
    for before, after in pairwise(own):
        if before.merknad.split(" ", 1)[0] != after.merknad.split(" ", 1)[0]:
            step = f"Lønnstilskuddet er fra nå {after.merknad}."
            yield Overgang(after.fra, step, after.hjemmel, after.hvorfor)


def _grades(perioder: tuple[Periode, ...]) -> Iterator[Overgang]:
    own = [p for p in perioder if p.ordning == "uforetrygd" and p.grad is not None]
    for before, after in pairwise(own):
        if before.grad != after.grad and before.grad is not None and after.grad is not None:
            yield Overgang(
                after.fra,
                f"Uføregraden går fra {before.grad * 100:g} til {after.grad * 100:g} prosent.",
                "ftrl. § 12-10",
                after.hvorfor,
            )


def _grounds(perioder: tuple[Periode, ...]) -> Iterator[Overgang]:
    own = [p for p in perioder if p.ordning == AAP.navn]
    for before, after in pairwise(own):
        if before.merknad != after.merknad and after.merknad:
            yield Overgang(
                after.fra, f"AAP på ny grunn: {after.merknad}.", "ftrl. §§ 11-6 til 11-18", after.hvorfor
            )


def steg(person: Person, sak: Sak, sick: Sykdom | None, perioder: tuple[Periode, ...]) -> tuple[Steg, ...]:
    """Return what to do from the day the course is looked at: with a day, in order, then without."""
    found = [*_of_course(person, sick, perioder), *_of_law(person, sak, _now(person, sick, perioder))]
    dated = sorted((s for s in found if s.dag is not None and s.dag >= person.sett_fra), key=_when)
    loose = [s for s in found if s.dag is None]
    return tuple({(s.dag, s.hva): s for s in (*dated[:FLEST], *loose[:FLEST])}.values())


def _when(step: Steg) -> date:
    assert step.dag is not None
    return step.dag


def _of_course(person: Person, sick: Sykdom | None, perioder: tuple[Periode, ...]) -> Iterator[Steg]:
    aap = [p for p in perioder if p.ordning == AAP.navn]
    if sick is not None and sick.brukt_opp and sick.maksdato is not None:
        begins = sick.maksdato + EN_DAG
        yield Steg(
            sick.maksdato,
            "Søk om AAP",
            "Søk om AAP i god tid før sykepengene tar slutt; AAP kan begynne dagen etter, "
            f"{norsk(begins)}.",
            "du",
            "ftrl. §§ 11-5, 11-6 og 22-13",
            Hvorfor(AAP_FRA, dato=begins),
        )
    if aap and not any(p.ordning == "uforetrygd" for p in perioder):
        yield Steg(
            aap[-1].til,
            "AAP tar slutt",
            "Siste dag med AAP. Søk om forlengelse, eller om uføretrygd hvis arbeidsevnen er avklart, før "
            "denne dagen.",
            "du",
            "ftrl. §§ 11-12 og 11-18",
            Hvorfor("aap_siste_dag_med_rett", dato=aap[-1].til) if TYPE in person.values else None,
        )
    afp = next((p for p in perioder if p.ordning == "uforetrygd"), None)
    if afp is not None and "afp_ordning" in person.values:
        day = person.dag("afp_velg_for", person.til)
        if day is not None:
            yield Steg(
                day - EN_DAG,
                "Velg uføretrygd eller AFP",
                "Velg mellom uføretrygden og AFP senest denne dagen.",
                "du",
                hjemmel(person, "afp_velg_for", day),
                Hvorfor("afp_velg_for", dato=day),
            )


def _now(person: Person, sick: Sykdom | None, perioder: tuple[Periode, ...]) -> frozenset[str]:
    """Return the beginnings of facts whose duties without a day concern the person now or later."""
    now = {p.ordning + "_" for p in perioder if p.til >= person.sett_fra}
    if sick is not None and sick.dager.siste >= person.sett_fra:
        now.add("oppfolging_")
    return frozenset(now)


def _of_law(person: Person, sak: Sak, now: frozenset[str]) -> Iterator[Steg]:
    """Yield the duties of the law's own list; none when the case has no day to count from."""
    try:
        found = frister(person.verk, sak, person.kjent)
    except InputFault:
        return
    for f in found.frister:
        concerns = f.dag is not None or f.plikt.krever.startswith(tuple(now))
        if f.gjelder is not Gjelder.NEI and concerns:
            yield _step(f)


def _step(f: Frist) -> Steg:
    name = f.plikt.dato or f.plikt.gjelder
    return Steg(
        f.dag,
        f.plikt.tittel,
        f.hva,
        HVEM[f.plikt.hvem],
        f.plikt.hjemmel,
        Hvorfor(name, dato=f.dag) if name and f.dag is not None else None,
    )
