"""Avtalefestet pensjon (AFP) i privat og offentlig sektor, og valget mellom AFP og uføretrygd."""
