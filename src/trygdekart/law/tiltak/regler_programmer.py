"""Tiltakspenger, kvalifiseringsstønad, ungdomsprogramytelse og aktivitetspenger."""

from __future__ import annotations

from ...engine import MANEDER_I_ARET, del_pa, fyller_ar, regel
from ...engine.units import Alder, Andel, AntallG, Dato, JaNei, Kr, KrPerAr, KrPerDag, KrPerG, KrPerManed
from .enheter import Antall, Barn, Dager, DagerPerAr, KrPerBarnOgDag

TILTAKSPENGER = "tiltakspengeforskriften § 6"
KVP = "sosialtjenesteloven § 35"
KVP_VILKAR = "sosialtjenesteloven § 29"
UNGDOM = "forskrift om forsøk med ungdomsprogram og ungdomsprogramytelse § 9"
AKTIVITET = "FOR-2026-09-27-1944; ftrl. § 25-13"
FRA = "2010-01-01"
FRA_TILTAKSPENGER = "2023-01-01"
FRA_UNGDOM = "2025-08-01"
FRA_AKTIVITET = "2026-09-27"


@regel(f"{TILTAKSPENGER}; {KVP}", fra=FRA, periode="dag", etikett="Fylt 18 år", sikkerhet="middels")
def program_vilkar_voksen(dag: Dato, fodselsdato: Dato, program_alder_fra: Alder) -> JaNei:
    """En må være fylt 18 år for å få egen inntekt i tiltak eller program."""
    return dag >= fyller_ar(fodselsdato, program_alder_fra)


@regel(f"{KVP}; {UNGDOM}", fra=FRA, periode="dag", etikett="Andel av full sats", minst=0)
def program_satsandel(
    dag: Dato,
    fodselsdato: Dato,
    program_alder_full_sats: Alder,
    program_under_25_teller: Antall,
    program_under_25_nevner: Antall,
) -> Andel:
    """To tredjedeler under 25 år, og full sats fra og med 25-årsdagen."""
    if dag >= fyller_ar(fodselsdato, program_alder_full_sats):
        return 1.0
    return del_pa(program_under_25_teller, program_under_25_nevner, ved_null=0)


@regel(f"{TILTAKSPENGER}; {KVP}", fra=FRA, etikett="Har ikke en annen ytelse å leve av")
def program_vilkar_uten_ytelse(program_annen_ytelse: JaNei) -> JaNei:
    """Inntekten i programmet er for den som ikke har en annen ytelse til livsopphold."""
    return not program_annen_ytelse


@regel(TILTAKSPENGER, fra=FRA, etikett="Deltar i tiltak")
def tiltakspenger_vilkar_i_tiltak(program_i_tiltak: JaNei) -> JaNei:
    """Tiltakspenger er for den som deltar i et arbeidsmarkedstiltak."""
    return program_i_tiltak


# --- tiltakspenger -----------------------------------------------------------------------------------


@regel(TILTAKSPENGER, fra=FRA_TILTAKSPENGER, etikett="Tiltakspenger per dag", minst=0)
def tiltakspenger_per_dag(
    tiltakspenger_dagsats: KrPerDag, tiltakspenger_barnetillegg: KrPerBarnOgDag, program_antall_barn: Barn
) -> KrPerDag:
    """En fast dagsats og et tillegg for hvert barn, uansett hva en har tjent før."""
    return tiltakspenger_dagsats + tiltakspenger_barnetillegg * program_antall_barn


@regel(TILTAKSPENGER, fra=FRA_TILTAKSPENGER, etikett="Redusert dag", sikkerhet="middels", minst=0)
def tiltakspenger_per_redusert_dag(
    tiltakspenger_dagsats_redusert: KrPerDag,
    tiltakspenger_barnetillegg_redusert: KrPerBarnOgDag,
    program_antall_barn: Barn,
) -> KrPerDag:
    """Dager med redusert sats gir tre fjerdedeler, i hele kroner."""
    return tiltakspenger_dagsats_redusert + tiltakspenger_barnetillegg_redusert * program_antall_barn


