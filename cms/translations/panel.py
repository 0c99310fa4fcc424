"""The form panel with the translation status and the “Publish in English” checkbox."""

from wagtail.admin.panels import FieldPanel

from cms.i18n import EN


class EnglishPanel(FieldPanel):
    """Shows whether English is public and what it lacks, with the checkbox that publishes it."""

    class BoundPanel(FieldPanel.BoundPanel):
        template_name = "cms/panels/english.html"

        def get_context_data(self, parent_context=None):
            from cms.translations.completeness import has_english, missing_in_english, recommended_in_english

            page = self.instance
            is_public = type(page).objects.filter(pk=page.pk, live=True, live_en=True).exists()
            return {
                **super().get_context_data(parent_context),
                "language": EN,
                "is_public": is_public,
                "has_english": has_english(page),
                "missing": [] if self.bound_field.errors else missing_in_english(page),
                "recommended": recommended_in_english(page),
                "url": page.url_in(EN, self.request) if is_public else "",
                "desk": getattr(self.request, "translation_desk", None),
            }
