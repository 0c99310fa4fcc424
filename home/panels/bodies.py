"""The form of a body: every member has an interest group and a term, and sits once."""

from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from cms.editor.forms import kept_forms


class BodyForm(WagtailAdminModelForm):
    def is_valid(self):
        if not super().is_valid():
            return False
        if (members := self.formsets.get("members")) is not None:
            kept = kept_forms(members)
            for form in kept:
                self.look_at(form)
            self.refuse_twice(kept)
        return not self.errors

    def refuse(self, form, field, sentence):
        """Add the error to the field and above the form, because the field may be collapsed."""
        form.add_error(field, sentence)
        self.add_error(None, f"{form.instance.name}: {sentence}")

    def look_at(self, form):
        member, body = form.instance, self.instance
        if body.decides and not member.sector:
            self.refuse(form, "sector", _("Say which interest group this member represents."))
        if body.kind != body.Kind.ADMINISTRATION and (member.email or member.phone):
            sentence = _("Contact details are published for the administration only: leave e-mail and phone empty.")
            self.refuse(form, "email", sentence)
        for field, day in (("starts_on", member.starts_on), ("ends_on", member.ends_on)):
            is_before = day and body.term_starts_on and day < body.term_starts_on
            if is_before or (day and body.term_ends_on and day > body.term_ends_on):
                self.refuse(form, field, _("This date is outside the term."))

    def refuse_twice(self, forms):
        """Refuse two members with overlapping terms; a successor does not overlap."""
        for place, form in enumerate(forms):
            for other in forms[:place]:
                one, two = form.instance, other.instance
                if not overlap(one, two):
                    continue
                if one.name.casefold() == two.name.casefold():
                    self.refuse(form, "name", _("This person is listed twice."))
                elif self.instance.decides and one.organisation_id and one.organisation_id == two.organisation_id:
                    sentence = _("The same organisation delegates another member: each organisation has one seat.")
                    self.refuse(form, "organisation", sentence)


def overlap(one, two):
    """Return whether the terms share a day."""

    def begins_in_time(first, second):
        return first.starts_on is None or second.ends_on is None or first.starts_on <= second.ends_on

    return begins_in_time(one, two) and begins_in_time(two, one)
