"""Fakta om programmene med egen inntekt, og om arbeidet en mistet (dagpenger)."""

from __future__ import annotations

from ...engine import Fakta
from ..sykepenger.fakta_kort import antall, ja_nei

_PROGRAM = "Det avgjør hvilken inntekt du kan ha i programmet."
_DAGPENGER = "Dagpenger er for den som har mistet arbeidsinntekt (ftrl. kap. 4)."

FAKTA = (
    ja_nei(
        "program_i_tiltak",
        "Deltar i et tiltak hos Nav",
        "Takes part in a measure",
        "Deltar du i et arbeidsmarkedstiltak hos Nav?",
        _PROGRAM,
    ),
    ja_nei(
        "program_i_kvalifiseringsprogrammet",
        "Deltar i kvalifiseringsprogrammet",
        "Takes part in the qualification programme",
        "Deltar du i kvalifiseringsprogrammet hos Nav og kommunen?",
        "Kvalifiseringsstønaden er for den som deltar.",
    ),
    ja_nei(
        "program_i_ungdomsprogrammet",
        "Deltar i ungdomsprogrammet",
        "Takes part in the youth programme",
        "Deltar du i ungdomsprogrammet hos Nav?",
        "Ungdomsprogramytelsen er for den som deltar.",
    ),
    ja_nei(
        "program_har_aktivitetspenger",
        "Får aktivitetspenger",
        "Receives the activity allowance",
        "Får du aktivitetspenger i forsøket «Et enklere Nav»?",
        "Aktivitetspenger kommer i stedet for de fleste andre ytelser.",
    ),
    ja_nei(
        "program_annen_ytelse",
        "Har en annen ytelse til livsopphold",
        "Has another subsistence benefit",
        "Får du AAP, uføretrygd, dagpenger eller en annen ytelse å leve av?",
        "Programmene er for den som ikke har en annen ytelse.",
    ),
    ja_nei(
        "program_vesentlig_nedsatt",
        "Vesentlig nedsatt arbeids- og inntektsevne",
        "Essentially reduced work and earning capacity",
        "Er evnen til å arbeide og tjene penger vesentlig nedsatt?",
        "Det er et vilkår for kvalifiseringsprogrammet, uansett årsak.",
        skjonn=True,
        kriterier=("Årsaken trenger ikke være sykdom; flere hindringer ses sammen.",),
    ),
    ja_nei(
        "program_trenger_oppfolging",
        "Tett oppfølging vil hjelpe personen nærmere arbeid",
        "Close follow-up will help towards work",
        "Vil tett oppfølging bringe deg nærmere arbeid eller utdanning?",
        _PROGRAM,
        skjonn=True,
        kriterier=("Det ventes at personen kommer i arbeid eller utdanning etter programmet.",),
    ),
    ja_nei(
        "program_oppfolgingsvedtak",
        "Har vedtak om oppfølging (§ 14 a)",
        "Has a follow-up decision",
        "Har du et vedtak fra Nav om hvilken oppfølging du trenger?",
        _PROGRAM,
    ),
    ja_nei(
        "program_i_forsoksomradet",
        "Bor, arbeider eller studerer der forsøket er",
        "Lives, works or studies in the trial area",
        "Bor, arbeider eller studerer du i området der forsøket «Et enklere Nav» er?",
        "Aktivitetspenger er et forsøk i en del av landet.",
    ),
    ja_nei(
        "program_medlem",
        "Har vært medlem i folketrygden lenge nok",
        "Has been a member long enough",
        "Fyller du kravet til tidligere medlemskap?",
        _PROGRAM,
    ),
    Fakta(
        "program_antall_barn",
        int,
        "barn",
        "Barn under 18 år en forsørger",
        "Children under 18 supported",
        "Hvor mange barn under 18 år forsørger du?",
        "Det gis et tillegg for hvert barn.",
        omrade=(0, 20),
    ),
    antall(
        "program_dager",
        "dag",
        "Dager i tiltaket i meldeperioden",
        "Days in the measure in the reporting period",
        "Hvor mange dager deltok du i meldeperioden på fjorten dager?",
        "Tiltakspenger betales for hver dag du deltar.",
    ),
    antall(
        "program_dager_redusert",
        "dag",
        "Dager med redusert sats",
        "Days at the reduced rate",
        "Hvor mange av dagene i meldeperioden har Nav satt til redusert sats, for eksempel ved sykdom?",
        "Da er dagsatsen lavere.",
    ),
    antall(
        "program_lonn_per_ar",
        "kr/år",
        "Lønn ved siden av programmet",
        "Wage beside the programme",
        "Hvor mye lønn har du, regnet per år?",
        "Ytelsen går ned med en del av lønnen.",
    ),
    antall(
        "aktivitetspenger_inntekt_per_ar",
        "kr/år",
        "Inntekten aktivitetspengene regnes av",
        "Income the benefit is computed from",
        "Hva er inntekten aktivitetspengene skal regnes av?",
        "Aktivitetspenger er en andel av inntekten før, men minst et fast beløp.",
    ),
    # Dagpenger
    antall(
        "dagpenger_inntekt_12_maneder",
        "kr/år",
        "Arbeidsinntekt de siste 12 månedene",
        "Work income in the last 12 months",
        "Hva var arbeidsinntekten de siste 12 månedene? Ta ikke med AAP eller uføretrygd.",
        _DAGPENGER,
    ),
    antall(
        "dagpenger_inntekt_36_maneder_snitt",
        "kr/år",
        "Arbeidsinntekt per år de siste 36 månedene",
        "Mean work income over 36 months",
        "Hva var arbeidsinntekten i snitt per år de siste 36 månedene (summen delt på tre)?",
        _DAGPENGER,
    ),
    Fakta(
        "dagpenger_tapt_arbeidstid",
        float,
        "andel",
        "Tapt arbeidstid",
        "Lost hours of work",
        "Hvor stor del av arbeidstiden har du mistet?",
        "Minst halvparten av arbeidstiden må være tapt (§ 4-3).",
        omrade=(0, 1),
        oppgis_i="prosent",
    ),
    ja_nei(
        "dagpenger_reell_arbeidssoker",
        "Kan og vil ta arbeid",
        "Able and willing to work",
        "Kan og vil du ta alt arbeid du er i stand til, og er du meldt som arbeidssøker?",
        _DAGPENGER,
        skjonn=True,
        kriterier=(
            "Arbeidsfør, også om en bare kan arbeide noe på grunn av helsen.",
            "Villig til å ta ethvert arbeid en kan klare, med unntak for helse og omsorg for små barn.",
        ),
    ),
)
