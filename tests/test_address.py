"""Sentences in which a site speaks to its readers or tells of an author, and news that only has the same words."""

from __future__ import annotations

import pytest

import wireparse
from wireparse.kinds import BlockKind
from wireparse.packs import Packs
from wireparse.page.address import address, is_dialog, speaks

ROWS = [
    pytest.param("en", "We and our partners use cookies to show you ads that fit.", True, id="cookies"),
    pytest.param("en", "The regulator fined the bank over cookies on its pages.", False, id="news of cookies"),
    pytest.param("en", "Your newsletter arrives each morning with our pick of the day.", True, id="newsletter"),
    pytest.param(
        "en", '"Your newsletter was cruel to us," the mayor told the editor.', False, id="newsletter in marks"
    ),
    pytest.param("en", "Ida Kolb covers the courts for the Harwick Courier.", True, id="author"),
    pytest.param("en", "Ida Kolb, editor of the Courier, was freed on Monday.", False, id="author in the news"),
    pytest.param("en", "Ida Kolb covers for no one, her lawyer said on Monday.", False, id="author who is told of"),
    pytest.param("en", "You and I know that the port will stay shut for years.", False, id="a column"),
    pytest.param("de", "Abonnieren Sie unseren Newsletter, den Sie jederzeit abbestellen können.", True, id="Abo"),
    pytest.param("de", "Sie schließen den Hafen am Montag, sagte der Minister.", False, id="they, not you"),
    pytest.param("fr", "La reproduction de nos textes est interdite, tous droits réservés.", True, id="rights"),
    pytest.param("fr", "Les droits de reproduction ont été cédés au musée en mars.", False, id="news of rights"),
    pytest.param("ja", "コメントを投稿する際は、利用規約をお守りください。", True, id="comments, Japanese"),
    pytest.param("ja", "市長は、港が来年まで閉鎖されると述べた。", False, id="news, Japanese"),
]


@pytest.mark.parametrize(("tag", "line", "right"), ROWS)
def test_whom_a_line_speaks_to(tag: str, line: str, right: bool) -> None:
    assert speaks(*address(line, Packs().get(tag))) is right


STORY = {
    "fr": (
        "Le pont de Sablière rouvre après deux ans de travaux",
        "Le pont de Sablière a rouvert lundi à la circulation après deux années de travaux, a annoncé la mairie.",
        "Les véhicules de plus de trois tonnes devront attendre le mois de juin, selon le directeur des routes.",
        "Le coût du chantier est évalué à douze millions d'euros, dont la moitié a été payée par la région.",
    ),
    "de": (
        "Brücke von Sandmoor nach zwei Jahren wieder offen",
        "Die Brücke von Sandmoor ist nach zwei Jahren Bauzeit am Montag wieder freigegeben worden, sagte die Stadt.",
        "Fahrzeuge von mehr als drei Tonnen müssen noch bis Juni warten, sagte der Leiter des Straßenamts.",
        "Die Arbeiten kosteten rund zwölf Millionen Euro, die Hälfte davon zahlte das Land.",
    ),
    "es": (
        "El puente de Arenal reabre tras dos años de obras",
        "El puente de Arenal reabrió este lunes al tráfico tras dos años de obras, anunció el ayuntamiento.",
        "Los vehículos de más de tres toneladas tendrán que esperar hasta junio, según el director de carreteras.",
        "Las obras han costado unos doce millones de euros, la mitad de ellos a cargo de la región.",
    ),
}
UNDER = [
    pytest.param("fr", "Nous et nos partenaires déposons des cookies afin de vous proposer nos offres.", id="cookies"),
    pytest.param("fr", "Votre commentaire sera relu par nos modérateurs avant sa publication.", id="comments"),
    pytest.param("de", "Mit Ihrem Abonnement unterstützen Sie unsere Redaktion und ihre Recherchen.", id="Abo"),
    pytest.param("de", "Bitte melden Sie sich an, um unsere Beiträge zu kommentieren.", id="Anmeldung"),
    pytest.param(
        "es", "Tu suscripción nos permite seguir investigando cada día para nuestros lectores.", id="suscripción"
    ),
    pytest.param("es", "Nuestros moderadores eliminarán de los comentarios cualquier insulto.", id="moderación"),
]


