"""Who is mentioned, and whom a mention leads back to."""

from __future__ import annotations

import pytest

from wireparse.agencies import default_register
from wireparse.alone import find_quotes
from wireparse.context import Context
from wireparse.kinds import SpeakerKind
from wireparse.model import Speaker
from wireparse.packs import Packs
from wireparse.source import Source
from wireparse.speech.cast import find_cast
from wireparse.speech.mention import Mention, MentionKind
from wireparse.speech.mentions import find_mentions, mentions_in
from wireparse.speech.words import read_words
from wireparse.story.stories import story_of

PACKS = Packs()


def _context(lang: str) -> Context:
    return Context(pack=PACKS.get(lang), register=default_register())


def _mentions(text: str, lang: str) -> list[Mention]:
    return find_mentions(text, 0, len(text), _context(lang))


@pytest.mark.parametrize(
    ("text", "lang", "kind", "words", "role"),
    [
        ("a dit M. Tazi hier", "fr", MentionKind.NAME, "M. Tazi", None),
        ("contestó el grupo Sedal", "es", MentionKind.ORGANISATION, "el grupo Sedal", None),
        (
            "spiega l’associazione dei consumatori Utenti in Quota",
            "it",
            MentionKind.ORGANISATION,
            "l’associazione dei consumatori Utenti in Quota",
            None,
        ),
        ("un confronto con la maggioranza", "it", MentionKind.ORGANISATION, "la maggioranza", None),
        (
            "il presidente della società Funi Corte, Ugo Pichler, dice",
            "it",
            MentionKind.NAME,
            "il presidente della società Funi Corte, Ugo Pichler",
            "presidente della società Funi Corte",
        ),
        ("el exministro constituyó una sociedad", "es", MentionKind.ROLE, "el exministro", "exministro"),
        ("disse Ana Lima (PX-RS), líder do grupo", "pt", MentionKind.NAME, "Ana Lima", "líder do grupo"),
        ("Ana Lima, perguntou ao ministro", "pt", MentionKind.NAME, "Ana Lima", None),
        ("Na crise no Estado, o secretário disse", "pt", MentionKind.ROLE, "o secretário", "secretário"),
        ("قال سامي الدرقاوي، وزير الصحة، إن", "ar", MentionKind.NAME, "سامي الدرقاوي", "وزير الصحة"),
        ("قال وزير الصحة، سامي الدرقاوي، إن", "ar", MentionKind.NAME, "وزير الصحة، سامي الدرقاوي", "وزير الصحة"),
        ("قال وزير الصحة، ردا على سؤال، إن", "ar", MentionKind.ROLE, "وزير الصحة", "وزير الصحة"),
        ("وقالت الوزيرة للصحفيين", "ar", MentionKind.ROLE, "الوزيرة", "الوزيرة"),
        ("قال مسؤول في الميناء", "ar", MentionKind.ROLE, "مسؤول في الميناء", "مسؤول في الميناء"),
        ("قال المدير الجهوي لمكتب الحلزون", "ar", MentionKind.ROLE, "المدير الجهوي لمكتب الحلزون", None),
        ("قال السيد البوعناني في كلمة", "ar", MentionKind.NAME, "السيد البوعناني", None),
        (
            "وقال مدير ميناء جرجيس منير خلادي: ",
            "ar",
            MentionKind.NAME,
            "مدير ميناء جرجيس منير خلادي",
            "مدير ميناء جرجيس",
        ),
        (
            "le maire de Larache, Ali Tazi, a dit",
            "fr",
            MentionKind.NAME,
            "le maire de Larache, Ali Tazi",
            "maire de Larache",
        ),
        (
            "le président russe Igor Volkov a dit",
            "fr",
            MentionKind.NAME,
            "le président russe Igor Volkov",
            "président russe",
        ),
        (
            "à Rabat, le maire de Larache, Ali Tazi",
            "fr",
            MentionKind.NAME,
            "le maire de Larache, Ali Tazi",
            "maire de Larache",
        ),
        ("a souligné le chef de l’OTAN.", "fr", MentionKind.ROLE, "le chef de l’OTAN", "chef de l’OTAN"),
        ("a-t-il dit", "fr", MentionKind.PRONOUN, "il", None),
        ("une source proche du dossier a dit", "fr", MentionKind.ANONYMOUS, "une source proche du dossier", None),
        ("a dit Prime Minister Ann Lee", "en", MentionKind.NAME, "Prime Minister Ann Lee", "Prime Minister"),
        ("said Maria Lopez, a spokeswoman", "en", MentionKind.NAME, "Maria Lopez", "spokeswoman"),
        ("said Dr. Ahmed bin Salman al-Rashid", "en", MentionKind.NAME, "Dr. Ahmed bin Salman al-Rashid", None),
        ("said O’Brien", "en", MentionKind.NAME, "O’Brien", None),
        ("a dit Ali Aït-Taleb hier", "fr", MentionKind.NAME, "Ali Aït-Taleb", None),
        ("at Aix-en-Provence in May", "en", MentionKind.NAME, "Aix-en-Provence", None),
        ("a dit J.-C. Morel", "fr", MentionKind.NAME, "J.-C. Morel", None),
        ("said vice-president Ann Lee", "en", MentionKind.NAME, "vice-president Ann Lee", "vice-president"),
        ("said the 20 residents of Delhi", "en", MentionKind.ANONYMOUS, "the 20 residents of Delhi", None),
        ("according to the Ministry of Health", "en", MentionKind.ORGANISATION, "the Ministry of Health", None),
        (
            "said the culture secretary, Ann Lee",
            "en",
            MentionKind.NAME,
            "the culture secretary, Ann Lee",
            "culture secretary",
        ),
        ("Union leader Marlene Joseph said", "en", MentionKind.NAME, "Union leader Marlene Joseph", "Union leader"),
        (
            "the head of Norway's central bank, Ann Lee",
            "en",
            MentionKind.NAME,
            "the head of Norway's central bank, Ann Lee",
            "head of Norway's central bank",
        ),
        (
            "said Efosa Idahosa, a curator at the National Museum in Lagos",
            "en",
            MentionKind.NAME,
            "Efosa Idahosa",
            "curator at the National Museum in Lagos",
        ),
        (
            "said Congress leader Sunita Rao",
            "en",
            MentionKind.NAME,
            "Congress leader Sunita Rao",
            "Congress leader",
        ),
        ("said Harwick mayor Ann Lee", "en", MentionKind.NAME, "Harwick mayor Ann Lee", "Harwick mayor"),
        ("the Labour leader said", "en", MentionKind.ROLE, "the Labour leader", "Labour leader"),
        ("a Ford spokesman said", "en", MentionKind.ROLE, "a Ford spokesman", "Ford spokesman"),
        (
            "said the Oldport police chief, Ann Lee",
            "en",
            MentionKind.NAME,
            "the Oldport police chief, Ann Lee",
            "Oldport police chief",
        ),
        (
            "said Senate majority leader Bob Roe",
            "en",
            MentionKind.NAME,
            "Senate majority leader Bob Roe",
            "Senate majority leader",
        ),
        ("Ann Lee told mayor Bob Roe", "en", MentionKind.NAME, "Ann Lee", None),
        ("Ann Lee, mayor of Harwick, said", "en", MentionKind.NAME, "Ann Lee", "mayor of Harwick"),
        (
            "Deputy Prime Minister Ann Lee said",
            "en",
            MentionKind.NAME,
            "Deputy Prime Minister Ann Lee",
            "Deputy Prime Minister",
        ),
        ("Justice Minister Bob Roe said", "en", MentionKind.NAME, "Justice Minister Bob Roe", "Justice Minister"),
        ("Police Minister Greg Tan said", "en", MentionKind.NAME, "Police Minister Greg Tan", "Police Minister"),
        (
            "Detective Inspector Bob Roe said",
            "en",
            MentionKind.NAME,
            "Detective Inspector Bob Roe",
            "Detective Inspector",
        ),
        (
            "the judge, Mr Justice Colm Farrell, smiled",
            "en",
            MentionKind.NAME,
            "the judge, Mr Justice Colm Farrell",
            "judge",
        ),
        ("Her husband, Alan, added", "en", MentionKind.NAME, "Her husband, Alan", "husband"),
        (
            "a dit le Premier ministre Jean Morel",
            "fr",
            MentionKind.NAME,
            "le Premier ministre Jean Morel",
            "Premier ministre",
        ),
        (
            "le wali de la région Souss-Hadour, Ahmed Hajji, a dit",
            "fr",
            MentionKind.NAME,
            "le wali de la région Souss-Hadour, Ahmed Hajji",
            "wali de la région Souss-Hadour",
        ),
        (
            "le président du groupe LR au Sénat, Bruno Fabre, a dit",
            "fr",
            MentionKind.NAME,
            "le président du groupe LR au Sénat, Bruno Fabre",
            "président du groupe LR au Sénat",
        ),
        ("a dit M. de La Tour", "fr", MentionKind.NAME, "M. de La Tour", None),
        ("a dit M. le ministre", "fr", MentionKind.ROLE, "le ministre", "ministre"),
        ("قالت النائبة سلمى حداد", "ar", MentionKind.NAME, "النائبة سلمى حداد", "النائبة"),
        ("écrit Le Matin du Nord", "fr", MentionKind.ORGANISATION, "Le Matin du Nord", None),
        ("scrive Il Messaggero", "it", MentionKind.ORGANISATION, "Il Messaggero", None),
        ("a dit Marine Le Pen", "fr", MentionKind.NAME, "Marine Le Pen", None),
        ("ha detto Marco Sant'Agostino", "it", MentionKind.NAME, "Marco Sant'Agostino", None),
        ("ha detto Luca Dall’Acqua", "it", MentionKind.NAME, "Luca Dall’Acqua", None),
        ("a dit Loïc M’Bemba", "fr", MentionKind.NAME, "Loïc M’Bemba", None),
        ("said Norway’s Ann Lee", "en", MentionKind.NAME, "Ann Lee", None),
        ("ein Sprecher von Hansa-Metall sagte", "de", MentionKind.ROLE, "ein Sprecher von Hansa-Metall", None),
        ("قال الوزير سليم بن رحال", "ar", MentionKind.NAME, "الوزير سليم بن رحال", "الوزير"),
        ("Ann Lee, whose son lost a leg, said", "en", MentionKind.NAME, "Ann Lee", None),
        ("Ann Lee, mother of his son, said", "en", MentionKind.NAME, "Ann Lee", "mother of his son"),
        ("sagte Karin Petersen, deren Sohn verletzt wurde", "de", MentionKind.NAME, "Karin Petersen", None),
        ("a dit Salma Gharbi, dont le fils a souri", "fr", MentionKind.NAME, "Salma Gharbi", None),
        ("dijo Ana Ruiz, cuyo hijo sonrió", "es", MentionKind.NAME, "Ana Ruiz", None),
        ("sagte der 52-jährige Ewald Strand", "de", MentionKind.NAME, "der 52-jährige Ewald Strand", None),
        (
            "sagte die Vorsitzende Richterin Maren Uhl",
            "de",
            MentionKind.NAME,
            "die Vorsitzende Richterin Maren Uhl",
            "Vorsitzende Richterin",
        ),
        (
            "dijo la intendenta de Vigo, Ana Ruiz",
            "es",
            MentionKind.NAME,
            "la intendenta de Vigo, Ana Ruiz",
            "intendenta de Vigo",
        ),
        ("the mayor of New York said", "en", MentionKind.ROLE, "the mayor of New York", "mayor of New York"),
        (
            "a dit le chef de l’OTAN Jens Dahl",
            "fr",
            MentionKind.NAME,
            "le chef de l’OTAN Jens Dahl",
            "chef de l’OTAN",
        ),
        (
            "a spokesman for the U.S. Department of Energy said",
            "en",
            MentionKind.ROLE,
            "a spokesman for the U.S. Department of Energy",
            "spokesman for the U.S. Department of Energy",
        ),
        ("the envoy to the U.N. said", "en", MentionKind.ROLE, "the envoy to the U.N.", "envoy to the U.N."),
        ("Officials in St. Louis said", "en", MentionKind.ANONYMOUS, "Officials in St. Louis", None),
        ("Mayor Ann St. Clair said", "en", MentionKind.NAME, "Mayor Ann St. Clair", "Mayor"),
        ("said R.D. Moss, who", "en", MentionKind.NAME, "R.D. Moss", None),
        ("said police chief Ann Lee", "en", MentionKind.NAME, "police chief Ann Lee", "police chief"),
        (
            "said the company's spokesman, Ann Lee",
            "en",
            MentionKind.NAME,
            "the company's spokesman, Ann Lee",
            "company's spokesman",
        ),
        ("a union leader said", "en", MentionKind.ROLE, "a union leader", "union leader"),
        ("said the company, spokesman of the year", "en", MentionKind.ORGANISATION, "the company", None),
        ("as she said", "en", MentionKind.PRONOUN, "she", None),
    ],
)
def test_a_mention(text: str, lang: str, kind: MentionKind, words: str, role: str | None) -> None:
    mention = next(m for m in _mentions(text, lang) if text[m.start : m.end] == words)
    assert mention.kind is kind
    if kind is MentionKind.NAME or role is not None:
        assert (None if mention.role_start is None else text[mention.role_start : mention.role_end]) == role


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("Mais hier encore tout allait", "fr"),
        ("But on Monday in May", "en"),
        ("", "fr"),
        ("celle-ci", "en"),
        ("said pro-Rashid groups", "en"),
        ("12 + 4", "fr"),
    ],
)
def test_no_name(text: str, lang: str) -> None:
    assert [m for m in _mentions(text, lang) if m.kind is MentionKind.NAME] == []


