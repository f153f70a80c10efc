"""Når bilen kan skiftes ut, og hva som må betales tilbake, forskrift 7.3.2003 nr. 290 §§ 8 og 9."""

from __future__ import annotations

from typing import Annotated

from ...engine import MANEDER_I_ARET, del_pa, fyller_ar, legg_til_maneder, manedsnummer, regel, rund_ned
from ...engine.units import Alder, AntallManeder, Dato, JaNei, Kr
from .fakta_bil import Formal, ForrigeBil, Gruppe
from .regler_hjelpemidler import FRA
from .valg import Gjenanskaffelse, Nedskriving

NY_BIL = "forskrift 7.3.2003 nr. 290 § 9"
TILBAKE = "forskrift 7.3.2003 nr. 290 § 8"
Kilometer = Annotated[float, "km"]


@regel(NY_BIL, fra=FRA, etikett="Mangler i kilometer", minst=0)
def bil_mangler_kilometer(bil_kilometer: Kilometer, bil_gjenanskaffelse_kilometer: Kilometer) -> Kilometer:
    """Så mye lenger må bilen gå før den kan byttes etter åtte år."""
    return max(0.0, bil_gjenanskaffelse_kilometer - bil_kilometer)


@regel(NY_BIL, fra=FRA, etikett="Ny bil etter den vanlige tiden")
def bil_ny_vanlig_fra(bil_forrige_dato: Dato, bil_gjenanskaffelse_ar: Alder) -> Dato:
    """Bilen kan skiftes ut når den er brukt i elleve år."""
    return fyller_ar(bil_forrige_dato, bil_gjenanskaffelse_ar)


@regel(NY_BIL, fra=FRA, etikett="Ny bil i arbeid eller utdanning, tidligst")
def bil_ny_i_arbeid_fra(bil_forrige_dato: Dato, bil_gjenanskaffelse_ar_i_arbeid: Alder) -> Dato:
    """Den som er i arbeid eller utdanning, kan få ny bil etter åtte år når den gamle har gått langt nok."""
    return fyller_ar(bil_forrige_dato, bil_gjenanskaffelse_ar_i_arbeid)


@regel(NY_BIL, fra=FRA, etikett="Kan bytte etter den korte tiden", sikkerhet="middels")
def bil_kan_bytte_tidlig(
    bil_formal: Formal, bil_kilometer: Kilometer, bil_gjenanskaffelse_kilometer: Kilometer
) -> JaNei:
    """Den korte tiden er for den som er i arbeid eller utdanning og har kjørt minst 150 000 km."""
    if bil_formal == Formal.DAGLIGLIV:
        return False
    return bil_kilometer >= bil_gjenanskaffelse_kilometer


@regel(
    NY_BIL,
    fra="2020-01-01",
    gir="bil_kan_bytte_tidlig",
    etikett="Kan bytte etter den korte tiden",
    sikkerhet="lav",
)
def bil_kan_bytte_tidlig_2020(
    bil_formal: Formal,
    bil_gruppe: Gruppe,
    bil_kilometer: Kilometer,
    bil_gjenanskaffelse_kilometer: Kilometer,
    bil_valg_gjenanskaffelse: Gjenanskaffelse,
) -> JaNei:
    """Den korte tiden er for den som er i arbeid eller utdanning og har kjørt minst 150 000 km."""
    if bil_formal == Formal.DAGLIGLIV:
        return False
    if bil_gruppe == Gruppe.GRUPPE_1 and bil_valg_gjenanskaffelse == Gjenanskaffelse.UTEN_KILOMETER:
        return True
    return bil_kilometer >= bil_gjenanskaffelse_kilometer


@regel(NY_BIL, fra=FRA, etikett="Ny bil tidligst")
def bil_ny_fra(bil_kan_bytte_tidlig: JaNei, bil_ny_i_arbeid_fra: Dato, bil_ny_vanlig_fra: Dato) -> Dato:
    """Bilen kan skiftes ut etter elleve år, eller etter åtte for den som kan bytte tidligere."""
    if bil_kan_bytte_tidlig:
        return bil_ny_i_arbeid_fra
    return bil_ny_vanlig_fra


@regel(NY_BIL, fra=FRA, periode="dag", etikett="Kan få ny bil nå")
def bil_kan_fa_ny(
    dag: Dato,
    bil_gruppe: Gruppe,
    bil_forrige: ForrigeBil,
    bil_ny_fra: Dato,
    bil_ny_vanlig_fra: Dato,
    bil_helsen_er_verre: JaNei,
) -> JaNei:
    """Den første bilen, bytte til gruppe 2 og forverret helse venter ikke; ellers må tiden ha gått."""
    if bil_forrige == ForrigeBil.INGEN:
        return True
    if bil_forrige == ForrigeBil.GRUPPE_1 and bil_gruppe == Gruppe.GRUPPE_2:
        return True
    if dag >= bil_ny_vanlig_fra:
        return True
    return dag >= bil_ny_fra or bil_helsen_er_verre


@regel(TILBAKE, fra=FRA, etikett="Måneder tilskuddet skrives ned over", sikkerhet="middels", minst=0)
def bil_nedskriving_maneder(
    bil_nedskriving_ar: Alder, bil_nedskriving_ar_kort: Alder, bil_valg_nedskriving: Nedskriving
) -> AntallManeder:
    """Tilskuddet skrives ned i elleve år, til det ikke er noe å betale tilbake."""
    if bil_valg_nedskriving == Nedskriving.KORT:
        return bil_nedskriving_ar_kort * MANEDER_I_ARET
    return bil_nedskriving_ar * MANEDER_I_ARET


@regel(TILBAKE, fra=FRA, periode="dag", etikett="Måneder tilskuddet er skrevet ned", minst=0)
def bil_nedskrevet_maneder(
    dag: Dato, bil_gjeldsbrev_dato: Dato, bil_nedskriving_trinn: AntallManeder
) -> AntallManeder:
    """Hvert hele halvår siden gjeldsbrevet skriver ned tilskuddet, det første når seks måneder er gått."""
    if dag < bil_gjeldsbrev_dato:
        return 0
    hele = rund_ned(manedsnummer(dag) - manedsnummer(bil_gjeldsbrev_dato), bil_nedskriving_trinn)
    if legg_til_maneder(bil_gjeldsbrev_dato, hele) > dag:
        return hele - bil_nedskriving_trinn
    return hele


@regel(TILBAKE, fra=FRA, periode="dag", etikett="Igjen av tilskuddet", sikkerhet="middels", minst=0)
def bil_tilskudd_igjen(
    bil_tilskudd_fatt: Kr, bil_nedskrevet_maneder: AntallManeder, bil_nedskriving_maneder: AntallManeder
) -> Kr:
    """Slutter en i arbeidet eller utdanningen, må det som ikke er skrevet ned, betales tilbake."""
    igjen = max(0, bil_nedskriving_maneder - bil_nedskrevet_maneder)
    return bil_tilskudd_fatt * del_pa(igjen, bil_nedskriving_maneder, ved_null=0)
