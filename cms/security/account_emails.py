"""E-mails about a user's own account, in the language of their admin."""

from uuid import uuid4

from django.conf import settings
from django.db import transaction
from django.utils.translation import override
from wagtail.users.models import UserProfile

from cms.i18n import content_language
from cms.mail import outbox
from cms.mail.rendering import admin_address, written


@transaction.atomic
def tell(user, name, **values):
    """Queue the e-mail cms/email/<name>.txt; nothing for an account without an address.

    Its text is written now: it is about this moment, not about the one in which it leaves.
    """
    if not user.email:
        return
    with override(UserProfile.get_for_user(user).get_preferred_language()):
        context = {
            "username": user.get_username(),
            "site": settings.SITE_URL,
            "account": admin_address("wagtailadmin_account"),
            "reset": admin_address("wagtailadmin_password_reset"),
            **values,
        }
        subject, body = written(f"cms/email/{name}.txt", context)
        about = {"kind": f"security.{name}", "dedupe_key": f"security.{name}:{uuid4()}"}
        outbox.enqueue(outbox.row(language=content_language(), to=user.email, subject=subject, body=body, **about))
