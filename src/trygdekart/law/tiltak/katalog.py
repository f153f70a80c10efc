"""Tiltakene som data: hva de er, hvilke vilkår og tall som hører til, og hvor en går."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ...engine.declare import Confidence
from .fakta_lonnstilskudd import Lonnstilskudd

TG = "navikt/tiltaksgjennomforing-api (systemet avtalene går i)"
FFO = "FFO Rettighetssenteret, lysark om trygdeytelser (2022)"
AVTALE = (
    "Arbeidsgiveren, du og Nav skriver under avtalen; den kan ikke begynne mer enn sju dager tilbake i tid."
)
LOKALT = "Nav-kontoret der du bor; arbeidsgiveren kan også ringe Navs arbeidsgivertelefon."


class Rettslig(StrEnum):
    """Om det er en rett, noe Nav kan gi, eller en avtale utenfor loven."""

    RETT = "rett når vilkårene er oppfylt"
    KAN = "Nav kan gi det, så langt pengene rekker"
    AVTALE = "avtale, ikke lov"


@dataclass(frozen=True, slots=True)
class Tiltak:
    """One measure: its conditions and numbers are names of the law, its texts what a person reads.

    `fra` and `til` are ISO dates between which it exists ("" = open). A name in `vilkar` is yes/no; a
    name in `tall` may be unknown, and is then shown as unknown. `sett` are the values that mean «this one»;
    `husk` is what else a person should know.
    """

    navn: str
    tittel: str
    rettslig: Rettslig
    hjemmel: str
    hva: str
    vilkar: tuple[str, ...]
    tall: tuple[str, ...]
    varighet: str
    gjor: tuple[str, ...]
    hvor: str
    kilde: str
    fra: str = "2016-01-01"
    til: str = ""
    sikkerhet: Confidence = "høy"
    sett: tuple[tuple[str, int], ...] = ()
    husk: tuple[str, ...] = ()


FELLES = ("tiltak_vilkar_alder", "tiltak_vilkar_nodvendig")
SUBSIDIE = (
    "lonnstilskudd_sats",
    "lonnstilskudd_per_maned",
    "lonnstilskudd_per_ar",
    "lonnstilskudd_tak_per_ar",
    "lonnstilskudd_siste_mulige_dag",
)

LONNSTILSKUDD = (
    Tiltak(
        navn="midlertidig_lonnstilskudd",
        tittel="Midlertidig lønnstilskudd",
        rettslig=Rettslig.KAN,
        hjemmel="forskrift 11.12.2015 nr. 1598 kap. 9",
        hva="Arbeidsgiveren får en del av lønnen dekket en tid, og du har vanlig lønn.",
        vilkar=(*FELLES, "tiltak_vilkar_trenger_hjelp", "lonnstilskudd_vilkar_varighet"),
        tall=SUBSIDIE,
        sett=(("lonnstilskudd_slag", Lonnstilskudd.MIDLERTIDIG),),
        varighet="Ett år når du trenger veiledning, to når arbeidsevnen er nedsatt.",
        gjor=(AVTALE, "Arbeidsgiveren krever refusjon etterpå, for inntil tre måneder om gangen."),
        hvor=LOKALT,
        kilde=TG,
    ),
    Tiltak(
        navn="varig_lonnstilskudd",
        tittel="Varig lønnstilskudd",
        rettslig=Rettslig.KAN,
        hjemmel="forskrift 11.12.2015 nr. 1598 kap. 10",
        hva="Arbeidsgiveren får en del av lønnen dekket så lenge produktiviteten er lavere enn hos andre.",
        vilkar=(
            *FELLES,
            "tiltak_vilkar_varig_tilpasset",
            "lonnstilskudd_vilkar_varig_nedsatt",
            "lonnstilskudd_vilkar_uforetrygd_alternativ",
            "lonnstilskudd_vilkar_annet_provd",
            "lonnstilskudd_vilkar_formal",
            "lonnstilskudd_vilkar_ikke_bare_friinntekt",
        ),
        tall=SUBSIDIE,
        sett=(("lonnstilskudd_slag", Lonnstilskudd.VARIG),),
        varighet="Ingen fast grense. Nav ser på det minst hvert halvår; satsen kan settes ned, eller "
        "tilskuddet slutte, når arbeidsevnen bedres. Stillingen kan være midlertidig.",
        gjor=(
            "Be Nav om en arbeidsevnevurdering, hvis du ikke har en.",
            AVTALE,
            "Har du uføretrygd: meld fra om lønnen, for den teller i reduksjonen (ftrl. § 12-14).",
        ),
        hvor=LOKALT,
        kilde=f"{FFO}; {TG}",
    ),
    Tiltak(
        navn="firearig_lonnstilskudd",
        tittel="Fireårig lønnstilskudd for unge (forsøk)",
        rettslig=Rettslig.KAN,
        hjemmel="forskrift om forsøk med fireårig lønnstilskudd (2026)",
        hva="For den som er under 30 år og skal inn i arbeid; tilskuddet går ned år for år.",
        vilkar=(
            *FELLES,
            "tiltak_vilkar_nedsatt",
            "lonnstilskudd_vilkar_ung",
            "lonnstilskudd_vilkar_fa_arbeid",
            "lonnstilskudd_vilkar_varighet",
        ),
        tall=SUBSIDIE,
        sett=(("lonnstilskudd_slag", Lonnstilskudd.FIREARIG),),
        varighet="Fire år i fast stilling, to i midlertidig; forsøket slutter 31.12.2032.",
        gjor=(AVTALE,),
        hvor=LOKALT,
        kilde=f"{TG}; teksten i forskriften er ikke sett",
        fra="2026-08-01",
        til="2032-12-31",
        sikkerhet="middels",
    ),
)

SKJERMET = (
    Tiltak(
        navn="vta_s",
        tittel="Varig tilrettelagt arbeid i skjermet bedrift (VTA-S)",
        rettslig=Rettslig.KAN,
        hjemmel="forskrift 11.12.2015 nr. 1598 §§ 14-1 til 14-9",
        hva="Arbeid hos en tiltaksbedrift. Grensen for inntekt ved siden av uføretrygden blir 1 G.",
        vilkar=(
            "vta_vilkar_uforetrygd",
            "vta_vilkar_tilrettelegging",
            "vta_vilkar_andre_tiltak",
            "vta_vilkar_alder",
        ),
        tall=("vta_s_tilskudd_per_maned", "vta_s_fra_kommunen_per_maned"),
        varighet="Ingen fast grense; overgang til annet arbeid skal vurderes jevnlig.",
        gjor=("Be Nav-kontoret om plass.", "Si fra til Nav om VTA, så inntektsgrensen blir satt til 1 G."),
        hvor="Nav-kontoret der du bor",
        kilde="forskriften § 14-3, gjengitt; HELT MEDs skriv om uføretrygd og inntekt (2020)",
    ),
    Tiltak(
        navn="vta_o",
        tittel="Varig tilrettelagt arbeid i ordinær bedrift (VTA-O)",
        rettslig=Rettslig.KAN,
        hjemmel="forskrift 11.12.2015 nr. 1598 kap. 14",
        hva="En enkelt plass i en vanlig bedrift. Grensen for inntekt ved siden av uføretrygden blir 1 G.",
        vilkar=(
            "vta_vilkar_uforetrygd",
            "vta_vilkar_tilrettelegging",
            "vta_vilkar_andre_tiltak",
            "vta_vilkar_alder",
            "tiltak_vilkar_varig_tilpasset",
        ),
        tall=("vta_o_tilskudd_per_maned",),
        varighet="Ingen fast grense.",
        gjor=(AVTALE,),
        hvor=LOKALT,
        kilde=TG,
        til="2026-08-31",
    ),
    Tiltak(
        navn="vta_o_gammel",
        tittel="VTA-O-plass som begynte før det ble stengt",
        rettslig=Rettslig.KAN,
        hjemmel="forskrift 11.12.2015 nr. 1598 kap. 14",
        hva="Nye VTA-O-plasser kan trolig ikke begynne etter 31. august 2026; de i gang fortsetter.",
        vilkar=("vta_vilkar_uforetrygd", "vta_o_vilkar_start", "vta_vilkar_alder"),
        tall=("vta_o_tilskudd_per_maned",),
        varighet="Ingen fast grense.",
        gjor=("Spør Nav hva som gjelder etter endringen; den nye ordningen er ikke lagt inn her.",),
        hvor="Nav-kontoret der du bor",
        kilde=TG,
        fra="2026-09-01",
        sikkerhet="lav",
    ),
    Tiltak(
        navn="vta_permisjon",
        tittel="Permisjon fra VTA for å prøve ordinært arbeid (hospitering)",
        rettslig=Rettslig.KAN,
        hjemmel="forskrift 11.12.2015 nr. 1598 § 14-10",
        hva="Du prøver en vanlig jobb og beholder plassen i VTA-bedriften, som får full sats imens.",
        vilkar=(
            "vta_permisjon_vilkar_plass",
            "vta_permisjon_vilkar_gitt",
            "vta_permisjon_vilkar_lengde",
        ),
        tall=("vta_permisjon_tilskudd_per_maned",),
        varighet="Seks måneder til 31.8.2022; etter det trolig så lenge avtalen varer.",
        gjor=(
            "Lag en skriftlig avtale mellom deg, VTA-bedriften og den nye arbeidsgiveren.",
            "Du er fortsatt registrert i VTA-bedriften, og den følger deg opp.",
            "Velg mellom jobben og plassen før permisjonen er over.",
        ),
        hvor="VTA-bedriften og Nav-kontoret",
        kilde="forskriften § 14-10, sitert i HELT MEDs skriv (2020); høring høsten 2021",
        sikkerhet="middels",
    ),
    Tiltak(
        navn="helt_med",
        tittel="HELT MED",
        rettslig=Rettslig.AVTALE,
        hjemmel="avtalen HELT MED",
        hva="Fast jobb i en vanlig virksomhet, med minst 20 prosent av tarifflønn ved siden av uføretrygd.",
        vilkar=(
            "helt_med_vilkar_malgruppe",
            "helt_med_vilkar_uforetrygd",
            "helt_med_vilkar_lonn",
            "helt_med_vilkar_kontrakt",
        ),
        tall=("helt_med_minste_timelonn",),
        varighet="Fire uker lønnet praksis; omtrent åtte av ti får fast jobb, med oppfølging hele veien.",
        gjor=(
            "Svar på utlysningen; det er intervju og referanser som ellers. Elever i videregående kan søke "
            "før uføretrygden er innvilget.",
            "Arbeidsgiveren får ikke lønnstilskudd, oppnevner en fadder, og kan ikke bruke deg i stedet "
            "for andre ansatte.",
            "Kommer du fra VTA-S: bruk permisjonen, og velg så mellom jobben og plassen.",
            "Har du vært i VTA (S eller O), er grensen for inntekt ved siden av uføretrygden 1 G: sjekk at "
            "Nav har det registrert.",
            "Meld lønnen til Nav tidlig i året, så uføretrygden blir rett og du slipper etteroppgjør.",
            "Får du AAP: snakk med saksbehandleren om hva jobben betyr for vurderingen av arbeidsevnen.",
            "Ved sykdom: egenmelding som alle andre, og meld fra til arbeidsgiveren med en gang. Han "
            "betaler de 16 første dagene; Nav betaler etterpå bare når lønnen er minst et halvt G i året.",
        ),
        hvor="heltmed.no",
        kilde="HELT MEDs skriv om uføretrygd, inntekt og avkorting (2020)",
    ),
)
