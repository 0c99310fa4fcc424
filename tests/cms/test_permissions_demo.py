"""Every type of page there is, filled as in the demo, in the hands of somebody limited to English."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.blocks import BlockField
from wagtail.test.utils.form_data import querydict_from_html

from cms.models import BasePage
from tests.cms.test_permissions import but_english, draft
from tests.support.admin import nested_form_data, streamfield
from tests.support.factories_rights import make_member

pytestmark = [pytest.mark.django_db, pytest.mark.once]


def one_of_each_type():
    pages = BasePage.objects.filter(depth__gt=1, alias_of=None).order_by("path").specific()
    return list({type(page): page for page in pages}.values())


def drawn_by_scripts(form):
    """Yield the data of streams, which a browser fills in: here they come empty."""
    forms = [form, *(child for formset in form.formsets.values() for child in formset.forms)]
    for one in forms:
        for name, field in one.fields.items():
            if isinstance(field, BlockField):
                yield nested_form_data({one.add_prefix(name): streamfield([])})


def test_nothing_but_english_changes_on_any_type(demo):
    client = Client()
    client.force_login(make_member(), backend="django.contrib.auth.backends.ModelBackend")
    pages = one_of_each_type()
    assert len(pages) > 15
    for page in pages:
        url, before = reverse("wagtailadmin_pages:edit", args=[page.pk]), but_english(draft(page))
        answer = client.get(url)
        assert answer.status_code == 200, page
        data = querydict_from_html(answer.content.decode(), form_id="page-edit-form").dict()
        for empty in drawn_by_scripts(answer.context["form"]):
            data |= empty
        data |= {"title_en": "Only English", "slug_en": ""}
        answer = client.post(url, {name: value for name, value in data.items() if not name.startswith("action-")})
        assert answer.status_code == 302, (page, answer.context["form"].errors)
        assert draft(page).title_en == "Only English"
        assert but_english(draft(page)) == before, page
