"""A date and time field: editors type local time, the database stores UTC."""

from datetime import UTC

from django import forms
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.widgets import AdminDateTimeInput

from cms.l10n.formatting import clock, long_date

from .local_time import at_wall_time, exists, is_ambiguous

# Between what was typed and the number of the hour that was chosen.
SEPARATOR = "#"
HOURS = (("0", gettext_lazy("the first, still summer time")), ("1", gettext_lazy("the second, already winter time")))


class MomentInput(AdminDateTimeInput):
    """Wagtail's own control. Where the typed hour comes twice, it asks which one is meant."""

    template_name = "cms/widgets/moment.html"

    def get_context(self, name, value, attrs):
        fold = str(getattr(value, "fold", ""))
        if isinstance(value, str):
            value, _separator, fold = value.partition(SEPARATOR)
        context = super().get_context(name, value, attrs)
        context["widget"]["fold_name"] = self.fold_name(name)
        context["widget"]["folds"] = [(key, label, key == fold) for key, label in HOURS] if self.asks(value) else []
        return context

    def asks(self, value):
        try:
            wall = MomentField.wall_time(value) if isinstance(value, str) else value
        except ValidationError:
            return False
        return bool(wall) and is_ambiguous(wall)

    def value_from_datadict(self, data, files, name):
        typed = super().value_from_datadict(data, files, name)
        fold = data.get(self.fold_name(name), "")
        return f"{typed}{SEPARATOR}{fold}" if typed and fold else typed

    def fold_name(self, name):
        return f"{name}-hour"


class MomentField(forms.DateTimeField):
    widget = MomentInput

    @staticmethod
    def wall_time(text):
        # In UTC every wall time exists, once: nothing is refused yet.
        with timezone.override(UTC):
            moment = forms.DateTimeField().to_python(text)
        return moment and moment.replace(tzinfo=None)

    def to_python(self, value):
        if not isinstance(value, str):
            return super().to_python(value)
        text, _separator, fold = value.partition(SEPARATOR)
        wall = self.wall_time(text)
        if wall is None:
            return None
        if not exists(wall):
            raise ValidationError(
                _("There is no %(time)s on %(day)s: that night the clocks go one hour forward. Choose another time.")
                % {"time": clock(wall), "day": long_date(wall)},
                code="does_not_exist",
            )
        if is_ambiguous(wall) and fold not in dict(HOURS):
            raise ValidationError(
                _("On %(day)s it is %(time)s twice: that night the clocks go one hour back. Choose which one you mean.")
                % {"time": clock(wall), "day": long_date(wall)},
                code="ambiguous",
            )
        return at_wall_time(wall, int(fold or 0) if is_ambiguous(wall) else 0)


class LocalDateTimeField(models.DateTimeField):
    """A DateTimeField whose form knows the two nights on which the clocks change."""

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": MomentField, **kwargs})


register_form_field_override(
    LocalDateTimeField, override={"form_class": MomentField, "widget": MomentInput}, exact_class=False
)
