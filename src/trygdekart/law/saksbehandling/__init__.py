"""Frister i saken hos Nav: krav, klage og anke, ftrl. kap. 21 og 22."""
