"""Sykdomsgraden og utbetalingsgraden, ftrl. § 8-13: dag for dag, vektet etter inntekt.

Et tall for én arbeidsgiver regnes for hver av dem; `Samlet` gjør dem til ett tall for personen.
"""

from __future__ import annotations

from typing import Annotated

from ...engine import Samlet, del_pa, regel
from ...engine.units import Andel, JaNei, KrPerAr

TimerPerUke = Annotated[float, "time/uke"]

SAMLET = (
    Samlet(
        "sykepenger_samlet_inntekt", "sykepenger_inntekt", "ftrl. § 8-30 første ledd", "Samlet årsinntekt"
    ),
    Samlet(
        "sykepenger_samlet_tapt_inntekt",
        "sykepenger_tapt_inntekt",
        "ftrl. § 8-13 første ledd",
        "Samlet tapt inntekt",
    ),
    Samlet(
        "sykepenger_samlet_utbetalbart_tap",
        "sykepenger_utbetalbart_tap",
        "ftrl. § 8-13 første ledd",
        "Samlet inntektstap på dager som betales",
    ),
    Samlet("sykepenger_samlet_ny_inntekt", "sykepenger_ny_inntekt", "ftrl. § 8-13", "Samlet ny inntekt"),
    Samlet(
        "sykepenger_noen_dag_betales",
        "sykepenger_dagen_betales",
        "ftrl. § 8-17",
        "Nav betaler dagen for minst én arbeidsgiver",
        "noen",
    ),
)


@regel("ftrl. § 8-13", fra="2010-01-01", etikett="Sykdomsgrad etter arbeidede timer", minst=0)
def sykepenger_grad_etter_timer(
    sykepenger_sykmeldingsgrad: Andel,
    sykepenger_timer_avtalt: TimerPerUke,
    sykepenger_timer_arbeidet: TimerPerUke,
) -> Andel:
    """Den som arbeider mer enn sykmeldingen sier, er bare syk fra resten av arbeidstiden."""
    arbeidet = min(1, del_pa(sykepenger_timer_arbeidet, sykepenger_timer_avtalt, ved_null=0))
    return min(sykepenger_sykmeldingsgrad, 1 - arbeidet)


@regel("ftrl. § 8-13", fra="2010-01-01", etikett="Har arbeidet mindre enn sykmeldingen sier")
def sykepenger_arbeidet_mindre(
    sykepenger_sykmeldingsgrad: Andel,
    sykepenger_timer_avtalt: TimerPerUke,
    sykepenger_timer_arbeidet: TimerPerUke,
) -> JaNei:
    """Er en borte mer enn sykmeldingen sier, må sykmeldingen endres; graden går ikke opp av seg selv."""
    arbeidet = del_pa(sykepenger_timer_arbeidet, sykepenger_timer_avtalt, ved_null=0)
    return arbeidet < 1 - sykepenger_sykmeldingsgrad


# --- sykdomsgraden: hele inntekten teller, også der en ikke er syk -------------------------------


@regel("ftrl. § 8-13 første ledd", fra="2010-01-01", etikett="Tapt inntekt", minst=0)
def sykepenger_tapt_inntekt(sykepenger_inntekt: KrPerAr, sykepenger_grad: Andel) -> KrPerAr:
    """Så mye av årsinntekten hos arbeidsgiveren er tapt på grunn av sykdommen."""
    return sykepenger_inntekt * sykepenger_grad


@regel("ftrl. § 8-13 første ledd", fra="2010-01-01", etikett="Sykdomsgrad", minst=0)
def sykepenger_sykdomsgrad(
    sykepenger_samlet_tapt_inntekt: KrPerAr,
    sykepenger_samlet_ny_inntekt: KrPerAr,
    sykepenger_samlet_inntekt: KrPerAr,
) -> Andel:
    """Hvor stor del av hele inntekten som er tapt den dagen, etter ny inntekt; den avrundes ikke."""
    ny = min(sykepenger_samlet_ny_inntekt, sykepenger_samlet_tapt_inntekt)
    return del_pa(sykepenger_samlet_tapt_inntekt - ny, sykepenger_samlet_inntekt, ved_null=0)


