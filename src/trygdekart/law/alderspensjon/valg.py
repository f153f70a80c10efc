"""Uavklarte punkter i kap. 19 og 20: hvilket svar vi bruker, og hvorfor."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class Aldersgrenser(IntEnum):
    """Om aldersgrensene heves for årskullene fra 1964."""

    HEVET = 0
    UENDRET = 1


class Delingstallstabell(IntEnum):
    """Hvilken tabell delingstallet hentes i."""

    NAV_2026 = 0
    FFO_2022 = 1
    SMARTEPENGER = 2
    SPK = 3


class UforOpptjening(IntEnum):
    """Hvor lenge uføre får pensjonsopptjening etter kap. 20."""

    TIL_61 = 0
    TIL_64 = 1
    TIL_NEDRE_GRENSE = 2


class OpptjeningMed(IntEnum):
    """Hvor mange år før uttaket opptjeningen er med fra."""

    ARET_FOR = 0
    ETTER_SKATTEOPPGJORET = 1


class KravForUttak(IntEnum):
    """Hvilket nivå pensjonen må nå for at den kan tas ut tidlig."""

    EGEN_SATS = 0
    HOY_SATS = 1


class MidtMellomGrader(IntEnum):
    """Uttaksgraden når uføregraden er midt mellom to."""

    NED = 0
    OPP = 1


VALG = (
    Valg(
        navn="alderspensjon_valg_aldersgrenser",
        sporsmal="Heves aldersgrensene 62, 67 og 75 år for dem som er født i 1964 og senere?",
        hjemmel="ftrl. §§ 12-4, 19-4 og 20-2; pensjonsforliket 29.2.2024",
        alternativer=(
            Alternativ(0, "ja, etter det siste anslaget for årskullet"),
            Alternativ(1, "nei, 62, 67 og 75 år for alle"),
        ),
        standard=0,
        grunn="Grensene følger normert pensjonsalder, men tabellen er et anslag; en offentlig "
        "kalkulator fra september 2026 bruker fortsatt 62 og 67 for alle.",
        sikkerhet="lav",
    ),
    Valg(
        navn="alderspensjon_valg_delingstall",
        sporsmal="Hvilken tabell over delingstall brukes?",
        hjemmel="ftrl. § 20-12",
        alternativer=(
            Alternativ(0, "Navs tabell fra 26.6.2026"),
            Alternativ(1, "prognosen i et foredrag fra FFO i 2022 (bare født i 1963)"),
            Alternativ(2, "prognosen hos smartepenger.no (bare født i 1963 eller 1970)"),
            Alternativ(3, "prognosen hos Statens pensjonskasse (bare født i 1963)"),
        ),
        standard=0,
        grunn="Navs tabell er den siste. De andre er eldre prognoser, og er med fordi regnestykker andre "
        "har laget, bygger på dem.",
        sikkerhet="middels",
    ),
    Valg(
        navn="alderspensjon_valg_ufor_opptjening",
        sporsmal="Til og med hvilket år får uføre pensjonsopptjening?",
        hjemmel="ftrl. § 20-7 a; pensjonsforliket 29.2.2024",
        alternativer=(
            Alternativ(0, "året en fyller 61"),
            Alternativ(1, "året en fyller 64, som i pensjonsforliket"),
            Alternativ(2, "året før en når nedre aldersgrense for årskullet"),
        ),
        standard=0,
        grunn="Pensjonsforliket vil la opptjeningen vare til 64 år; når det trer i kraft, er ikke funnet.",
        sikkerhet="middels",
    ),
    Valg(
        navn="alderspensjon_valg_opptjening_med",
        sporsmal="Er opptjeningen fra det siste året før uttaket med fra første dag?",
        hjemmel="ftrl. §§ 20-4 og 20-17",
        alternativer=(
            Alternativ(0, "ja, alle år før uttaksåret"),
            Alternativ(1, "nei, året er med først når skatteoppgjøret er klart"),
        ),
        standard=0,
        grunn="Nav tar året med når skatteoppgjøret er klart, og øker da pensjonen. Her er pensjonen slik "
        "den er når alle årene er kommet med.",
        sikkerhet="middels",
    ),
    Valg(
        navn="alderspensjon_valg_krav",
        sporsmal="Hvilken sats må pensjonen nå ved normert alder for at den kan tas ut før?",
        hjemmel="ftrl. §§ 19-11 og 20-15",
        alternativer=(
            Alternativ(0, "satsen for personens egen sivilstand"),
            Alternativ(1, "høy sats for alle"),
        ),
        standard=0,
        grunn="Kilden sier at pensjonen må være minst garantipensjonen; hvilken sats er ikke sett.",
        sikkerhet="lav",
    ),
    Valg(
        navn="alderspensjon_valg_overgang_midt",
        sporsmal="Hvilken uttaksgrad får den som har en uføregrad midt mellom to uttaksgrader?",
        hjemmel="ftrl. §§ 19-10 og 20-14",
        alternativer=(Alternativ(0, "den laveste"), Alternativ(1, "den høyeste")),
        standard=0,
        grunn="Uføretrygden går over til alderspensjon med den nærmeste uttaksgraden; hva som skjer midt "
        "mellom, er ikke sett.",
        sikkerhet="lav",
    ),
)
