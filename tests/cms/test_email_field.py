"""A likely slip in an address is asked about once, on every form of visitors; nothing that is right is questioned."""

import pytest
from django import forms as django_forms

from cms.mail.address_field import EmailField
from cms.mail.address_typos import likely_meant
from events.forms import ChangesForm, LostLinkForm, RegistrationForm, ReminderForm
from home.calls.alerts.forms import AlertForm
from home.forms import ContactForm, JoinForm
from home.ideas.forms import IdeaForm


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        *((f"{domain}", "gmail.com") for domain in ("gmial.com", "gmai.com", "gmail.con", "gmail.lt", "gmal.com")),
        *((f"{domain}", "gmail.com") for domain in ("gmaill.com", "gamil.com", "gnail.com", "gmail.co", "GMIAL.COM")),
        *(("inbox.l", "inbox.lt"), ("imbox.lt", "inbox.lt"), ("inbox.tl", "inbox.lt"), ("takas.l", "takas.lt")),
        *(("yaho.com", "yahoo.com"), ("hotmial.com", "hotmail.com"), ("outlok.con", "outlook.com")),
        *((right, "") for right in ("gmail.com", "inbox.lt", "inbox.lv", "mail.com", "ymail.com", "mail.ru", "me.com")),
        *(
            (right, "")
            for right in ("one.lt", "vvg.lt", "kaunas.lt", "live.se", "yahoo.co.uk", "gmx.de", "žydai.lt", "")
        ),
    ],
)
def test_a_slip_is_seen_and_a_right_address_is_not_questioned(typed, meant):
    assert likely_meant(f"ona@{typed}") == (meant and f"ona@{meant}")


class Form(django_forms.Form):
    email = EmailField(required=False)


def test_the_question_is_asked_once_and_again_only_of_another_address():
    first = Form({"email": "ona@gmial.com"})
    assert "ona@gmail.com" in first.errors["email"][0]
    assert 'name="email_sure" value="ona@gmial.com"' in first.as_p()
    assert Form({"email": "ona@gmial.com", "email_sure": "ona@gmial.com"}).is_valid()
    assert not Form({"email": "rasa@gmial.com", "email_sure": "ona@gmial.com"}).is_valid()
    right = Form({"email": "ona@gmail.com", "email_sure": "ona@gmial.com"})
    assert right.is_valid() and "sure" not in right.as_p()
    assert Form({"email": ""}).is_valid() and Form({}).is_valid()


@pytest.mark.parametrize(
    "form", [ChangesForm, LostLinkForm, RegistrationForm, ReminderForm, AlertForm, ContactForm, JoinForm, IdeaForm]
)
def test_every_form_of_visitors_asks(form):
    addresses = [field for field in form.base_fields.values() if isinstance(field, django_forms.EmailField)]
    assert addresses and all(isinstance(field, EmailField) for field in addresses)
