"""Særlige grupper og ytelser: ftrl. §§ 8-4, 8-14, 8-40 til 8-43, 8-47 til 8-50 og 8-53."""

from __future__ import annotations

from ...engine import avrund, del_pa, forste_i_maneden, legg_til_maneder, regel
from ...engine.units import (
    Andel,
    AntallDager,
    AntallG,
    AntallManeder,
    Dato,
    JaNei,
    KrPerAr,
    KrPerDag,
    KrPerG,
    KrPerManed,
)
from .fakta_arbeidsgiver import UteAvArbeid
from .regler_arbeidsgiver import DagerPerUke
from .regler_egenmelding import Dager, Maneder
from .regler_refusjon import DagerPerAr


@regel("ftrl. § 8-14", fra="2010-01-01", etikett="Reisetilskudd per dag", sikkerhet="middels", minst=0)
def sykepenger_reisetilskudd_per_dag(
    sykepenger_ekstra_reise_per_dag: KrPerDag, sykepenger_per_dag: KrPerDag
) -> KrPerDag:
    """Kan en arbeide, men ikke reise som vanlig, dekkes ekstra reise, høyst det sykepengene ville vært."""
    return min(sykepenger_ekstra_reise_per_dag, sykepenger_per_dag)


@regel("ftrl. § 8-4", fra="2010-01-01", etikett="Kan sykmeldes for enkeltstående behandlingsdager")
def sykepenger_enkeltstaende_behandling(
    sykepenger_behandlingsdager_per_uke: DagerPerUke, sykepenger_behandlingsdager_i_uken: DagerPerUke
) -> JaNei:
    """Inntil én hel dag i uken; trengs det flere, skal sykmeldingen være gradert."""
    return 0 < sykepenger_behandlingsdager_per_uke <= sykepenger_behandlingsdager_i_uken


@regel("ftrl. §§ 8-6 og 8-19", fra="2010-01-01", etikett="Avventende sykmelding kan brukes")
def sykepenger_avventende(
    sykepenger_dag_i_fravaeret: Dager, sykepenger_arbeidsgiverperiode_dager: AntallDager
) -> JaNei:
    """Avventende sykmelding er et varsel til arbeidsgiveren og gjelder bare i arbeidsgiverperioden."""
    return sykepenger_dag_i_fravaeret <= sykepenger_arbeidsgiverperiode_dager


# --- flere slags inntekt -------------------------------------------------------------------------


@regel(
    "ftrl. §§ 8-40 til 8-43",
    fra="2010-01-01",
    etikett="Grunnlag som arbeidstaker eller frilanser",
    sikkerhet="lav",
    minst=0,
)
def sykepenger_kombinert_lonn(
    sykepenger_samlet_inntekt: KrPerAr, sykepenger_grunnlag_tak: KrPerAr
) -> KrPerAr:
    """Lønn og frilansinntekt teller først, og dekkes helt opp til 6 G."""
    return min(sykepenger_samlet_inntekt, sykepenger_grunnlag_tak)


@regel(
    "ftrl. §§ 8-41 til 8-43",
    fra="2019-01-01",
    etikett="Grunnlag av næring ved siden av",
    sikkerhet="lav",
    minst=0,
)
def sykepenger_kombinert_naering(
    sykepenger_selvstendig_grunnlag: KrPerAr,
    sykepenger_kombinert_lonn: KrPerAr,
    sykepenger_grunnlag_tak: KrPerAr,
) -> KrPerAr:
    """Er tre års pensjonsgivende inntekt høyere enn lønnen, dekkes resten som for selvstendige."""
    return max(0, min(sykepenger_selvstendig_grunnlag, sykepenger_grunnlag_tak) - sykepenger_kombinert_lonn)


