"""Andre ytelser ved siden av arbeidsavklaringspenger, §§ 11-24 til 11-28, og det som blir utbetalt.

Rekkefølgen: andelene for arbeid, uføretrygd, andre ytelser, arbeidsgiver og meldeplikt trekkes fra
hverandre som prosentpoeng; institusjon ganges inn til slutt; så rundes det til hele prosent. Dagsats og
barnetillegg ganges hver for seg med graderingen, og barnepensjon og sluttvederlag trekkes fra i kroner.
"""

from __future__ import annotations

from typing import Annotated

from ...engine import (
    MANEDER_I_ARET,
    OverDager,
    avrund,
    del_pa,
    forste_i_maneden,
    hjelpefunksjon,
    legg_til_maneder,
    manedsnummer,
    regel,
)
from ...engine.units import Andel, AntallDager, Dato, JaNei, Kr, KrPerDag, KrPerManed

Tall = Annotated[float, "tall"]
DagerPerAr = Annotated[float, "dag/år"]

OVER_DAGER = (
    OverDager(
        navn="aap_i_meldeperioden",
        av="aap_per_dag",
        metode="sum",
        fra="aap_meldeperiode_fra",
        til="aap_meldeperiode_til",
        hjemmel="ftrl. §§ 11-10 og 11-20",
        etikett="Arbeidsavklaringspenger for meldeperioden",
    ),
    OverDager(
        navn="aap_dag_for_dag",
        av="aap_per_dag",
        metode="forløp",
        fra="aap_meldeperiode_fra",
        til="aap_meldeperiode_til",
        hjemmel="ftrl. § 11-20",
        etikett="Arbeidsavklaringspenger dag for dag i meldeperioden",
    ),
    OverDager(
        navn="aap_dagsats_dag_for_dag",
        av="aap_dagsats",
        metode="forløp",
        fra="aap_meldeperiode_fra",
        til="aap_meldeperiode_til",
        hjemmel="ftrl. § 11-20",
        etikett="Dagsatsen dag for dag i meldeperioden",
    ),
    OverDager(
        navn="aap_gradering_dag_for_dag",
        av="aap_gradering",
        metode="forløp",
        fra="aap_meldeperiode_fra",
        til="aap_meldeperiode_til",
        hjemmel="ftrl. § 11-23",
        etikett="Graderingen dag for dag i meldeperioden",
    ),
    OverDager(
        navn="aap_i_maneden",
        av="aap_per_dag",
        metode="sum",
        fra="maned",
        til="aap_maneden_til",
        hjemmel="ftrl. § 11-20",
        etikett="Arbeidsavklaringspenger for dagene i måneden",
    ),
    OverDager(
        navn="aap_i_aret",
        av="aap_per_dag",
        metode="sum",
        hjemmel="ftrl. § 11-20",
        etikett="Arbeidsavklaringspenger for dagene i året",
    ),
)


# --- gradering -----------------------------------------------------------------------------------


@regel("ftrl. § 11-28", fra="2010-03-01", periode="dag", etikett="Igjen etter andre ytelser", minst=0)
def aap_gradering_for_institusjon(
    aap_gradering_arbeid: Andel,
    aap_uforegrad: Andel,
    aap_andre_ytelser_grad: Andel,
    aap_ytelse_fra_arbeidsgiver: JaNei,
    aap_meldeplikt_brudd: JaNei,
) -> Andel:
    """Uføregrad og andre ytelser trekkes fra som prosentpoeng; arbeidsgiver og brutt meldeplikt tar alt."""
    if aap_ytelse_fra_arbeidsgiver or aap_meldeplikt_brudd:
        return 0.0
    return max(0.0, aap_gradering_arbeid - aap_uforegrad - aap_andre_ytelser_grad)


@regel(
    "ftrl. § 11-25", fra="2010-03-01", periode="dag", etikett="Trekk for opphold på institusjon", minst=0
)
def aap_institusjonsandel(aap_institusjon_reduseres: JaNei, aap_institusjon_reduksjon: Andel) -> Andel:
    """Under et langt opphold på institusjon med fri kost og losji halveres ytelsen."""
    if aap_institusjon_reduseres:
        return aap_institusjon_reduksjon
    return 0.0


