"""`lbf-docs skema MAPPE`: the schemas that let an editor complete and explain the keys of a case."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .danish import DanishCommand, folder


@click.command(
    "skema", cls=DanishCommand,
    help="Skriv et JSON-skema for hver fil i en sag, så VS Code (med udvidelsen YAML) og andre programmer kan foreslå "
    "og forklare nøglerne. Skemaerne lægges i mappen .skema i sagen i MAPPE og kender sagens egne id'er.",
)  # fmt: skip
@click.argument("mappe", required=False, callback=folder)
@click.option("--out", "-o", callback=folder, metavar="MAPPE", help="Læg skemaerne her i stedet; så behøves ingen sag.")
@click.option("--quiet", "-q", is_flag=True, help="Skriv kun fejl.")
def command(mappe: Path | None, out: Path | None, quiet: bool) -> None:
    """Parse, one library call, print, exit code."""
    from lbf_docs import CaseError, load_case, show_text, write_schemas
    from lbf_docs.scaffold import FOLDER, schema_line, without_line

    if mappe is None and out is None:
        click.echo("fejl: her mangler MAPPE, eller --out og en mappe til skemaerne", err=True)
        raise SystemExit(2)
    try:
        case = load_case(mappe) if mappe is not None else None
    except CaseError as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    target = out if out is not None else Path(str(mappe)) / FOLDER
    made = write_schemas(target, case.plan if case else None)
    if not made.ok:
        click.echo(show_text(made.findings, {}, colour=sys.stderr.isatty()), err=True, nl=False)
        raise SystemExit(1)
    if quiet:
        return
    for file in made.files:
        click.echo(str(file))
    if case is None:
        return
    if case.plan is None:
        click.echo(
            "Sagen har fejl, så skemaerne kender ikke dens id'er. Ret fejlene, og kør kommandoen igen.", err=True
        )
    missing = without_line(case.raw.sources)
    if missing and out is None:
        click.echo("Sæt disse linjer øverst i filerne, så bliver skemaerne brugt:", err=True)
        for stem in missing:
            click.echo(f"  {stem}.yaml: {schema_line(stem)}", err=True)