@regel("ftrl. § 8-13 første ledd", fra="2010-01-01", etikett="Syk nok til sykepenger den dagen")
def sykepenger_syk_nok(
    sykepenger_sykdomsgrad: Andel, sykepenger_grad_minst: Andel, sykepenger_grad_toleranse: Andel
) -> JaNei:
    """Det gis ikke sykepenger for en dag når evnen til å arbeide er nedsatt med mindre enn 20 prosent."""
    return sykepenger_sykdomsgrad >= sykepenger_grad_minst - sykepenger_grad_toleranse


@regel("ftrl. § 8-13 første ledd", fra="2010-01-01", etikett="Avslag: mindre enn 20 prosent syk")
def sykepenger_avslag_grad(sykepenger_noen_dag_betales: JaNei, sykepenger_syk_nok: JaNei) -> JaNei:
    """En dag som ellers ville blitt betalt, avslås for alle når sykdomsgraden er under 20 prosent."""
    return sykepenger_noen_dag_betales and not sykepenger_syk_nok


# --- utbetalingsgraden: bare dager som betales, og etter andre ytelser ----------------------------


@regel("ftrl. § 8-13 første ledd", fra="2010-01-01", etikett="Inntektstap på en dag som betales", minst=0)
def sykepenger_utbetalbart_tap(
    sykepenger_tapt_inntekt: KrPerAr, sykepenger_dagen_betales: JaNei
) -> KrPerAr:
    """Betales ikke dagen for en arbeidsgiver, regnes det ikke sykepenger av tapet der."""
    if sykepenger_dagen_betales:
        return sykepenger_tapt_inntekt
    return 0.0


@regel("ftrl. § 8-13", fra="2010-01-01", etikett="Utbetalingsgrad før ny inntekt og andre ytelser", minst=0)
def sykepenger_brutto_utbetalingsgrad(
    sykepenger_samlet_utbetalbart_tap: KrPerAr, sykepenger_samlet_inntekt: KrPerAr
) -> Andel:
    """Hvor stor del av hele inntekten som er tapt på dager som betales."""
    return del_pa(sykepenger_samlet_utbetalbart_tap, sykepenger_samlet_inntekt, ved_null=0)


@regel("ftrl. § 8-13", fra="2010-01-01", etikett="Utbetalingsgrad etter ny inntekt", minst=0)
def sykepenger_utbetalingsgrad_etter_inntekt(
    sykepenger_samlet_utbetalbart_tap: KrPerAr,
    sykepenger_samlet_ny_inntekt: KrPerAr,
    sykepenger_samlet_inntekt: KrPerAr,
) -> Andel:
    """Ny inntekt trekkes fra tapet før grunnlaget kuttes til 6 G."""
    ny = min(sykepenger_samlet_ny_inntekt, sykepenger_samlet_utbetalbart_tap)
    return del_pa(sykepenger_samlet_utbetalbart_tap - ny, sykepenger_samlet_inntekt, ved_null=0)


@regel("ftrl. § 8-48", fra="2010-01-01", etikett="Andre ytelser det ikke er plass til", minst=0)
def sykepenger_for_mye_annet(
    sykepenger_annen_ytelse_grad: Andel, sykepenger_brutto_utbetalingsgrad: Andel
) -> Andel:
    """Andre ytelser har plass i den delen av inntekten som ikke er sykepenger; resten går fra dem."""
    return max(0, sykepenger_annen_ytelse_grad - (1 - sykepenger_brutto_utbetalingsgrad))


@regel("ftrl. § 8-13; ftrl. § 8-48", fra="2010-01-01", etikett="Utbetalingsgrad", minst=0)
def sykepenger_utbetalingsgrad(
    sykepenger_utbetalingsgrad_etter_inntekt: Andel, sykepenger_for_mye_annet: Andel
) -> Andel:
    """Andelen av grunnlaget som betales den dagen; grensen på 20 prosent prøves ikke mot den."""
    return max(0, sykepenger_utbetalingsgrad_etter_inntekt - sykepenger_for_mye_annet)
