"""Målestokken: 22 forenklede regler å måle motoren med. Ikke loven."""
