"""Notes of the wire to its clients: every kind, in the places where they stand, and lines that only begin so."""

from __future__ import annotations

import datetime as dt

import pytest

import wireparse
from wireparse.kinds import BlockKind, NoteKind, ProblemCode
from wireparse.model import Page
from wireparse.noting import read_note
from wireparse.packs import Packs

HEADLINES = {
    "ar": "الميناء يفتح من جديد أبوابه",
    "de": "Der Hafen öffnet nach dem Sturm",
    "en": "Harwick harbour reopens after the storm",
    "es": "El puerto reabre tras la tormenta",
    "fr": "Le port rouvre ses quais après la tempête",
    "it": "Il porto riapre dopo la tempesta",
    "pt": "O porto reabre depois da tempestade",
    "ru": "Порт открылся после шторма",
    "zh": "港口在两天的风暴之后重新开放",
}
PARAGRAPHS = {
    "ar": "أعيد فتح الميناء يوم الثلاثاء بعد يومين من الإغلاق بسبب الرياح القوية في المضيق. ",
    "de": "Der Hafen ist nach zwei Tagen Sturm wieder offen, und die Schiffe können in die Stadt zurückkehren. ",
    "en": "The harbour opened on Tuesday after two days of storm that had kept all of the ships away. ",
    "es": "El puerto reabrió el martes tras dos días de cierre por los vientos del estrecho. ",
    "fr": "Le port a rouvert mardi après deux jours de fermeture due aux vents du détroit. ",
    "it": "Il porto ha riaperto martedì dopo due giorni di chiusura per i venti dello stretto. ",
    "pt": "O porto reabriu na terça-feira após dois dias de fechamento por causa dos ventos. ",
    "ru": "Порт открылся во вторник после двух дней шторма, и суда снова могут войти в город. ",
    "zh": "港口在两天的风暴之后于星期二重新开放，船只可以再次进入城市，市政府官员说。",
}
SEEN = dt.datetime(2025, 3, 13, 9, tzinfo=dt.UTC)


def _page(lang: str, where: str, line: str) -> Page:
    """A story with the line above its headline, under it, or at its end."""
    lines = [HEADLINES[lang], *[(PARAGRAPHS[lang] * 2).strip()] * 2]
    lines.insert({"top": 0, "under": 1, "end": 3}[where], line)
    return wireparse.parse("\n".join(lines) + "\n", lang=lang, reference=SEEN)


