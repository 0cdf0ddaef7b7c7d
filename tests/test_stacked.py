"""Several stories on one page, each with its headline and a line that says by whom or when; and links that look so."""

from __future__ import annotations

import pytest

import wireparse

FERRY = "Ferry to Seal Island sails again after storm damage repaired"
FERRY_TOLD = """\
The ferry to Seal Island sailed again on Monday after the damage by the storm was repaired, the port said.
“We had enough bread, but no more jam,” said Bram Tolley, who runs the only shop of the island near the pier.
Passengers cheered when the ferry left the pier, where the storm had kept them for three days."""
LAMP = "Council of Trelow votes to keep the old lighthouse lit"
LAMP_TOLD = """\
The council of Trelow voted on Sunday to keep the old lighthouse lit through the winter, ending a dispute of two years.
“Nobody who has come home through that fog would have voted otherwise,” said Councillor Mary Pender after the vote.
The lamp will cost the town some four thousand a year, according to the treasurer, who abstained."""
LOAVES = "Bakers of Harwick race their loaves down the hill"
LOAVES_TOLD = """\
The bakers of Harwick raced their loaves down the hill on Saturday for the first time since the bridge was closed.
A loaf of rye won by two lengths, and nobody was hurt, the guild of bakers said in the evening."""


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("By Ada Quill", "By Jim Hollis", "By Ann Lee"),
        ("12 March 2024", "11 March 2024", "10 March 2024"),
        ("By Ada Quill\n12 March 2024", "By Jim Hollis\n11 March 2024", "By Ann Lee\n10 March 2024"),
        ("Posted on March 12, 2024 by Ada Quill", "Posted on March 11, 2024 by Jim Hollis", "March 9, 2024 by Ann Lee"),
        ("By Ada Quill\n12 March 2024", "Jim Hollis\n11 March 2024", "Ann Lee\n10 March 2024"),
        ("12 March 2024, 14:05", "11 March 2024, 9:10", "10 March 2024, 18:30"),
        ("Local\n12 March 2024", "Local\n11 March 2024", "Sport\n10 March 2024"),
    ],
    ids=["by whom", "when", "both", "both on one line", "names alone over dates", "to the minute", "under rubrics"],
)
def test_stories_that_are_signed_or_dated(first: str, second: str, third: str) -> None:
    page = wireparse.parse(
        f"Home\nNews\nSport\n{FERRY}\n{first}\n{FERRY_TOLD}\n{LAMP}\n{second}\n{LAMP_TOLD}\n"
        f"{LOAVES}\n{third}\n{LOAVES_TOLD}\nContact\n",
        lang="en",
    )
    assert [article.headline for article in page.articles] == [FERRY, LAMP, LOAVES]
    assert [len(article.paragraphs) for article in page.articles] == [3, 3, 2]
    if "20" in first:
        assert all(article.published for article in page.articles)
    if "By" in first or "by" in first:
        names = [name for article in page.articles for byline in article.bylines for name in byline.names]
        assert names == ["Ada Quill", "Jim Hollis", "Ann Lee"]


def test_stories_that_tell_how_long_ago() -> None:
    page = wireparse.parse(
        f"Home\nNews\n{FERRY}\n2 hours ago\n{FERRY_TOLD}\n{LAMP}\n5 hours ago\n{LAMP_TOLD}\n", lang="en"
    )
    assert [article.headline for article in page.articles] == [FERRY, LAMP]


def test_what_stands_between_stories_is_no_story() -> None:
    between = "Share this:\nTwitter\nFacebook\nLeave a comment\nTags: ferry, storm"
    page = wireparse.parse(
        f"{FERRY}\nMarch 12, 2024\n{FERRY_TOLD}\n{between}\n{LAMP}\nMarch 11, 2024\n{LAMP_TOLD}\n{between}\n"
        f"{LOAVES}\nMarch 9, 2024\n{LOAVES_TOLD}\n{between}\nOlder posts\n",
        lang="en",
    )
    assert [article.headline for article in page.articles] == [FERRY, LAMP, LOAVES]
    assert [len(article.paragraphs) for article in page.articles] == [3, 3, 2]


@pytest.mark.parametrize("stop", [".", ""])
def test_standfirsts_above_dates(stop: str) -> None:
    first = f"The pier of the island had lain in splinters since the weekend{stop}\n12 March 2024"
    second = f"Fishermen had feared for the lamp since the council ran out of money{stop}\n11 March 2024"
    page = wireparse.parse(f"{FERRY}\n{first}\n{FERRY_TOLD}\n{LAMP}\n{second}\n{LAMP_TOLD}\n", lang="en")
    assert [article.headline for article in page.articles] == [FERRY, LAMP]
    assert [len(article.paragraphs) for article in page.articles] == [3, 3]


