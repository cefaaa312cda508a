"""Sentences and lists held against each other."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from lbf_docs.comparing.align import longest_rising, matches
from lbf_docs.comparing.wording import Run, compared, excerpt, in_one_line, likeness

_TEXTS = st.text(alphabet="abæ 12.,-\n", max_size=60)


@given(_TEXTS, _TEXTS)
def test_the_runs_make_both_texts(old: str, new: str) -> None:
    runs = compared(old, new)
    before = "".join(run.text for run in runs if run.kind != "added")
    after = "".join(run.text for run in runs if run.kind != "removed")
    assert "".join(before.split()) == "".join(old.split())
    assert "".join(after.split()) == "".join(new.split())


@given(st.lists(st.sampled_from("abcdef")), st.lists(st.sampled_from("abcdef")))
def test_matches_rise_and_are_equal(old: list[str], new: list[str]) -> None:
    pairs = matches(old, new)
    assert all(old[a] == new[b] for a, b in pairs)
    assert pairs == sorted(pairs)
    assert len({a for a, _ in pairs}) == len({b for _, b in pairs}) == len(pairs)


def test_what_is_the_same_is_found_whole() -> None:
    words = [str(n) for n in range(1000)]
    assert len(matches(words, [*words[:500], "ny", *words[500:]])) == 1000


@given(st.lists(st.integers(0, 50), unique=True))
def test_the_longest_rising_row_rises(numbers: list[int]) -> None:
    row = [numbers[n] for n in longest_rising(numbers)]
    assert row == sorted(row)
    assert len(row) >= (1 if numbers else 0)


def test_a_figure_is_one_word() -> None:
    assert in_one_line(compared("i alt 1.200.000 kr.", "i alt 1.350.000 kr.")) == "i alt [1.200.000 → 1.350.000] kr."
    assert in_one_line(compared("fra 31,9 % i år", "fra 32,4 % i år")) == "fra [31,9 → 32,4] % i år"


def test_a_lone_comma_between_two_changes_is_no_island() -> None:
    assert in_one_line(compared("rød, gul hest", "sort, hvid hest")) == "[rød, gul → sort, hvid] hest"


def test_long_stretches_are_cut_down() -> None:
    old = " ".join(f"ord{n}" for n in range(60))
    line = in_one_line(excerpt(compared(old, old.replace("ord30", "andet"))))
    assert line == "… ord25 ord26 ord27 ord28 ord29 [ord30 → andet] ord31 ord32 ord33 ord34 ord35 …"


def test_likeness_is_by_words() -> None:
    assert likeness("en to tre", "en to fire") > 0.6
    assert likeness("", "") == 1.0
    assert likeness("en", "") == 0.0
    assert compared("", "nyt") == (Run("added", "nyt"),)


def test_a_very_long_text_takes_time_in_proportion() -> None:
    words = [f"o{n * 7919 % 977}" for n in range(6000)]

    def taken(count: int) -> float:
        began = time.process_time()
        old = " ".join(words[:count])
        compared(old, old.replace("o5 ", "x5 "))
        return time.process_time() - began

    taken(600)
    assert taken(6000) < 15 * max(taken(600), 0.004)
