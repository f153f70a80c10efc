"""Fakta om personen som flere kapitler bruker."""
