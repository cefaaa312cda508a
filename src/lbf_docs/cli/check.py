"""`lbf-docs check MAPPE`: what the fund would send the case back for."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .danish import DanishCommand, folder

_SHAPES = ("text", "json", "sarif", "github", "html")
_BY_ENDING = {".html": "html", ".htm": "html", ".json": "json", ".sarif": "sarif"}


@click.command("check", cls=DanishCommand, help="Tjek sagen i MAPPE: krav, tal, der ikke passer sammen, og slåfejl.")
@click.argument("mappe", callback=folder, required=False)
@click.option(
    "--format", "shape", type=click.Choice(_SHAPES),
    help="Hvordan fundene vises: text, html (en side at sende), json, sarif eller github. Ellers efter filens "
    "endelse.",
)  # fmt: skip
@click.option("--out", "-o", callback=folder, metavar="FIL", help="Skriv i denne fil i stedet for på skærmen.")
@click.option("--strict", is_flag=True, help="Slut også med kode 1, når der er advarsler, som ikke er kvitteret.")
@click.option("--templates", is_flag=True, help="Tjek også skabelonerne: navne, filtre og løkker i hver af dem.")
@click.option("--quiet", "-q", is_flag=True, help="Vis kun fejl, og hvor langt hvert dokument er.")
def command(
    mappe: Path | None, shape: str | None, out: Path | None, strict: bool, templates: bool, quiet: bool
) -> None:
    """Parse, one library call, print, exit code."""
    from lbf_docs import CaseError, check, check_templates, load_case, show, write_report

    shape = shape or _BY_ENDING.get(out.suffix.lower() if out else "", "text")
    if mappe is None and not templates:
        raise click.UsageError("her mangler MAPPE, sagens mappe")
    try:
        case = load_case(mappe) if mappe is not None else None
    except CaseError as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    report = check(case, templates=templates, spread=True) if case is not None else check_templates()
    code = report.exit_code(strict)
    if quiet:
        report = report.only_errors()
    if out is not None:
        problem = write_report(report, shape, out, case)
        if problem:
            click.echo(f"fejl: {problem}", err=True)
            raise SystemExit(2)
        click.echo(str(out), err=True)
    elif shape == "text":
        click.echo(show(report, colour=sys.stdout.isatty()), nl=False)
    else:
        click.echo(show(report, shape).encode("utf-8", "replace"), nl=False)
    raise SystemExit(code)
