"""Who speaks for marked words: where the speaker stands, the cue, who is spoken to, and what is no speech at all."""

from __future__ import annotations

import time

import pytest

import wireparse
from wireparse.alone import find_quotes
from wireparse.kinds import QuoteKind
from wireparse.model import Quote


def marked(text: str, lang: str) -> list[Quote]:
    return [quote for quote in find_quotes(text, lang=lang) if quote.parts]


@pytest.mark.parametrize(
    ("lang", "text", "mention"),
    [
        pytest.param("en", '"We will hold the line," Dana Whitlock said.', "Dana Whitlock", id="subject-verb"),
        pytest.param("en", '"We will hold the line," said Dana Whitlock.', "Dana Whitlock", id="verb-subject"),
        pytest.param("en", 'Dana Whitlock said: "We will hold the line."', "Dana Whitlock", id="colon"),
        pytest.param("en", 'The bridge is closed. "We will wait," she said.', "she", id="pronoun"),
        pytest.param("en", 'Dana Whitlock told Reuters: "We will hold the line."', "Dana Whitlock", id="told-somebody"),
        pytest.param(
            "en",
            'A clerk for the E.U. Commission said: "We will wait."',
            "A clerk for the E.U. Commission",
            id="letters",
        ),
        pytest.param("fr", "« Les délais tiennent », assure Salma Berrechid.", "Salma Berrechid", id="inversion"),
        pytest.param("fr", "« Les délais tiennent », a-t-elle ajouté.", "elle", id="pronoun-behind-a-hyphen"),
        pytest.param(
            "fr", "« Les délais tiennent », a déclaré la directrice du port.", "la directrice du port", id="role"
        ),
        pytest.param("fr", "Karim Bennis a précisé : « Les délais tiennent bien. »", "Karim Bennis", id="french-colon"),
        pytest.param(
            "fr",
            "« Les délais tiennent », a promis le maire devant quelque 200 personnes.",
            "le maire",
            id="before-many",
        ),
        pytest.param(
            "en", "The Herald quoted Ann Lee as saying: “We will hold the line.”", "Ann Lee", id="quoted-as-saying"
        ),
        pytest.param(
            "ar",
            "ونقلت الوكالة عن مدير الميناء سامي الدرقاوي قوله: «سنفتح الجسر في ماي».",
            "مدير الميناء سامي الدرقاوي",
            id="arabic-cited",
        ),
        pytest.param("en", "“It will close,” harbour officials said.", "harbour officials", id="a-noun-before-sources"),
    ],
)
def test_the_speaker_is_named_beside_the_marks(lang: str, text: str, mention: str) -> None:
    (quote,) = marked(text, lang)
    assert quote.mention == mention
    assert quote.mention.span.of(text) == mention


@pytest.mark.parametrize(
    ("lang", "text", "parts", "mention", "cue"),
    [
        pytest.param(
            "it", "«Il molo è chiuso – spiega la sindaca, Ada Morelli –. Riapriremo a maggio».",
            ["Il molo è chiuso", "Riapriremo a maggio"], "la sindaca, Ada Morelli", "spiega", id="between-dashes",
        ),
        pytest.param(
            "it", "La sindaca Ada Morelli è arrivata. «Il molo è chiuso – ha aggiunto –, riapriremo a maggio».",
            ["Il molo è chiuso", "riapriremo a maggio"], "La sindaca Ada Morelli", "ha aggiunto", id="nobody-named",
        ),
        pytest.param(
            "it", "«Il molo è chiuso – spiega all’Ansa il prefetto Ugo Landi – e tale resta».",
            ["Il molo è chiuso", "e tale resta"], "il prefetto Ugo Landi", "spiega", id="behind-one-spoken-to",
        ),
    ],
)  # fmt: skip
def test_an_attribution_inside_the_marks(lang: str, text: str, parts: list[str], mention: str, cue: str) -> None:
    (quote,) = marked(text, lang)
    assert [span.of(text) for span in quote.parts] == parts
    assert (quote.mention, quote.cue) == (mention, cue)


