"""What a language pack can say: one class a family of words. The keys of a pack's TOML are the fields of these classes.

Every family has `example` and `counter_example`: made lines that the tests parse, to show what the words are for.
A set or tuple of words is written in TOML as an array, or as one string that is split at white space.
"""

from __future__ import annotations

import functools
from collections.abc import Mapping
from typing import Annotated

from attrs import field, frozen

from wireparse.letters import small

Words = frozenset[str]
Phrases = tuple[str, ...]
Gendered = Annotated[Mapping[str, str], "gendered"]
"""Words to their gender (`m`, `f`, `n`, `p` for several, `u` unknown); in TOML a table of gender to words."""


@functools.cache
def folded(words: Words) -> Words:
    """These words without case, to look others up in."""
    return frozenset(map(small, words))


@functools.cache
def longest_first(words: Words) -> Phrases:
    """These phrases without case, the longest first, so that the fuller one is found."""
    return tuple(sorted(folded(words), key=lambda word: (-len(word), word)))


@frozen(eq=False, kw_only=True, repr=False)
class Family:
    """What all families share: lines that show what the words are for."""

    example: Phrases = ()
    counter_example: Phrases = ()


@frozen(eq=False, kw_only=True, repr=False)
class FurnitureWords(Family):
    """What belongs to the page and not to the story. Matched without case, outer punctuation and bullets."""

    lines: Words = frozenset()
    """Whole lines."""
    starts: Phrases = ()
    """Beginnings of lines that are furniture whatever follows."""
    sentences: Phrases = ()
    """Beginnings of whole sentences that read like body: comment forms, cookie dialogs, audio notes."""
    related: Words = frozenset()
    """Headings or openings of links to other stories: `Lire aussi`, `Read more`."""
    reading: Words = frozenset()
    """Words of a line that only says how long a story takes to read, beside figures and units: `read`, `Lesezeit`."""


@frozen(eq=False, kw_only=True, repr=False)
class ReaderWords(Family):
    """Words in which a site speaks to its readers, and tells of its authors: what makes whole sentences furniture.

    No word decides; how many of them a line has weighs, so one that is common in news does little harm. Each stands as
    it is written inside a sentence, and is known with a capital, too; of a script that parts no words, as phrases.
    """

    you: Words = frozenset()
    """Pronouns for who reads: `you`, `votre`."""
    we: Words = frozenset()
    """Pronouns for who writes: `we`, `nos`."""
    me: Words = frozenset()
    """The same of one, and thanks: comments are told so, and columns."""
    asks: Words = frozenset()
    """What readers are asked to do: `subscribe`, `cliquez`, `please`."""
    site: Words = frozenset()
    """What this is about: accounts, comments, consent, letters, rights: `newsletter`, `reproduction`."""
    authors: Words = frozenset()
    """What is told of an author under a story: callings, studies, desks, books."""


@frozen(eq=False, kw_only=True, repr=False)
class TickerWords(Family):
    """Headings over tickers."""

    headings: Words = frozenset()


@frozen(eq=False, kw_only=True, repr=False)
class HeadlineWords(Family):
    """What stands before a headline, and what ends none."""

    rubrics: Words = frozenset()
    """The parts of a newsroom, as they stand above headlines, before them and in tickers: `Politics`, `Football`."""
    unfinished: Words = frozenset()
    """Words on which no headline ends, so that the next line goes on with it: articles, prepositions, `and`."""


