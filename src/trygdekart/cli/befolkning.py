"""`befolkning`: the whole country."""

from __future__ import annotations

import click

from . import befolkning_kjor
from .options import Command


class Group(Command, click.Group):
    """A group of commands with Norwegian help."""

    command_class = Command


@click.group(cls=Group)
def befolkning() -> None:
    """Hele landet: regn loven og reformer for en befolkningsfil."""


for command in befolkning_kjor.COMMANDS:
    befolkning.add_command(command)

COMMANDS = (befolkning,)