@pytest.mark.parametrize(
    ("lang", "text", "mention"),
    [
        pytest.param(
            "es", "La alcaldesa Ana Ruiz explicó que el muelle cierra hoy en Vigo. «Abriremos pronto», aseguró.",
            "La alcaldesa Ana Ruiz", id="told-in-the-sentence-before",
        ),
        pytest.param(
            "pt", "O prefeito Rui Lima disse que o cais fecha.\n“Vamos abrir”, afirmou ainda hoje.",
            "O prefeito Rui Lima", id="told-in-the-paragraph-before",
        ),
        pytest.param(
            "ar", "وأوضح مدير الميناء سامي الدرقاوي أن الأشغال انتهت.\nوأضاف: «سنفتح في شهر ماي».",
            "مدير الميناء سامي الدرقاوي", id="before-a-colon",
        ),
        pytest.param(
            "es", "El albañil Rui Lima, otro jefe de la Casa del Norte, había dicho el lunes que el grupo no pensaba "
            "hablar con el Gobierno de Vigo ni llevar la queja a la alcaldesa Ana Ruiz. «No queremos nada», zanjó.",
            "Rui Lima", id="not-whom-a-preposition-leads-in",
        ),
        pytest.param(
            "it", "L’avvocata Pia Nardi, della Lega Molo, aveva detto lunedì che il gruppo non voleva parlare con il "
            "prefetto Ugo Landi. «Non ci fidiamo», ha aggiunto.",
            "L’avvocata Pia Nardi", id="not-who-stands-in-what-she-told",
        ),
        pytest.param(
            "it", "Per il Centro, «la legge è sbagliata», mentre Ugo Landi (Verdi) tace.", "Centro",
            id="a-preposition-that-opens-before-an-article",
        ),
    ],
)  # fmt: skip
def test_a_verb_without_a_subject_takes_that_of_what_was_told_before(lang: str, text: str, mention: str) -> None:
    assert marked(text, lang)[-1].mention == mention


@pytest.mark.parametrize(
    ("line", "count"),
    [
        pytest.param("« Nous sommes prêts »", 1, id="told-again-below"),
        pytest.param("« Nous sommes pressés »", 2, id="told-once"),
        pytest.param("« Nous sommes prêts », dit la maire.", 2, id="somebody-says-it"),
    ],
)
def test_an_intertitle_is_no_quotation(line: str, count: int) -> None:
    text = (
        "Le pont de Vernois rouvrira en mai, selon une note de la mairie.\n"
        f"{line}\n"
        "La maire a visité le chantier. « Nous sommes prêts, et le pont aussi », a-t-elle dit."
    )
    assert len(marked(text, "fr")) == count


@pytest.mark.parametrize(
    ("lang", "text", "mention"),
    [
        (
            "en",
            "The bridge is shut, writes “The Harbour Post”.\n“We wait for the train to come.”",
            "“The Harbour Post”",
        ),
        ("fr", "Le pont est fermé, écrit « Le Matin ».\n« Nous attendons le train. »", "« Le Matin »"),
    ],
)
def test_a_name_in_marks_at_the_end_of_the_paragraph_before(lang: str, text: str, mention: str) -> None:
    assert marked(text, lang)[-1].mention == mention


def test_those_who_are_spoken_to_do_not_speak() -> None:
    text = "La maire, Hélène Vauquier, a visité le chantier. « Nous sommes prêts », a-t-elle dit aux ouvriers."
    (quote,) = marked(text, "fr")
    assert quote.speaker is not None
    assert quote.speaker.name == "Hélène Vauquier"


def test_who_stands_behind_a_view_of_somebody_else_does_not_speak() -> None:
    text = "La alcaldesa Ana Ruiz habló del muelle. «Está viejo», dijo. A su juicio, los vecinos «merecen otro»."
    assert marked(text, "es")[-1].mention == "La alcaldesa Ana Ruiz"


def test_both_halves_of_a_split_quotation_have_one_speaker() -> None:
    text = '"Rates will rise soon," Ines Valcourt said, "but not before this spring."'
    first, second = marked(text, "en")
    assert first.speaker is second.speaker
    assert first.speaker is not None
    assert first.speaker.name == "Ines Valcourt"


@pytest.mark.parametrize(
    "text",
    ["”, said Harbour Commissioner Luis Ortega yesterday.", "We will hold the line.\n”, said Luis Ortega.\nThe end."],
)
def test_an_attribution_behind_a_mark_that_was_broken_off(text: str) -> None:
    assert all(quote.content for quote in find_quotes(text, lang="en"))