@pytest.mark.parametrize(
    ("lang", "where", "line", "kind"),
    [
        ("en", "top", "URGENT", NoteKind.URGENT),
        ("en", "top", "FLASH", NoteKind.FLASH),
        ("en", "top", "EDITORS NOTE: the photograph shows a wreck.", NoteKind.ADVISORY),
        ("en", "end", "(MORE TO FOLLOW)", NoteKind.MORE),
        ("en", "end", "- ENDS -", NoteKind.END),
        ("en", "end", "-END-", NoteKind.END),
        ("en", "end", "-0-", NoteKind.END),
        ("fr", "top", "NE PAS DIFFUSER AVANT LE 14 mars 2025 à 18h00", NoteKind.EMBARGO),
        ("fr", "end", "(A SUIVRE)", NoteKind.MORE),
        ("fr", "end", "Merci de ne pas tenir compte de la dépêche précédente", NoteKind.KILL),
        ("es", "end", "(Seguirá ampliación)", NoteKind.MORE),
        ("es", "end", "Les rogamos que anulen la noticia anterior", NoteKind.KILL),
        ("de", "end", "Die Meldung wird zurückgezogen.", NoteKind.WITHDRAWAL),
        ("de", "end", "Bitte streichen Sie die Meldung von 14.05 Uhr", NoteKind.KILL),
        ("de", "end", "(Wiederholung: Zahl im zweiten Absatz berichtigt)", NoteKind.REFILE),
        ("en", "top", "BULLETIN", NoteKind.BULLETIN),
        ("en", "top", "APNewsAlert", NoteKind.ALERT),
        ("en", "top", "AP NewsAlert", NoteKind.ALERT),
        ("en", "top", "2nd LEAD", NoteKind.LEAD),
        ("en", "top", "BC-Harwick--Harbor, 1st Ld-Writethru,340", NoteKind.WRITETHRU),
        ("en", "top", "BC-Harwick--Harbor, 2nd Ld-Writethru", NoteKind.WRITETHRU),
        ("en", "top", "AM-Harwick--Harbor, 1st Add,120", NoteKind.ADD),
        ("en", "top", "1st Add", NoteKind.ADD),
        ("en", "under", "UPDATE", NoteKind.UPDATE),
        ("en", "under", "(UPDATE)", NoteKind.UPDATE),
        ("en", "under", "(Updates with comment from the harbour master)", NoteKind.UPDATE),
        ("en", "under", "(Adds comment from the harbour master in paragraph 3)", NoteKind.UPDATE),
        ("en", "under", "(Recasts, adds details)", NoteKind.UPDATE),
        ("en", "under", "(Corrects spelling of the pilot's name in paragraph 4)", NoteKind.CORRECTION),
        ("en", "top", "CORRECTION", NoteKind.CORRECTION),
        (
            "en",
            "top",
            "CORRECTION: In a story on March 12, the number of ships was wrong. It was forty and not fourteen.",
            NoteKind.CORRECTION,
        ),
        ("en", "top", "CORRECTED", NoteKind.CORRECTION),
        ("en", "under", "(Refiles to fix typo in the headline)", NoteKind.REFILE),
        ("en", "under", "(Repeats story first published on Monday, no change to text)", NoteKind.REFILE),
        ("en", "top", "REFILE", NoteKind.REFILE),
        ("en", "top", "KILL KILL KILL", NoteKind.KILL),
        ("en", "top", "MANDATORY KILL", NoteKind.KILL),
        ("en", "top", "BULLETIN KILL", NoteKind.KILL),
        ("en", "top", "ATTENTION EDITORS - KILL the story HARWICK-HARBOUR. It will not be replaced.", NoteKind.KILL),
        ("en", "top", "STORY WITHDRAWN", NoteKind.WITHDRAWAL),
        ("en", "top", "EMBARGOED UNTIL 12:00 GMT, 14 March 2025", NoteKind.EMBARGO),
        ("en", "top", "EMBARGOED: Not for release before March 14, 2025, 6:00 a.m. EST", NoteKind.EMBARGO),
        ("en", "top", "HOLD FOR RELEASE March 14, 2025, 6:00 a.m. EST", NoteKind.EMBARGO),
        ("en", "top", "Eds: Adds quote from the harbor master. With AP Photos.", NoteKind.ADVISORY),
        ("en", "top", "Eds: UPDATES: Adds details, byline.", NoteKind.ADVISORY),
        ("en", "top", "EDITOR'S NOTE _ This is one of three stories about the harbor.", NoteKind.ADVISORY),
        ("en", "end", "EDITORS' NOTE: Graphic available on request.", NoteKind.ADVISORY),
        ("en", "top", "ADVISORY", NoteKind.ADVISORY),
        ("en", "end", "(more)", NoteKind.MORE),
        ("en", "end", "(MORE)", NoteKind.MORE),
        ("en", "end", "MORE TO COME", NoteKind.MORE),
        ("en", "end", "-30-", NoteKind.END),
        ("en", "end", "- 30 -", NoteKind.END),
        ("en", "end", "###", NoteKind.END),
        ("en", "end", "ENDS", NoteKind.END),
        ("en", "end", "Ends", NoteKind.END),
        ("en", "end", "(END)", NoteKind.END),
        ("en", "end", "NNNN", NoteKind.END),
        ("en", "end", "/eom", NoteKind.END),
        ("en", "end", "EOM", NoteKind.END),
        ("en", "end", "Enditem", NoteKind.END),
        ("en", "end", "AP-WF-11-13-13 0745GMT", NoteKind.END),
        ("en", "end", "NOT FOR PUBLICATION", NoteKind.NOT_FOR_PUBLICATION),
        ("en", "end", "The following information is not intended for publication.", NoteKind.NOT_FOR_PUBLICATION),
        (
            "en",
            "end",
            "Not for publication: call the desk at extension 1234 before noon.",
            NoteKind.NOT_FOR_PUBLICATION,
        ),
        ("en", "top", "+++ FLASH +++", NoteKind.FLASH),
        ("it", "top", "++ FLASH ++", NoteKind.FLASH),
        ("ar", "top", "(تحديث)", NoteKind.UPDATE),
        ("fr", "top", "/// EMBARGO jeudi 13 mars à 18h00 ///", NoteKind.EMBARGO),
        ("fr", "under", "ATTENTION - ajoute réactions ///", NoteKind.UPDATE),
        ("de", "top", "Achtung, Berichtigung: Im dritten Absatz muss es heißen: 40 Schiffe.", NoteKind.CORRECTION),
        ("de", "under", "(neu: Reaktionen)", NoteKind.UPDATE),
        ("fr", "top", "URGENT", NoteKind.URGENT),
        ("fr", "top", "ALERTE", NoteKind.ALERT),
        ("fr", "top", "FLASH", NoteKind.FLASH),
        ("fr", "top", "2e LEAD", NoteKind.LEAD),
        ("fr", "top", "LEAD", NoteKind.LEAD),
        ("fr", "under", "(Actualisé avec les réactions)", NoteKind.UPDATE),
        ("fr", "under", "(Corrige le nom du préfet au 3e paragraphe)", NoteKind.CORRECTION),
        ("en", "top", "ATTENTION EDITORS: KILL", NoteKind.KILL),
        (
            "en",
            "top",
            "Please disregard the story on the harbour that was sent at 14:05 GMT by mistake.",
            NoteKind.KILL,
        ),
        (
            "en",
            "top",
            "Corrects paragraph 3 to read that forty ships, not fourteen, waited off the coast in the night.",
            NoteKind.CORRECTION,
        ),
        (
            "en",
            "under",
            "(This March 12 story has been corrected to say that forty, not fourteen, vessels were waiting there)",
            NoteKind.CORRECTION,
        ),
        (
            "en",
            "end",
            "Correction: In a story sent on Tuesday, the name of the harbour master was misspelled; he is Tom Pike.",
            NoteKind.CORRECTION,
        ),
        (
            "fr",
            "top",
            "A NOS ABONNES - Prière d'annuler notre dépêche sur la réouverture du port, diffusée par erreur.",
            NoteKind.KILL,
        ),
        (
            "de",
            "top",
            "Achtung: Die Meldung „Der Hafen öffnet“ von 14.05 Uhr wird zurückgezogen.",
            NoteKind.WITHDRAWAL,
        ),
        (
            "de",
            "end",
            "Korrektur: Im zweiten Absatz wurde berichtigt, dass der Hafen am Dienstag öffnete, nicht am Mittwoch.",
            NoteKind.CORRECTION,
        ),
        ("es", "top", "ATENCIÓN, anulen la noticia sobre el puerto, por contener errores.", NoteKind.KILL),
        ("fr", "top", "ANNULE ET REMPLACE", NoteKind.KILL),
        ("fr", "top", "ANNULATION - ATTENTION, veuillez ne pas utiliser la dépêche précédente", NoteKind.KILL),
        ("fr", "top", "SOUS EMBARGO JUSQU'AU 14 mars 2025 à 12h00 GMT", NoteKind.EMBARGO),
        ("fr", "top", "EMBARGO : vendredi 14 mars 2025, 6h00", NoteKind.EMBARGO),
        ("fr", "end", "(à suivre)", NoteKind.MORE),
        ("fr", "end", "-(suite)-", NoteKind.MORE),
        ("fr", "end", "FIN", NoteKind.END),
        ("fr", "end", "NON DESTINÉ À LA PUBLICATION", NoteKind.NOT_FOR_PUBLICATION),
        ("de", "top", "EIL", NoteKind.URGENT),
        ("de", "top", "BLITZ", NoteKind.FLASH),
        ("de", "top", "(Zusammenfassung 1800)", NoteKind.LEAD),
        ("de", "top", "1. ZF", NoteKind.LEAD),
        ("de", "under", "(Berichtigung: Im zweiten Absatz wurde die Zahl der Schiffe korrigiert)", NoteKind.CORRECTION),
        ("de", "top", "Berichtigung", NoteKind.CORRECTION),
        ("de", "top", "Achtung", NoteKind.ADVISORY),
        ("de", "top", "Achtung Redaktionen", NoteKind.ADVISORY),
        ("de", "top", "SPERRFRIST: 14.03.2025, 12.00 Uhr", NoteKind.EMBARGO),
        ("de", "top", "Sperrfrist bis Freitag, 14. März 2025, 18.00 Uhr MEZ", NoteKind.EMBARGO),
        ("de", "top", "Achtung: Sperrfrist 14.03.2025, 12.00 Uhr", NoteKind.EMBARGO),
        ("de", "end", "# Notizblock", NoteKind.NOT_FOR_PUBLICATION),
        ("de", "end", "# dpa-Notizblock", NoteKind.NOT_FOR_PUBLICATION),
        ("de", "top", "KILL KILL KILL", NoteKind.KILL),
        ("es", "top", "URGENTE", NoteKind.URGENT),
        ("es", "top", "(AMPLIACIÓN)", NoteKind.LEAD),
        ("es", "under", "(Actualiza con la reacción del alcalde)", NoteKind.UPDATE),
        ("es", "top", "(CORRECCIÓN)", NoteKind.CORRECTION),
        ("es", "top", "(ANULACIÓN)", NoteKind.KILL),
        ("es", "top", "EMBARGADA HASTA el 14 de marzo de 2025 a las 12:00 GMT", NoteKind.EMBARGO),
        ("es", "top", "EMBARGADA HASTA LAS 12:00 GMT DEL 14 DE MARZO DE 2025", NoteKind.EMBARGO),
        ("es", "end", "(continúa)", NoteKind.MORE),
        ("it", "top", "== URGENTE", NoteKind.URGENT),
        ("it", "end", "(SEGUE)", NoteKind.MORE),
        ("it", "top", "EMBARGO FINO ALLE 12:00 DEL 14 MARZO 2025", NoteKind.EMBARGO),
        ("it", "top", "RIEPILOGO", NoteKind.LEAD),
        ("pt", "top", "URGENTE", NoteKind.URGENT),
        ("pt", "top", "EMBARGADA ATÉ 14 de março de 2025, 12h00", NoteKind.EMBARGO),
        ("pt", "end", "Fim", NoteKind.END),
        ("ar", "top", "عاجل", NoteKind.URGENT),
        ("ar", "top", "تصحيح", NoteKind.CORRECTION),
        ("ar", "end", "(يتبع)", NoteKind.MORE),
        ("ar", "top", "تنبيه", NoteKind.ALERT),
        ("ru", "top", "СРОЧНО", NoteKind.URGENT),
        ("ru", "top", "МОЛНИЯ", NoteKind.FLASH),
        ("ru", "top", "(повтор)", NoteKind.REFILE),
        ("zh", "end", "（完）", NoteKind.END),
        ("zh", "top", "急电", NoteKind.FLASH),
    ],
)
def test_a_note(lang: str, where: str, line: str, kind: NoteKind) -> None:
    page = _page(lang, where, line)
    assert [block.kind for block in page.blocks if block.span.of(page.text).strip() == line] == [BlockKind.NOTE]
    (article,) = page.articles
    assert [(note.kind, note.text, note.span.of(page.text)) for note in article.notes] == [(kind, line, line)]
    assert len(article.paragraphs) == 2
    assert (article.notes[0].until is not None) is (kind is NoteKind.EMBARGO)


