"""A report in one of the formats. The folder `formats` is the list; each is imported when it is asked for."""

from __future__ import annotations

from importlib import import_module

from .report import Report

FORMATS = ("text", "json", "sarif", "github", "html")


def show(report: Report, shape: str = "text", colour: bool = False, links: str = "") -> str:
    """The report as text in a format: one of FORMATS. Raises ValueError for another one.

    `colour` is for a terminal; `links` is the address of the case's folder as seen from where a page will lie.
    """
    if shape not in FORMATS:
        raise ValueError(f"{shape} is none of {', '.join(FORMATS)}")
    made = import_module(f".formats.{shape}", __package__).show(report, colour, links)
    assert isinstance(made, str)
    return made
