"""Fakta om varig tilrettelagt arbeid (VTA), permisjonen derfra, og HELT MED."""

from __future__ import annotations

from ...engine import Fakta
from ..sykepenger.fakta_kort import dag, ja_nei

_VTA = "VTA er for den som har eller snart får uføretrygd og trenger mye tilrettelegging (§ 14-3)."
_PERMISJON = "Permisjonen lar deg prøve ordinært arbeid uten å miste plassen (§ 14-10)."
_HELT_MED = "Det er et vilkår i avtalen HELT MED."

FAKTA = (
    ja_nei(
        "vta_trenger_tilrettelegging",
        "Trenger særlig tilrettelegging og tett oppfølging",
        "Needs special adaptation and close follow-up",
        "Trenger du særlig tilrettelegging og tett oppfølging?",
        _VTA,
        skjonn=True,
        kriterier=("Nav vurderer om behovet er så stort at andre tiltak ikke er nok.",),
    ),
    ja_nei(
        "vta_andre_tiltak_vurdert",
        "Andre tiltak er vurdert og passer ikke",
        "Other measures considered and unsuited",
        "Er andre tiltak vurdert, og passer de ikke?",
        _VTA,
        skjonn=True,
        kriterier=("Nav skal jevnlig vurdere overgang til annet tiltak, utdanning eller ordinært arbeid.",),
    ),
    dag(
        "vta_start",
        "Første dag i VTA",
        "First day in sheltered work",
        "Når begynte du, eller når vil du begynne, i VTA?",
        "Nye plasser i ordinære bedrifter (VTA-O) er trolig stengt fra 1. september 2026.",
    ),
    ja_nei(
        "vta_s_plass",
        "Har plass i en VTA-bedrift (VTA-S)",
        "Has a place in a sheltered firm",
        "Har du plass i en skjermet VTA-bedrift?",
        _PERMISJON,
    ),
    dag(
        "vta_permisjon_fra",
        "Første dag med permisjon fra VTA",
        "First day of leave from sheltered work",
        "Når begynner permisjonen?",
        _PERMISJON,
    ),
    dag(
        "vta_permisjon_til",
        "Siste dag med permisjon fra VTA",
        "Last day of leave from sheltered work",
        "Når slutter permisjonen?",
        _PERMISJON,
        tidligst="vta_permisjon_fra",
    ),
    ja_nei(
        "vta_permisjon_innvilget",
        "Permisjonen er innvilget",
        "The leave is granted",
        "Er permisjonen innvilget?",
        _PERMISJON,
        skjonn=True,
        kriterier=("Før endringen i 2022 sto det «kan»; i praksis ble det innvilget.",),
    ),
    ja_nei(
        "vta_permisjon_avtale",
        "Skriftlig avtale om permisjonen",
        "Written agreement on the leave",
        "Har du, VTA-bedriften og den nye arbeidsgiveren en skriftlig avtale?",
        _PERMISJON,
    ),
    ja_nei(
        "helt_med_malgruppe",
        "I målgruppen for HELT MED",
        "In the target group of HELT MED",
        "Har du en utviklingshemming eller en tilsvarende utfordring som er medfødt eller kom tidlig?",
        _HELT_MED,
        skjonn=True,
        kriterier=(
            "For eksempel lett psykisk utviklingshemming; diagnosen trenger ikke være formelt stilt.",
            "Det er grunn til å tro at kriteriene er oppfylt, eller utfordringen tilsvarer det.",
            "I tvil avgjør psykologspesialisten i HELT MED.",
        ),
    ),
    ja_nei(
        "helt_med_nav_enig",
        "Nav er enig i at en tar jobben mens en venter på uføretrygd",
        "Nav agrees to the job while awaiting disability benefit",
        "Har Nav sagt ja til at du tar jobben mens du venter på uføretrygd?",
        "Den som får AAP, må avklare med saksbehandleren hva jobben betyr for arbeidsevnevurderingen.",
    ),
    ja_nei(
        "helt_med_lik_kontrakt",
        "Samme arbeidskontrakt som kollegene, bortsett fra lønnen",
        "Same contract as colleagues, pay apart",
        "Er arbeidskontrakten helt lik kollegenes, bortsett fra lønnen?",
        _HELT_MED,
    ),
    Fakta(
        "helt_med_tarifflonn",
        float,
        "kr/time",
        "Tarifflønn i timen for en tilsvarende stilling",
        "Tariff wage per hour for a comparable post",
        "Hva er timelønnen etter tariff for en tilsvarende stilling i virksomheten?",
        _HELT_MED,
        periode="år",
        omrade=(0, None),
    ),
)
