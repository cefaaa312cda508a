"""The structure is mended where LibreOffice leaves it short of PDF/UA-1."""

from __future__ import annotations

import pikepdf

from lbf_docs.pdf.links import join_links, links_back
from lbf_docs.pdf.roles import free_standard_types
from lbf_docs.pdf.structure import mend_structure
from lbf_docs.pdf.tables import mend_tables

from .conftest import Small


def test_the_pieces_of_a_link_become_one() -> None:
    small = Small(("P", ("Link", 0, "a"), ("Link", 1, "a"), ("Link", 2, "b"), 3))
    join_links(small.pdf)
    assert small.tree() == [("P", ("Link", 0, 1, "a"), ("Link", 2, "b"), 3)]


def test_entries_become_a_table_of_contents_and_other_paragraphs_do_not() -> None:
    entries = [("Contents 1", ("Link", n, f"afsnit {n}")) for n in range(2)]
    small = Small(("Document", ("P", 8), *entries, ("H1", 9)))
    mend_structure(small.pdf)
    items = [("TOCI", ("Contents 1", ("Link", n, f"afsnit {n}"))) for n in range(2)]
    assert small.tree() == [("Document", ("P", 8), ("TOC", *items), ("H1", 9))]


def test_a_table_without_headings_is_there_for_the_layout() -> None:
    data = ("Table", ("TR", ("TH", 0)), ("TR", ("TD", 1)))
    layout = ("Table", ("TR", ("TD|ColSpan=2", ("P", 2))), ("TR", ("TD", 3), ("TD", data)))
    small = Small(layout)
    mend_tables(small.pdf)
    assert small.tree() == [("Div", ("Div", ("Div", ("P", 2))), ("Div", ("Div", 3), ("Div", data)))]
    assert all("/ColSpan" not in (e.get("/A") or {}) for e in small.pdf.objects if isinstance(e, pikepdf.Dictionary))


def test_a_row_that_broke_over_a_page_is_whole_again() -> None:
    head = ("TR", ("TH", 0), ("TH", 1), ("TH", 2))
    broken = ("TR", ("TD|RowSpan=2", 3), ("TD", 4), ("TD", 5), ("TD", ("P", 6)), ("TD",))
    small = Small(("Table", head, broken, ("TR", ("TD", 7), ("TD", 8))))
    mend_tables(small.pdf)
    whole = ("TR", ("TD", 3), ("TD", 4, ("P", 6)), ("TD", 5))
    assert small.tree() == [("Table", head, whole, ("TR", ("TD", 7), ("TD", 8)))]


def test_a_row_below_a_cell_that_reaches_down_is_left_as_it_is() -> None:
    head = ("TR", ("TH", 0), ("TH|ColSpan=2", 1))
    rows = [
        ("TR", ("TD|RowSpan=3", 3), ("TD", 4), ("TD", 5)),
        ("TR", ("TD|ColSpan=2", 6)),
        ("TR", ("TD", 7), ("TD", 8)),
    ]
    small = Small(("Table", head, *rows))
    before = small.tree()
    mend_tables(small.pdf)
    assert small.tree() == before


def test_a_footnotes_number_leads_back_to_the_text() -> None:
    small = Small(("P", 0, ("Link", 1, "til noten")), ("Note", ("P", 2, 3)))
    small.link("til teksten", 50, 50, 60, 60)
    links_back(small.pdf)
    assert small.tree() == [
        ("P", 0, ("Link", 1, "til noten")), ("Note", ("Lbl", ("Link", 2, "til teksten")), ("P", 3)),
    ]  # fmt: skip


def test_a_link_that_nothing_can_be_found_for_goes() -> None:
    small = Small(("P", 0, ("Link", 1, "til noten")), ("Note", ("P", 2, 3)), ("Note", ("P", 4, 5)))
    small.link("til teksten", 50, 50, 60, 60)
    before = small.tree()
    links_back(small.pdf)
    assert small.tree() == before
    assert [str(a.Contents) for a in small.page.Annots] == ["til noten"]


def test_the_number_of_a_page_is_no_second_link_in_its_entry() -> None:
    small = Small(("Contents 1", ("Link", 0, "hele linjen")))
    small.link("tallet", 8, 1, 10, 9)
    mend_structure(small.pdf)
    assert [str(a.Contents) for a in small.page.Annots] == ["hele linjen"]


def test_a_style_named_as_a_standard_type_gives_way() -> None:
    small = Small(("Quote", 0), ("Title", 1))
    small.pdf.Root.StructTreeRoot.RoleMap = pikepdf.Dictionary(Quote=pikepdf.Name.P, Title=pikepdf.Name.P)
    free_standard_types(small.pdf)
    assert small.tree() == [("BlockQuote", 0), ("Title", 1)]
    assert list(small.pdf.Root.StructTreeRoot.RoleMap.keys()) == ["/Title"]


def test_nothing_empty_is_read_aloud_but_cells_stay() -> None:
    table = ("Table", ("TR", ("TH", 0), ("TH",)), ("TR", ("TD", 1), ("TD",)))
    small = Small(("Document", ("P",), ("P", ("Span",)), table))
    mend_structure(small.pdf)
    assert small.tree() == [("Document", table)]


def test_every_footnote_has_an_id_of_its_own() -> None:
    small = Small(*[("Note", ("P", n)) for n in range(12)])
    mend_structure(small.pdf)
    names = [str(name) for name in small.pdf.Root.StructTreeRoot.IDTree.Names][::2]
    assert names == sorted(names)
    assert len(set(names)) == 12


def test_pages_and_links_lead_back_into_the_structure() -> None:
    small = Small(("P", ("Link", 2, "b"), 0), ("P", ("Link", 1, "a")))
    small.page.Annots = pikepdf.Array([small.links["a"], small.links["b"]])
    mend_structure(small.pdf)
    numbers = list(small.pdf.Root.StructTreeRoot.ParentTree.Nums)
    tree = dict(zip(numbers[::2], numbers[1::2], strict=True))
    assert [str(e.S) for e in tree[small.page.StructParents]] == ["/P", "/Link", "/Link"]
    assert [str(a.Contents) for a in small.page.Annots] == ["b", "a"]
    assert [str(tree[a.StructParent].S) for a in small.page.Annots] == ["/Link", "/Link"]
    assert len({int(a.StructParent) for a in small.page.Annots}) == 2


def test_content_without_a_page_of_its_own_is_on_that_of_the_element_around_it() -> None:
    small = Small(("P", ("Span", 0)))
    span = small.pdf.Root.StructTreeRoot.K[0].K[0]
    del span.Pg
    mend_structure(small.pdf)
    assert str(small.pdf.Root.StructTreeRoot.ParentTree.Nums[1][0].S) == "/Span"
