"""`lbf-docs pakke MAPPE`: the documents that a revision must send to the fund, in one zip."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .danish import DanishCommand, folder


@click.command(
    "pakke", cls=DanishCommand,
    help="Lav en zip til fondens sagssystem med de dokumenter, som denne revision af sagen i MAPPE skal sende.",
)  # fmt: skip
@click.argument("mappe", callback=folder)
@click.option("--out", "-o", callback=folder, metavar="FIL", help="Hvor zip-filen skal ligge. Ellers i build i sagen.")
@click.option("--alle", is_flag=True, help="Tag alle dokumenter med, også dem, der er uændrede.")
@click.option("--pdf", is_flag=True, help="Læg også en PDF af hver Word-fil i pakken; det gør LibreOffice.")
@click.option("--offentlig", is_flag=True, help="Udelad kontakterne i beredskabsplanen.")
def command(mappe: Path, out: Path | None, alle: bool, pdf: bool, offentlig: bool) -> None:
    """Parse, one library call, print, exit code."""
    from lbf_docs import CaseError, load_case, pack, show_text

    if out is not None and out.suffix.lower() != ".zip":
        raise click.UsageError(f"pakken er en zip-fil; skriv --out {out.with_suffix('.zip')}")
    try:
        case = load_case(mappe)
    except CaseError as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    result = pack(case, out, everything=alle, public=offentlig, pdf=pdf, spread=True)
    if not result.ok:
        errors = [found for found in result.findings if not found.accepted]
        click.echo(show_text(errors, case.raw.sources, colour=sys.stderr.isatty()), err=True, nl=False)
        raise SystemExit(1)
    touched = [found for found in result.findings if found.code in ("REV101", "REV102") and not found.accepted]
    if touched:
        click.echo(show_text(touched, case.raw.sources, colour=sys.stderr.isatty()), err=True, nl=False)
    click.echo(str(result.file))
    for name in result.names:
        click.echo(f"  {name}")
    if result.left_out:
        click.echo("Ikke i pakken:")
        for title, why in result.left_out:
            click.echo(f"  {title}: {why}")
