"""Numbers as people type them: read rightly or refused, in every field of every form."""

from decimal import Decimal

import pytest
from django import forms
from django.apps import apps
from django.urls import get_resolver
from django.utils import translation
from wagtail import blocks
from wagtail.admin.panels import get_edit_handler
from wagtail.fields import StreamField
from wagtail.models import AbstractPage
from wagtail.snippets.models import get_snippet_models

from cms.blocks.numbers import NumberBlock, WholeNumberBlock
from cms.l10n.number_fields import EuroField, NumberField, NumberInput, NumberMixin, WholeNumberField
from cms.l10n.numbers import ANY, COUNT, DEGREES, EUROS, PERCENT, Ambiguous, NotANumber, read
from events.forms.questions import DECIMALS

NARROW, THIN, LEFT_TO_RIGHT = "\u202f", "\u2009", "\u200e"

# typed, unit, decimals the field takes: what it means.
UNDERSTOOD = {
    ("34874,99", EUROS, 2): "34874.99",
    ("34874.99", EUROS, 2): "34874.99",
    ("34 874,99", EUROS, 2): "34874.99",
    ("34\xa0874,99\xa0Eur", EUROS, 2): "34874.99",
    (f"34{NARROW}874,99 €", EUROS, 2): "34874.99",
    (f"{LEFT_TO_RIGHT}34{THIN}874,99\n", EUROS, 2): "34874.99",
    ("EUR 34,874.99", EUROS, 2): "34874.99",
    ("€34.874,99", EUROS, 2): "34874.99",
    ("34’874.99", EUROS, 2): "34874.99",
    ("1.234.567", EUROS, 2): "1234567",
    ("1,234,567.5", EUROS, 2): "1234567.5",
    ("12,50", EUROS, 2): "12.50",
    ("12,5 eurų", EUROS, 2): "12.5",
    (",50", EUROS, 2): "0.50",
    ("0", EUROS, 2): "0",
    ("0,125", ANY, 2): "0.125",
    ("1 234,567", ANY, 2): "1234.567",
    ("85 %", PERCENT, 2): "85",
    ("12,5 proc.", PERCENT, 2): "12.5",
    ("54,898521", DEGREES, 6): "54.898521",
    ("54.898", DEGREES, 6): "54.898",
    ("−0,5°", DEGREES, 6): "-0.5",
    ("1 234", COUNT, 0): "1234",
    ("2026", COUNT, 0): "2026",
    ("12,00", COUNT, 0): "12.00",
}
AMBIGUOUS = [
    ("1.234", EUROS, 2),
    ("1,234", EUROS, 2),
    ("12,500 Eur", EUROS, 2),
    ("1.234", COUNT, 0),
    ("-1,234", ANY, 2),
]
UNREADABLE = [
    *(
        ("1,234,5", EUROS, 2),
        ("12.50.1", EUROS, 2),
        ("1.23.456", EUROS, 2),
        ("34 87,99", EUROS, 2),
        ("1 2345", COUNT, 0),
    ),
    *(("1,234.567.89", EUROS, 2), ("12,50 %", EUROS, 2), ("12 Eur", PERCENT, 2), ("54.898, 23.9", DEGREES, 6)),
    *(
        ("1e3", EUROS, 2),
        ("NaN", EUROS, 2),
        ("Infinity", ANY, 2),
        ("12²", ANY, 2),
        ("١٢", COUNT, 0),
        ("0x1F", COUNT, 0),
    ),
    *(
        ("5 tūkst.", EUROS, 2),
        ("nuo 5", EUROS, 2),
        ("5-7", EUROS, 2),
        ("Eur", EUROS, 2),
        ("-", EUROS, 2),
        (".", ANY, 2),
    ),
    *(("12.", EUROS, 2), ("9" * 41, ANY, 2), ("9" * 5000, COUNT, 0), ("0.123.456", ANY, 2), ("--5", ANY, 2)),
]


@pytest.mark.parametrize(("typed", "means"), UNDERSTOOD.items())
def test_what_has_one_reading_is_read(typed, means):
    text, unit, places = typed
    assert read(text, places, unit) == Decimal(means)


def test_nothing_is_no_number():
    assert read(" \xa0\u200b", 2, EUROS) is None


@pytest.mark.parametrize(("text", "unit", "places"), AMBIGUOUS)
def test_what_has_two_readings_is_refused_with_both(text, unit, places, ui_language):
    with pytest.raises(Ambiguous):
        read(text, places, unit)
    field = WholeNumberField() if places == 0 else NumberField(unit=unit, decimal_places=places)
    with pytest.raises(forms.ValidationError) as refused:
        field.clean(text)
    assert text in refused.value.messages[0]
    if text == "1.234":
        readings = {"lt": "1\xa0234 arba 1,234", "en": "1\xa0234 or 1.234"}[ui_language]
        assert readings in refused.value.messages[0]


@pytest.mark.parametrize(("text", "unit", "places"), UNREADABLE)
def test_what_has_no_reading_is_refused_with_an_example(text, unit, places, ui_language):
    with pytest.raises(NotANumber):
        read(text, places, unit)
    field = WholeNumberField() if places == 0 else NumberField(unit=unit, decimal_places=places)
    with pytest.raises(forms.ValidationError) as refused:
        field.clean(text)
    examples = {EUROS: ("1\xa0234,50", "1\xa0234.50"), COUNT: ("12", "12"), PERCENT: ("12,5", "12.5")}
    assert examples.get(unit, ("", ""))[ui_language == "en"] in refused.value.messages[0]


