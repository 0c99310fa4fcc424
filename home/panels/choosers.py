"""Choosers with labels in the user's language.

Wagtail puts the model's name into a sentence, in the nominative and in the language in which the form was first built.
"""

from django.apps import apps
from django.utils.translation import gettext_lazy as _
from wagtail.snippets.widgets import AdminSnippetChooser


class OrganisationChooser(AdminSnippetChooser):
    def __init__(self, **kwargs):
        super().__init__(apps.get_model("home.Organisation"), **kwargs)
        self.choose_one_text = _("Choose an organisation")
        self.choose_another_text = _("Choose another organisation")
        self.link_to_chosen_text = _("Edit this organisation")


class PlaceChooser(AdminSnippetChooser):
    def __init__(self, **kwargs):
        super().__init__(apps.get_model("home.Place"), **kwargs)
        self.choose_one_text = _("Choose a place")
        self.choose_another_text = _("Choose another place")
        self.link_to_chosen_text = _("Edit this place")
