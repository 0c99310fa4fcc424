"""The office's list of messages: who may read it, what it shows, what leaves it."""

from io import BytesIO

import pytest
from django.contrib.auth.models import Group, Permission
from django.urls import reverse
from openpyxl import load_workbook
from wagtail.models import ModelLogEntry

from home.models import ContactMessage
from tests.support.factories import make_admin, make_home

pytestmark = pytest.mark.django_db

INDEX = "contact_messages:index"


def make_message(**kwargs):
    number = ContactMessage.objects.count()
    values = {"message": "Trūksta suolo.", "name": "Eglė", "language": "lt", "submit_key": str(number)}
    return ContactMessage.objects.create(**{**values, **kwargs})


@pytest.fixture
def admin(client):
    make_home()
    client.force_login(make_admin("en"))
    return client


def make_member(*codenames):
    user = make_admin("en")
    user.is_superuser = False
    user.save()
    group = Group.objects.create(name=f"Raštinė {user.pk}")
    group.permissions.set(Permission.objects.filter(codename__in=["access_admin", *codenames]))
    user.groups.set([group])
    return user


def test_the_list_shows_what_was_not_mailed(admin):
    make_message()
    make_message(name="Robotas", is_suspicious=True)
    html = admin.get(reverse(INDEX)).content.decode()
    assert "Eglė" in html and "Trūksta suolo." in html
    assert "Not yet!" in html or "Dar ne!" in html
    assert "Robotas" in html


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("is_suspicious=true", {"Robotas"}),
        ("is_handled=true", {"Ona"}),
        ("language=en", {"Ann"}),
        ("is_waiting=true&is_suspicious=false", {"Eglė", "Ona", "Ann"}),
        ("q=suolo", {"Eglė", "Robotas", "Ona"}),
    ],
)
def test_the_list_can_be_narrowed(admin, query, names):
    make_message()
    make_message(name="Robotas", is_suspicious=True)
    make_message(name="Ona", is_handled=True)
    make_message(name="Ann", language="en", message="A bench.")
    html = admin.get(f"{reverse(INDEX)}?{query}").content.decode()
    for name in ("Eglė", "Robotas", "Ona", "Ann"):
        assert (f">{name}<" in html.replace("\n", "").replace("  ", "")) is (name in names), name


def test_an_answered_message_is_marked_and_its_words_cannot_be_changed(admin):
    message = make_message(email="egle@example.org", message="Trūksta suolo.\n<b>Labai</b>")
    url = reverse("contact_messages:edit", args=[message.pk])
    html = admin.get(url).content.decode()
    assert "Trūksta suolo.<br>&lt;b&gt;Labai&lt;/b&gt;" in html and 'name="message"' not in html
    assert admin.post(url, {"is_handled": "on", "message": "Kitas", "name": "Kita"}).status_code == 302
    message.refresh_from_db()
    assert (message.is_handled, message.message, message.name) == (True, "Trūksta suolo.\n<b>Labai</b>", "Eglė")


def test_the_history_of_the_admin_keeps_no_name(admin):
    message = make_message(name="Eglė Testė", email="egle@example.org")
    admin.post(reverse("contact_messages:edit", args=[message.pk]), {"is_handled": "on"})
    admin.post(reverse("contact_messages:delete", args=[message.pk]))
    labels = list(ModelLogEntry.objects.values_list("label", flat=True))
    assert len(labels) == 2 and not any("Eglė" in label or "example" in label for label in labels)


def test_nobody_adds_a_message(admin):
    assert admin.get(reverse("contact_messages:add")).status_code == 302
    assert reverse("contact_messages:add") not in admin.get(reverse(INDEX)).content.decode()


def test_reading_takes_a_permission_of_its_own(client):
    make_home()
    make_message()
    client.force_login(make_member())
    assert client.get(reverse(INDEX)).status_code == 302
    client.force_login(make_member("view_contactmessage"))
    assert client.get(reverse(INDEX)).status_code == 200
    edit = reverse("contact_messages:edit", args=[ContactMessage.objects.get().pk])
    assert client.post(edit, {"is_handled": "on"}).status_code == 302
    assert not ContactMessage.objects.get().is_handled


def test_the_permission_can_be_given_in_the_admin(admin):
    html = admin.get(reverse("wagtailusers_groups:add")).content.decode()
    view = Permission.objects.get(codename="view_contactmessage")
    assert f'value="{view.pk}"' in html


def test_moderators_read_and_answer_from_the_first_day(client):
    make_home()
    names = {"view_contactmessage", "change_contactmessage", "delete_contactmessage"}
    permissions = Permission.objects.filter(content_type__model="contactmessage")
    assert set(permissions.filter(group__name="Moderatoriai").values_list("codename", flat=True)) == names
    assert not permissions.filter(group__name="Redaktoriai").exists()
    assert permissions.count() == len(names)


FORMULAS = ['=HYPERLINK("http://x")', "+370+600", "-1-cmd", "@SUM(A1)", "\tx"]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_spreadsheet_runs_nothing_a_visitor_wrote(admin, formula):
    make_message(message=formula, name=formula)
    csv = b"".join(admin.get(f"{reverse(INDEX)}?export=csv").streaming_content).decode()
    assert f";{formula}" not in csv and f';"{formula}' not in csv
    response = admin.get(f"{reverse(INDEX)}?export=xlsx")
    content = b"".join(response.streaming_content) if response.streaming else response.content
    sheet = load_workbook(BytesIO(content)).active
    row = [cell for cell in sheet[2] if cell.value]
    assert all(cell.data_type != "f" for cell in row)
    assert f"'{formula}" in [cell.value for cell in row]


def test_a_telephone_number_is_written_as_it_is(admin):
    make_message(phone="+370 600 00000", name="-")
    csv = b"".join(admin.get(f"{reverse(INDEX)}?export=csv").streaming_content).decode()
    assert ";+370 600 00000" in csv and "'" not in csv


@pytest.mark.parametrize(("language", "name"), [("lt", "zinutes"), ("en", "messages")])
def test_an_export_is_named_in_the_readers_language(client, language, name):
    client.force_login(make_admin(language))
    assert f'"{name}.csv"' in client.get(f"{reverse(INDEX)}?export=csv")["Content-Disposition"]


def test_an_export_has_everything_that_was_written(admin):
    make_message(message="Ąžuolai, „kabutės“;\nantra eilutė", email="egle@example.org", phone="8 600 00000")
    csv = b"".join(admin.get(f"{reverse(INDEX)}?export=csv").streaming_content).decode()
    assert "Ąžuolai, „kabutės“;\nantra eilutė" in csv and "egle@example.org" in csv and "8 600 00000" in csv