@frozen(eq=False, kw_only=True, repr=False)
class TimeWords(Family):
    """Clock times, dates and relative times beyond what Babel's locale data says."""

    months: Mapping[str, int] = field(factory=dict)
    """Newsroom and regional forms of months, lower case without final dot, to their number."""
    days: Mapping[str, int] = field(factory=dict)
    """Words for days to their distance from the day of the reference: `today = 0`, `yesterday = -1`."""
    ago: Phrases = ()
    """Forms of relative times; `{n}` stands for number and unit: `il y a {n}`, `{n} ago`.

    `{n}` alone is a number glued to a unit of one letter, with nothing behind it: `2d`.
    """
    units: Mapping[str, str] = field(factory=dict)
    """Units in relative times to `minute`, `hour`, `day`, `week`, `month` or `year`."""
    numbers: Mapping[str, int] = field(factory=dict)
    """Number words in relative times: `an hour ago`."""
    clock: Words = frozenset()
    """Words that stand behind or inside a clock time: `Uhr`, `h`."""
    afternoon: Words = frozenset()
    """Those of them that make a time one of the second half of the day: `م`, `μ.μ.`"""
    published: Words = frozenset()
    """Words before the time of publication."""
    updated: Words = frozenset()
    """Words before the time of an update."""
    before_date: Words = frozenset()
    """Small words between a place and a date: `le`, `am`."""
    before_time: Words = frozenset()
    """Words between the beginning of a line and the time of an entry: `à`, `um`, `a las`."""
    month_first: bool = False
    """Whether `03/04/2025` is the fourth of March."""


@frozen(eq=False, kw_only=True, repr=False)
class CreditWords(Family):
    """Words by which copy is credited to its source."""

    source: Words = frozenset()
    """Before a colon: `Source`, `Quelle`."""
    with_: Words = frozenset()
    """Before agencies at the end of a byline or story: `avec`, `with`."""
    photo: Words = frozenset()
    """Words that make a credit one of a picture."""
    signed: Words = frozenset()
    """Openings of closing credits: `Reporting by`, `Editing by`."""
    helped: Words = frozenset()
    """What closes a sentence that credits help: `contributed to this report`; a place may stand behind."""


@frozen(eq=False, kw_only=True, repr=False)
class BylineWords(Family):
    """Words around the names of authors."""

    by: Words = frozenset()
    """Before names: `By`, `Par`."""
    behind: Words = frozenset()
    """Right behind a name, in scripts without blanks: `記者`."""
    and_: Words = frozenset()
    """Between names."""
    roles: Words = frozenset()
    """What an author is: `correspondent`, `envoyé spécial`."""
    desks: Words = frozenset()
    """Collective authors: `La rédaction`, `Staff`."""
    in_: Words = frozenset()
    """Between a name and the place it wrote from: `in`, `à`."""


@frozen(eq=False, kw_only=True, repr=False)
class NoteWords(Family):
    """Notes of the wire to its clients, by kind; the key is the value of a `NoteKind`."""

    kinds: Mapping[str, Phrases] = field(factory=dict)