@pytest.mark.parametrize("end", ["\n\n", "\r\n\r\n", "\n"])
def test_the_kind_of_a_quotation_does_not_hang_on_the_next_paragraph(end: str) -> None:
    text = f"“Nous partirons demain matin”{end}les élus restent en ville, a dit Karim Bennis."
    assert [quote.kind for quote in marked(text, "fr")] == [QuoteKind.DIRECT]


def test_words_after_the_attribution_go_on() -> None:
    text = "« La récolte est bonne cette année », a expliqué Karim Tazi. « Mais il nous faut encore de la pluie. »"
    assert [quote.mention for quote in marked(text, "fr")] == ["Karim Tazi", "Karim Tazi"]


def test_marks_opened_anew_make_one_quotation() -> None:
    text = "“The river rose in minutes.\n“We lost everything we had,” said Harold Pym, a farmer."
    (quote,) = marked(text, "en")
    assert [part.of(text) for part in quote.parts] == ["The river rose in minutes.", "We lost everything we had,"]
    assert quote.mention is not None
    assert quote.mention.startswith("Harold Pym")


def test_an_attribution_among_the_marked_words_is_left_out_of_them() -> None:
    text = "« La récolte est bonne, explique Karim Tazi. Mais il faut de la pluie. »"
    (quote,) = marked(text, "fr")
    assert [part.of(text) for part in quote.parts] == ["La récolte est bonne", "Mais il faut de la pluie."]
    assert (quote.mention, quote.cue) == ("Karim Tazi", "explique")


@pytest.mark.parametrize(
    ("lang", "text", "cue"),
    [
        pytest.param("en", '"We will hold the line," Dana Whitlock said.', "said", id="one-word"),
        pytest.param("fr", "« Les délais tiennent », a souligné Salma Berrechid.", "a souligné", id="auxiliary"),
        pytest.param("fr", "« Les délais tiennent », a-t-elle ajouté.", "a-t-elle ajouté", id="around-a-pronoun"),
        pytest.param("fr", "Selon Salma Berrechid, « les délais tiennent encore ».", "Selon", id="phrase"),
        pytest.param("fr", "« Les délais tiennent », dit-elle.", "dit-elle", id="with-its-pronoun"),
        pytest.param("fr", "« Les délais tiennent », s’est félicitée la ministre.", "s’est félicitée", id="reflexive"),
        pytest.param("fr", "Anne Jean-Roy promet un pont « sans discours ».", "promet", id="no-part-of-a-name"),
    ],
)
def test_the_cue_is_the_whole_verb_or_phrase(lang: str, text: str, cue: str) -> None:
    (quote,) = marked(text, lang)
    assert quote.cue == cue


@pytest.mark.parametrize(
    ("lang", "text", "addressee"),
    [
        pytest.param("en", 'Dana Whitlock told Reuters: "We will hold the line."', "Reuters", id="told"),
        pytest.param("fr", "« Ça tient », a déclaré à l’AFP Paul Vasseur.", "l’AFP", id="agence"),
        pytest.param("es", "«Aguanta», dijo a EFE Rosa Ibáñez.", "EFE", id="agencia"),
        pytest.param("it", "«Regge», ha detto all’ANSA Carlo Benassi.", "ANSA", id="agenzia"),
        pytest.param("pt", "«Aguenta», disse à Lusa Inês Carvalhal.", "Lusa", id="agência"),
        pytest.param("de", "„Es hält“, sagte Ewald Kraft der „Freien Presse“.", "der „Freien Presse“", id="paper"),
        pytest.param("fr", "« Ça tient », a dit Ali Tazi au « Matin du Nord ».", "« Matin du Nord »", id="journal"),
        pytest.param("es", "«Aguanta», dijo Ana Ruiz a «El Faro de Vigo».", "«El Faro de Vigo»", id="diario"),
        pytest.param("en", 'Dana Whitlock told reporters: "We will hold the line."', "reporters", id="plural"),
        pytest.param(
            "fr", "« Les délais tiennent », a déclaré Salma Berrechid à la radio Atlas.", "la radio Atlas", id="prep"
        ),
        pytest.param("fr", "« Les délais tiennent », a déclaré Salma Berrechid.", None, id="nobody"),
        pytest.param("fr", "« Les délais tiennent », a dit à l’AFP un témoin.", "l’AFP", id="behind-an-article"),
    ],
)  # fmt: skip
def test_who_is_spoken_to(lang: str, text: str, addressee: str | None) -> None:
    (quote,) = marked(text, lang)
    assert quote.addressee == addressee


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        pytest.param("en", '"We will hold the line," Dana Whitlock said.', QuoteKind.DIRECT, id="sentence"),
        pytest.param("en", 'Dana Whitlock called the plan "a reckless, costly idea".', QuoteKind.MIXED, id="fragment"),
        pytest.param("fr", "Karim Bennis a salué une « étape vraiment décisive ».", QuoteKind.MIXED, id="built-in"),
        pytest.param("fr", "Karim Bennis a dit : « Nous avons fini. »", QuoteKind.DIRECT, id="after-colon"),
    ],
)  # fmt: skip
def test_a_sentence_is_direct_and_a_fragment_mixed(lang: str, text: str, kind: QuoteKind) -> None:
    (quote,) = marked(text, lang)
    assert quote.kind is kind