@regel(TILTAKSPENGER, fra=FRA_TILTAKSPENGER, etikett="Tiltakspenger i meldeperioden", minst=0)
def tiltakspenger_i_perioden(
    tiltakspenger_per_dag: KrPerDag,
    tiltakspenger_per_redusert_dag: KrPerDag,
    program_dager: Dager,
    program_dager_redusert: Dager,
) -> Kr:
    """Det betales for hver dag en deltok; ugyldig fravær betales ikke."""
    hele = max(0, program_dager - program_dager_redusert)
    return tiltakspenger_per_dag * hele + tiltakspenger_per_redusert_dag * program_dager_redusert


# --- kvalifiseringsprogrammet ------------------------------------------------------------------------


@regel(KVP_VILKAR, fra=FRA, etikett="Vesentlig nedsatt arbeids- og inntektsevne")
def kvalifiseringsprogram_vilkar_nedsatt(program_vesentlig_nedsatt: JaNei) -> JaNei:
    """Evnen til å arbeide og tjene penger må være vesentlig nedsatt; årsaken trenger ikke være sykdom."""
    return program_vesentlig_nedsatt


@regel(KVP_VILKAR, fra=FRA, etikett="Tett oppfølging vil hjelpe")
def program_vilkar_oppfolging(program_trenger_oppfolging: JaNei) -> JaNei:
    """Tett oppfølging må kunne bringe en nærmere arbeid."""
    return program_trenger_oppfolging


@regel(KVP, fra=FRA, periode="dag", etikett="Kvalifiseringsstønad i året", sikkerhet="middels", minst=0)
def kvalifiseringsstonad_per_ar(
    grunnbelop: KrPerG,
    kvalifiseringsstonad_g: AntallG,
    program_satsandel: Andel,
    kvalifiseringsstonad_barnetillegg: KrPerBarnOgDag,
    program_antall_barn: Barn,
    program_dager_i_aret: DagerPerAr,
) -> KrPerAr:
    """Et fast antall G i året, to tredjedeler under 25 år, og et tillegg for hvert barn."""
    barn = kvalifiseringsstonad_barnetillegg * program_antall_barn * program_dager_i_aret
    return grunnbelop * kvalifiseringsstonad_g * program_satsandel + barn


@regel(KVP, fra=FRA, periode="dag", etikett="Kvalifiseringsstønad i måneden", sikkerhet="middels", minst=0)
def kvalifiseringsstonad_per_maned(kvalifiseringsstonad_per_ar: KrPerAr) -> KrPerManed:
    """En tolvdel av året for full deltakelse; ugyldig fravær trekkes fra."""
    return kvalifiseringsstonad_per_ar / MANEDER_I_ARET


# --- ungdomsprogrammet -------------------------------------------------------------------------------


@regel(UNGDOM, fra=FRA_UNGDOM, periode="dag", etikett="Ung nok til ungdomsprogrammet", sikkerhet="lav")
def ungdomsprogram_vilkar_alder(
    dag: Dato, fodselsdato: Dato, program_vilkar_voksen: JaNei, ungdomsprogram_alder_under: Alder
) -> JaNei:
    """Fra 18 år og til en øvre alder ved start som ikke er bekreftet."""
    if not program_vilkar_voksen:
        return False
    return dag < fyller_ar(fodselsdato, ungdomsprogram_alder_under)


@regel(UNGDOM, fra=FRA_UNGDOM, periode="dag", etikett="Ungdomsprogramytelse i året", minst=0)
def ungdomsprogram_ytelse_per_ar(
    grunnbelop: KrPerG,
    ungdomsprogram_g: AntallG,
    program_satsandel: Andel,
    ungdomsprogram_barnetillegg: KrPerBarnOgDag,
    program_antall_barn: Barn,
    program_dager_i_aret: DagerPerAr,
) -> KrPerAr:
    """2,041 G i året, to tredjedeler av det under 25 år, og et tillegg for hvert barn."""
    barn = ungdomsprogram_barnetillegg * program_antall_barn * program_dager_i_aret
    return grunnbelop * ungdomsprogram_g * program_satsandel + barn


@regel(UNGDOM, fra=FRA_UNGDOM, periode="dag", etikett="Ungdomsprogramytelse etter lønn, i året", minst=0)
def ungdomsprogram_per_ar(
    ungdomsprogram_ytelse_per_ar: KrPerAr, program_lonn_per_ar: KrPerAr, ungdomsprogram_reduksjon: Andel
) -> KrPerAr:
    """Ytelsen går ned med 66 prosent av lønnen, så det lønner seg å arbeide."""
    return max(0, ungdomsprogram_ytelse_per_ar - program_lonn_per_ar * ungdomsprogram_reduksjon)


