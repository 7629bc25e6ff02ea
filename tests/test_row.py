"""How tall a row of a sheet is taken to be: by what is printed in its columns."""

from wsrcode.build.row import WHOLE, handed_on, length, placed

CHECK = {"how": "We ask workers:", "words": "x" * 80, "spoken": True}
LAW = {"stands": "The law decides", "figure": "", "title": "x" * 60, "where": ["y" * 30], "because": "z" * 60}


def row(words=60, checks=1, law=0, **more):
    duty = {
        "who": ["grower"],
        "verb": "must",
        "words": "w" * words,
        "limits": [],
        "plan": [],
        "checks": [CHECK] * checks,
    }
    return {
        "title": "Title", "duties": [duty], "season": "", "answers": [], "exceptions": [], "facts": [],
        "law": [{**LAW, "original": None}] * law, "remedy": ["None."], **more,
    }  # fmt: skip


def test_what_is_not_printed_in_a_row_makes_it_no_taller():
    assert placed(row(consequence="x" * 4000, stages=[["y" * 4000]], cure=["z" * 4000])) == placed(row())


def test_a_row_is_kept_whole_until_one_of_its_columns_is_too_tall():
    assert placed(row()) == {"whole": True, "law_below": False}
    assert placed(row(checks=20))["whole"] is False
    assert placed(row(words=2000))["whole"] is False


def test_law_stands_below_both_columns_where_that_takes_less_room():
    assert placed(row(checks=1, law=5)) == {"whole": True, "law_below": True}
    assert placed(row(checks=1, law=1))["law_below"] is False


def test_signs_above_and_below_letters_take_no_room():
    assert length("কি") == 2
    assert length("e\u0301\u200b") == 1


def test_a_list_to_hand_on_grows_by_its_rows():
    rows = [{"title": "Title", "duties": row()["duties"]}]
    assert handed_on(rows) < handed_on(rows * 2) < WHOLE
