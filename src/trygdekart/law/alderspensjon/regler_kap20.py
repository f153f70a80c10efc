"""Pensjon etter nye regler: inntektspensjon og garantipensjon, ftrl. kap. 20."""

from __future__ import annotations

from typing import Annotated

from ...engine import del_pa, regel
from ...engine.declare import Oppslag
from ...engine.units import Andel, AntallAr, Dato, JaNei, Kr, KrPerAr
from .regler_delingstall import Delingstall

PerAr = Annotated[float, "1/år"]

OPPSLAG = (
    Oppslag(
        navn="alderspensjon_garantisats_ordinaer",
        av="alderspensjon_garantipensjon_ordinaer",
        dato="alderspensjon_garantidag",
        hjemmel="ftrl. § 20-9",
        etikett="Garantipensjon, ordinær sats når pensjonen regnes ut",
    ),
    Oppslag(
        navn="alderspensjon_garantisats_hoy",
        av="alderspensjon_garantipensjon_hoy",
        dato="alderspensjon_garantidag",
        hjemmel="ftrl. § 20-9",
        etikett="Garantipensjon, høy sats når pensjonen regnes ut",
    ),
)


@regel("ftrl. § 20-9", fra="2011-01-01", etikett="Dagen satsen for garantipensjon hentes fra")
def alderspensjon_garantidag(alderspensjon_regnedag: Dato, alderspensjon_garantipensjon_fra: Dato) -> Dato:
    """Satsen på dagen pensjonen regnes ut; de første fikk garantipensjon i 2016."""
    return max(alderspensjon_regnedag, alderspensjon_garantipensjon_fra)


@regel("ftrl. §§ 20-11 og 20-12", fra="2011-01-01", etikett="Inntektspensjon", minst=0)
def alderspensjon_inntektspensjon(
    alderspensjon_beholdning: Kr,
    alderspensjon_andel_kap20: Andel,
    alderspensjon_grad_per_delingstall: PerAr,
) -> KrPerAr:
    """Pensjonsbeholdningen som tas ut, delt på delingstallet, for den delen som følger nye regler."""
    return alderspensjon_beholdning * alderspensjon_andel_kap20 * alderspensjon_grad_per_delingstall


@regel("ftrl. § 20-9", fra="2016-01-01", etikett="Sats for garantipensjon", minst=0)
def alderspensjon_garantipensjonssats(
    alderspensjon_lavere_sats: JaNei,
    alderspensjon_garantisats_ordinaer: KrPerAr,
    alderspensjon_garantisats_hoy: KrPerAr,
) -> KrPerAr:
    """Satsen er høy, eller ordinær når ektefellen har egen pensjon eller inntekt over 2 G."""
    if alderspensjon_lavere_sats:
        return alderspensjon_garantisats_ordinaer
    return alderspensjon_garantisats_hoy


@regel("ftrl. § 20-10", fra="2016-01-01", etikett="Garantipensjonsbeholdning før den settes til minst null")
def alderspensjon_garantipensjonsbeholdning_for_gulv(
    alderspensjon_garantipensjonssats: KrPerAr,
    alderspensjon_trygdetid_andel: Andel,
    alderspensjon_delingstall_normert: Delingstall,
    alderspensjon_garantipensjon_avkorting: Andel,
    alderspensjon_beholdning: Kr,
) -> Kr:
    """Satsen ganger delingstallet ved normert alder, minus 80 prosent av pensjonsbeholdningen."""
    sats = alderspensjon_garantipensjonssats * alderspensjon_trygdetid_andel
    fradrag = alderspensjon_garantipensjon_avkorting * alderspensjon_beholdning
    return sats * alderspensjon_delingstall_normert - fradrag


@regel("ftrl. § 20-10", fra="2016-01-01", etikett="Garantipensjonsbeholdning", minst=0)
def alderspensjon_garantipensjonsbeholdning(
    alderspensjon_garantipensjonsbeholdning_for_gulv: Kr,
    alderspensjon_trygdetid: AntallAr,
    alderspensjon_garantipensjon_min_trygdetid: AntallAr,
) -> Kr:
    """Beholdningen er aldri under null, og uten fem års trygdetid er det ingen garantipensjon."""
    if alderspensjon_trygdetid < alderspensjon_garantipensjon_min_trygdetid:
        return 0.0
    return max(0, alderspensjon_garantipensjonsbeholdning_for_gulv)


@regel("ftrl. § 20-10", fra="2016-01-01", etikett="Garantipensjon før den settes til minst null")
def alderspensjon_garantipensjon_for_gulv(
    alderspensjon_garantipensjonsbeholdning_for_gulv: Kr,
    alderspensjon_andel_kap20: Andel,
    alderspensjon_grad_per_delingstall: PerAr,
) -> KrPerAr:
    """Garantipensjonsbeholdningen delt på delingstallet, også når den er negativ."""
    del_ = alderspensjon_andel_kap20 * alderspensjon_grad_per_delingstall
    return alderspensjon_garantipensjonsbeholdning_for_gulv * del_


@regel("ftrl. §§ 20-9 og 20-10", fra="2016-01-01", etikett="Garantipensjon", sikkerhet="middels", minst=0)
def alderspensjon_garantipensjon(
    alderspensjon_andel_kap20: Andel,
    alderspensjon_har_nadd_normert_alder: JaNei,
    alderspensjon_uttak_ved_normert_alder: JaNei,
    alderspensjon_garantipensjonsbeholdning: Kr,
    alderspensjon_grad_per_delingstall: PerAr,
    alderspensjon_gjeldende_uttaksgrad: Andel,
    alderspensjon_delingstall_normert: Delingstall,
) -> KrPerAr:
    """Garantipensjonen ytes fra normert pensjonsalder, til den som har liten opptjening."""
    if alderspensjon_andel_kap20 == 0 or not alderspensjon_har_nadd_normert_alder:
        return 0.0
    ny_del = alderspensjon_garantipensjonsbeholdning * alderspensjon_andel_kap20
    if alderspensjon_uttak_ved_normert_alder:
        return ny_del * alderspensjon_grad_per_delingstall
    ved_normert = del_pa(alderspensjon_gjeldende_uttaksgrad, alderspensjon_delingstall_normert, ved_null=0)
    return ny_del * ved_normert