def _speakers(text: str, lang: str) -> list[tuple[str, Speaker | None]]:
    source, context = Source.of(text), _context(lang)
    cast = find_cast(source, story_of(source), context, ())
    return [(text[m.start : m.end], cast.speaker(m)) for m in find_mentions(text, 0, len(text), context)]


def test_one_person_is_one_speaker() -> None:
    text = (
        "Le ministre délégué chargé du Budget, Hamid Ouazzani, a parlé. M. Ouazzani a souri. "
        "Ouazzani a conclu. Le ministre a quitté la salle."
    )
    found = [speaker for words, speaker in _speakers(text, "fr") if words != "la salle"]
    assert {id(speaker) for speaker in found} == {id(found[0])}
    assert found[0] == Speaker(name="Hamid Ouazzani", role="ministre délégué chargé du Budget", kind=SpeakerKind.PERSON)


def test_a_pronoun_leads_to_its_gender() -> None:
    text = "La ministre de la Santé, Leila Alami, a reçu le maire Ali Tazi. Elle a souri. Il a parlé."
    found = dict(_speakers(text, "fr"))
    assert found["Elle"] == found["La ministre de la Santé, Leila Alami"]
    assert found["Il"] == found["le maire Ali Tazi"]


def test_an_unnamed_source_keeps_its_words() -> None:
    found = dict(_speakers("Une source proche du dossier a parlé.", "fr"))
    assert found["Une source proche du dossier"] == Speaker(
        name="Une source proche du dossier", kind=SpeakerKind.ANONYMOUS
    )


