"""The map: true distances, symbols and names that are all seen, and the same in Danish words."""

from __future__ import annotations

import math
import random
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lbf_docs.figures import Spot
from lbf_docs.figures.lettering import wrap
from lbf_docs.figures.map import BAND_BOTTOM, HIGHEST, RADII, _labels, _places, _reach, _sheet, draw_map, scale_bar
from lbf_docs.figures.map_ground import ground
from lbf_docs.figures.map_labels import Rect, around, place_labels

SVG = "{http://www.w3.org/2000/svg}"
HOLBAEK = (
    Spot("Ladegårdsparken", "boligområde", 55.7105, 11.6850),
    Spot("Grønneparken", "boligområde", 55.7065, 11.7480),
    Spot("Bjergmarken", "boligområde", 55.7100, 11.7520),
    Spot("Absalonskolen", "skole", 55.7140, 11.6980),
    Spot("Bjergmarksskolen", "skole", 55.7085, 11.7390),
    Spot("Holbæk midtby", "sted", 55.7165, 11.7130),
)


def town(count: int, seed: int = 3) -> list[Spot]:
    """`count` places of all kinds somewhere in a town."""
    dice = random.Random(seed)
    kinds = ("boligområde", "skole", "sted")
    where = [(55.70 + dice.random() / 30, 11.7 + dice.random() / 15) for _ in range(count)]
    return [Spot(f"Sted nummer {i}", kinds[i % 3], *place) for i, place in enumerate(where)]


def spots() -> st.SearchStrategy[list[Spot]]:
    grid = st.integers(0, 6)  # a coarse grid, so that many coincide
    spot = st.builds(
        lambda name, kind, n, e: Spot(name, kind, 55.7 + n / 500, 11.7 + e / 250),
        st.sampled_from(["Ladegårdsparken", "Skolen", "Boligforeningen Grønneparkens fælleshus"]),
        st.sampled_from(["boligområde", "skole", "sted"]),
        grid,
        grid,
    )
    return st.lists(spot, min_size=1, max_size=25)


def symbols(svg: bytes) -> dict[int, Rect]:
    """The symbols of the spots in a finished map, by number of the spot."""
    found = {}
    for element in etree.fromstring(svg).iter(f"{SVG}circle", f"{SVG}rect"):
        if (name := element.get("id", "")).startswith("sted-"):
            if element.tag == f"{SVG}circle":
                x, y, r = (float(element.get(key, "")) for key in ("cx", "cy", "r"))
                found[int(name[5:])] = Rect(x - r, y - r, 2 * r, 2 * r)
            else:
                found[int(name[5:])] = Rect(*(float(element.get(key, "")) for key in ("x", "y", "width", "height")))
    return found


def middle(rect: Rect) -> tuple[float, float]:
    return rect.x + rect.width / 2, rect.y + rect.height / 2


def bar_length(svg: bytes) -> float:
    bar = next(e for e in etree.fromstring(svg).iter(f"{SVG}path") if e.get("id") == "maalestok")
    return float(str(bar.get("d")).split("h")[1].split("v")[0])


def test_the_alt_text_tells_where_each_place_lies_and_how_far_it_is() -> None:
    assert draw_map(HOLBAEK, "Kort over boligområderne i Holbæk").alt == (
        "Skematisk kort over boligområderne i Holbæk: "
        "Ladegårdsparken ligger mod vest, Grønneparken mod øst og Bjergmarken mod øst. "
        "Skolerne ligger sådan: Absalonskolen mod vest og Bjergmarksskolen mod øst. "
        "Desuden vises Holbæk midtby mod nordvest. "
        "Afstanden fra Absalonskolen til nærmeste boligområde, Ladegårdsparken, er ca. 0,9 km. "
        "Afstanden fra Bjergmarksskolen til nærmeste boligområde, Grønneparken, er ca. 0,6 km. "
        "Afstanden fra Holbæk midtby til nærmeste boligområde, Ladegårdsparken, er ca. 1,9 km. "
        "Længst fra hinanden af boligområderne ligger Ladegårdsparken og Bjergmarken: ca. 4,2 km. "
        "Afstande er i luftlinje."
    )