@regel("ftrl. §§ 11-23 til 11-28", fra="2010-03-01", periode="dag", etikett="Gradering", minst=0)
def aap_gradering(
    aap_rett: JaNei,
    aap_gradering_for_institusjon: Andel,
    aap_institusjonsandel: Andel,
    aap_avrunding_prosent: Tall,
) -> Andel:
    """Institusjon ganges inn til slutt, og graderingen rundes til hele prosent."""
    if not aap_rett:
        return 0.0
    return avrund(aap_gradering_for_institusjon * (1 - aap_institusjonsandel), aap_avrunding_prosent)


# --- beløp som trekkes fra i kroner --------------------------------------------------------------


@regel("ftrl. § 11-27", fra="2010-03-01", periode="dag", etikett="Barnepensjon per dag", minst=0)
def aap_barnepensjon_per_dag(aap_barnepensjon: KrPerManed, aap_dager_per_ar: DagerPerAr) -> KrPerDag:
    """Barnepensjonen i måneden gjøres om til et beløp per dag i hele kroner."""
    return avrund(del_pa(aap_barnepensjon * MANEDER_I_ARET, aap_dager_per_ar, ved_null=0))


@regel(
    "ftrl. § 11-24",
    fra="2010-03-01",
    periode="dag",
    etikett="Ytelse fra arbeidsgiver uten feriepenger",
    minst=0,
)
def aap_arbeidsgiver_til_trekk(aap_arbeidsgiver_belop: Kr, aap_arbeidsgiver_feriepenger: Kr) -> Kr:
    """Feriepenger etter ferieloven fører ikke til trekk."""
    return max(0.0, aap_arbeidsgiver_belop - aap_arbeidsgiver_feriepenger)


@regel(
    "ftrl. § 11-24",
    fra="2010-03-01",
    periode="dag",
    etikett="Del av måneden som arbeidsgiver dekker",
    minst=0,
)
def aap_arbeidsgiver_andel(
    dag: Dato,
    aap_arbeidsgiver_til_trekk: Kr,
    aap_arbeidsgiver_fra: Dato,
    aap_tidligere_manedslonn: KrPerManed,
) -> Andel:
    """Ytelsen deles på den tidligere månedslønnen og dekker så mange måneder, den siste bare delvis."""
    maneder_for = manedsnummer(dag) - manedsnummer(aap_arbeidsgiver_fra)
    if maneder_for < 0:
        return 0.0
    dekker = del_pa(aap_arbeidsgiver_til_trekk, aap_tidligere_manedslonn, ved_null=0)
    en_maned = manedsnummer(legg_til_maneder(dag, 1)) - manedsnummer(dag)
    return del_pa(max(0, min(en_maned, dekker - maneder_for)), en_maned, ved_null=0)


@regel("ftrl. § 11-24", fra="2010-03-01", periode="dag", etikett="Har fått ytelse fra arbeidsgiver")
def aap_har_ytelse_fra_arbeidsgiver(aap_arbeidsgiver_til_trekk: Kr) -> JaNei:
    """Trekket gjelder når arbeidsgiveren har betalt noe annet enn feriepenger."""
    return aap_arbeidsgiver_til_trekk > 0


@regel(
    "ftrl. § 11-24",
    fra="2010-03-01",
    periode="dag",
    etikett="Trekk for ytelse fra arbeidsgiver per dag",
    minst=0,
)
def aap_arbeidsgiver_per_dag() -> KrPerDag:
    """Uten ytelse fra arbeidsgiver er det ikke noe trekk."""
    return 0.0


@regel(
    "ftrl. § 11-24",
    fra="2010-03-01",
    periode="dag",
    etikett="Trekk krone for krone per dag",
    unntak_fra="aap_arbeidsgiver_per_dag",
    nar="aap_har_ytelse_fra_arbeidsgiver",
    sikkerhet="middels",
    minst=0,
)
def aap_arbeidsgiver_krone_for_krone(
    aap_tidligere_manedslonn: KrPerManed, aap_arbeidsgiver_andel: Andel, aap_dager_per_ar: DagerPerAr
) -> KrPerDag:
    """Lønnen for den delen av måneden som er dekket, trekkes fra krone for krone, fordelt på dagene."""
    i_aret = aap_tidligere_manedslonn * MANEDER_I_ARET
    return del_pa(i_aret * aap_arbeidsgiver_andel, aap_dager_per_ar, ved_null=0)


@regel("ftrl. § 11-20", fra="2010-03-01", periode="måned", etikett="Siste dag i måneden")
def aap_maneden_til(maned: Dato) -> Dato:
    """Dagene i en kalendermåned, når betalingen summeres for den."""
    return forste_i_maneden(legg_til_maneder(maned, 1)) - 1