def test_an_office_alone_leads_back_to_the_fuller_one() -> None:
    found = dict(_speakers("A doctor on the scene said no. The doctor left. The lawyer stayed.", "en"))
    assert found["The doctor"] is found["A doctor on the scene"]
    assert found["The lawyer"] is not found["A doctor on the scene"]


def test_an_office_told_first_with_a_capital_leads_back_too() -> None:
    text = "Mayor Ruth Penhaligon opened the bridge. The town had waited, and the mayor said it was glad."
    speakers = dict(_speakers(text, "en"))
    assert speakers["the mayor"] is speakers["Mayor Ruth Penhaligon"]


@pytest.mark.parametrize(
    ("lang", "text", "again", "name"),
    [
        ("es", "El alcalde Fermín Cueto habló en Vigo. El regidor sonrió.", "El regidor", "Fermín Cueto"),
        ("es", "El alcalde Fermín Cueto habló en Vigo. Su abogado sonrió.", "Su abogado", "Su abogado"),
        ("es", "El alcalde Fermín Cueto habló en Vigo. Un edil sonrió.", "Un edil", "Un edil"),
        ("it", "La sindaca Ada Morelli è arrivata. La donna ha sorriso.", "La donna", "Ada Morelli"),
        ("it", "La sindaca Ada Morelli è arrivata. L’avvocato ha sorriso.", "L’avvocato", "L’avvocato"),
        ("pt", "A prefeita Ana Lima chegou. A autarca sorriu.", "A autarca", "Ana Lima"),
        ("ar", "قال مدير الميناء سامي الدرقاوي إن الأشغال انتهت. وابتسم المسؤول.", "المسؤول", "سامي الدرقاوي"),
    ],
)
def test_an_office_of_another_name_leads_back(lang: str, text: str, again: str, name: str) -> None:
    speaker = dict(_speakers(text, lang))[again]
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Ella Moss won. “She is a star,” said her coach Ivo Brandt.", "Ivo Brandt"),
        ("en", "Joe Park was freed. “He is glad,” said his attorney, Gwen Park.", "Gwen Park"),
        ("en", "Ella Moss won. “It was my day,” she told her.", "Ella Moss"),
        ("en", "Anna Voss met her brother Carl. “I know,” she said. “I do not,” he added.", "Carl"),
        ("en", "“I want my money back,” Ann Hale wrote, according to the indictment.", "Ann Hale"),
        ("en", "“I want my money back,” according to the indictment.", "the indictment"),
        ("fr", "« J’ai vu », a dit un témoin. Un autre a ajouté : « J’ai couru. »", "Un autre"),
        ("es", "«Vi humo», dijo un testigo. Otro dijo: «Corrí».", "Otro"),
        ("de", "„Ich sah es“, sagte ein Zeuge. Ein anderer sagte: „Ich lief.“", "Ein anderer"),
        ("en", "Anna Voss met her brother Carl. “I know,” she said. “I do,” she added.", "Anna Voss"),
        ("fr", "« Ça tient », a dit à l’AFP Paul Vasseur. « Oui », a dit M. Vasseur.", "Paul Vasseur"),
    ],
)
def test_who_speaks_last(lang: str, text: str, name: str) -> None:
    speaker = find_quotes(text, lang=lang)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("lang", "text", "name"),
    [
        ("en", "Elna Strand surprised all. “I am happy,” said the Norwegian.", "Elna Strand"),
        ("en", "Elna Strand lost to Ana Petric. Petric smiled. “I am happy,” the Serb said.", "Ana Petric"),
        ("en", "Elna Strand surprised all. “I am happy,” the 22-year-old told BBC Sport.", "Elna Strand"),
        ("en", "Elna Strand surprised all. The 22-year-old said: “I am happy.”", "Elna Strand"),
        ("en", "Elna Strand surprised all. “We are happy,” the Kremlin said.", "the Kremlin"),
        ("en", "Elna Strand left. “We stay,” the Norwegian prime minister said.", "the Norwegian prime minister"),
        ("fr", "Karim Bennis a surpris. « Je suis heureux », a dit l’Algérien.", "Karim Bennis"),
        ("es", "Elna Strand dio la sorpresa. «Estoy feliz», dijo la noruega.", "Elna Strand"),
        ("it", "Elna Strand ha stupito tutti. «Sono felice», ha detto la norvegese.", "Elna Strand"),
        ("pt", "Elna Strand surpreendeu. «Estou feliz», disse a norueguesa.", "Elna Strand"),
    ],
)
def test_who_is_told_by_a_country(lang: str, text: str, name: str) -> None:
    speaker = find_quotes(text, lang=lang)[-1].speaker
    assert speaker is not None
    assert speaker.name == name


