"""`lbf-docs regler`: every rule that a case is held against."""

from __future__ import annotations

import click

from .danish import DanishCommand


@click.command("regler", cls=DanishCommand, help="Vis alle regler, som en sag tjekkes mod.")
def command() -> None:
    """One library call, print."""
    from lbf_docs import show_rules

    click.echo(show_rules(), nl=False)
