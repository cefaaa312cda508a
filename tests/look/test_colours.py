"""Colours: contrast as WCAG has it, and the nearest colour that can be read."""

from __future__ import annotations

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lbf_docs.look.colours import (
    ENOUGH,
    PALE,
    WHITE,
    _as_lch,
    _from_lch,
    channels,
    contrast,
    least_contrast,
    nearest,
    nearest_readable,
    reads_well,
    tint,
)

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06X}")


def test_contrast_is_what_wcag_says() -> None:
    assert contrast("#000000", WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.005)  # the well-known grey that just fails
    assert contrast("#767676", WHITE) == pytest.approx(4.54, abs=0.005)


def test_a_colour_must_read_on_its_own_tint_too() -> None:
    assert contrast("#767676", WHITE) >= ENOUGH
    assert not reads_well("#767676")
    assert least_contrast("#767676") == contrast("#767676", tint("#767676", PALE))


@given(colours)
@example("#FFFFFF")
@example("#FFFF00")
@example("#00FFFF")
@example("#777777")
def test_the_nearest_readable_colour_can_be_read(colour: str) -> None:
    assert reads_well(nearest_readable(colour))


@given(colours)
def test_one_that_reads_well_is_its_own_nearest(colour: str) -> None:
    if reads_well(colour):
        assert nearest_readable(colour) == colour


@given(colours)
@example("#E3A008")
def test_the_nearest_has_the_same_hue_and_is_no_darker_than_it_must_be(colour: str) -> None:
    new = nearest_readable(colour)
    light, strength, hue = _as_lch(new)
    _, was_strong, was = _as_lch(colour)
    if strength > 0.04 and was_strong > 0.04:  # a grey has no hue to keep; eight bits move that of a near grey
        assert abs(math.remainder(hue - was, math.tau)) < 0.06
    if new != colour:
        assert not reads_well(_from_lch(light + 0.01, was_strong, was))


@given(colours)
def test_lightness_strength_and_hue_lead_back_to_the_colour(colour: str) -> None:
    assert all(abs(a - b) <= 1 for a, b in zip(channels(_from_lch(*_as_lch(colour))), channels(colour), strict=True))


def test_yellow_becomes_olive_and_not_brown_or_grey() -> None:
    red, green, blue = channels(nearest_readable("#FFFF00"))
    assert abs(red - green) < 20
    assert blue < 40


@given(colours)
def test_a_line_is_darkened_until_it_can_be_seen(colour: str) -> None:
    assert contrast(nearest(colour, 3.0), WHITE) >= 3.0