@pytest.mark.parametrize(
    ("lang", "line"),
    [
        ("en", "Embargo on grain enters its third week"),
        ("en", "Correction officers went on strike at the harbour prison."),
        ("en", "Kill the lights, said the harbour master"),
        ("en", "(Updates are posted on the site of the harbour.) The mayor said so on Monday"),
        ("en", "Flash floods close the harbour"),
        ("en", "(Flash floods close the harbour)"),
        ("en", "+++ UPDATE: Harbour open again +++"),
        ("en", "# Update your readers on the harbour"),
        ("fr", "Attention - danger sur le port"),
        ("en", "Bulletin boards were blown away"),
        ("en", "More ships are waiting off the coast"),
        ("en", "Alert pilots saw the wreck"),
        ("en", "Lead in the water of the harbour"),
        ("en", "Add salt and stir"),
        ("en", "Advisory board meets on Tuesday"),
        ("en", "End of an era for the harbour town"),
        ("en", "Not for publication, the mayor told us"),
        ("en", "BC-Ferries, the company, said so"),
        ("en", "Corrects nothing and nobody, the old pilot"),
        ("en", "(This is the story of a harbour that has been closed for years) He told it well"),
        ("fr", "Annule et remplace les trains du soir par des cars"),
        ("de", "Die Meldung über den Hafen wurde von der Stadt zurückgezogen, sagte der Sprecher."),
        ("de", "Korrekturen an den Plänen des Hafens sind nach Angaben der Stadt nicht mehr vorgesehen, hieß es."),
        ("fr", "Urgent, le préfet a quitté la salle sans un mot."),
        ("fr", "Fin de partie pour le vieux phare"),
        ("fr", "Embargo sur les oranges, jour 12"),
        ("de", "Achtung Baustelle am Hafen"),
        ("de", "Eil ist kein Wort der Fischer"),
        ("es", "Urgente reparación del muelle"),
        ("it", "Segue il mare, il vecchio pilota"),
        ("fr", "Annulation"),
        ("it", "Annullamento"),
        ("ar", "إلغاء"),
        ("zh", "撤销"),
    ],
)
def test_a_line_that_only_begins_so(lang: str, line: str) -> None:
    assert read_note(line, Packs().get(lang).notes) is None
    page = _page(lang, "end", line)
    assert [note for article in page.articles for note in article.notes] == []


