"""`lbf-docs revisioner MAPPE`: the case's revisions, who approved them, and what changed."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .danish import DanishCommand, folder


@click.command(
    "revisioner", cls=DanishCommand,
    help="Vis sagens revisioner: hvem der har godkendt dem, hvad der er ændret, og hvad hvert dokument afventer.",
)  # fmt: skip
@click.argument("mappe", callback=folder)
@click.option("--format", "shape", type=click.Choice(("text", "json")), default="text", help="text eller json.")
def command(mappe: Path, shape: str) -> None:
    """Parse, one library call, print; exit code 1 when a frozen file was changed."""
    from lbf_docs import CaseError, list_revisions, load_case, show_revisions

    try:
        case = load_case(mappe)
    except CaseError as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    listed = list_revisions(case)
    text = show_revisions(listed, case, shape, colour=sys.stdout.isatty())
    click.echo(text.encode("utf-8", "replace") if shape == "json" else text, nl=False)
    raise SystemExit(int(any(one.faults for one in listed)))
