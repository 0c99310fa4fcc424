"""Panels that show both languages of one field side by side."""

from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel

from .i18n import EN, LANGUAGES


def translated(field, panel=FieldPanel, **kwargs):
    """Return one panel for each language of the site, in one row."""
    return [FieldRowPanel([panel(f"{field}_{code}", **kwargs) for code, _name in LANGUAGES])]


def localized_title_panels():
    return [FieldRowPanel([TitleFieldPanel("title"), TitleFieldPanel(f"title_{EN}", targets=[f"slug_{EN}"])])]


def promote_panels():
    return [
        MultiFieldPanel(
            [
                FieldRowPanel(["slug", f"slug_{EN}"]),
                *translated("summary"),
                *translated("seo_title"),
                *translated("search_description"),
                "listing_image",
                "show_in_menus",
            ]
        )
    ]
