"""The columns of a population file: name, unit, range, meaning and what an empty cell means.

One row is one person. What changes from year to year is one column a year (`arbeid_arslonn_2025`); what
lasts from a day to a day is a list in each column of a group (`syk_fra`, `syk_til`, `syk_grad`), so that
Arrow's offsets say where a person's spells begin and end. Weights lie in a file of their own. Names are the
law's own where the law has one, so that a column feeds a kernel by its name.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum

VERSION = 1
FIRST_YEAR, LAST_YEAR = 2015, 2026
FIRST_INCOME_YEAR = 2010
YEARS = tuple(range(FIRST_YEAR, LAST_YEAR + 1))
INCOME_YEARS = tuple(range(FIRST_INCOME_YEAR, FIRST_YEAR))
FIRST_DAY, LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)
# The law counts days as Python's ordinals; Parquet's date32 counts from 1970-01-01.
EPOCH = date(1970, 1, 1).toordinal()
# Persons in a row group: the unit that is read, checked and computed at a time (engine.compiler.CHUNK).
ROW_GROUP = 1 << 16


class Slag(StrEnum):
    """What a cell holds, which decides its type in the file."""

    HELTALL = "heltall"
    TALL = "tall"
    DATO = "dato"
    KATEGORI = "kategori"
    JA_NEI = "ja/nei"


class Kjonn(IntEnum):
    """Sex in the population register."""

    MANN = 1
    KVINNE = 2


class Sektor(IntEnum):
    """Who pays the wage, and so who pays the employer's share."""

    INGEN = 0
    PRIVAT = 1
    KOMMUNE = 2
    STAT = 3
    SELVSTENDIG = 4


class Utgang(IntEnum):
    """Why a person is no longer resident."""

    INGEN = 0
    DOD = 1
    UTVANDRET = 2


class Diagnose(IntEnum):
    """The group of the diagnosis behind a spell."""

    UKJENT = 0
    PSYKISK = 1
    MUSKEL_SKJELETT = 2
    ANNET = 3


class AapEtter(IntEnum):
    """Where a recipient of AAP came from."""

    ANNET = 0
    SYKEPENGER = 1


@dataclass(frozen=True)
class Kolonne:
    """One column. `omrade` is inclusive; `gruppe` is set for lists: those of a person are equally long.

    `tom` says what an empty cell means; None: a cell must not be empty. `typisk` is where the middle value
    of the positive ones lies when the unit is right (kroner taken for G falls outside).
    """

    navn: str
    slag: Slag
    enhet: str
    mening: str
    omrade: tuple[float | None, float | None] = (None, None)
    kategori: type[IntEnum] | None = None
    tom: str | None = None
    gruppe: str | None = None
    typisk: tuple[float, float] | None = None


def _dato(navn: str, mening: str, tom: str | None = None, gruppe: str | None = None) -> Kolonne:
    low, high = date(1890, 1, 1).toordinal(), date(2110, 12, 31).toordinal()
    return Kolonne(navn, Slag.DATO, "dato", mening, (low, high), tom=tom, gruppe=gruppe)


_UT = "har ikke uføretrygd i årene fila dekker"

PERSON = (
    Kolonne("person", Slag.HELTALL, "nummer", "Løpenummer; ingen personkjennetegn.", (0, None)),
    _dato("fodselsdato", "Fødselsdato."),
    Kolonne("kjonn", Slag.KATEGORI, "kategori", "Kjønn i folkeregisteret.", kategori=Kjonn),
    _dato("bosatt_fra", "Bosatt i Norge fra og med (fødsel, eller innvandring)."),
    _dato("bosatt_til", "Siste dag som bosatt.", tom="fortsatt bosatt"),
    Kolonne(
        "utgang", Slag.KATEGORI, "kategori", "Hvorfor personen ikke lenger er bosatt.", kategori=Utgang
    ),
    Kolonne(
        "sektor",
        Slag.KATEGORI,
        "kategori",
        "Hvem som betaler lønnen når personen er i arbeid.",
        kategori=Sektor,
    ),
    Kolonne("arbeid_stilling", Slag.TALL, "andel", "Stillingsandel når personen er i arbeid.", (0, 1)),
    Kolonne(
        "diagnose", Slag.KATEGORI, "kategori", "Diagnosegruppen bak AAP og uføretrygd.", kategori=Diagnose
    ),
    _dato("par_fra", "Gift eller samboer fra og med.", tom="har ikke vært gift eller samboer"),
    _dato("par_til", "Gift eller samboer til og med.", tom="fortsatt gift eller samboer, eller aldri"),
    Kolonne("barn_bor_hos", Slag.JA_NEI, "ja/nei", "Bor sammen med barna når foreldrene ikke bor sammen."),
)

BARN = (_dato("barn_fodt", "Barnas fødselsdatoer.", gruppe="barn"),)

SYK = (
    _dato("syk_fra", "Første dag av en sykmelding med én grad.", gruppe="syk"),
    _dato("syk_til", "Siste dag. Ny grad fra dagen etter er samme fravær.", gruppe="syk"),
    Kolonne("syk_grad", Slag.HELTALL, "prosent", "Sykmeldingsgrad.", (1, 100), gruppe="syk"),
    Kolonne("syk_diagnose", Slag.KATEGORI, "kategori", "Diagnosegruppe.", kategori=Diagnose, gruppe="syk"),
)