@pytest.mark.parametrize(
    ("lang", "text", "again", "name"),
    [
        ("en", "The Maritime Safety Board met. The board smiled.", "The board", "Maritime Safety Board"),
        ("en", "The Maritime Safety Board met. A board smiled.", "A board", "A board"),
        ("en", "The Maritime Safety Board met. The ministry smiled.", "The ministry", "The ministry"),
        ("fr", "Le ministère de la Santé a ri. Le ministère a souri.", "Le ministère", "Le ministère de la Santé"),
    ],
)
def test_a_body_leads_back_to_its_full_name(lang: str, text: str, again: str, name: str) -> None:
    speaker = dict(_speakers(text, lang))[again]
    assert speaker is not None
    assert (speaker.name, speaker.kind) == (name, SpeakerKind.ORGANISATION)


@pytest.mark.parametrize(
    ("lang", "text", "again", "name"),
    [
        ("en", "The minister spoke. The lawyer left.", "The lawyer", "The lawyer"),
        ("en", "The minister spoke. The prime minister left.", "The prime minister", "The minister"),
        ("fr", "Le préfet a parlé. Le maire a souri.", "Le maire", "Le maire"),
        ("fr", "Le maire Ali Tazi a parlé. L’élu a souri.", "L’élu", "Ali Tazi"),
        ("fr", "Le maire de Salé a parlé. Le maire a souri.", "Le maire", "Le maire de Salé"),
        ("es", "El fiscal habló. El juez sonrió.", "El juez", "El juez"),
        ("ar", "تكلم الوزير. وابتسم المحامي.", "المحامي", "المحامي"),
    ],
)
def test_an_office_without_a_name_is_no_other_office(lang: str, text: str, again: str, name: str) -> None:
    source, context = Source.of(text), _context(lang)
    cast = find_cast(source, story_of(source), context, ())
    spoken = {text[m.start : m.end]: cast.speaks(m) for m in find_mentions(text, 0, len(text), context)}
    speaker = spoken[again]
    assert speaker is not None
    assert speaker.name == name


