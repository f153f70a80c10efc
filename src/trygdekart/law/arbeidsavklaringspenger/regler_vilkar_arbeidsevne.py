"""Sykdom og nedsatt arbeidsevne, § 11-5, og behov for bistand, § 11-6."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any

from ...engine import Kategori, del_pa, regel
from ...engine.declare import utledning
from ...engine.units import Andel, JaNei
from ...timeline import Tidslinje
from .fakta_vilkar import Nedsettelse

HJEMMEL = "ftrl. § 11-5"


class Sykdomsutfall(Kategori):
    """Hva § 11-5 sier; det første som mangler."""

    OPPFYLT = 0
    BARE_FORBIGAENDE = 1, "bare forbigående nedsatt"
    INGEN_SYKDOM = 2
    IKKE_VESENTLIG_MEDVIRKENDE = 3, "sykdommen er ikke årsak nok"
    IKKE_NEDSATT_NOK = 4, "arbeidsevnen er ikke nedsatt nok"


@regel(HJEMMEL, fra="2010-03-01", etikett="Krav til nedsatt arbeidsevne", minst=0)
def aap_arbeidsevne_minst(aap_arbeidsevne_krav: Andel) -> Andel:
    """Arbeidsevnen må være nedsatt med minst halvparten."""
    return aap_arbeidsevne_krav


@regel(
    "ftrl. § 11-23 andre ledd",
    fra="2018-01-01",
    etikett="Krav til nedsatt arbeidsevne for den som alt har AAP",
    unntak_fra="aap_arbeidsevne_minst",
    nar="aap_har_aap_fra_for",
    sikkerhet="middels",
    minst=0,
)
def aap_arbeidsevne_minst_videre(aap_arbeidsevne_krav_videre: Andel) -> Andel:
    """Den som alt har arbeidsavklaringspenger, trenger bare 40 prosent."""
    return aap_arbeidsevne_krav_videre


@regel(
    "ftrl. § 11-22",
    fra="2010-03-01",
    etikett="Krav til nedsatt arbeidsevne av yrkesskade",
    unntak_fra="aap_arbeidsevne_minst",
    nar="aap_yrkesskade",
    foran=("aap_arbeidsevne_minst_videre",),
    minst=0,
)
def aap_arbeidsevne_minst_yrkesskade(aap_arbeidsevne_krav_yrkesskade: Andel) -> Andel:
    """Er arbeidsevnen nedsatt av yrkesskade, er det nok med 30 prosent."""
    return aap_arbeidsevne_krav_yrkesskade


@regel("ftrl. § 11-23 tredje ledd", fra="2010-03-01", etikett="Nedsatt arbeidsevne målt i timer", minst=0)
def aap_nedsatt_etter_timer(
    aap_arbeid_i_uken: Annotated[float, "time/uke"], aap_normal_arbeidsuke: Annotated[float, "time/uke"]
) -> Andel:
    """Timene en kan arbeide, måles mot en vanlig uke på 37,5 timer; halvparten er 18,75."""
    return max(0, 1 - del_pa(aap_arbeid_i_uken, aap_normal_arbeidsuke, ved_null=0))


@regel(HJEMMEL, fra="2010-03-01", etikett="Arbeidsevnen er nedsatt nok")
def aap_nedsatt_nok(aap_arbeidsevne_nedsatt: Andel, aap_arbeidsevne_minst: Andel) -> JaNei:
    """Arbeidsevnen må være nedsatt så mye som loven krever."""
    return aap_arbeidsevne_nedsatt >= aap_arbeidsevne_minst


@regel(HJEMMEL, fra="2010-03-01", etikett="Sykdommen er årsak nok", sikkerhet="middels")
def aap_arsak_er_sykdom(aap_i_slik_grad: JaNei) -> JaNei:
    """Før 2018 måtte arbeidsevnen være nedsatt i en slik grad på grunn av sykdom."""
    return aap_i_slik_grad


@regel(HJEMMEL, fra="2018-01-01", gir="aap_arsak_er_sykdom", etikett="Sykdommen er årsak nok")
def aap_arsak_er_sykdom_2018(aap_vesentlig_medvirkende: JaNei) -> JaNei:
    """Fra 2018 må sykdom, skade eller lyte være en vesentlig medvirkende årsak."""
    return aap_vesentlig_medvirkende


@regel(HJEMMEL, fra="2010-03-01", etikett="Sykdom og nedsatt arbeidsevne")
def aap_sykdom_utfall(
    aap_har_sykdom: JaNei, aap_nedsettelse: Nedsettelse, aap_arsak_er_sykdom: JaNei, aap_nedsatt_nok: JaNei
) -> Sykdomsutfall:
    """Sykdom må være årsaken til at arbeidsevnen er nedsatt nok, og ikke bare forbigående."""
    if aap_nedsettelse == Nedsettelse.FORBIGAENDE:
        return Sykdomsutfall.BARE_FORBIGAENDE
    if not aap_har_sykdom:
        return Sykdomsutfall.INGEN_SYKDOM
    if aap_nedsettelse == Nedsettelse.NEI:
        return Sykdomsutfall.IKKE_NEDSATT_NOK
    if not aap_nedsatt_nok:
        return Sykdomsutfall.IKKE_NEDSATT_NOK
    if not aap_arsak_er_sykdom:
        return Sykdomsutfall.IKKE_VESENTLIG_MEDVIRKENDE
    return Sykdomsutfall.OPPFYLT


@regel(HJEMMEL, fra="2010-03-01", etikett="Vilkåret om sykdom og nedsatt arbeidsevne")
def aap_vilkar_arbeidsevne(aap_sykdom_utfall: Sykdomsutfall) -> JaNei:
    """Arbeidsevnen må være nedsatt med minst halvparten av sykdom, skade eller lyte."""
    return aap_sykdom_utfall == Sykdomsutfall.OPPFYLT


@utledning(HJEMMEL, fra="2018-01-01", etikett="Sykdom og nedsatt arbeidsevne, over tid")
def aap_sykdomsforlop(
    aap_har_sykdom: Any,
    aap_nedsettelse: Any,
    aap_vesentlig_medvirkende: Any,
    aap_arbeidsevne_nedsatt: Any,
    aap_arbeidsevne_minst: Any,
) -> Annotated[Tidslinje[Sykdomsutfall], "forløp"]:
    """Hver vurdering gjelder fra sin dag til den neste."""
    minst = float(aap_arbeidsevne_minst)
    return sammen(
        lambda sykdom, nedsettelse, arsak, andel: aap_sykdom_utfall(
            sykdom, Nedsettelse(nedsettelse), arsak, andel >= minst
        ),
        aap_har_sykdom,
        aap_nedsettelse,
        aap_vesentlig_medvirkende,
        aap_arbeidsevne_nedsatt,
    )


def sammen(f: Callable[..., Any], *linjer: Any) -> Tidslinje[Any]:
    """Return f of the values day by day, where all have one; a single value holds on every day."""
    ut: Tidslinje[tuple[Any, ...]] = Tidslinje.konstant((), date.min)
    for linje in linjer:
        verdi: Any = linje
        if not isinstance(linje, Tidslinje):
            bool(linje)  # an unknown says so here
            verdi = Tidslinje.konstant(linje, date.min)
        ut = ut.slaa_sammen(verdi, lambda a, b: (*a, b))
    return ut.map(lambda v: f(*v)).komprimer()


# --- § 11-6 --------------------------------------------------------------------------------------


@regel("ftrl. § 11-6", fra="2010-03-01", etikett="Vilkåret om behov for bistand")
def aap_vilkar_bistand(
    aap_aktiv_behandling: JaNei, aap_arbeidsrettet_tiltak: JaNei, aap_trenger_oppfolging: JaNei
) -> JaNei:
    """En må trenge behandling, tiltak, eller oppfølging fra Nav mens en fortsatt kan komme i arbeid."""
    if aap_aktiv_behandling:
        return True
    if aap_arbeidsrettet_tiltak:
        return True
    return aap_trenger_oppfolging
