"""Forms of the library."""

from django.utils.translation import gettext as _
from wagtail.admin.forms.models import WagtailAdminModelForm

from cms.l10n.formatting import year as year_in_words
from cms.l10n.quotes import inner_quotes


class OfficialDocumentForm(WagtailAdminModelForm):
    def clean(self):
        data = super().clean()
        if not self.is_deferred_validation and not (data.get("file_lt") or data.get("file_en")):
            self.add_error("file_lt", _("Add the file in at least one language."))
        return data

    def is_valid(self):
        if not super().is_valid():
            return False
        if not self.is_deferred_validation:
            self.refuse_a_second_valid_version()
        return not self.errors

    def refuse_a_second_valid_version(self):
        for rival in self.instance.rivals():
            sentence = _(
                "“%(other)s” is also public and would remain valid alongside this document. State below that "
                "this one supersedes it, or give them different titles."
            )
            self.add_error("title_lt", sentence % {"other": inner_quotes(rival)})


class AnnualFactsForm(WagtailAdminModelForm):
    """Checks that consecutive years agree on the number of members between them."""

    def clean(self):
        data = super().clean()
        year, members, before = (data.get(name) for name in ("year", "members", "members_before"))
        if not year:
            return data
        others = type(self.instance).objects.exclude(pk=self.instance.pk)
        said = others.filter(year=year - 1).values_list("members", flat=True).first()
        if None not in (said, before) and said != before:
            self.disagree("members_before", year - 1, said, before)
        said = others.filter(year=year + 1).values_list("members_before", flat=True).first()
        if None not in (said, members) and said != members:
            self.disagree("members", year, said, members)
        legal = data.get("legal_persons")
        if None not in (legal, members) and legal > members:
            self.add_error("legal_persons", _("This is more than the total number of members."))
        return data

    def disagree(self, field, year, said, typed):
        sentence = _(
            "According to existing data there were %(said)s members at the end of %(year)s; you entered %(typed)s."
        )
        self.add_error(field, sentence % {"year": year_in_words(year), "said": said, "typed": typed})
