"""The command line: `trygdekart`."""