@pytest.mark.parametrize(
    ("some", "alt"),
    [
        (HOLBAEK[:1], "Skematisk kort over Holbæk: Ladegårdsparken ligger midt på kortet."),
        (HOLBAEK[3:4], "Skematisk kort over Holbæk: Skolen Absalonskolen ligger midt på kortet."),
        (
            HOLBAEK[:2],
            "Skematisk kort over Holbæk: Ladegårdsparken ligger mod vest og Grønneparken mod øst. "
            "Afstanden mellem Ladegårdsparken og Grønneparken er ca. 4,0 km. Afstande er i luftlinje.",
        ),
        (
            (HOLBAEK[0], Spot("Købestævnet", "sted", 55.8105, 11.6850)),
            "Skematisk kort over Holbæk: Ladegårdsparken ligger mod syd. Desuden vises Købestævnet mod nord. "
            "Afstanden fra Købestævnet til nærmeste boligområde, Ladegårdsparken, er ca. 11 km. "
            "Afstande er i luftlinje.",
        ),
    ],
)
def test_small_maps_in_words(some: Sequence[Spot], alt: str) -> None:
    assert draw_map(some, "Holbæk").alt == alt


def test_places_at_the_same_spot_are_less_than_a_hundred_metres_apart() -> None:
    both = [Spot("Parken", "boligområde", 55.7, 11.7), Spot("Skolen", "skole", 55.7, 11.7)]
    assert "Parken, er under 0,1 km." in draw_map(both, "byen").alt


def test_the_scale_bar_measures_what_it_says() -> None:
    west, east = Spot("Vest", "sted", 55.7, 11.70), Spot("Øst", "sted", 55.7, 11.75)
    figure = draw_map([west, east], "byen")
    at = symbols(figure.svg)
    apart = middle(at[2])[0] - middle(at[1])[0]
    kilometres = 0.05 * 111.32 * math.cos(math.radians(55.7))
    assert bar_length(figure.svg) == pytest.approx(apart / kilometres * 1, abs=0.05)  # the bar says 1 km
    assert scale_bar(apart / kilometres, 110)[0] == "1 km"


@pytest.mark.parametrize(
    ("points_per_km", "text"), [(100, "1 km"), (99, "1 km"), (101, "500 m"), (600, "100 m"), (5, "20 km"), (45, "2 km")]
)
def test_the_scale_bar_is_the_longest_round_distance_that_fits(points_per_km: float, text: str) -> None:
    said, length = scale_bar(points_per_km, 100)
    metres = float(said.split()[0]) * (1000 if said.endswith("km") else 1)
    assert said == text
    assert length == pytest.approx(metres / 1000 * points_per_km)
    assert length <= 100


def test_north_is_up_and_east_is_right() -> None:
    at = symbols(draw_map(HOLBAEK, "Holbæk").svg)
    assert middle(at[6])[1] == min(middle(rect)[1] for rect in at.values())
    assert middle(at[3])[0] == max(middle(rect)[0] for rect in at.values())


def test_kinds_differ_in_shape_and_size() -> None:
    root = etree.fromstring(draw_map(HOLBAEK, "Holbæk").svg)
    shapes = {e.get("id"): e for e in root.iter(f"{SVG}circle", f"{SVG}rect") if e.get("id")}
    assert (shapes["sted-1"].tag, shapes["sted-4"].tag, shapes["sted-6"].tag) == (
        f"{SVG}circle",
        f"{SVG}rect",
        f"{SVG}circle",
    )
    assert float(shapes["sted-1"].get("r", "")) > 3 * float(shapes["sted-6"].get("r", ""))


