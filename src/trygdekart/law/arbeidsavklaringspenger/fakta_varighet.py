"""Fakta om hvor lenge en har arbeidsavklaringspenger, og på hvilken grunn."""

from __future__ import annotations

from datetime import date
from enum import IntEnum

from ...engine import Fakta, Kategori, Standard


class Rettighetstype(Kategori):
    """Grunnen til at en har rett den dagen; den avgjør hvilken kvote dagen bruker."""

    BISTANDSBEHOV = 1
    SYKEPENGEERSTATNING = 2
    STUDENT = 3
    ARBEIDSSOKER = 4, "arbeidssøker"
    VURDERES_FOR_UFORETRYGD = 5, "vurderes for uføretrygd"
    INGEN = 9


class Forlengelse(Kategori):
    """Grunnen til å forlenge den ordinære perioden (§ 11-12 andre og tredje ledd)."""

    INGEN = 0
    OPPLARING = 1, "opplæringstiltak"
    SYKDOM_HINDRET_AVKLARING = 2, "sykdom hindret avklaringen"
    LANG_VENTETID = 3, "lang ventetid på behandling"
    NAER_VED_ARBEID = 4, "nær ved arbeid"


class Sykepengeerstatning(IntEnum):
    """Grunnen til å få AAP som erstatning for sykepenger (§ 11-13)."""

    INGEN = 0
    ANNEN_SYKDOM_ETTER_AAP = 1
    SAMME_SYKDOM_ETTER_AAP = 2
    SYK_IGJEN_ETTER_SYKEPENGER = 3
    FORTSATT_SYK_ETTER_SYKEPENGER = 4
    SYK_ETTER_FORELDREPENGER = 5


def _oppfyller(navn: str, hjemmel: str, tekst: str, engelsk: str) -> Fakta:
    """Return the fact that a ground for the right is fulfilled, over time."""
    return Fakta(
        navn=f"aap_oppfyller_{navn}",
        type=bool,
        enhet="ja/nei",
        etikett=f"Oppfyller {hjemmel}: {tekst}",
        etikett_en=f"Fulfils {hjemmel}: {engelsk}",
        sporsmal=f"Fra når til når er alle vilkårene oppfylt ({tekst})?",
        hvorfor=f"Retten kan ha flere grunner; {hjemmel} er en av dem. Dager som ikke er nevnt, er nei.",
    )


def _dato(navn: str, tekst: str, engelsk: str, sporsmal: str, hvorfor: str) -> Fakta:
    """Return a fact that is one date."""
    return Fakta(navn, date, "dato", tekst, engelsk, sporsmal, hvorfor, periode="fast")


