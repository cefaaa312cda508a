"""`lbf-docs godkend MAPPE`: freeze the case as an approved revision, or add an approval to one."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from .danish import DanishCommand, day_typed, folder


@click.command(
    "godkend", cls=DanishCommand,
    help="Frys sagen i MAPPE som en godkendt revision: data, skabeloner og dokumenter. Er revisionen frosset i "
    "forvejen, føjes godkendelsen til den.",
)  # fmt: skip
@click.argument("mappe", callback=folder)
@click.option(
    "--af", "by", required=True, metavar="HVEM",
    help="Hvem der har godkendt: bestyrelsen, Landsbyggefonden eller følgegruppen.",
)  # fmt: skip
@click.option("--dato", required=True, metavar="DATO", help="Dagen, for eksempel 15.03.2026.")
@click.option(
    "--revision",
    "number",
    type=click.IntRange(min=1),
    metavar="NUMMER",
    help="Revisionens nummer. Ellers det i plan.yaml.",
)
@click.option("--journalnr", default="", metavar="TEKST", help="Godkendelsens journalnummer.")
@click.option("--bemærkning", "--bemaerkning", "remark", default="", metavar="TEKST", help="Andet at huske.")
def command(mappe: Path, by: str, dato: str, number: int | None, journalnr: str, remark: str) -> None:
    """Parse, one library call, print, exit code."""
    from lbf_docs import CaseError, UnknownApprover, approve, load_case, show_text

    day = day_typed(dato)
    try:
        case = load_case(mappe)
        result = approve(case, by, day, number=number, journal=journalnr, remark=remark)
    except (CaseError, UnknownApprover) as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    if not result.ok:
        errors = [found for found in result.findings if not found.accepted]
        click.echo(show_text(errors, case.raw.sources, colour=sys.stderr.isatty()), err=True, nl=False)
        raise SystemExit(1)
    if result.frozen:
        click.echo(f"Revision {result.number} er frosset i {result.folder}")
        click.echo(f"Ret nummer og dato i plan.yaml, før I begynder på revision {result.number + 1}.")
    else:
        click.echo(f"Godkendelsen er føjet til revision {result.number} i {result.folder}")
