"""The numbers shown first for a case, in the order a person reads them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..engine.errors import InputFault
from ..engine.law import Lov


@dataclass(frozen=True, slots=True)
class Oversikt:
    """The first numbers of one chapter; shown when the case has a value whose name begins with `ord`.

    `linjer` holds, for each line, its name on a date and its name in a calendar year; None where the
    number has no meaning there. `deler` are names that other chapters need too, so that a case with
    them alone does not ask for this chapter.
    """

    ord: str
    linjer: tuple[tuple[str | None, str | None], ...]
    deler: frozenset[str] = frozenset()

    def asked(self, given: Iterable[str]) -> bool:
        """Return whether a case with values for `given` says something of this chapter."""
        return any(n.startswith(self.ord) and n not in self.deler for n in given)


UFORETRYGD = Oversikt(
    "uforetrygd_",
    (
        ("inntekt_og_uforetrygd_per_ar", "inntekt_og_uforetrygd_i_aret"),
        ("pensjonsgivende_inntekt", "pensjonsgivende_inntekt"),
        ("uforetrygd_for_reduksjon", "uforetrygd_for_reduksjon"),
        ("uforetrygd_kutt", "uforetrygd_kutt"),
        ("uforetrygd_per_ar", "uforetrygd_i_aret"),
        ("uforetrygd_bunnfradrag", "uforetrygd_bunnfradrag"),
        ("uforetrygd_arets_reduksjonsprosent", "uforetrygd_arets_reduksjonsprosent"),
        ("uforetrygd_inntektstak", "uforetrygd_inntektstak"),
    ),
    frozenset({"uforetrygd_uforegrad"}),
)

ALDERSPENSJON = Oversikt(
    "alderspensjon_",
    (
        ("alderspensjon_per_ar", None),
        ("alderspensjon_per_maned", None),
        ("alderspensjon_kap20_per_ar", None),
        ("alderspensjon_kap19_per_ar", None),
        ("alderspensjon_kan_tas_ut", None),
        ("alderspensjon_delingstall", None),
        ("alderspensjon_delingstall_status", None),
        ("alderspensjon_uforeperiode_til", None),
        (None, "alderspensjon_opptjening"),
        (None, "alderspensjon_opptjening_som_ufor"),
    ),
)

SYKEPENGER = Oversikt(
    "sykepenger_gruppe",
    (
        ("sykepenger_rett", None),
        ("sykepenger_inntekt_margin", None),
        ("sykepenger_grunnlag", None),
        ("sykepenger_sykdomsgrad", None),
        ("sykepenger_til_arbeidsgivere_per_dag", None),
        ("sykepenger_til_person_per_dag", None),
        ("sykepenger_utbetalt_per_dag", None),
    ),
)

TJENESTEPENSJON = Oversikt(
    "tjenestepensjon_",
    (
        ("tjenestepensjon_per_ar", "tjenestepensjon_i_aret"),
        ("tjenestepensjon_for_reduksjon", "tjenestepensjon_for_reduksjon"),
        ("tjenestepensjon_kutt", "tjenestepensjon_kutt"),
        ("tjenestepensjon_prosentdel", None),
        ("tjenestepensjon_del_over_6_g", None),
        ("tjenestepensjon_g_tillegg", None),
        ("tjenestepensjon_fullt_barnetillegg", None),
        ("tjenestepensjon_inntektsgrense", "tjenestepensjon_inntektsgrense"),
        ("tjenestepensjon_inntektstak", "tjenestepensjon_inntektstak"),
    ),
)

TILLEGGSSTONADER = Oversikt(
    "tilleggsstonader_",
    (
        ("tilleggsstonader_rett", None),
        ("tilleggsstonader_laeremidler_per_maned", None),
        ("tilleggsstonader_barnetilsyn_i_maneden", None),
        ("tilleggsstonader_daglig_reise_i_maneden", None),
        ("tilleggsstonader_hjemreise_i_maneden", None),
        ("tilleggsstonader_samling", None),
        ("tilleggsstonader_bolig_per_maned", None),
        ("tilleggsstonader_flytting", None),
        ("tilleggsstonader_arbeidssoking", None),
    ),
)

AFP = Oversikt(
    "afp_",
    (
        ("afp_per_ar", None),
        ("afp_rett", None),
        ("afp_velg_for", None),
        ("alderspensjon_tidligste_uttaksdato", None),
        ("afp_uten_uforetrygd_per_ar", None),
        ("afp_tapt_per_ar", None),
        ("afp_uforetrygd_fram_til_alderspensjon", None),
        ("afp_ar_til_like_mye", None),
    ),
)

GRUNNSTONAD = Oversikt(
    "grunnstonad_",
    (
        ("grunnstonad_per_ar", None),
        ("grunnstonad_per_maned", None),
        ("grunnstonad_ekstrautgifter_per_ar", None),
        ("grunnstonad_mangler_per_maned", None),
    ),
)

HJELPESTONAD = Oversikt(
    "hjelpestonad_",
    (
        ("hjelpestonad_per_ar", None),
        ("hjelpestonad_per_maned", None),
        ("hjelpestonad_mangler_per_ar", None),
    ),
)


LONNSTILSKUDD = Oversikt(
    "lonnstilskudd_",
    (
        ("lonnstilskudd_per_ar", "lonnstilskudd_i_aret"),
        ("lonnstilskudd_per_maned", None),
        ("lonnstilskudd_sats", None),
        ("arbeidsgiver_kostnad_per_maned", None),
        ("arbeidsgiver_netto_per_maned", None),
        ("lonnstilskudd_siste_mulige_dag", None),
    ),
)

HELT_MED = Oversikt(
    "helt_med_",
    (
        ("helt_med_minste_timelonn", "helt_med_minste_timelonn"),
        ("helt_med_vilkar_lonn", "helt_med_vilkar_lonn"),
        ("helt_med_vilkar_uforetrygd", None),
        ("helt_med_vilkar_malgruppe", None),
    ),
)

DAGPENGER = Oversikt(
    "dagpenger_",
    (
        ("dagpenger_per_dag", None),
        ("dagpenger_uker", None),
        ("dagpenger_vilkar_inntekt", None),
        ("dagpenger_grunnlag_per_ar", None),
    ),
)


BIL = Oversikt(
    "bil_",
    (
        ("bil_vilkar", None),
        ("bil_inntekt_som_proves", None),
        ("bil_inntektsgrense_per_ar", None),
        ("bil_andel", None),
        ("bil_tilskudd", None),
        ("bil_egenandel", None),
        ("bil_lan", None),
        ("bil_betaler_selv", None),
        ("bil_utstyr_dekket", None),
        ("bil_ny_fra", None),
    ),
)

HJELPEMIDLER = Oversikt(
    "hjelpemidler_behov_maneder",
    (
        ("hjelpemidler_fra_nav", None),
        ("hjelpemidler_fra_kommunen", None),
        ("hjelpemidler_egenandel", None),
    ),
)


def _pa_en_dag(ord_: str, *navn: str) -> Oversikt:
    """Return the lines of a chapter whose numbers have a meaning on a date only."""
    return Oversikt(ord_, tuple((n, None) for n in navn))


# Each part of chapter 11 is shown when the case says something of it.
AAP = (
    Oversikt(
        "aap_timer",
        (
            ("aap_utbetalt_i_meldeperioden", None),
            ("aap_per_dag", None),
            ("aap_gradering", None),
            ("aap_dagsats", None),
            ("aap_barnetillegg_per_dag", None),
            ("aap_full_per_ar", None),
            ("aap_grunnlag_per_ar", None),
            (None, "aap_i_aret"),
        ),
    ),
    _pa_en_dag("aap_krav_dato", "aap_vilkar_mangler", "aap_vilkar_oppfylt"),
    _pa_en_dag(
        "aap_rettighetstype",
        "aap_rettsforlop",
        "aap_ordinaer_kvote_brukt",
        "aap_ordinaer_kvote_igjen",
        "aap_siste_dag_med_rett",
    ),
    _pa_en_dag(
        "aap_ordinaer_fra",
        "aap_ordinaer_siste_dag",
        "aap_forlenget_siste_dag",
        "aap_gren_arbeidssoker_til",
        "aap_gren_uforevurdering_til",
    ),
    _pa_en_dag("sykepenger_brukte_dager", "aap_sykepenger_siste_dag", "aap_begynner_etter_sykepenger"),
    _pa_en_dag("aap_vedtak_dato", "aap_meldeplikt", "aap_utbetalingsforlop"),
    _pa_en_dag("aap_eos_folge", "aap_eos_vei"),
)

OVERSIKTER: tuple[Oversikt, ...] = (
    UFORETRYGD,
    SYKEPENGER,
    *AAP,
    ALDERSPENSJON,
    TJENESTEPENSJON,
    TILLEGGSSTONADER,
    AFP,
    GRUNNSTONAD,
    HJELPESTONAD,
    BIL,
    HJELPEMIDLER,
    LONNSTILSKUDD,
    HELT_MED,
    DAGPENGER,
)


# What a case may be about that is no table of numbers: the command that answers it.
EGNE_KOMMANDOER = (
    ("sykepenger_fravar", "sykepenger"),
    ("sykepenger_egenmeldte_dager", "frister"),
    ("oppfolging_", "frister"),
    *(
        (word, "tiltak")
        for word in ("tiltak_", "vta_", "inkludering_", "arbeidsreiser_", "ekspertbistand_", "program_")
    ),
    ("arbeidsgiver_", "arbeidsgiver"),
)


def main_numbers(lov: Lov, given: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the names to compute under `lov` for a case with values for `given`, when none are asked for.

    A case that says nothing of any chapter gets the numbers of the first. Raises `InputFault` when what
    it tells has a command of its own, and for a year in which none of them has a meaning.
    """
    names = tuple(given)
    chosen = [o for o in OVERSIKTER if any(n.startswith(o.ord) for n in names)]
    if not chosen:
        for word, command in EGNE_KOMMANDOER:
            if any(n.startswith(word) for n in names):
                hint = f"skriv «trygdekart {command} SAK», eller de TALL du vil ha"
                raise InputFault("sak", "det saken forteller, har en egen kommando", hint)
        chosen = [OVERSIKTER[0]]
    lines = [line for o in chosen for line in o.linjer]
    wanted = [i_aret if lov.ar is not None else per_ar for per_ar, i_aret in lines]
    found = tuple(dict.fromkeys(name for name in wanted if name is not None))
    if not found:
        raise InputFault("ar", "ingen av tallene i oversikten gjelder et kalenderår", "bruk --dato")
    return found


AFTER_TAX = ("skatt", "skatt_inntekt_etter_skatt")


def with_tax(lov: Lov, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names with tax and what is left, where the law of that day has tax on what they are."""
    taxed = any(n.startswith(UFORETRYGD.ord) for n in names)
    there = all(any(v.validity.virker_fra <= lov.dato for v in lov.verk.regler[n]) for n in AFTER_TAX)
    return (*names, *AFTER_TAX) if taxed and there else names
