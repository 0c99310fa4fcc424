"""Puts the permission policies of translated rows in place."""

from modeltranslation.translator import translator
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.permissions import register_permission_policy

from cms.models import BasePage, SiteSettings
from cms.translations.permissions import FilePolicy, RowPolicy


def guard_rows():
    """Put these policies in place: for pictures and documents, and for every translated model that is no page.

    The settings name theirs themselves. Exact classes stand before what Wagtail's own applications register later.
    """
    for model, rights_of in (
        (get_image_model(), "wagtailimages.Image"),
        (get_document_model(), "wagtaildocs.Document"),
    ):
        policy = FilePolicy(model, auth_model=rights_of, owner_field_name="uploaded_by_user")
        register_permission_policy(model, policy, exact_class=True)
    for model in translator.get_registered_models(abstract=False):
        if not issubclass(model, (BasePage, SiteSettings, get_image_model(), get_document_model())):
            register_permission_policy(model, RowPolicy(model), exact_class=True)