def test_the_same_source_is_the_one_who_spoke_last() -> None:
    text = "Fuentes de la empresa callaron. La ministra Ana Ruiz habló. Las mismas fuentes callaron."
    source, context = Source.of(text), _context("es")
    cast = find_cast(source, story_of(source), context, ())
    spoken = [cast.speaks(m) for m in find_mentions(text, 0, len(text), context) if m.kind is MentionKind.ANONYMOUS]
    assert spoken[0] is not None
    assert spoken[1] is spoken[0]


@pytest.mark.parametrize(
    ("lang", "text", "behind"),
    [
        ("it", "Emanuele Alla dell’istituto Casale dice", "dice"),
        ("it", "Ada Morelli, 19 anni del Liceo Cairoli che dice", "che"),
        ("en", "Ann Lee (D-Ohio) said", "said"),
        ("es", "Ana Ruiz, de 54 años, dijo", "dijo"),
        ("es", "Ana Ruiz, de Vigo, dijo", "de"),
        ("en", "Ann Lee, of New York, said", "said"),
        ("en", "Ann Lee, of Salem, Dan Roe and others", "of"),
        ("en", "Ann Lee, with Dan Roe beside her, said", "with"),
    ],
)
def test_what_stands_beside_a_name_parts_it_from_nothing(lang: str, text: str, behind: str) -> None:
    words = read_words(text, ((0, len(text)),), PACKS.get(lang))
    assert words.texts[mentions_in(words, PACKS.get(lang).speech)[0].last] == behind