@pytest.mark.parametrize(
    ("lang", "text", "words"),
    [
        pytest.param("en", "“Yes,” said Ann Lee.", "Yes,", id="one-word"),
        pytest.param("fr", "« Nous partons », a dit Ali Tazi.", "Nous partons", id="auxiliary"),
        pytest.param("pl", "„Dotrzymaliśmy słowa” – powiedział Gniewomir Zalewaj.", "Dotrzymaliśmy słowa", id="dash"),
        pytest.param("de", "„Wir bleiben“, sagte Jutta Reinders.", "Wir bleiben", id="german"),
        pytest.param(
            "ja",
            "町長は「工事は予定通り進める。必要なら人を増やす」と述べた。",
            "工事は予定通り進める。必要なら人を増やす",
            id="japanese",
        ),
        pytest.param("ar", "قال وزير الصحة سامي الدرقاوي: «سنفتح المستشفى غدا».", "سنفتح المستشفى غدا", id="arabic"),
    ],
)
def test_a_few_words_that_a_verb_takes_up_are_speech(lang: str, text: str, words: str) -> None:
    assert [quote.text for quote in marked(text, lang)] == [words]


def test_a_name_behind_a_verb_in_a_script_without_capitals() -> None:
    first, second = marked(
        "قال الرئيس رجب الدرقاوي: «سنعمل معا من أجل المدينة».\nوأضاف الدرقاوي: «لن ننتظر طويلا هذه السنة».", "ar"
    )
    assert first.speaker is second.speaker
    assert first.speaker is not None
    assert (first.speaker.name, first.speaker.role) == ("رجب الدرقاوي", "الرئيس")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        pytest.param("fr", "« Le Matin » affirme dans son édition du jour avoir vu les plans du pont.", id="subject"),
        pytest.param("en", 'The film "The Northern Sands" opens on Wednesday in twelve cities.', id="title"),
        pytest.param("fr", "Le film « Les Sables du Nord » sort mercredi dans les salles.", id="french-title"),
        pytest.param("fr", "L’opération, baptisée « Vent du Sud », a duré trois jours.", id="named"),
    ],
)
def test_a_title_or_a_nickname_is_no_quotation(lang: str, text: str) -> None:
    assert marked(text, lang) == []


@pytest.mark.parametrize(
    ("lang", "text", "found"),
    [
        pytest.param("fr", "Le notaire Luc Rey est mis en examen pour « faux » et « vol de seaux ».", [], id="charges"),
        pytest.param("fr", "Luc Rey a porté plainte pour « dénonciation calomnieuse ».", [], id="complaint"),
        pytest.param("fr", "Luc Rey est accusé de « vol de seaux ».", [], id="accused"),
        pytest.param(
            "fr", "Luc Rey a accusé le maire de « mentir à tout le monde ».", ["mentir à tout le monde"], id="accusing"
        ),
        pytest.param(
            "fr", "Luc Rey est soupçonné de « vol de seaux », écrit la gazette.", ["vol de seaux"], id="taken-up"
        ),
        pytest.param("es", "Luis Rey fue condenado por «robo de cubos y de baldes».", [], id="sentenced"),
    ],
)
def test_a_charge_is_no_quotation_unless_somebody_tells_it(lang: str, text: str, found: list[str]) -> None:
    assert [quote.text for quote in marked(text, lang)] == found