@pytest.mark.parametrize("tag", Packs().tags)
def test_every_phrase_of_a_pack_is_a_note(tag: str) -> None:
    notes = Packs().get(tag).notes
    wrong = []
    for kind, phrases in notes.kinds.items():
        for phrase in phrases:
            line = phrase + " …)" if phrase[0] == "(" and phrase[-1] != ")" else phrase
            found = read_note(line, notes)
            if found is None or found[0] is not NoteKind(kind):
                wrong.append((kind, phrase, found))
    assert wrong == []


@pytest.mark.parametrize(
    ("lang", "line", "until"),
    [
        ("en", "EMBARGOED UNTIL 12:00 GMT, 14 March 2025", "2025-03-14T12:00:00+00:00"),
        ("en", "HOLD FOR RELEASE March 14, 2025, 6:00 a.m. EST", "2025-03-14T06:00:00-05:00"),
        ("en", "EMBARGOED UNTIL 0001 GMT FRIDAY MARCH 14", "2025-03-14T00:01:00+00:00"),
        ("en", "EMBARGOED UNTIL 2025 HOURS MARCH 14", None),
        ("fr", "SOUS EMBARGO JUSQU'AU 14 mars 2025 à 12h00 GMT", "2025-03-14T12:00:00+00:00"),
        ("fr", "EMBARGO : vendredi 14 mars, 6h00", "2025-03-14T06:00:00+00:00"),
        ("de", "SPERRFRIST: 14.03.2025, 12.00 Uhr", "2025-03-14T12:00:00+00:00"),
        ("de", "Achtung: Sperrfrist 14.03.2025, 12.00 Uhr MEZ", "2025-03-14T12:00:00+01:00"),
        ("es", "EMBARGADA HASTA LAS 12:00 GMT DEL 14 DE MARZO DE 2025", "2025-03-14T12:00:00+00:00"),
        ("it", "EMBARGO FINO ALLE 12:00 DEL 14 MARZO 2025", "2025-03-14T12:00:00+00:00"),
        ("en", "EMBARGOED UNTIL FRIDAY", None),
        ("en", "UNDER EMBARGO UNTIL 12:00 GMT, 14 March 2025", "2025-03-14T12:00:00+00:00"),
        ("en", "FOR RELEASE AT 10 A.M. EDT, MARCH 14, 2025", "2025-03-14T10:00:00-04:00"),
        ("en", "NOT FOR PUBLICATION OR BROADCAST BEFORE 0600 GMT, MARCH 14", "2025-03-14T06:00:00+00:00"),
        ("en", "EMBARGOED UNTIL 5 p.m. Eastern Time, March 14, 2025", "2025-03-14T17:00:00-04:00"),
        ("en", "EMBARGOED UNTIL 5 p.m. (Paris time), March 14, 2025", None),
        ("fr", "SOUS EMBARGO JUSQU'AU 14 mars 2025 à 12h00, heure de Paris", None),
        ("fr", "Information sous embargo jusqu’au 14 mars 2025 à 12h00 GMT", "2025-03-14T12:00:00+00:00"),
        ("es", "Bajo embargo hasta las 12:00 GMT del 14 de marzo de 2025", "2025-03-14T12:00:00+00:00"),
        ("pt", "Notícia embargada até 14 de março de 2025, 12:00 GMT", "2025-03-14T12:00:00+00:00"),
    ],
)
def test_an_embargo_gives_its_time(lang: str, line: str, until: str | None) -> None:
    page = _page(lang, "top", line)
    assert ProblemCode.EMBARGO in [problem.code for problem in page.problems]
    (note,) = page.articles[0].notes
    assert (note.until and note.until.isoformat()) == until


