"""The member directory with its application form, and the page of the bodies."""

from django.db.models import Prefetch
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import MultiFieldPanel
from wagtail.contrib.routable_page.models import re_path
from wagtail.fields import RichTextField

from cms.editor.panels import translated
from cms.i18n import EN, LT
from cms.l10n.collation import sort_key
from cms.models import SitePage
from home.people.filters import PATTERN, Directory, ListFilter, Listing
from home.people.membership import days_reported, lines_of, tally
from home.people.opendata import MEMBERS_FILE, members_file
from home.projects.opendata import either

from .bodies import Body
from .body_members import BodyMember
from .form_pages import FormBehindMixin
from .members import Organisation
from .narrowed import NarrowedListMixin

JOIN_WORDS = {LT: "tapti-nariu", EN: "join"}


class MembersPage(NarrowedListMixin, FormBehindMixin, SitePage):
    form_words = JOIN_WORDS
    form_template = "home/join_page.html"
    selection_class = ListFilter
    file_name = MEMBERS_FILE
    labels = {"sector": _("Interest group"), "place": _("Place")}

    introduction = RichTextField(_("introduction"), blank=True)
    joining = RichTextField(
        _("how to join"),
        blank=True,
        help_text=_("Who can join, what it costs, who decides. The form follows this text."),
    )
    thank_you = RichTextField(_("thanks, shown once the application is sent"), blank=True)

    max_count = 1
    parent_page_types = ["home.AboutPage"]
    subpage_types = []
    required_in_english = ["introduction", "joining", "thank_you"]
    content_panels = [
        *SitePage.content_panels,
        *translated("introduction"),
        MultiFieldPanel([*translated("joining"), *translated("thank_you")], heading=_("Joining")),
    ]

    class Meta:
        verbose_name = _("list of members")
        verbose_name_plural = _("lists of members")

    @cached_property
    def shelf(self):
        return Directory(Organisation.objects.select_related("place"))

    # --- Addresses -----------------------------------------------------------------------

    @re_path(rf"^{PATTERN}$", name="listing")
    def listing(self, request, filters=""):
        return self.show_list(request, filters)

    @re_path(rf"^{PATTERN}(?P<name>{either(MEMBERS_FILE)})\.(?P<kind>csv|json)/$", name="data")
    def data(self, request, name, kind, filters=""):
        def make(selection):
            return members_file(self.shelf.chosen(selection), kind)

        return self.show_file(request, name, kind, filters, make)

    @re_path(rf"^(?P<word>{either(JOIN_WORDS)})/$", name="join")
    def join(self, request, word):
        return self.show_form(request, word)

    def path_of(self, match, language):
        return f"{JOIN_WORDS[language]}/" if match.url_name == "join" else super().path_of(match, language)

    def addresses_below(self):
        yield {language: f"{word}/" for language, word in JOIN_WORDS.items()}, None

    # --- What the template shows ------------------------------------------------------------

    def list_context(self, request, selection):
        rows = self.shelf.chosen(selection)
        tallies = [tally(self.shelf.organisations, day) for day in days_reported()]
        lists = [(listing, [row.of for row in rows if row.listing == listing]) for listing in Listing]
        return {
            **super().list_context(request, selection),
            "lists": [(listing, found) for listing, found in lists if found],
            "listing_links": self.listing_links(request, selection),
            "join_url": self.form_url(request),
            "tallies": tallies,
            "lines": lines_of(tallies),
        }

    def listing_links(self, request, selection):
        """Return the links to members and communities with their numbers, keeping other filters."""
        whole = selection.but(listing=None)
        entries = [(_("All"), None)] + [(listing.label, listing.value) for listing in Listing]
        return [
            {
                "title": f"{title} ({len(self.shelf.chosen(whole.but(listing=value)))})",
                "url": self.address(request, whole.but(listing=value)),
                "is_current": selection.chosen.get("listing") == value,
            }
            for title, value in entries
        ]


class GovernancePage(SitePage):
    introduction = RichTextField(_("introduction"), blank=True)

    max_count = 1
    parent_page_types = ["home.AboutPage"]
    subpage_types = []
    required_in_english = ["introduction"]
    content_panels = [*SitePage.content_panels, *translated("introduction")]

    class Meta:
        verbose_name = _("page of the bodies")
        verbose_name_plural = _("pages of the bodies")

    def get_context(self, request, *args, **kwargs):
        members = BodyMember.objects.select_related("organisation", "declaration", "photo")
        prefetched = [Prefetch("members", queryset=members), "members__photo__renditions"]
        current, former = {kind: [] for kind in Body.Kind}, []
        for body in Body.objects.begun().prefetch_related(*prefetched):  # latest term first
            known = current[Body.Kind(body.kind)]
            is_former = any(other.name_lt == body.name_lt for other in known)
            (former if is_former else known).append(body)
        bodies = [body for known in current.values() for body in sorted(known, key=lambda body: sort_key(body.name))]
        number = Organisation.objects.members().count() if current[Body.Kind.MEETING] else 0
        return {
            **super().get_context(request, *args, **kwargs),
            "bodies": bodies,
            "former": former,
            "number_of_members": number,
        }
