"""The page form in both languages."""

from django import forms
from django.conf import settings
from django.db import models
from django.urls import Resolver404
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.admin.forms.pages import CopyForm, WagtailAdminPageForm
from wagtail.admin.widgets import SlugInput
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.coreutils import find_available_slug

from cms.funding.publicity import PAPER_WORDS
from cms.i18n import EN, LT, localized
from cms.tree.slugs import to_slug

# First path segments used by the website itself, now or soon. Not "documents", although files are served under that
# path without a language prefix: it is the English slug of the library.
RESERVED_SLUGS = {
    *(LT, EN, settings.ADMIN_PATH.strip("/"), "admin", "django-admin", "api", "media", "static"),
    *("feed", "rss", "atom", "healthz", "robots", "search", "paieska", "sitemap", "favicon", "manifest", "well-known"),
    *("mano-registracija", "my-registration", "kvietimu-pranesimai", "call-alerts", "certificate", "door"),
}


class SlugField(forms.SlugField):
    """Converts any input to a valid slug instead of refusing it."""

    def to_python(self, value):
        return to_slug(super().to_python(value))


register_form_field_override(models.SlugField, override={"form_class": SlugField, "widget": SlugInput})


def is_route(slug, parent):
    """Return whether the slug matches one of the parent's own routes, such as an event list's type pages."""
    parent = parent.specific
    if not slug or not isinstance(parent, RoutablePageMixin):
        return False
    try:
        parent.resolve_subpage(f"/{slug}/")
    except Resolver404:
        return False
    return True


def address_fault(slug, parent):
    """Return why a page cannot have this slug under a parent, None if it can."""
    if slug in PAPER_WORDS or (slug in RESERVED_SLUGS and parent.is_site_root()) or is_route(slug, parent):
        return _("“%(slug)s” is reserved by the website: choose another address.") % {"slug": slug}


def english_address_fault(slug, parent, page):
    if not page.english_slug_is_free(slug, parent, page):
        return _("Another page at this level already has this English address.")
    return address_fault(slug, parent)


class BasePageForm(WagtailAdminPageForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "slug" in self.fields:
            self.fields["slug"].required = False  # made from the title if empty
        if not self.instance.title_en:
            self.initial["slug_en"] = ""  # still a copy of the Lithuanian slug: keep it automatic
        if self.parent_page and self.parent_page.is_root():
            self.fields.pop("slug_en", None)  # a site's home page has one address in both languages

    def clean_slug(self):
        slug = self.cleaned_data["slug"] or to_slug(self.cleaned_data.get("title", ""))
        if self.follows_title(slug, LT):
            return find_available_slug(self.parent_page, slug, ignore_page_id=self.instance.pk)
        return slug

    def clean_slug_en(self):
        slug = self.cleaned_data["slug_en"]
        return self.instance.free_english_slug(self.parent_page, slug) if self.follows_title(slug, EN) else slug

    def follows_title(self, slug, language):
        """Return whether the slug of a page that is not yet public was made from its title: it may get a number."""
        title = self.data.get("title" if language == LT else f"title_{EN}", "")
        is_seen = self.is_public and language in self.instance.languages
        return bool(slug) and not is_seen and slug == to_slug(title)

    @property
    def is_public(self):
        """Whether the page is live already. A new page is not, although its field says so by default."""
        return bool(self.instance.pk and self.instance.live)

    def clean(self):
        data = super().clean()
        if (slug := data.get("slug")) and (fault := address_fault(slug, self.parent_page)):
            self.add_error("slug", fault)
        if slug := data.get("slug_en"):
            fault = english_address_fault(slug, self.parent_page, self.instance)
        else:  # made from the English title, with a number if taken
            fault = address_fault(to_slug(data.get("title_en", "")), self.parent_page)
        if fault and "slug_en" in self.fields:
            self.add_error("slug_en", fault)
        if not self.is_deferred_validation:
            self.refuse_silent_pictures(data)
        return data

    def refuse_silent_pictures(self, data):
        """Require Lithuanian alternative text; English is required when English is published."""
        for name in getattr(self.instance, "image_fields", []):
            if (image := data.get(name)) and not localized(image, "alt_text", LT):
                self.add_error(name, _("This picture has no alternative text. Edit it and say what it shows."))

    def _get_validation_exclusions(self):
        # English must be complete only when published, see is_valid(); a draft may be incomplete.
        return {*super()._get_validation_exclusions(), f"live_{EN}"}

    def is_valid(self):
        if not super().is_valid():
            return False
        if self.publishes_english():
            self.require_english()
        return not self.errors

    def publishes_english(self):
        """Return whether the action leads to publication: publishing, scheduling, submitting or approving."""
        backs_out = {"action-cancel-workflow"} & self.data.keys() or self.data.get("workflow-action-name") == "reject"
        return self.cleaned_data.get("live_en") and not self.is_deferred_validation and not backs_out

    def require_english(self):
        """Add errors for everything missing, next to each field and in a summary."""
        from cms.translations.completeness import missing_in_english, names_without_english

        kept = [form for formset in self.formsets.values() for form in kept_forms(formset)]
        children = [form.instance for form in kept if hasattr(form.instance, "required_in_english")]
        if not (missing := missing_in_english(self.instance, children)):
            return
        self.add_error("live_en", missing)
        needed = _("Required before English can be published.")
        if not self.instance.title_en.strip():
            self.add_error("title_en", needed)
        for form in [self, *kept]:
            for name in names_without_english(form.instance):
                if f"{name}_{EN}" in form.fields:
                    form.add_error(f"{name}_{EN}", needed)


def kept_forms(formset):
    """Return the forms of a formset that are not deleted or empty."""
    kept = [form for form in formset.forms if form.instance.pk or form.has_changed()]
    return [form for form in kept if not formset._should_delete_form(form)]


class BilingualCopyForm(CopyForm):
    """Adds the English title and slug to Wagtail's form for copying a page."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        page = self.page
        self.fields["new_title"] = forms.CharField(
            initial=page.title, label=_("New title in Lithuanian"), max_length=255
        )
        self.fields["new_slug"] = SlugField(
            initial=page.slug, label=_("New address in Lithuanian"), max_length=255, widget=SlugInput(locale=LT)
        )
        self.fields["new_title_en"] = forms.CharField(
            initial=page.title_en, label=_("New title in English"), required=False, max_length=255
        )
        self.fields["new_slug_en"] = SlugField(
            label=_("New address in English"),
            required=False,
            max_length=255,
            widget=SlugInput(locale=EN),
            help_text=_("If left empty, it follows the English title. The copy is not public in English."),
        )

        if "alias" in self.fields:
            self.fields["alias"].help_text = _(
                "An alias is a second address of this page. It shows the same and follows every change; forms, "
                "registration and search know only this page, and lists and figures count it once."
            )

    def clean(self):
        data = super().clean()
        parent = data.get("new_parent_page") or self.page.get_parent()
        if (slug := data.get("new_slug")) and (fault := address_fault(slug, parent)):
            self.add_error("new_slug", fault)
        if slug := data.get("new_slug_en"):
            fault = english_address_fault(slug, parent, page=type(self.page)())
        else:
            fault = address_fault(to_slug(data.get("new_title_en", "")), parent)
        if fault:
            self.add_error("new_slug_en", fault)
        return data