@pytest.mark.parametrize(
    ("lang", "line", "code"),
    [
        ("en", "KILL KILL KILL", ProblemCode.KILL),
        ("en", "STORY WITHDRAWN", ProblemCode.KILL),
        ("en", "ATTENTION EDITORS - KILL the story HARWICK-HARBOUR. It will not be replaced.", ProblemCode.KILL),
        ("fr", "ANNULE ET REMPLACE", ProblemCode.KILL),
        ("fr", 'Annulation de la dépêche "Port"', ProblemCode.KILL),
        ("es", "Anulada la noticia titulada El puerto reabre", ProblemCode.KILL),
        ("pt", "Anular a notícia O porto reabre", ProblemCode.KILL),
        ("de", "Bitte die Meldung vom Hafen nicht verwenden.", ProblemCode.KILL),
        ("es", "(ANULACIÓN)", ProblemCode.KILL),
        ("de", "# Notizblock", ProblemCode.NOT_FOR_PUBLICATION),
        ("en", "NOT FOR PUBLICATION", ProblemCode.NOT_FOR_PUBLICATION),
    ],
)
def test_what_must_not_be_printed_is_a_problem(lang: str, line: str, code: ProblemCode) -> None:
    page = _page(lang, "end", line)
    (problem,) = [problem for problem in page.problems if problem.code is code]
    assert problem.span is not None
    assert problem.span.of(page.text) == line


