"""Arbeidsavklaringspenger, folketrygdloven kapittel 11."""