def test_a_language_without_a_pack_still_has_marks_and_names() -> None:
    (quote,) = marked("Matti Virtanen: ”Emme hyväksy tätä päätöstä missään oloissa.”", "fi")
    assert quote.mention == "Matti Virtanen"


@pytest.mark.parametrize("piece", ['"a" ', "“", "« a, dit il » ", '"Yes," Ann Lee said. ', "“a\n", "‘a b c’ "])
def test_time_grows_with_length(piece: str) -> None:
    def spent(text: str) -> float:
        start = time.process_time()
        find_quotes(text, lang="en")
        return time.process_time() - start

    text = piece * (3_000 // len(piece))
    short = min(spent(text) for _ in range(3))
    assert spent(text * 4) < 10 * short + 0.05


@pytest.mark.parametrize(
    ("lang", "text", "role"),
    [
        ("en", "“We lost,” said Ann Lee, who accused the president of lying.", None),
        ("en", "“We lost,” said Ann Lee, adding that the minister would come.", None),
        ("en", "“We lost,” said Ann Lee, criticizing the mayor.", None),
        ("en", "“We lost,” said Ann Lee, then the mayor.", "mayor"),
        ("fr", "“Nous avons perdu”, a dit M. Tazi, ajoutant que le ministre arrivera demain à Rabat.", None),
        ("fr", "“Nous avons perdu”, a dit M. Tazi, ancien ministre de la Pêche.", "ministre de la Pêche"),
        ("fr", "“Nous avons perdu”, a dit Driss Filali, président du club Al Amal.", "président du club Al Amal"),
        ("en", "“We lost,” said Ann Lee, whose lawyer declined to comment.", None),
    ],
)  # fmt: skip
def test_who_stands_in_the_clause_behind_a_name_is_no_role(lang: str, text: str, role: str | None) -> None:
    speaker = find_quotes(text, lang=lang)[0].speaker
    assert speaker is not None
    assert speaker.role == role


@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        pytest.param(
            "de", "Ein Ersatzschiff sei „leider nicht verfügbar“, so die 52-Jährige.",
            "leider nicht verfügbar", "die 52-Jährige", id="named by age",
        ),
        pytest.param(
            "en", "Ruth Penhaligon, with Tom Pryce, Jo Bray, Al Rees and Kit Dow beside her, was “quite happy”.",
            "quite happy", "Ruth Penhaligon", id="whom the sentence opens with, many names on",
        ),
        pytest.param(
            "en", "When Ann Lee thanked Truro and left, a man yelled “Stay here”.",
            "Stay here", "a man", id="the subject of the nearest verb",
        ),
        pytest.param(
            "en", "The dam had been “wrongly rated” by Ann Lee's office, the engineers said.",
            "The dam had been “wrongly rated” by Ann Lee's office", "the engineers", id="a clause at the end",
        ),
        pytest.param(
            "en", "“The tide will not wait for us,” the skald continued.",
            "The tide will not wait for us,", "the skald", id="a noun that no pack knows",
        ),
        pytest.param(
            "en", "“The tide will not wait for us,” said a senior official.",
            "The tide will not wait for us,", "a senior official", id="a noun behind an adjective that none knows",
        ),
        pytest.param(
            "fr", "« La marée n’attendra pas les bateaux », raconte le ramendeur Karim Tazi.",
            "La marée n’attendra pas les bateaux", "Karim Tazi", id="a name behind a noun that no pack knows",
        ),
        pytest.param(
            "fr", "Salma Berrechid défend la digue devant le port de Larache. « Elle tient, affirme-t-elle, et elle"
            " tiendra longtemps encore. »",
            "Elle tient et elle tiendra longtemps encore.", "Salma Berrechid", id="a pronoun on a hyphen in the marks",
        ),
        pytest.param(
            "fr", "Ali Tazi a reçu Karim Bennis. Ce dernier a promis « une digue neuve ».",
            "une digue neuve", "Karim Bennis", id="a pronoun of two words",
        ),
        pytest.param(
            "fr", "La maire avait fait bâtir la digue « sans autorisation », écrit Le Matin du Nord.",
            "sans autorisation", "Le Matin du Nord", id="a verb that makes somebody do something",
        ),
        pytest.param(
            "fr", "La maire a fait savoir que la digue était « une nécessité vitale ».",
            "que la digue était « une nécessité vitale »", "La maire", id="which reports beside another",
        ),
        pytest.param(
            "fr", "La maire, Salma Gharbi, est « visée par une enquête », révèle Le Matin du Nord.",
            "visée par une enquête", "Le Matin du Nord", id="a paper behind a subject",
        ),
        pytest.param(
            "fr", "« Le port a perdu deux bateaux sur trois », peut-on lire dans L’Écho de Larache.",
            "Le port a perdu deux bateaux sur trois", "L’Écho de Larache", id="what can be read in a paper",
        ),
        pytest.param(
            "fr", "« Les délais tiennent encore », a déclaré à l’agence AFP le délégué au port, Ali Tazi.",
            "Les délais tiennent encore", "Ali Tazi", id="one spoken to before the speaker",
        ),
        pytest.param(
            "fr", "« Les délais tiennent encore », regrette son président, le compositeur Driss Filali.",
            "Les délais tiennent encore", "Driss Filali", id="an office and a calling before the name",
        ),
        pytest.param(
            "fr", "« C’est une défaite, a reconnu sobrement l’entraîneur Ali Tazi. La grêle n’y est pour rien. »",
            "C’est une défaite La grêle n’y est pour rien.", "Ali Tazi", id="an adverb among the marked words",
        ),
        pytest.param(
            "fr", "Karim Bennis part. « Il faut, c’est-à-dire Ali Tazi le veut, rester à quai », a dit M. Bennis.",
            "Il faut, c’est-à-dire Ali Tazi le veut, rester à quai", "Karim Bennis", id="no attribution among them",
        ),
        pytest.param(
            "fr", "La digue tiendra longtemps, selon le ramendeur Karim Tazi : « Elle est faite de bonne pierre. »",
            "Elle est faite de bonne pierre.", "Karim Tazi", id="a source before a colon",
        ),
    ],
)  # fmt: skip
def test_a_speaker_is_found(lang: str, text: str, words: str, name: str) -> None:
    found = [(quote.text, quote.speaker and quote.speaker.name) for quote in find_quotes(text, lang=lang)]
    assert (words, name) in found


