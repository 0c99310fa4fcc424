"""Shows the checks after saving too, for editors without scripts."""

from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages

from cms.preflight import Level, findings

SHOWN = 5
TOLD_BY_THEMSELVES = ("link_words", "repeated")  # see links.py and repeats.py


@hooks.register("after_create_page", order=-9)  # before what answers and so ends the others
@hooks.register("after_edit_page", order=-9)
def tell_what_to_look_at(request, page):
    """Not while a draft saves itself: the panel is drawn anew then."""
    if not request.accepts("text/html"):
        return
    found = [one for one in findings(page) if one.level != Level.NOTES and one.check not in TOLD_BY_THEMSELVES]
    if found:
        form = reverse("wagtailadmin_pages:edit", args=[page.pk])
        places = ((one.text, f"{form}#{one.anchor}", one.where or _("Show the place")) for one in found[:SHOWN])
        sentences = format_html_join("", '<li>{} <a href="{}">{}</a></li>', places)
        text = ngettext(
            "%(n)s thing to check on this page:",
            "%(n)s things to check on this page:",
            len(found),
        )
        more = "…" if len(found) > SHOWN else ""
        messages.warning(request, format_html("{}<ul>{}</ul>{}", text % {"n": len(found)}, sentences, more))
