"""Uføretrygd, ftrl. kap. 12."""