def test_who_is_named_beside_marks_that_go_on_speaks_and_not_who_spoke_before() -> None:
    text = (
        "“The harbour is safe,” said Ann Lee.\n“The river rose in minutes, and the boats were gone before noon.\n"
        "“We lost everything we had,” said Harold Pym, a farmer."
    )
    assert [quote.speaker and quote.speaker.name for quote in marked(text, "en")] == ["Ann Lee", "Harold Pym"]


@pytest.mark.xfail(strict=True, reason="known gap")
@pytest.mark.parametrize(
    ("lang", "text", "words", "name"),
    [
        pytest.param(
            "en", 'Thackeray denied that the council had paid too much, saying "the island is worth every penny".',
            "the island is worth every penny", "Thackeray", id="a second cue in the sentence",
        ),
        pytest.param(
            "fr", "Le ministre viendra lundi. “Nous serons là”, a-t-il dit.",
            "Nous serons là", "Le ministre", id="an office without a complement",
        ),
    ],
)  # fmt: skip
def test_a_speaker_that_is_not_yet_found(lang: str, text: str, words: str, name: str) -> None:
    found = [(quote.text, quote.speaker and quote.speaker.name) for quote in find_quotes(text, lang=lang)]
    assert (words, name) in found


TOLD_BELOW = (
    "Un incendie a détruit jeudi une ferme à Bréval, sans faire de victime, ont indiqué les pompiers de la région.\n"
    "Le propriétaire, Luc Ferrand, et sa famille ont été relogés chez des voisins, selon la mairie de la commune.\n"
)


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Incendie de Bréval : « On a tout perdu en une nuit »", None),
        ("Luc Ferrand : « On a tout perdu en une nuit »", "Luc Ferrand"),
        ("Ferrand : « On a tout perdu en une nuit »", "Luc Ferrand"),
    ],
)
def test_what_a_headline_is_about_says_nothing(headline: str, name: str | None) -> None:
    quote = next(q for q in wireparse.parse(f"{headline}\n{TOLD_BELOW}", lang="fr").quotes if q.parts)
    assert (quote.speaker and quote.speaker.name) == name
