"""What an editor types into a page, in both languages."""

from django.utils.translation import gettext as _
from wagtail.admin.forms.pages import WagtailAdminPageForm


class BasePageForm(WagtailAdminPageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.title_en:
            self.initial["slug_en"] = ""  # so far only a copy of the Lithuanian slug: keep it automatic

    def clean(self):
        data = super().clean()
        slug = data.get("slug_en")
        if slug and not self.instance.english_slug_is_free(slug, self.parent_page, self.instance):
            self.add_error("slug_en", _("This English address is already in use beside the page."))
        return data