@pytest.mark.parametrize(
    ("lang", "text", "kind"),
    [
        ("en", "KILL", NoteKind.KILL),
        ("en", "ATTENTION EDITORS: KILL", NoteKind.KILL),
        (
            "en",
            "KILL\nThe story on the harbour, sent at 14:05 GMT, must not be used. The harbour has not reopened.\n"
            "Editors who have published it are asked to take it down.",
            NoteKind.KILL,
        ),
        (
            "fr",
            "ANNULATION\nNotre dépêche sur la réouverture du port est erronée et ne doit pas être utilisée.",
            NoteKind.KILL,
        ),
        (
            "de",
            "Achtung: Meldung zurückgezogen\nDie Meldung „Hafen öffnet“ von 14.05 Uhr darf nicht verwendet werden.",
            NoteKind.WITHDRAWAL,
        ),
    ],
)
def test_a_message_that_kills_another_has_no_story(lang: str, text: str, kind: NoteKind) -> None:
    page = wireparse.parse(text + "\n", lang=lang)
    (article,) = page.articles
    assert article.paragraphs == ()
    assert article.headline is None
    assert [(note.kind, note.span.of(page.text).strip()) for note in article.notes] == [(kind, text)]
    assert [problem.code for problem in page.problems] == [ProblemCode.KILL]


def test_the_story_under_a_kill_is_told() -> None:
    story = (HEADLINES["en"], *[(PARAGRAPHS["en"] * 2).strip()] * 2)
    (article,) = wireparse.parse("\n".join(("KILL", *story)) + "\n", lang="en").articles
    assert article.headline == story[0]
    assert article.paragraphs == story[1:]


def test_a_note_alone_that_is_about_no_other_story_is_no_article() -> None:
    assert wireparse.parse("(MORE)\n", lang="en").articles == ()


