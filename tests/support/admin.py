"""The admin as an editor uses it: forms are read from the page and posted back."""

from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, querydict_from_html, rich_text, streamfield

__all__ = ["add_page", "edit_page", "form_of", "inline_formset", "nested_form_data", "rich_text", "streamfield"]

EMPTY_STREAMS = {"body_lt": streamfield([]), "body_en": streamfield([])}


def form_of(client, url, **extra):
    """Return what a browser would post back if nobody typed anything. Streams are drawn by scripts: they come empty."""
    response = client.get(url, **extra)
    assert response.status_code == 200, (url, response.status_code, response.content[:500])
    data = querydict_from_html(response.content.decode(), form_id="page-edit-form").dict()
    return {**nested_form_data(EMPTY_STREAMS), **data}


def edit_page(client, page, action=None, **changes):
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    return _post(client, url, action, changes)


def add_page(client, parent, model, action=None, **changes):
    url = reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])
    return _post(client, url, action, changes)


def _post(client, url, action, changes):
    data = {**form_of(client, url), **nested_form_data(changes)}
    data = {name: value for name, value in data.items() if value is not None and not name.startswith("action-")}
    if action:
        data[f"action-{action}"] = "1"
    return client.post(url, data)
