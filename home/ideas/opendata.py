"""Ideas as open data, without their authors."""

from django.utils.timezone import localdate

from cms.i18n import LANGUAGES
from cms.web.privacy import is_public
from home.projects.opendata import both, day, file_response


def ideas_file(ideas, kind, index, request):
    addresses = {code: index.full_url_in(code, request) for code in index.languages}
    found = ideas.select_related("measure", "place", "call", "project__call").order_by("pk")
    return file_response(kind, (idea_row(idea, addresses, request) for idea in found))


def idea_row(idea, addresses, request):
    readable = [code for code in idea.languages if code in addresses]
    return {
        "number": idea.pk,
        **both("title", idea),
        **both("text", idea),
        "language": idea.language,
        "state": idea.state,
        "received_on": day(localdate(idea.created_at)),
        "answered_on": day(idea.answered_on),
        **both("reply", idea),
        "measure": idea.measure.code if idea.measure else "",
        **both("measure_name", idea.measure, "name"),
        **both("place", idea.place, "name"),
        **page_addresses("call", idea.traced_call, request),
        **page_addresses("project", idea.project, request),
        **{f"url_{code}": f"{addresses[code]}{idea.pk}/" if code in readable else "" for code, _name in LANGUAGES},
    }


def page_addresses(name, page, request):
    """Return the page's address in each language; empty if it is not public."""
    languages = page.languages if is_public(page) else []
    urls = {code: page.full_url_in(code, request) for code in languages}
    return {f"{name}_url_{code}": urls.get(code, "") for code, _name in LANGUAGES}
