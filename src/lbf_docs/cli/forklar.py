"""`lbf-docs forklar KODE`: what stands behind a finding."""

from __future__ import annotations

import click

from .danish import DanishCommand


@click.command("forklar", cls=DanishCommand, help="Forklar et fund: hvorfor, hvem der kræver det, og eksempler.")
@click.argument("koder", nargs=-1, required=True, metavar="KODE")
def command(koder: tuple[str, ...]) -> None:
    """Parse, one library call, print, exit code."""
    from lbf_docs import UnknownCode, explain, show_explanation

    try:
        texts = [show_explanation(explain(code)) for code in koder]
    except UnknownCode as error:
        click.echo(f"fejl: {error}", err=True)
        raise SystemExit(2) from None
    click.echo("\n".join(texts), nl=False)