@frozen(eq=False, kw_only=True, repr=False)
class SpeechWords(Family):
    """Who says what: words of saying, of naming and of standing for a name."""

    verbs: Words = frozenset()
    """Every finite, participial and infinitive form of the reporting verbs, lower case, one word each."""
    telling: Phrases = ()
    """Beginnings of the verbs that report wherever they stand, a clause without marks too: `déclar`, `affirm`."""
    auxiliaries: Words = frozenset()
    """Words between subject and participle: `a`, `avait`, `has`."""
    according: Phrases = ()
    """Cues before a source: `selon`, `d’après`, `according to`."""
    according_behind: Words = frozenset()
    """Such cues behind their source: `zufolge`, `göre`."""
    according_opening: Words = frozenset()
    """Prepositions that are such cues only where they open a sentence: `pour`, `per`."""
    own_view: Phrases = ()
    """Cues that leave the source to what was told before: `a su juicio`, `in her view`."""
    according_closing: Words = frozenset()
    """Such cues where they stand behind a comma or marks: `so`."""
    source_words: Words = frozenset()
    """Where nouns have capitals, words that make a source of any noun (`laut`), or of a `source_nouns` one (`nach`)."""
    source_nouns: Phrases = ()
    """Nouns for what somebody says, by their ends, so that `nach` names a source: `angaben`."""
    impersonal: Words = frozenset()
    """Verbs of saying that have no subject; the source stands behind a preposition: `heißt` (es in X)."""
    pointing: Words = frozenset()
    """What opens a sentence that only says who said what stands before it: `das` (teilte X mit), `об этом`."""
    expletives: Words = frozenset()
    """Words that must stand beside such a verb, where it can have a subject too: `es`."""
    that: Words = frozenset()
    """Words that open a reported clause: `que`, `that`."""
    not_that: Words = frozenset()
    """Words behind which they open something else: `plus que`, `alors que`, `so that`."""
    whose: Words = frozenset()
    """Relative words behind a name that speak of somebody else: `whose son`, `dont le fils`."""
    pronouns: Gendered = field(factory=dict)
    """Pronouns that stand for a speaker."""
    honorifics: Gendered = field(factory=dict)
    """Honorifics, without their dot."""
    roles: Gendered = field(factory=dict)
    """Nouns for offices and callings."""
    again: Words = frozenset()
    """Those of them that, without a complement, stand for somebody named before: `lawmaker`, `edil`, `المسؤول`."""
    demonyms: Words = frozenset()
    """Nouns for people of a country, which with an article stand for somebody named before: `the Norwegian`."""
    definite: Words = frozenset()
    """Articles and pointing words before such nouns: `el`, `este`; `su abogada` is somebody else."""
    same: Words = frozenset()
    """Words beside such nouns that say it is the one who spoke last: `misma`, `stessa`, `ذاته`."""
    organisations: Words = frozenset()
    """Nouns for bodies that speak: `ministère`, `agency`."""
    anonymous: Words = frozenset()
    """Nouns for sources without a name: `source`, `official`."""
    others: Words = frozenset()
    """Words that before a verb of saying stand for somebody else, who is not named: `another said`."""
    particles: Words = frozenset()
    """Lower-case words inside names: `de`, `van`."""
    affiliating: Words = frozenset()
    """Those of them that behind two words of a name tell where somebody belongs: `Carmelo Russo della Fit-Mare`."""
    articles: Words = frozenset()
    """Articles and determiners."""
    links: Words = frozenset()
    """Words that lead in the complement of a role: `de`, `of`, `for`."""
    finite: Phrases = ()
    """Endings by which a finite verb is told from what belongs to a noun: `-aron` in `el ministro visitaron`."""
    drops_subjects: bool = False
    """Whether verbs need no subject, so that a sentence may open with one of saying: `Añadió que …`."""
    two_surnames: bool = False
    """Whether people have two surnames and are called by the first: `Soto` for `Luis Soto Vega`."""
    dialogue: bool = False
    """Whether the press sets speech behind dashes: `—Suena sola —dijo Ana Ruiz—.`"""
    dialogue_commas: bool = False
    """Whether it does so with the attribution behind a comma: `– Vi såg inget, säger Ann Lind.`"""
    incises: bool = False
    """Whether the press sets attributions inside the marks too: `« Il pleut, dit Ali Tazi. Enfin. »`"""
    adjectives_follow: bool = False
    """Whether adjectives stand behind their noun: `le président français`."""
    cased: bool = True
    """Whether the script has capitals, by which names are known."""
    capital_nouns: bool = False
    """Whether every noun has a capital, so that a capital alone makes no name; compounds end in the noun they are."""
    role_endings: Phrases = ()
    """In such a language, the ends of nouns for callings, by which one before a full name is told: `gießer`."""
    aged: Phrases = ()
    """The ends of nouns that name by age whoever was named before: `jährige`."""
    thing_endings: Phrases = ()
    """In such a language, the ends of nouns and adverbs that name nobody: `keit`, `weise`."""
    oblique: Words = frozenset()
    """Words before a noun that keep it from being a subject: prepositions, articles of other cases: `bei`, `dem`."""
    datives: Words = frozenset()
    """Articles of one spoken to, who stands right behind whoever speaks: `sagte sie der Zeitung`."""
    name_endings: Phrases = ()
    """Endings that names take in cases, so that `Petrova` can be told to be `Petrov`."""
    patronymics: Phrases = ()
    """The ends of names after the father, which stand between a given name and a surname: `вич`."""
    reported: Words = frozenset()
    """Forms of verbs whose mood alone tells that a sentence is somebody's words: `sei`, `habe`."""
    carrying: Phrases = ()
    """Phrases before whoever only asks or prints what others say: `interrogé par`, `en diálogo con`."""
    citing: Words = frozenset()
    """Verbs whose object is who speaks: `zitierte`, `quoting`."""
    addressing: Words = frozenset()
    """Verbs whose object is who is spoken to, before what is said: `told` (X that …)."""
    tied: Phrases = ()
    """In a script without capitals, beginnings of the words that belong to the noun before them: `ال`."""
    participles: Words = frozenset()
    """In such a script, verbs of saying that belong to the subject before them; their object follows: `داعية`."""
    cited_behind: Words = frozenset()
    """In such a script, prepositions behind such a verb that lead to who is cited: `نقلت الوكالة عن` (X)."""
    inside: Words = frozenset()
    """In such a script, prepositions that tell where somebody belongs: `مسؤول في اللجنة`."""
    prefixed: Mapping[str, str] = field(factory=dict)
    """Prepositions that are written together with the noun behind them, to the article that they hold: `لل = "ال"`."""
    proclitics: Words = frozenset()
    """Letters that are written together with the word behind them: `و`."""
    behind_names: Words = frozenset()
    """Letters behind a name that are no part of it, as they are written: `KC`, `PhD`."""
    not_names: Words = frozenset()
    """Capitalised words that are no name: openers of sentences, days, months."""
    naming: Words = frozenset()
    """Nouns and participles before a title or a nickname, which is no quotation: `film`, `dubbed`."""
    charging: Words = frozenset()
    """Nouns and participles before what somebody is charged with, in the words of a statute: `soupçons`, `indicted`."""
    causing: Words = frozenset()
    """Verbs that report beside another of saying, and nothing before any other infinitive: `fait construire`."""
    infinitives: Phrases = ()
    """The ends of infinitives."""
    judging: Words = frozenset()
    """Verbs that make a short marked fragment speech: `qualifier`, `called`."""
    abbreviations: Words = frozenset()
    """Abbreviations whose dot ends no sentence, without the dot."""
    shortened: Words = frozenset()
    """Words that names begin with in a shorter form, without their dot: `St` in `St. Louis`."""
    prepositions: Words = frozenset()
    """Prepositions before those who do not speak themselves: `con`, `with`; contracted with an article too: `nella`."""
    wires: Words = frozenset()
    """Agencies written as a name is, behind which whoever told them something is named: `a dit à Reuters Paul Roux`."""
    addressee: Words = frozenset()
    """Prepositions before those who are spoken to: `à`, `to`."""


@frozen(eq=False, kw_only=True, repr=False)
class InterviewWords(Family):
    """What tells an interview printed as questions and answers, most of them without marks; all lower case."""

    words: Phrases = ()
    """Words and phrases beside such a page's headline that say what it is: `interview`, `propos recueillis`."""
    with_: Phrases = ()
    """Those behind which the person is named who answers: `entretien avec`, `Interview mit`."""
    asking: Words = frozenset()
    """What stands before the colon of a question: `q`, `question`."""
    answering: Words = frozenset()
    """What stands before that of an answer: `a`, `réponse`."""
    speaking: Words = frozenset()
    """Words of somebody who speaks of himself, pronouns and verbs: `I`, `nous`, `creo`."""


@functools.cache
def leading(words: SpeechWords) -> Words:
    """The words that lead a noun in: prepositions, those of a complement, and of whom something is said to."""
    return words.prepositions | words.links | words.addressee
