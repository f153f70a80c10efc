"""Harmonisering av nivået mellom AAP og uføretrygd: minsteytelsen under 25 år, og ung ufør-tillegget."""
