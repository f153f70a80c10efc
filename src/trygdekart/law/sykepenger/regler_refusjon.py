"""Dagsbeløpene: refusjon til hver arbeidsgiver og resten til personen, ftrl. §§ 8-10, 8-16 og 22-3.

Arbeidsgiverne dekkes først, opp til 6 G i alt; personen får det som er igjen. Hvert beløp rundes for
seg, halve opp, så summen kan være én krone fra grunnlaget for hver mottaker.
"""

from __future__ import annotations

from typing import Annotated

from ...engine import Samlet, avrund, del_pa, regel
from ...engine.units import Andel, KrPerAr, KrPerDag

DagerPerAr = Annotated[float, "dag/år"]

SAMLET = (
    Samlet(
        "sykepenger_samlet_refusjon_for_tak",
        "sykepenger_refusjon_for_tak",
        "ftrl. § 22-3",
        "Samlet refusjon før taket på 6 G",
    ),
    Samlet(
        "sykepenger_samlet_person_for_tak",
        "sykepenger_person_for_tak",
        "ftrl. § 22-3",
        "Personens samlede del før taket på 6 G",
    ),
    Samlet(
        "sykepenger_til_arbeidsgivere_per_dag",
        "sykepenger_refusjon_per_dag",
        "ftrl. § 22-3",
        "Sykepenger til arbeidsgivere, en dag Nav betaler",
    ),
    Samlet(
        "sykepenger_til_person_per_dag",
        "sykepenger_person_per_dag",
        "ftrl. § 22-3",
        "Sykepenger til deg, en dag Nav betaler",
    ),
)


@regel("ftrl. § 22-3", fra="2010-01-01", etikett="Refusjon før taket på 6 G", minst=0)
def sykepenger_refusjon_for_tak(
    sykepenger_refusjon_krav: KrPerAr, sykepenger_grad: Andel, sykepenger_utbetalbart_tap: KrPerAr
) -> KrPerAr:
    """Arbeidsgiveren får tilbake det som er betalt etter graden, men aldri mer enn inntektstapet."""
    return min(sykepenger_refusjon_krav * sykepenger_grad, sykepenger_utbetalbart_tap)


@regel("ftrl. § 22-3", fra="2010-01-01", etikett="Personens del før taket på 6 G", minst=0)
def sykepenger_person_for_tak(
    sykepenger_utbetalbart_tap: KrPerAr, sykepenger_refusjon_for_tak: KrPerAr
) -> KrPerAr:
    """Det av inntektstapet som arbeidsgiveren ikke har betalt."""
    return max(0, sykepenger_utbetalbart_tap - sykepenger_refusjon_for_tak)


@regel("ftrl. § 8-10 andre ledd; ftrl. § 8-13", fra="2010-01-01", etikett="Grunnlag som dekkes", minst=0)
def sykepenger_dekket_grunnlag(sykepenger_grunnlag: KrPerAr, sykepenger_utbetalingsgrad: Andel) -> KrPerAr:
    """Så mye av sykepengegrunnlaget betales den dagen, regnet for et år."""
    return sykepenger_grunnlag * sykepenger_utbetalingsgrad


@regel("ftrl. § 22-3", fra="2010-01-01", etikett="Samlet refusjon", minst=0)
def sykepenger_samlet_refusjon(
    sykepenger_samlet_refusjon_for_tak: KrPerAr, sykepenger_dekket_grunnlag: KrPerAr
) -> KrPerAr:
    """Arbeidsgiverne går først: de får refusjon så langt grunnlaget rekker."""
    return min(sykepenger_samlet_refusjon_for_tak, sykepenger_dekket_grunnlag)


@regel("ftrl. § 22-3", fra="2010-01-01", etikett="Andel av refusjonen som dekkes", minst=0)
def sykepenger_refusjon_andel(
    sykepenger_samlet_refusjon: KrPerAr, sykepenger_samlet_refusjon_for_tak: KrPerAr
) -> Andel:
    """Rekker ikke grunnlaget til alle, får hver arbeidsgiver den samme andelen."""
    return del_pa(sykepenger_samlet_refusjon, sykepenger_samlet_refusjon_for_tak, ved_null=0)


@regel("ftrl. § 22-3", fra="2010-01-01", etikett="Andel av personens del som dekkes", minst=0)
def sykepenger_person_andel(
    sykepenger_dekket_grunnlag: KrPerAr,
    sykepenger_samlet_refusjon: KrPerAr,
    sykepenger_samlet_refusjon_for_tak: KrPerAr,
    sykepenger_samlet_person_for_tak: KrPerAr,
) -> Andel:
    """Personen får det som er igjen av grunnlaget; over hele tapet bare når grunnlaget er løftet."""
    igjen = sykepenger_dekket_grunnlag - sykepenger_samlet_refusjon
    udekket = (
        sykepenger_samlet_refusjon_for_tak + sykepenger_samlet_person_for_tak - sykepenger_samlet_refusjon
    )
    return del_pa(igjen, udekket, ved_null=0)


@regel("ftrl. § 8-10 tredje ledd; ftrl. § 22-3", fra="2010-01-01", etikett="Refusjon per dag", minst=0)
def sykepenger_refusjon_per_dag(
    sykepenger_refusjon_for_tak: KrPerAr,
    sykepenger_refusjon_andel: Andel,
    sykepenger_dekningsgrad: Andel,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """Refusjonen til arbeidsgiveren for én dag, rundet til hele kroner for hver arbeidsgiver."""
    refusjon = sykepenger_refusjon_for_tak * sykepenger_refusjon_andel * sykepenger_dekningsgrad
    return avrund(del_pa(refusjon, sykepenger_arbeidsdager_i_aret, ved_null=0))


@regel("ftrl. § 8-10 tredje ledd", fra="2010-01-01", etikett="Til personen per dag", minst=0)
def sykepenger_person_per_dag(
    sykepenger_person_for_tak: KrPerAr,
    sykepenger_person_andel: Andel,
    sykepenger_dekningsgrad: Andel,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """Det personen får for arbeidet hos arbeidsgiveren for én dag, rundet til hele kroner."""
    til_person = sykepenger_person_for_tak * sykepenger_person_andel * sykepenger_dekningsgrad
    return avrund(del_pa(til_person, sykepenger_arbeidsdager_i_aret, ved_null=0))


@regel("ftrl. § 8-10", fra="2010-01-01", etikett="Sykepenger i alt, en dag Nav betaler", minst=0)
def sykepenger_per_dag(
    sykepenger_til_arbeidsgivere_per_dag: KrPerDag, sykepenger_til_person_per_dag: KrPerDag
) -> KrPerDag:
    """Det Nav betaler for dagen, til arbeidsgiverne og til personen."""
    return sykepenger_til_arbeidsgivere_per_dag + sykepenger_til_person_per_dag
