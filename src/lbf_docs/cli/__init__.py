"""The command line. Each command is one file, imported when it is called, so that help is quick."""

from __future__ import annotations

from importlib import import_module

import click

from lbf_docs import __version__

COMMANDS = {
    "build": "Dan dokumenterne som Word-filer.",
}
"""Name and help line of every command; a test holds them equal to the files."""


class _Lazy(click.Group):
    """A group that imports a command when somebody calls it."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f".{cmd_name}", __name__).command
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Kommandoer"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="lbf-docs")
def main() -> None:
    """En boligsocial helhedsplan som en mappe med tekst: tjekket mod regulativet og skrevet ud som Word."""
