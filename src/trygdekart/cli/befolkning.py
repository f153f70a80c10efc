"""`befolkning`: the whole country."""

from __future__ import annotations

import click

from . import befolkning_folk, befolkning_kjor
from .options import Command


class Group(Command, click.Group):
    """A group of commands with Norwegian help."""

    command_class = Command


@click.group(cls=Group)
def befolkning() -> None:
    """Hele landet: lag et syntetisk folk, hold det mot statistikken, og regn loven og reformer for det."""


for command in (*befolkning_folk.COMMANDS, *befolkning_kjor.COMMANDS):
    befolkning.add_command(command)

COMMANDS = (befolkning,)
