"""Uavklarte punkter i bilstønaden: hvilket svar vi bruker, hvorfor, og hva det andre ville gitt."""

from __future__ import annotations

from enum import IntEnum

from ...engine import Alternativ, Valg


class Gjenanskaffelse(IntEnum):
    """Om en ny bil etter den korte tiden også krever at den gamle har gått langt nok."""

    MED_KILOMETER = 0
    UTEN_KILOMETER = 1


class Nedskriving(IntEnum):
    """Hvor lang tid tilskuddet skrives ned over."""

    HELE_TIDEN = 0
    KORT = 1


class Aldersgrensen(IntEnum):
    """Om aldersgrensen i gruppe 1 følger pensjonsalderen for årskullet."""

    FAST = 0
    FOLGER_ARSKULLET = 1


VALG = (
    Valg(
        navn="bil_valg_gjenanskaffelse",
        sporsmal="Må bilen også ha gått 150 000 km før den kan skiftes ut etter åtte år i gruppe 1?",
        hjemmel="forskrift 7.3.2003 nr. 290 § 9",
        alternativer=(
            Alternativ(0, "ja, åtte år og 150 000 km for den som er i arbeid eller utdanning"),
            Alternativ(1, "nei, åtte år er nok i gruppe 1"),
        ),
        standard=0,
        grunn="Personskadeforbundet skriver at bilen samtidig må ha gått så langt. Nav ser fra om lag 2020 "
        "ut til å spørre om kilometer bare for en bil en har betalt selv; forskriften er ikke sett.",
        sikkerhet="lav",
    ),
    Valg(
        navn="bil_valg_nedskriving",
        sporsmal="Over hvor mange år skrives tilskuddet ned?",
        hjemmel="forskrift 7.3.2003 nr. 290 § 8",
        alternativer=(Alternativ(0, "elleve år"), Alternativ(1, "åtte år")),
        standard=0,
        grunn="Nav skriver elleve år i spørsmål og svar; en eldre side har åtte.",
        sikkerhet="middels",
    ),
    Valg(
        navn="bil_valg_aldersgrense",
        sporsmal="Følger aldersgrensen i gruppe 1 pensjonsalderen for dem som er født i 1964 eller senere?",
        hjemmel="forskrift 7.3.2003 nr. 290",
        alternativer=(
            Alternativ(0, "nei, grensen er den samme for alle årskull"),
            Alternativ(1, "ja, den heves like mye som pensjonsalderen"),
        ),
        standard=0,
        grunn="Grensen er den samme som for alderspensjon, men en endring i forskriften er ikke sett.",
        sikkerhet="lav",
    ),
)