@regel(UNGDOM, fra=FRA_UNGDOM, periode="dag", etikett="Ungdomsprogramytelse per dag", minst=0)
def ungdomsprogram_per_dag(ungdomsprogram_per_ar: KrPerAr, program_dager_i_aret: DagerPerAr) -> KrPerDag:
    """Ytelsen i året delt på 260 virkedager."""
    return del_pa(ungdomsprogram_per_ar, program_dager_i_aret, ved_null=0)


# --- aktivitetspenger («Et enklere Nav») -------------------------------------------------------------


@regel(AKTIVITET, fra=FRA_AKTIVITET, periode="dag", etikett="Ung nok til aktivitetspenger")
def aktivitetspenger_vilkar_alder(
    dag: Dato, fodselsdato: Dato, program_vilkar_voksen: JaNei, aktivitetspenger_alder_under: Alder
) -> JaNei:
    """Fra 18 til 30 år."""
    if not program_vilkar_voksen:
        return False
    return dag < fyller_ar(fodselsdato, aktivitetspenger_alder_under)


@regel(AKTIVITET, fra=FRA_AKTIVITET, etikett="I forsøket, med vedtak om oppfølging og medlemskap")
def aktivitetspenger_vilkar_forsoket(
    program_i_forsoksomradet: JaNei, program_oppfolgingsvedtak: JaNei, program_medlem: JaNei
) -> JaNei:
    """En må bo, arbeide eller studere der forsøket er, ha vedtak etter § 14 a, og ha vært medlem."""
    return program_i_forsoksomradet and program_oppfolgingsvedtak and program_medlem


@regel(AKTIVITET, fra=FRA_AKTIVITET, periode="dag", etikett="Minste aktivitetspenger i året", minst=0)
def aktivitetspenger_minst_per_ar(
    grunnbelop: KrPerG,
    aktivitetspenger_minste_g: AntallG,
    program_satsandel: Andel,
) -> KrPerAr:
    """2,041 G i året, og to tredjedeler av det under 25 år."""
    return grunnbelop * aktivitetspenger_minste_g * program_satsandel


@regel(AKTIVITET, fra=FRA_AKTIVITET, periode="dag", etikett="Aktivitetspenger i året før lønn", minst=0)
def aktivitetspenger_for_lonn_per_ar(
    aktivitetspenger_inntekt_per_ar: KrPerAr,
    grunnbelop: KrPerG,
    aktivitetspenger_tak_g: AntallG,
    aktivitetspenger_andel: Andel,
    aktivitetspenger_minst_per_ar: KrPerAr,
    aktivitetspenger_barnetillegg: KrPerBarnOgDag,
    program_antall_barn: Barn,
    program_dager_i_aret: DagerPerAr,
) -> KrPerAr:
    """66 prosent av inntekten før, opp til 6 G, minst minstesatsen, og et tillegg for hvert barn."""
    grunnlag = min(aktivitetspenger_inntekt_per_ar, grunnbelop * aktivitetspenger_tak_g)
    av_inntekt = max(grunnlag * aktivitetspenger_andel, aktivitetspenger_minst_per_ar)
    return av_inntekt + aktivitetspenger_barnetillegg * program_antall_barn * program_dager_i_aret


@regel(AKTIVITET, fra=FRA_AKTIVITET, periode="dag", etikett="Aktivitetspenger etter lønn, i året", minst=0)
def aktivitetspenger_per_ar(
    aktivitetspenger_for_lonn_per_ar: KrPerAr,
    program_lonn_per_ar: KrPerAr,
    aktivitetspenger_reduksjon: Andel,
) -> KrPerAr:
    """Ytelsen går ned med 66 prosent av lønnen ved siden av."""
    return max(0, aktivitetspenger_for_lonn_per_ar - program_lonn_per_ar * aktivitetspenger_reduksjon)


@regel(AKTIVITET, fra=FRA_AKTIVITET, periode="dag", etikett="Aktivitetspenger per dag", minst=0)
def aktivitetspenger_per_dag(
    aktivitetspenger_per_ar: KrPerAr, program_dager_i_aret: DagerPerAr
) -> KrPerDag:
    """Ytelsen i året delt på 260 virkedager."""
    return del_pa(aktivitetspenger_per_ar, program_dager_i_aret, ved_null=0)
