"""Skatt på lønn, ytelser og pensjon: skatteloven, skattevedtaket og ftrl. § 23-3."""