@pytest.mark.parametrize(("tag", "line"), UNDER)
def test_what_speaks_to_readers_is_no_paragraph(tag: str, line: str) -> None:
    page = wireparse.parse("\n".join((*STORY[tag], line)) + "\n", lang=tag)
    assert page.article is not None
    assert page.article.paragraphs == STORY[tag][1:]
    assert page.blocks[-1].kind is BlockKind.FURNITURE


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        (
            "fr",
            "Le texte prévoit que votre adresse figure sur la liste six mois avant le scrutin, a rappelé le préfet.",
        ),
        ("de", "Die Journalistin, die für eine Zeitung arbeitete, kam am Mittwoch nach drei Monaten Haft frei."),
        ("es", "La periodista, que trabajaba para un diario, fue liberada el miércoles tras tres meses de cárcel."),
    ],
)
def test_news_of_the_same_things_is_one(tag: str, line: str) -> None:
    page = wireparse.parse("\n".join((*STORY[tag], line)) + "\n", lang=tag)
    assert page.article is not None
    assert page.article.paragraphs[-1] == line


DIALOGS = [
    pytest.param(
        "We value your privacy",
        "We and our partners use cookies to measure traffic and to show you ads that fit your interests.",
        "You can change your preferences at any time by clicking on the privacy link below.",
        "Accept all",
        id="en",
    ),
    pytest.param(
        "Sua privacidade é importante",
        "Nós e nossos parceiros usamos cookies para medir a audiência e mostrar anúncios a você.",
        "Você pode mudar suas preferências a qualquer momento nas configurações de privacidade.",
        "Aceitar",
        id="pt",
    ),
    pytest.param(
        "Rispettiamo la tua privacy",
        "Noi e i nostri partner usiamo i cookie per misurare il traffico e mostrarti pubblicità su misura.",
        "Puoi modificare le tue preferenze in qualsiasi momento dal link in fondo alla pagina.",
        "Accetta tutto",
        id="it",
    ),
    pytest.param(
        "Szanujemy Twoją prywatność",
        "My i nasi partnerzy przechowujemy informacje na urządzeniu, jak pliki cookie, i przetwarzamy dane osobowe.",
        "Klikając „Akceptuję”, wyrażasz zgodę na przetwarzanie swoich danych w celach marketingowych.",
        "Akceptuję",
        id="pl",
    ),
    pytest.param(
        "Valoramos tu privacidad",
        "Nosotros y nuestros socios almacenamos información en un dispositivo, como las cookies, y tratamos datos.",
        "Puedes aceptar o cambiar tus preferencias en cualquier momento haciendo clic en el enlace de privacidad.",
        "Aceptar",
        id="es",
    ),
    pytest.param(
        "Wir schätzen Ihre Privatsphäre",
        "Wir und unsere Partner speichern Informationen auf einem Gerät, zum Beispiel Cookies, und verarbeiten Daten.",
        "Mit einem Klick auf „Akzeptieren“ stimmen Sie der Verarbeitung Ihrer Daten zu, die Sie widerrufen können.",
        "Akzeptieren",
        id="de",
    ),
]


@pytest.mark.parametrize(("title", "first", "second", "button"), DIALOGS)
def test_a_dialog_alone_is_no_article(title: str, first: str, second: str, button: str) -> None:
    assert wireparse.parse("\n".join((title, first, second, button)) + "\n").articles == ()


def test_what_can_hardly_be_news() -> None:
    pack = Packs().get("en")
    assert is_dialog(address("We and our partners use cookies to show you ads that fit.", pack)[0])
    assert not is_dialog(address("You can change your mind until the last day.", pack)[0])


@pytest.mark.parametrize(
    ("tag", "line", "dialog"),
    [
        ("de", "Mit einem Klick auf „Akzeptieren“ stimmen Sie der Verarbeitung Ihrer Daten zu.", True),
        ("en", "By clicking “Accept all” you let us and our partners store cookies; see our privacy notice.", True),
        ("de", "„Sie können der Verarbeitung Ihrer Daten mit einem Klick widersprechen“, sagte die Ministerin.", False),
        ("en", "“You can see our privacy notice by clicking here,” the minister told us.", False),
    ],
)
def test_the_name_of_a_button_is_no_speech(tag: str, line: str, dialog: bool) -> None:
    assert is_dialog(address(line, Packs().get(tag))[0]) is dialog