def test_a_whole_number_has_no_decimals(ui_language):
    field = WholeNumberField(min_value=0, max_value=100)
    assert field.clean("12,00") == 12
    for typed in ("12,5", "101", "-1"):
        with pytest.raises(forms.ValidationError):
            field.clean(typed)


@pytest.mark.parametrize("value", ["34874.99", "35000", "0.5", "0", "-12.5", "1.125", "54.898521", "123456789012"])
@pytest.mark.parametrize("unit", [ANY, EUROS, DEGREES])
def test_what_a_field_shows_means_the_same_when_it_is_sent_back(value, unit, ui_language):
    field = NumberField(unit=unit, decimal_places=6 if unit == DEGREES else None)
    shown = field.prepare_value(Decimal(value))
    assert field.clean(shown) == Decimal(value) and not field.has_changed(Decimal(value), shown)


def test_sums_are_shown_with_cents_and_years_without_a_gap():
    assert NumberField(unit=EUROS).prepare_value(Decimal("35000.00")) == "35\xa0000,00"
    assert WholeNumberField().prepare_value(2026) == "2026"
    with translation.override("en"):
        assert NumberField(unit=EUROS).prepare_value(Decimal("34874.9")) == "34\xa0874.90"


def test_the_control_is_text_with_a_keyboard_of_digits():
    markup = str(NumberField(unit=EUROS).widget.render("price", None))
    assert 'type="text"' in markup and 'inputmode="decimal"' in markup and "{} Eur" in markup.replace("\xa0", " ")


# --- every form ---


def forms_below(cls):
    for one in cls.__subclasses__():
        yield one
        yield from forms_below(one)


def admin_forms():
    """The forms that panels describe: pages, snippets, settings, each with its rows."""
    models = [*apps.get_models(), *get_snippet_models()]
    for model in models:
        if issubclass(model, AbstractPage) or hasattr(model, "panels") or hasattr(model, "snippet_viewset"):
            viewset = getattr(model, "snippet_viewset", None)
            handler = viewset.get_edit_handler() if viewset else get_edit_handler(model)
            yield handler.get_form_class()


def with_rows(form):
    yield form
    for formset in getattr(form, "formsets", {}).values():
        yield from with_rows(formset.form)


def blocks_below(block):
    yield block
    inner = [block.child_block] if isinstance(block, blocks.ListBlock) else []
    for child in (*getattr(block, "child_blocks", {}).values(), *inner):
        yield from blocks_below(child)


def every_field():
    """Yield (where, field) of each number in each form that can be opened; hidden ones nobody types."""
    assert get_resolver().url_patterns  # loads the views, and with them their forms
    known = [form for cls in (forms.Form, forms.ModelForm) for form in forms_below(cls)]
    for form in {*known, *(row for described in admin_forms() for row in with_rows(described))}:
        for name, field in form.base_fields.items():
            yield f"{form.__module__}.{form.__name__}.{name}", field
    for model in apps.get_models():
        for stream in (field for field in model._meta.get_fields() if isinstance(field, StreamField)):
            for block in blocks_below(stream.stream_block):
                if field := getattr(block, "field", None):
                    yield f"{model.__name__}.{stream.name}.{block.name}", field


NUMBERS = forms.IntegerField  # DecimalField and FloatField are below it
# Wagtail's own, for administrators: a port and sizes in pixels, neither of which is written with decimals.
OF_WAGTAIL = {"wagtail.sites.forms.SiteForm.port"}
OF_WAGTAIL |= {f"wagtail.images.forms.URLGeneratorForm.{name}" for name in ("width", "height", "closeness")}


@pytest.mark.django_db
def test_no_form_and_no_block_has_a_number_field_of_another_kind():
    found = {where: field for where, field in every_field() if isinstance(field, NUMBERS)}
    shown = {where: field for where, field in found.items() if not field.widget.is_hidden}
    strange = {where for where, field in shown.items() if not isinstance(field, NumberMixin)}
    inputs = {where for where, field in every_field() if getattr(field.widget, "input_type", "") == "number"}
    assert strange | inputs == OF_WAGTAIL
    assert all(isinstance(field.widget, NumberInput) for where, field in shown.items() if where not in OF_WAGTAIL)
    kinds = {where.rpartition(".")[2] for where in shown}
    assert {"price", "budget", "received", "intensity", "latitude", "target", "year", "capacity", "number"} <= kinds


def test_sums_shares_and_degrees_know_their_unit():
    euros = {"price", "total", "highest", "budget", "amount", "spent", "received", "running_costs"}
    fields = [field for model in apps.get_models() for field in model._meta.get_fields()]
    assert {field.name for field in fields if isinstance(field, EuroField)} == euros


def test_blocks_take_what_forms_take():
    assert NumberBlock().clean("34 874,99 Eur") == Decimal("34874.99")
    assert WholeNumberBlock(min_value=0).clean("1 268") == 1268
    assert NumberBlock().get_form_state(Decimal("34874.99")) == "34\xa0874,99"
    assert DECIMALS == 2