def test_dates_above_headlines() -> None:
    page = wireparse.parse(
        f"12 March 2024\n{FERRY}\n{FERRY_TOLD}\n11 March 2024\n{LAMP}\n{LAMP_TOLD}\n", lang="en"
    )  # fmt: skip
    assert [article.headline for article in page.articles] == [FERRY, LAMP]
    assert [article.published and article.published.text for article in page.articles] == [
        "12 March 2024", "11 March 2024",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "page"),
    [
        (
            "zh",
            "石螺湾渡轮星期一恢复通航\n2024-03-12 10:22\n"
            "石螺湾渡轮星期一上午恢复通航，此前渡轮因风暴受损停航三天，港务局说修理工作比预计的快。\n"
            "岛上唯一一家商店的店主陈大海说：“面包还够，果酱早就没有了。”乘客们在渡轮离开码头时鼓掌。\n"
            "白鹭镇果农提前采摘枇杷\n2024-03-11 09:15\n"
            "白鹭镇的果农今年提前两个星期开始采摘枇杷，镇政府说这是因为冬天比往年暖和。\n"
            "果农王春生说：“今年的枇杷又大又甜，可是鸟儿也知道。”他在果园里挂了三百只铃铛。\n",
        ),
        (
            "ar",
            "متحف الملح في لارمونة يفتح أبوابه بقاعة جديدة للملاحين\n12 مارس 2025\n"
            "أعاد متحف الملح في لارمونة فتح أبوابه يوم الثلاثاء بعد عامين من الإغلاق، بقاعة جديدة لأدوات الملاحين.\n"
            "وقال محافظ المتحف إدريس العمراني إن العمال عثروا على مجارف عمرها قرنان في حظيرة أحد الجيران.\n"
            "قطيع من الماعز يوقف قطار الصباح في محطة أولاد سباع\n11 مارس 2025\n"
            "أوقف قطيع من نحو أربعين رأسا من الماعز قطار الصباح ساعة كاملة يوم الاثنين عند مدخل محطة أولاد سباع.\n"
            "وقال رئيس المحطة إبراهيم القادري إن الماعز لم تكن لديها أي رغبة في الحركة قبل أن تغريها كسرات الخبز.\n",
        ),
    ],
)
def test_scripts_without_capitals(lang: str, page: str) -> None:
    lines = page.splitlines()
    articles = wireparse.parse(page, lang=lang).articles
    assert [article.headline for article in articles] == [lines[0], lines[4]]
    assert [len(article.paragraphs) for article in articles] == [2, 2]


NEAR = {
    "a link inside the story": (
        f"{FERRY}\n12 March 2024\n{FERRY_TOLD}\nOld lighthouse of Trelow to be lit through the winter\n4 March 2024\n"
        "The port had tied the ferry up on Friday, when the storm broke two planks of the pier and a lamp.\n"
        "From Monday the ferry sails every two hours, and twice in the evening, until the fair in April, the port said."
    ),
    "a link to the same matter": (
        f"{FERRY}\n12 March 2024\n{FERRY_TOLD}\nStorm keeps passengers of the ferry on Seal Island\n4 March 2024\n"
        "The storm had kept some forty passengers on Seal Island, and the ferry had been tied up since then.\n"
        "From Monday the ferry sails every two hours, and twice in the evening, until the fair in April, the port said."
    ),
    "teasers of one paragraph": (
        f"{FERRY}\n12 March 2024\n{FERRY_TOLD}\n{LAMP}\n11 March 2024\n{LAMP_TOLD.splitlines()[0]}\n"
        f"{LOAVES}\n10 March 2024\n{LOAVES_TOLD.splitlines()[0]}\n"
    ),
    "a headline without either": f"{FERRY}\n12 March 2024\n{FERRY_TOLD}\n{LAMP}\n{LAMP_TOLD}",
    "comments": (
        f"{FERRY}\n12 March 2024\n{FERRY_TOLD}\nWilhelmina Harker\n13 March 2024\n"
        "I was on the pier that night, and I can tell you that nobody slept, least of all the dog of my neighbour.\n"
        "When we came home at last, the kettle was still warm, which my husband will deny to the end of his days."
    ),
}


@pytest.mark.parametrize("page", NEAR.values(), ids=NEAR.keys())
def test_one_story(page: str) -> None:
    articles = wireparse.parse(page, lang="en").articles
    assert [article.headline for article in articles] == [FERRY]


BRIEF = (
    ("POLITICS", LAMP, LAMP_TOLD.splitlines()[0]),
    (
        "BUSINESS",
        "Ropewalk of Harwick to close",
        "The ropewalk of Harwick will close at the end of the year after two centuries, its owner said on Tuesday, as "
        "ships no longer need hemp.",
    ),
    (
        "SPORT",
        "Quill wins rowing race to Seal Island",
        "Ada Quill won the rowing race to Seal Island on Sunday, a length ahead of Jim Hollis, who had led as far as "
        "the buoy and then lost an oar.",
    ),
)


@pytest.mark.parametrize("rubrics", [True, False], ids=["under rubrics", "without"])
def test_a_round_up(rubrics: bool) -> None:
    text = "".join((f"{rubric}\n" if rubrics else "") + f"{head}\n{told}\n" for rubric, head, told in BRIEF)
    articles = wireparse.parse(f"The day in brief\n{text}", lang="en").articles
    assert [article.headline for article in articles] == [head for _, head, _ in BRIEF]
    assert [article.paragraphs for article in articles] == [(told,) for *_, told in BRIEF]


def test_headings_that_only_say_what_comes() -> None:
    text = "".join(
        f"{heading}\n{told}\n"
        for heading, (*_, told) in zip(
            ("What the council wants", "Who is against it", "What comes next"), BRIEF, strict=True
        )
    )
    articles = wireparse.parse(f"{FERRY}\nBy Ada Quill\n{FERRY_TOLD}\n{text}", lang="en").articles
    assert [article.headline for article in articles] == [FERRY]