@pytest.mark.parametrize(
    ("lang", "text", "names"),
    [
        pytest.param(
            "fr", "Salma Berrechid défend le port de Larache. « Il tient », a-t-elle dit.",
            ["Salma Berrechid"], id="whom a sentence opens with, not a place behind a preposition",
        ),
        pytest.param(
            "fr", "La maire, Salma Berrechid, a reçu M. Tazi hier. « Il tient », a-t-elle dit.",
            ["Salma Berrechid"], id="the gender",
        ),
        pytest.param(
            "fr", "« Il tient », a dit Karim Bennis, plongeur. « Il tiendra », a ajouté le sauveteur.",
            ["Karim Bennis", "Karim Bennis"], id="an office takes up who spoke just before",
        ),
        pytest.param(
            "fr", "« Il tient », a dit Karim Bennis, plongeur. « Il tiendra », a ajouté un sauveteur.",
            ["Karim Bennis", "un sauveteur"], id="an office that nobody knows yet",
        ),
        pytest.param(
            "fr", "« Il tient », a dit Karim Bennis, plongeur. « Il tiendra », a ajouté le maire de Larache.",
            ["Karim Bennis", "le maire de Larache"], id="an office told with its place",
        ),
        pytest.param(
            "fr", "« Il tient », a dit M. El Alaoui. Driss El Alaoui est maire. « Il tiendra », a dit Driss El Alaoui.",
            ["Driss El Alaoui", "Driss El Alaoui"], id="a surname of two words",
        ),
        pytest.param(
            "en", "The Tidal Trust has read the plans. “The wall will hold,” it said.",
            ["Tidal Trust"], id="a body by its pronoun",
        ),
    ],
)  # fmt: skip
def test_whom_words_lead_back_to(lang: str, text: str, names: list[str]) -> None:
    assert [quote.speaker and quote.speaker.name for quote in find_quotes(text, lang=lang) if quote.parts] == names