FAKTA = (
    Fakta(
        navn="aap_rettighetstype",
        type=Rettighetstype,
        enhet="kategori",
        etikett="Grunnen til at en har arbeidsavklaringspenger",
        etikett_en="Ground for the work assessment allowance",
        sporsmal="Hva står i vedtakene dine om hvorfor du får AAP, og fra når til når?",
        hvorfor="Med behov for bistand (§ 11-6) og som student (§ 11-14) brukes av de tre årene, som "
        "erstatning for sykepenger (§ 11-13) av seks måneder. Som arbeidssøker (§ 11-17) og mens "
        "uføretrygd vurderes (§ 11-18) gjelder bare datoer.",
        tidligst="fodselsdato",
    ),
    # Grunnene over tid, til §§ 11-6 og 11-13 til 11-18
    *(
        _oppfyller(navn, hjemmel, tekst, engelsk)
        for navn, hjemmel, tekst, engelsk in (
            ("bistand", "§ 11-6", "behov for bistand", "need of assistance"),
            ("student", "§ 11-14", "studier avbrutt av sykdom", "studies interrupted by illness"),
            (
                "uforevurdering",
                "§ 11-18",
                "uføretrygd til vurdering",
                "disability benefit under consideration",
            ),
            (
                "sykepengeerstatning",
                "§ 11-13",
                "erstatning for sykepenger",
                "replacement of sickness benefit",
            ),
            ("arbeidssoker", "§ 11-17", "arbeidssøker", "job-seeking"),
        )
    ),
    Fakta(
        navn="aap_vurderes_for_uforetrygd",
        type=bool,
        enhet="ja/nei",
        etikett="Har søkt om uføretrygd som ikke er avgjort",
        etikett_en="Has an undecided claim for disability benefit",
        sporsmal="Fra når til når ble søknaden din om uføretrygd behandlet?",
        hvorfor="Mens uføretrygd vurderes, kan en ha AAP i åtte måneder (§ 11-18).",
    ),
    *(
        _dato(navn, tekst, engelsk, sporsmal, hvorfor)
        for navn, tekst, engelsk, sporsmal, hvorfor in (
            (
                "aap_ordinaer_fra",
                "Første dag med AAP",
                "First day of the allowance",
                "Når begynte du med AAP?",
                "Den ordinære perioden regnes fra denne dagen (§ 11-12).",
            ),
            (
                "aap_forrige_slutt",
                "Siste dag med AAP i forrige periode",
                "Last day of the former period",
                "Når hadde du AAP sist?",
                "Et nytt krav kan fortsette den gamle perioden eller begynne en ny (§§ 11-13, 11-31).",
            ),
            (
                "aap_syk_igjen_dato",
                "Dagen en ble syk igjen",
                "Day of the new illness",
                "Når ble du syk igjen?",
                "Den må ikke være for lenge etter at AAP tok slutt (§ 11-13).",
            ),
            (
                "aap_studium_avbrutt",
                "Dagen studiet ble avbrutt av sykdom",
                "Day on which the studies were interrupted",
                "Når måtte du avbryte studiet på grunn av sykdom?",
                "Tiden som student løper fra denne dagen, ikke fra kravet (§ 11-14).",
            ),
            (
                "aap_arbeidssoker_fra",
                "Første dag som arbeidssøker",
                "First day as a job-seeker",
                "Når ble du regnet som i stand til å arbeide, uten å ha arbeid?",
                "Tiden som arbeidssøker løper fra denne dagen (§ 11-17).",
            ),
            (
                "aap_uforevurdering_fra",
                "Første dag mens uføretrygd vurderes",
                "First day while disability benefit is considered",
                "Fra når fikk du AAP fordi uføretrygd ble vurdert?",
                "De åtte månedene løper fra denne dagen (§ 11-18).",
            ),
            (
                "aap_sykepengeerstatning_fra",
                "Første dag med AAP som erstatning for sykepenger",
                "First day as replacement of sickness benefit",
                "Fra når fikk du AAP som erstatning for sykepenger?",
                "De 131 hverdagene telles fra denne dagen (§ 11-13).",
            ),
            (
                "aap_utviklingsfase_fra",
                "Første dag med utvikling av egen virksomhet",
                "First day of developing the business",
                "Når begynte utviklingen av virksomheten din?",
                "Utviklingen kan vare 131 hverdager (§ 11-15).",
            ),
            (
                "aap_oppstartsfase_fra",
                "Første dag med oppstart av egen virksomhet",
                "First day of starting the business",
                "Når startet virksomheten din?",
                "Oppstarten kan vare 66 hverdager (§ 11-15).",
            ),
        )
    ),
    Fakta(
        navn="aap_eierandel",
        type=float,
        enhet="andel",
        etikett="Eierandel i virksomheten",
        etikett_en="Share of the business",
        sporsmal="Hvor mange prosent av virksomheten eier du?",
        hvorfor="En må eie minst halvparten (§ 11-15).",
        omrade=(0, 1),
        oppgis_i="prosent",
    ),
    Fakta(
        navn="aap_ny_virksomhet",
        type=bool,
        enhet="ja/nei",
        etikett="Virksomheten er ny",
        etikett_en="The business is new",
        sporsmal="Er virksomheten ny, og ikke startet før du fikk AAP?",
        hvorfor="AAP til egen virksomhet gjelder bare nye virksomheter (§ 11-15).",
        skjonn=True,
        kriterier=("Virksomheten er ny og antas å gjøre en selvforsørget.",),
    ),
    Fakta(
        navn="aap_forlengelse_grunn",
        type=Forlengelse,
        enhet="kategori",
        etikett="Grunn til å forlenge perioden",
        etikett_en="Ground for extension",
        sporsmal="Er det en grunn til at du trenger AAP lenger enn tre år?",
        hvorfor="Perioden kan forlenges med inntil to år (§ 11-12).",
        standard=Standard(0, "ftrl. § 11-12 første ledd"),
        skjonn=True,
        kriterier=(
            "Opplæring: forlengelsen er nødvendig for å fullføre et opplæringstiltak.",
            "Sykdom: den er hovedårsaken til at arbeidsevnen ikke er avklart, og en har vært hindret fra "
            "behandling eller tiltak.",
            "Ventetid (fra 2022): en har ventet lenge på behandling.",
            "Nær ved arbeid (fra juli 2022): en er delvis i arbeid eller nær ved det, og mer enn 50 "
            "prosent arbeid er sannsynlig.",
        ),
    ),
    Fakta(
        navn="aap_erstatning_grunn",
        type=Sykepengeerstatning,
        enhet="kategori",
        etikett="Grunn til AAP som erstatning for sykepenger",
        etikett_en="Ground for replacement of sickness benefit",
        sporsmal="Har du brukt opp sykepengene, eller ble du syk like etter AAP eller foreldrepenger?",
        hvorfor="Da kan en få AAP i inntil seks måneder uten at sykdommen må vare (§ 11-13).",
    ),
    *(
        Fakta(navn, bool, "ja/nei", tekst, engelsk, sporsmal, hvorfor)
        for navn, tekst, engelsk, sporsmal, hvorfor in (
            (
                "aap_sykepenger_brukt_opp",
                "Sykepengene er brukt opp",
                "The sickness benefit is used up",
                "Har du brukt opp sykepengene?",
                "Etter sykepenger kan en få AAP etter § 11-6 eller § 11-13.",
            ),
            (
                "aap_kan_arbeide",
                "Kan arbeide, men har ikke arbeid",
                "Can work but has no work",
                "Er du nå i stand til å arbeide, uten å ha arbeid?",
                "Da kan en ha AAP som arbeidssøker en tid (§ 11-17).",
            ),
            (
                "aap_har_sokt_uforetrygd",
                "Har søkt om uføretrygd",
                "Has claimed disability benefit",
                "Har du søkt om uføretrygd som ikke er avgjort?",
                "Da kan en ha AAP mens søknaden behandles (§ 11-18).",
            ),
        )
    ),
    *(
        Fakta(navn, bool, "ja/nei", tekst, engelsk, sporsmal, hvorfor, skjonn=True, kriterier=(kriterium,))
        for navn, tekst, engelsk, sporsmal, hvorfor, kriterium in (
            (
                "aap_reell_arbeidssoker",
                "Er reell arbeidssøker",
                "Is a genuine job-seeker",
                "Søker du arbeid og kan ta det du får?",
                "Det kreves for å ha AAP som arbeidssøker (§§ 11-17, 4-5).",
                "En er villig og i stand til å ta arbeid.",
            ),
            (
                "aap_bidratt_aktivt",
                "Har bidratt aktivt til avklaringen",
                "Has taken active part in the clarification",
                "Har du selv bidratt til å få avklart arbeidsevnen?",
                "Det er en klar forutsetning for en ny periode etter tre år (§ 11-12).",
                "En har deltatt i behandling, tiltak og oppfølging som var avtalt.",
            ),
            (
                "aap_inngangsvilkar_oppfylt_pa_nytt",
                "Oppfyller inngangsvilkårene på nytt",
                "Fulfils the entry conditions anew",
                "Er arbeidsevnen fortsatt nedsatt med minst halvparten, og trenger du fortsatt bistand?",
                "En ny periode krever en ny vurdering av inngangsvilkårene (§§ 11-5, 11-6).",
                "Arbeidsevnen er fortsatt nedsatt nok, og en trenger fortsatt bistand.",
            ),
        )
    ),
    Fakta(
        navn="aap_kvote_igjen_fra_for",
        type=int,
        enhet="dag",
        etikett="Hverdager igjen av kvoten fra forrige periode",
        etikett_en="Weekdays left of the quota from before",
        sporsmal="Hvor mange hverdager var det igjen av de tre årene da AAP tok slutt?",
        hvorfor="Er det noe igjen, kan den gamle perioden fortsette (§ 11-31).",
        omrade=(0, None),
    ),
    Fakta(
        navn="aap_sykepenger_siste_dag",
        type=date,
        enhet="dato",
        etikett="Siste dag med sykepenger",
        etikett_en="Last day of sickness benefit",
        sporsmal="Hva er den siste dagen du kan få sykepenger (maksdato)?",
        hvorfor="AAP kan begynne dagen etter.",
        ellers="sykepenger_maksdato",
    ),
    *(
        Fakta(navn, float, "kr/dag", tekst, engelsk, sporsmal, hvorfor, omrade=(0, None))
        for navn, tekst, engelsk, sporsmal, hvorfor in (
            (
                "aap_sykepenger_per_dag",
                "Sykepenger per dag",
                "Sickness benefit per day",
                "Hvor mye får du i sykepenger per dag?",
                "Den høyeste av sykepenger og AAP gjelder (§ 8-48).",
            ),
        )
    ),
)
