"""Where Wagtail meets the organisation's own pages and messages."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from . import views
from .models import ContactMessage, ContactPage
from .viewsets import ContactMessageViewSet, NobodyAdds

register_permission_policy(ContactMessage, NobodyAdds(ContactMessage))


# After the ground's own hook: a language that is not public answers nothing.
@hooks.register("before_serve_page", order=10)
def receive_contact_message(page, request, args, kwargs):
    if request.method == "POST" and isinstance(page, ContactPage):
        return views.send_message(request, page)


@hooks.register("register_admin_viewset")
def register_contact_messages():
    return ContactMessageViewSet("contact_messages", url_prefix="contact-messages")