# --- det som blir utbetalt -----------------------------------------------------------------------


@hjelpefunksjon
def til_utbetaling(
    dagsats: KrPerDag,
    barnetillegg: KrPerDag,
    gradering: Andel,
    barnepensjon: KrPerDag,
    arbeidsgiver: KrPerDag,
    ore: Tall,
) -> KrPerDag:
    """Gradér dagsats og barnetillegg hver for seg i øre, trekk fra, og rund til hele kroner."""
    gradert = avrund(dagsats * gradering, ore) + avrund(barnetillegg * gradering, ore)
    return max(0.0, avrund(gradert - barnepensjon - arbeidsgiver))


@regel("ftrl. § 11-20", fra="2010-03-01", periode="dag", etikett="Arbeidsavklaringspenger per dag", minst=0)
def aap_per_dag(
    aap_dagsats: KrPerDag,
    aap_barnetillegg_per_dag: KrPerDag,
    aap_gradering: Andel,
    aap_barnepensjon_per_dag: KrPerDag,
    aap_arbeidsgiver_per_dag: KrPerDag,
    aap_avrunding_ore: Tall,
) -> KrPerDag:
    """Det en får for en hverdag, i hele kroner."""
    return til_utbetaling(
        aap_dagsats,
        aap_barnetillegg_per_dag,
        aap_gradering,
        aap_barnepensjon_per_dag,
        aap_arbeidsgiver_per_dag,
        aap_avrunding_ore,
    )


# --- brudd på aktivitetsplikten, § 11-9 ----------------------------------------------------------


@regel("ftrl. § 11-9", fra="2018-01-01", periode="dag", etikett="Gradering uten arbeid", minst=0)
def aap_gradering_uten_arbeid(
    aap_uforegrad: Andel,
    aap_andre_ytelser_grad: Andel,
    aap_ytelse_fra_arbeidsgiver: JaNei,
    aap_meldeplikt_brudd: JaNei,
    aap_institusjonsandel: Andel,
) -> Andel:
    """Ved trekk for brudd på aktivitetsplikten ses det bort fra arbeid, og institusjon er prosentpoeng."""
    if aap_ytelse_fra_arbeidsgiver or aap_meldeplikt_brudd:
        return 0.0
    return max(0.0, 1 - aap_uforegrad - aap_andre_ytelser_grad - aap_institusjonsandel)


@regel(
    "ftrl. § 11-9",
    fra="2018-01-01",
    periode="dag",
    etikett="Trekk for ett brudd på aktivitetsplikten",
    minst=0,
)
def aap_trekk_per_brudd(
    aap_dagsats: KrPerDag,
    aap_barnetillegg_per_dag: KrPerDag,
    aap_gradering_uten_arbeid: Andel,
    aap_barnepensjon_per_dag: KrPerDag,
    aap_arbeidsgiver_per_dag: KrPerDag,
    aap_avrunding_ore: Tall,
) -> KrPerDag:
    """Hvert brudd uten rimelig grunn koster én dags ytelse."""
    return til_utbetaling(
        aap_dagsats,
        aap_barnetillegg_per_dag,
        aap_gradering_uten_arbeid,
        aap_barnepensjon_per_dag,
        aap_arbeidsgiver_per_dag,
        aap_avrunding_ore,
    )


@regel(
    "ftrl. §§ 11-9 og 11-10", fra="2018-01-01", periode="dag", etikett="Utbetalt for meldeperioden", minst=0
)
def aap_utbetalt_i_meldeperioden(aap_i_meldeperioden: Kr, aap_trekk_i_meldeperioden: Kr) -> Kr:
    """Arbeidsavklaringspengene for meldeperioden, etter trekk for brudd på aktivitetsplikten."""
    return aap_i_meldeperioden - aap_trekk_i_meldeperioden


@regel("ftrl. § 11-9", fra="2018-01-01", periode="dag", etikett="Trekk for bruddene, til sammen", minst=0)
def aap_trekk_for_bruddene(
    aap_trekk_per_brudd: KrPerDag, aap_aktivitetsbrudd_trekkdager: AntallDager
) -> Kr:
    """Hvert brudd uten rimelig grunn koster én dags ytelse, med dagens satser."""
    return aap_trekk_per_brudd * aap_aktivitetsbrudd_trekkdager