@pytest.mark.parametrize(
    "some",
    [HOLBAEK, HOLBAEK[:1], town(40), [Spot(s.name, s.kind, 55.7, 11.7) for s in town(40)]],
    ids=["holbaek", "one", "forty", "forty at one place"],
)
@pytest.mark.parametrize("width_mm", [80, 150])
def test_symbols_are_apart_and_within_the_picture(some: Sequence[Spot], width_mm: float) -> None:
    figure = draw_map(some, "byen", width_mm=width_mm)
    at = symbols(figure.svg)
    _, _, across, down = (float(n) for n in str(etree.fromstring(figure.svg).get("viewBox")).split())
    assert sorted(at) == list(range(1, len(some) + 1))
    assert all(rect.inside(Rect(0, 0, across, down - BAND_BOTTOM)) for rect in at.values())
    for i, one in at.items():
        for j, other in at.items():
            if i < j:
                round_enough = min(one.width, other.width) / 2 * 0.6  # corners of the squares around circles may meet
                assert not one.meets(other, -round_enough), (i, j)
    assert figure.width_mm == pytest.approx(width_mm, abs=0.1)


@settings(max_examples=25)
@given(spots())
def test_labels_meet_neither_one_another_nor_symbols(some: list[Spot]) -> None:
    area = ground(some)
    sheet = _sheet(area, 425, 0, HIGHEST)
    at = _places(area, sheet, RADII)
    for i in range(len(some)):
        for j in range(i):
            assert math.dist(at[i], at[j]) >= _reach(some[i], RADII) + _reach(some[j], RADII) - 0.5
    labels = _labels(area, sheet, at, [wrap(spot.name, 8.5, 112) for spot in some])
    if labels is None:
        return  # then the map has numbers: test_symbols_are_apart_and_within_the_picture
    rects = [labels[i].rect for i in range(len(some))]
    for i, rect in enumerate(rects):
        assert rect.inside(sheet.frame)
        assert not any(rect.meets(other) for other in rects[:i])
        assert not any(rect.meets(around(at[j], RADII[some[j].kind])) for j in range(len(some)))


def test_a_label_that_has_no_room_beside_its_symbol_gets_a_line() -> None:
    at, radii = [(100.0, 100.0)], [5.0]
    wall = [Rect(85, 85, 30, 30)]
    near = place_labels(at, radii, [(40, 10)], Rect(0, 0, 200, 200), [])
    far = place_labels(at, radii, [(40, 10)], Rect(0, 0, 200, 200), wall)
    assert near is not None
    assert near[0].leader is None
    assert far is not None
    assert far[0].leader is not None
    assert place_labels(at, radii, [(40, 10)], Rect(81, 81, 38, 38), []) is None


def test_a_few_places_far_apart_do_not_make_a_large_empty_map() -> None:
    north_to_south = [Spot("Østervang", "boligområde", 55.75, 11.72), Spot("Sundparken", "boligområde", 55.70, 11.69)]
    flat = draw_map(north_to_south, "To")
    assert flat.height_mm < 0.65 * flat.width_mm  # with the legend
    assert 0.65 * flat.width_mm < draw_map(town(14), "Mange").height_mm


def test_too_many_names_are_numbered_and_listed() -> None:
    few, many = (draw_map([Spot(s.name, s.kind, 55.7, 11.7) for s in town(n)], "byen") for n in (4, 30))
    assert many.height_mm > few.height_mm + 40


def test_the_svg_is_outlines_only_and_refers_to_nothing() -> None:
    root = etree.fromstring(draw_map(HOLBAEK, "Holbæk").svg)
    assert {etree.QName(e).localname for e in root.iter()} <= {"svg", "title", "desc", "rect", "circle", "line", "path"}
    assert not any("href" in str(name) for e in root.iter() for name in e.attrib)


def test_the_same_spots_give_the_same_bytes() -> None:
    assert draw_map(HOLBAEK, "Holbæk") == draw_map(HOLBAEK, "Holbæk")


@pytest.mark.parametrize(
    ("some", "says"),
    [
        ([], "needs at least one spot"),
        ([Spot("Torvet", "torv", 55.7, 11.7)], '"Torvet" is a "torv"; a spot is one of boligområde, skole, sted'),
        ([Spot("Byttet om", "sted", 155.7, 11.7)], "which is not on the map"),
        ([Spot("Intet tal", "sted", math.nan, 11.7)], "which is not on the map"),
    ],
)
def test_what_cannot_be_drawn_is_refused(some: list[Spot], says: str) -> None:
    with pytest.raises(ValueError, match=says):
        draw_map(some, "")
