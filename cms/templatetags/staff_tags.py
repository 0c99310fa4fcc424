"""What only signed-in staff see on a public page."""

from django import template
from django.conf import settings
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar

register = template.Library()


@register.simple_tag(takes_context=True)
def staff_bar(context):
    """Wagtail's bar: edit this page, check its content.

    Only a browser that brings a session is asked who it is: for everybody else the page stays one that
    shared caches may keep. What it adds is private (see HeadersMiddleware).
    """
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return wagtailuserbar(context)
