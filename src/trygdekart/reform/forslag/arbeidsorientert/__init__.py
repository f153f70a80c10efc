"""Arbeidsorientert uføretrygd: lønn etter antatt produktivitet, og uføretrygden dekker av bortfallet."""