def test_what_stands_under_a_heading_for_editors_is_theirs() -> None:
    story = (HEADLINES["de"], *[(PARAGRAPHS["de"] * times).strip() for times in (2, 3)])
    section = (
        "# Notizblock",
        "## Orte",
        "- [Rathaus](Marktplatz 1, 20000 Brackhafen)",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
        "- Autorin: Jutta Kranz, Telefon 040 5550 1234, Redaktion am Hafen",
    )
    page = wireparse.parse("\n".join((*story, *section, "dpa jk hm")) + "\n", lang="de")
    (article,) = page.articles
    assert len(article.paragraphs) == 2
    assert {note.kind for note in article.notes} == {NoteKind.NOT_FOR_PUBLICATION}
    told = "\n".join(note.span.of(page.text) for note in article.notes)
    assert all(line in told for line in section)
    assert [agency.id for credit in article.credits for agency in credit.agencies] == ["dpa"]


def test_a_heading_for_editors_at_the_top_leaves_the_story() -> None:
    page = _page("en", "top", "NOT FOR PUBLICATION")
    assert len(page.articles[0].paragraphs) == 2
    assert ProblemCode.NOT_FOR_PUBLICATION in [problem.code for problem in page.problems]


@pytest.mark.parametrize(
    ("lang", "closing", "kind"),
    [
        ("en", "(more)", NoteKind.MORE),
        ("en", "ENDS", NoteKind.END),
        ("en", "-30-", NoteKind.END),
        ("en", "###", NoteKind.END),
        ("de", "(Schluss) abc/de", NoteKind.END),
        ("fr", "(à suivre)", NoteKind.MORE),
    ],
)
def test_a_note_that_closes_a_paragraph(lang: str, closing: str, kind: NoteKind) -> None:
    paragraph = PARAGRAPHS[lang].strip()
    article = wireparse.parse(f"{HEADLINES[lang]}\n\n{paragraph}\n\n{paragraph} {closing}\n", lang=lang).article
    assert article is not None
    assert [(note.text, note.kind) for note in article.notes] == [(closing, kind)]
    assert article.paragraphs == (paragraph, paragraph)


@pytest.mark.parametrize("closing", ["He wanted more", "The day ends", "(more or less)", "It was the END"])
def test_a_paragraph_that_closes_otherwise(closing: str) -> None:
    paragraph = PARAGRAPHS["en"].strip()
    article = wireparse.parse(f"{HEADLINES['en']}\n\n{paragraph}\n\n{paragraph} {closing}.\n", lang="en").article
    assert article is not None
    assert article.notes == ()
    assert article.paragraphs[-1].endswith(closing + ".")


@pytest.mark.parametrize(
    ("lang", "line", "headline", "note"),
    [
        ("en", "UPDATE 2-Harwick harbour reopens after the storm", "Harwick", "UPDATE 2"),
        ("en", "CORRECTED-Harwick harbour reopens after the storm", "Harwick", "CORRECTED"),
        ("en", "ALERT: Harwick harbour reopens after the storm", "Harwick", "ALERT"),
        ("en", "BREAKING: Harwick harbour reopens after the storm", "Harwick", "BREAKING"),
        ("fr", "URGENT - Le port rouvre ses quais après la tempête", "Le port", "URGENT"),
        ("fr", "RECTIFICATIF - Le port rouvre après deux jours", "Le port", "RECTIFICATIF"),
        ("es", "URGENTE: El puerto reabre tras la tormenta", "El puerto", "URGENTE"),
        ("de", "EIL: Hafen nach Sturm wieder offen", "Hafen", "EIL"),
        ("it", "ULTIM'ORA: Il porto riapre dopo la tempesta", "Il porto", "ULTIM'ORA"),
        ("ar", "عاجل: الميناء يفتح من جديد أبوابه", "الميناء", "عاجل"),
        ("en", "LEAD-free pipes for Harwick after the long storm", "LEAD-free", None),
        ("en", "End-of-year sales rise in Harwick after the storm", "End-of-year", None),
        ("en", "Alert pilots saw the wreck off Harwick, harbour says", "Alert", None),
    ],
)
def test_a_note_that_is_tied_to_a_headline(lang: str, line: str, headline: str, note: str | None) -> None:
    first, second = (PARAGRAPHS[lang] * 2).strip(), PARAGRAPHS[lang].strip()
    article = wireparse.parse(f"{line}\n\n{first}\n\n{second}\n", lang=lang).article
    assert article is not None
    assert article.headline == line[line.index(headline) :]
    assert [found.text for found in article.notes] == ([note] if note else [])
