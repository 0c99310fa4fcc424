"""Panels with both languages of a field side by side, and the tabs of the page form."""

from django.db.models import TextField
from django.forms import Media
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    MultiFieldPanel,
    ObjectList,
    PanelGroup,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput, SlugInput
from wagtail.fields import StreamField

from cms.funding.panels import MORE_WORDS, funder_panels
from cms.i18n import EN, LANGUAGES, LT, language_of
from cms.models.preferences import EditorPreferences
from cms.translations.desk import Desk
from cms.translations.panel import EnglishPanel
from cms.translations.permissions import edits_lithuanian

from .shared_blocks import TwinBlockWidget


class TranslatedPanel(PanelGroup):
    """The panels of one field in each language, side by side if there is room, else stacked."""

    def __init__(self, children=(), field_name="", is_copyable=True, **kwargs):
        super().__init__(children, **kwargs)
        self.field_name = field_name
        self.is_copyable = is_copyable

    def clone_kwargs(self):
        return {**super().clone_kwargs(), "field_name": self.field_name, "is_copyable": self.is_copyable}

    def on_model_bound(self):
        super().on_model_bound()
        field = self.model._meta.get_field(self.field_name)
        self.heading = self.heading or capfirst(field.verbose_name)
        self.help_text = self.help_text or field.help_text
        if type(field) is TextField:  # modeltranslation's fields are subclasses, for which Wagtail has no widget
            for child in self.children:
                child.widget = child.widget or AdminAutoHeightTextInput
        if isinstance(field, StreamField):
            self.describe_blocks_once(field.stream_block)

    def describe_blocks_once(self, block):
        first, *others = self.children
        for child in others:  # a read-only first language has no blocks to reuse
            child.widget = None if first.read_only else TwinBlockWidget(block, child.field_name, first.field_name)

    @property
    def clean_name(self):
        return self.field_name

    class BoundPanel(PanelGroup.BoundPanel):
        template_name = "cms/panels/translated.html"

        @cached_property
        def children(self):
            """Show the help text once for both languages."""
            children = super().children
            for child in children if self.help_text else ():
                child.help_text = ""
                if getattr(child, "bound_field", None):
                    child.bound_field.help_text = ""
                    child.bound_field.field.widget.attrs["aria-describedby"] = self.help_id
            return children

        @property
        def help_id(self):
            return f"{self.prefix}-help"

        @cached_property
        def columns(self):
            return [(language_of(child.field_name), child) for child in self.visible_children]

        @property
        def outdated(self):
            """Return the outdated English parts of this field; see PageInterface."""
            desk = getattr(self.request, "translation_desk", None)
            return desk.outdated_in(self.instance, self.panel.field_name) if desk else []

        @property
        def can_copy(self):
            editable = [child for _language, child in self.columns if child.bound_field]
            return self.panel.is_copyable and len(editable) == len(LANGUAGES)

        @property
        def icon(self):
            return self.panel.icon or self.children[0].icon

        @property
        def media(self):
            return super().media + Media(js=["cms/admin/copying.js"])


def translated(field, panel=FieldPanel, **kwargs):
    """Return the panel of a translated field with both languages in one row."""
    children = [panel(f"{field}_{code}", **kwargs) for code, _name in LANGUAGES]
    return [TranslatedPanel(children, field_name=field)]


class LocalizedTitlePanel(TitleFieldPanel):
    """Fills its language's slug from the title until the page has been public in that language."""

    class BoundPanel(TitleFieldPanel.BoundPanel):
        def get_should_apply(self):
            if language_of(self.field_name) == EN:
                return not self.instance.first_published_en_at
            return super().get_should_apply()

        def get_attrs(self):
            """Omit the target for the home page, which has no English slug: Wagtail's script requires a target."""
            attrs = super().get_attrs()
            synced = ("data-controller", "data-action", "data-w-sync-target-value")
            has_target = attrs["data-w-sync-target-value"]
            return {name: value for name, value in attrs.items() if has_target or name not in synced}


def localized_title_panels():
    titles = [
        LocalizedTitlePanel("title", placeholder=_("Page title in Lithuanian")),
        LocalizedTitlePanel(f"title_{EN}", targets=[f"slug_{EN}"], placeholder=_("Page title in English")),
    ]
    return [TranslatedPanel(titles, field_name="title"), EnglishPanel(f"live_{EN}", heading=_("Publishing in English"))]


def promote_panels(*more):
    slugs = [
        FieldPanel("slug", widget=SlugInput(locale=LT)),
        FieldPanel(f"slug_{EN}", widget=SlugInput(locale=EN)),
    ]
    return [
        TranslatedPanel(
            slugs,
            field_name="slug",
            is_copyable=False,
            heading=_("Address of the page"),
            help_text=_("The last part of the address. An empty English one follows the English title."),
        ),
        MultiFieldPanel([*translated("seo_title"), *translated("search_description")], heading=_("For search engines")),
        MultiFieldPanel([*more, "show_in_menus"], heading=_("For lists and menus")),
    ]


class PageInterface(TabbedInterface):
    """The form of a page, with the switch for the languages shown."""

    class BoundPanel(TabbedInterface.BoundPanel):
        template_name = "cms/panels/page.html"

        def get_context_data(self, parent_context=None):
            """Share the translation desk with all panels, so that it is queried once."""
            self.request.translation_desk = Desk(self.instance)
            choices = EditorPreferences.Languages
            chosen = EditorPreferences.objects.filter(user=self.request.user).first()
            return {
                **super().get_context_data(parent_context),
                "choices": [(LT, LT.upper()), (EN, EN.upper()), (choices.BOTH.value, choices.BOTH.label)],
                "languages": LANGUAGES,
                "chosen": chosen.languages if chosen else choices.BOTH.value,
                "english_only": not edits_lithuanian(self.request.user),
                "desk": self.request.translation_desk,
                "opened_at": timezone.now().isoformat(),
            }

        @property
        def media(self):
            return super().media + Media(js=["cms/admin/languages.js", "cms/admin/outdated.js"])


def own_words(page_class):
    """Return the page's own acknowledgement, shown after the statements that its funders require."""
    texts = translated("funding_text") if hasattr(page_class, "funding_text") else []
    return [MultiFieldPanel(texts, heading=_("Further acknowledgement"), help_text=MORE_WORDS)] if texts else []


def page_interface(page_class):
    """Return the `edit_handler` of a page type, built from its panels."""
    tabs = [
        ObjectList(page_class.content_panels, heading=_("Content")),
        ObjectList([*funder_panels(), *own_words(page_class)], heading=_("Funders")),
        ObjectList(page_class.promote_panels, heading=_("Address and search")),
        ObjectList(page_class.settings_panels, heading=_("Settings")),
    ]
    return PageInterface(tabs, base_form_class=page_class.base_form_class)