_KR_AR = (60_000.0, 2_000_000.0)

AAP = (
    _dato("aap_fra", "Første dag med arbeidsavklaringspenger.", gruppe="aap"),
    _dato("aap_til", "Siste dag; 31.12 i fila sitt siste år betyr da eller senere.", gruppe="aap"),
    _dato("aap_nedsatt_dato", "Da arbeidsevnen ble nedsatt med minst halvparten (§ 11-19).", gruppe="aap"),
    *(
        Kolonne(
            f"aap_inntekt_{i}",
            Slag.TALL,
            "kr/år",
            f"Pensjonsgivende inntekt {i}. kalenderår før arbeidsevnen ble nedsatt.",
            (0, 100_000_000),
            gruppe="aap",
            typisk=_KR_AR,
        )
        for i in (1, 2, 3)
    ),
    Kolonne(
        "aap_meldeperiode_timer",
        Slag.TALL,
        "time",
        "Timer i arbeid per fjorten dager.",
        (0, 336),
        gruppe="aap",
    ),
    Kolonne("aap_ung_ufor", Slag.JA_NEI, "ja/nei", "Fyller vilkårene som ung ufør.", gruppe="aap"),
    Kolonne(
        "aap_etter", Slag.KATEGORI, "kategori", "Hvor mottakeren kom fra.", kategori=AapEtter, gruppe="aap"
    ),
)

UFORETRYGD = (
    _dato("uforetrygd_innvilget_fra", "Uføretrygd fra og med.", tom=_UT),
    _dato("uforetrygd_til", "Siste dag med uføretrygd; kan ligge etter det siste året i fila.", tom=_UT),
    _dato("uforetrygd_uforetidspunkt", "Uføretidspunkt i vedtaket.", tom=_UT),
    Kolonne("uforetrygd_uforegrad", Slag.TALL, "andel", "Uføregrad.", (0.2, 1), tom=_UT),
    Kolonne("uforetrygd_ung_ufor", Slag.JA_NEI, "ja/nei", "Minsteytelse som ung ufør.", tom=_UT),
    Kolonne("uforetrygd_omregnet_2015", Slag.JA_NEI, "ja/nei", "Hadde uførepensjon før 2015.", tom=_UT),
    Kolonne(
        "uforetrygd_vta", Slag.JA_NEI, "ja/nei", "Er eller har vært i varig tilrettelagt arbeid.", tom=_UT
    ),
    Kolonne(
        "uforetrygd_grunnlag_per_ar",
        Slag.TALL,
        "kr/år",
        "Grunnlaget i vedtaket, i kroner på uføretidspunktet.",
        (0, 5_000_000),
        tom=_UT,
        typisk=_KR_AR,
    ),
    Kolonne(
        "uforetrygd_ifu_fastsatt",
        Slag.TALL,
        "kr/år",
        "Inntekt før uførhet i vedtaket, i kroner på uføretidspunktet.",
        (0, 100_000_000),
        tom=_UT,
        typisk=_KR_AR,
    ),
    Kolonne(
        "uforetrygd_ieu_fastsatt",
        Slag.TALL,
        "kr/år",
        "Inntekt etter uførhet i vedtaket, i kroner på uføretidspunktet.",
        (0, 100_000_000),
        tom=_UT,
        typisk=(20_000.0, 2_000_000.0),
    ),
    Kolonne("uforetrygd_trygdetid", Slag.TALL, "år", "Trygdetid.", (0, 40), tom=_UT),
)

INNTEKT_FOR = tuple(
    Kolonne(
        f"inntekt_g_{y}",
        Slag.TALL,
        "G",
        f"Pensjonsgivende inntekt i {y}, i gjennomsnittlig grunnbeløp for året.",
        (0, 2000),
        typisk=(0.5, 20.0),
    )
    for y in INCOME_YEARS
)

PER_AR = tuple(
    column
    for y in YEARS
    for column in (
        Kolonne(
            f"arbeid_arslonn_{y}",
            Slag.TALL,
            "kr/år",
            f"Avtalt lønn eller næringsinntekt i {y}, regnet for et helt år (0: ikke i arbeid).",
            (0, 100_000_000),
            typisk=_KR_AR,
        ),
        Kolonne(
            f"arbeid_dager_{y}",
            Slag.HELTALL,
            "dag",
            f"Dager i arbeid (også sykmeldt fra det) i {y}.",
            (0, 366),
        ),
    )
)

KOLONNER: tuple[Kolonne, ...] = PERSON + BARN + SYK + AAP + UFORETRYGD + INNTEKT_FOR + PER_AR
ETTER_NAVN = {column.navn: column for column in KOLONNER}
# Pairs within a group: the first day, the last day. Spells are in order and do not overlap.
PERIODER = {"syk": ("syk_fra", "syk_til"), "aap": ("aap_fra", "aap_til")}

VEKTER: tuple[Kolonne, ...] = (
    Kolonne("person", Slag.HELTALL, "nummer", "Samme løpenummer som i personfila.", (0, None)),
    *(
        Kolonne(f"vekt_{y}", Slag.TALL, "personer", f"Hvor mange personen står for i {y}.", (0, None))
        for y in YEARS
    ),
)
