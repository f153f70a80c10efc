"""Uførepensjon fra tjenestepensjonen: offentlig (lov om Statens pensjonskasse) og privat."""
