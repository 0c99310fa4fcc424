"""Warns about links without meaningful text, and lists them in a report. Nothing is refused."""

from django.urls import path, reverse
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages

from cms.preflight.link_report import LinkWordsView
from cms.preflight.link_text import faults

from .editor import PagesReportItem

SHOWN = 5


@hooks.register("after_create_page", order=-10)  # before what answers and so ends the others
@hooks.register("after_edit_page", order=-10)
@hooks.register("after_create_snippet")
@hooks.register("after_edit_snippet")
def name_links_without_words(request, instance):
    """Not while a draft saves itself: nobody would read it then."""
    if not request.accepts("text/html") or not (found := faults(instance)):
        return
    told = ", ".join(fault.said for fault in found[:SHOWN]) + ("…" if len(found) > SHOWN else "")
    text = ngettext(
        "Saved, but this link does not say where it leads: %(links)s. Write what the visitor will find there.",
        "Saved, but these links do not say where they lead: %(links)s. Write what the visitor will find there.",
        len(found),
    )
    messages.warning(request, text % {"links": told})


@hooks.register("register_admin_urls")
def register_link_report():
    return [path("reports/links/", LinkWordsView.as_view(), name="cms_link_words")]


@hooks.register("register_reports_menu_item")
def link_words_item():
    return PagesReportItem(
        LinkWordsView.page_title, reverse("cms_link_words"), name="link-words", icon_name="link", order=610
    )