@regel(
    "ftrl. §§ 8-41 til 8-43",
    fra="2019-01-01",
    etikett="Sykepenger av lønn og næring per dag",
    sikkerhet="lav",
    minst=0,
)
def sykepenger_kombinert_per_dag(
    sykepenger_kombinert_lonn: KrPerAr,
    sykepenger_kombinert_naering: KrPerAr,
    sykepenger_dekning_arbeidstaker: Andel,
    sykepenger_dekning_selvstendig_da: Andel,
    sykepenger_utbetalingsgrad: Andel,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """Lønnsdelen dekkes helt og næringsdelen etter satsen for selvstendige, fra dag 17."""
    dekket = sykepenger_kombinert_lonn * sykepenger_dekning_arbeidstaker
    dekket += sykepenger_kombinert_naering * sykepenger_dekning_selvstendig_da
    return avrund(del_pa(dekket * sykepenger_utbetalingsgrad, sykepenger_arbeidsdager_i_aret, ved_null=0))


# --- ute av arbeid, dagpenger, AAP og uføretrygd --------------------------------------------------


@regel("ftrl. § 8-47", fra="2010-01-01", etikett="Kort nok tid ute av arbeid")
def sykepenger_ute_av_arbeid_rett(
    sykepenger_ute_av_arbeid_maneder: Maneder,
    sykepenger_ute_av_arbeid_grunn: UteAvArbeid,
    sykepenger_uten_arbeid_maneder: AntallManeder,
    sykepenger_sluttvederlag_maneder: AntallManeder,
    sykepenger_utdanning_maneder: AntallManeder,
) -> JaNei:
    """Under én måned; seks med sluttvederlag og tolv i utdanningspermisjon."""
    if sykepenger_ute_av_arbeid_grunn == UteAvArbeid.SLUTTVEDERLAG:
        return sykepenger_ute_av_arbeid_maneder < sykepenger_sluttvederlag_maneder
    if sykepenger_ute_av_arbeid_grunn == UteAvArbeid.UTDANNINGSPERMISJON:
        return sykepenger_ute_av_arbeid_maneder < sykepenger_utdanning_maneder
    return sykepenger_ute_av_arbeid_maneder < sykepenger_uten_arbeid_maneder


@regel("ftrl. § 8-49", fra="2010-01-01", etikett="Sykepenger i stedet for dagpenger per dag", minst=0)
def sykepenger_som_dagpenger_per_dag(
    sykepenger_dagpenger_per_dag: KrPerDag, sykepenger_sykmeldingsgrad: Andel
) -> KrPerDag:
    """Den som har dagpenger, får like mye i sykepenger, etter graden."""
    return sykepenger_dagpenger_per_dag * sykepenger_sykmeldingsgrad


@regel(
    "ftrl. § 8-49",
    fra="2010-01-01",
    etikett="Kan ha gradert sykepenger sammen med dagpenger",
    sikkerhet="middels",
)
def sykepenger_sammen_med_dagpenger(
    sykepenger_sykmeldingsgrad: Andel, sykepenger_permittert_grad_maks: Andel
) -> JaNei:
    """Er en mer enn 50 prosent syk, er en ikke reell arbeidssøker og får bare sykepenger."""
    return sykepenger_sykmeldingsgrad <= sykepenger_permittert_grad_maks


@regel(
    "ftrl. § 8-48 andre ledd", fra="2010-01-01", etikett="Den høyeste av sykepenger og AAP per dag", minst=0
)
def sykepenger_hoyeste_med_aap(sykepenger_per_dag: KrPerDag, sykepenger_aap_per_dag: KrPerDag) -> KrPerDag:
    """Den som fyller vilkårene for begge, har rett til den høyeste."""
    return max(sykepenger_per_dag, sykepenger_aap_per_dag)


@regel("ftrl. §§ 8-48 og 11-27", fra="2010-01-01", etikett="Kan velge AAP i stedet", sikkerhet="middels")
def sykepenger_kan_velge_aap(
    sykepenger_grunnlag: KrPerAr, sykepenger_g: KrPerG, sykepenger_valg_aap_g: AntallG
) -> JaNei:
    """Sykepenger skal brukes først, men er grunnlaget under 2 G, kan en velge."""
    return sykepenger_grunnlag < sykepenger_g * sykepenger_valg_aap_g


@regel("ftrl. § 8-50; praksis", fra="2010-01-01", etikett="Sykepenger i måneden en får uføretrygd", minst=0)
def sykepenger_i_overgangsmaneden(
    sykepenger_i_maneden: KrPerManed, sykepenger_uforetrygd_i_maneden: KrPerManed
) -> KrPerManed:
    """I måneden en går over til uføretrygd, betales bare det som er mer enn uføretrygden."""
    return max(0, sykepenger_i_maneden - sykepenger_uforetrygd_i_maneden)


# --- institusjon ---------------------------------------------------------------------------------


@regel("ftrl. § 8-53", fra="2010-01-01", etikett="Sykepengene reduseres fra", sikkerhet="middels")
def sykepenger_institusjon_fra(
    sykepenger_innlagt: Dato, sykepenger_opphold_i_institusjon_maneder: AntallManeder
) -> Dato:
    """Måneden en legges inn og de tre neste er uten reduksjon."""
    return legg_til_maneder(forste_i_maneden(sykepenger_innlagt), sykepenger_opphold_i_institusjon_maneder)


@regel(
    "ftrl. § 8-53",
    fra="2010-01-01",
    periode="dag",
    etikett="Sykepengene reduseres denne dagen",
    sikkerhet="middels",
)
def sykepenger_institusjon_gjelder(
    sykepenger_pa_institusjon: JaNei,
    sykepenger_forsorger_eller_bolig: JaNei,
    sykepenger_institusjon_fra: Dato,
    dag: Dato,
) -> JaNei:
    """Bare for den som har fritt opphold, og som verken forsørger noen eller har utgifter til bolig."""
    if not sykepenger_pa_institusjon or sykepenger_forsorger_eller_bolig:
        return False
    return dag >= sykepenger_institusjon_fra


@regel(
    "ftrl. § 8-53",
    fra="2010-01-01",
    etikett="Laveste sykepenger per dag på institusjon",
    sikkerhet="middels",
    minst=0,
)
def sykepenger_institusjon_minst_per_dag(
    sykepenger_g: KrPerG,
    sykepenger_institusjon_minst_g: AntallG,
    sykepenger_arbeidsdager_i_aret: DagerPerAr,
) -> KrPerDag:
    """Reduksjonen går ikke under det et grunnlag på ½ G gir."""
    return del_pa(sykepenger_g * sykepenger_institusjon_minst_g, sykepenger_arbeidsdager_i_aret, ved_null=0)


@regel(
    "ftrl. § 8-53",
    fra="2010-01-01",
    periode="dag",
    etikett="Sykepenger per dag på institusjon",
    sikkerhet="middels",
    minst=0,
)
def sykepenger_institusjon_per_dag(
    sykepenger_institusjon_gjelder: JaNei,
    sykepenger_per_dag: KrPerDag,
    sykepenger_institusjon_reduksjon: Andel,
    sykepenger_institusjon_minst_per_dag: KrPerDag,
) -> KrPerDag:
    """Halvparten, men ikke mindre enn et grunnlag på ½ G gir, og aldri mer enn en ellers fikk."""
    if not sykepenger_institusjon_gjelder:
        return sykepenger_per_dag
    redusert = sykepenger_per_dag * (1 - sykepenger_institusjon_reduksjon)
    return avrund(min(sykepenger_per_dag, max(redusert, sykepenger_institusjon_minst_per_dag)))
