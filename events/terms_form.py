"""Registration and price in the form of an event."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, Panel

from cms.editor.panels import translated

from .admin.permissions import may
from .terms import Pricing, Registering


class PlacesPanel(Panel):
    """Links to places and questions, which are not part of the page."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "events/admin/places_panel.html"

        def get_context_data(self, parent_context=None):
            event = self.instance
            return {
                **super().get_context_data(parent_context),
                "event": event,
                "has_places": has_places(event),
                "may": may(self.request.user),
            }


terms_panels = [
    MultiFieldPanel(
        [FieldPanel("registering"), FieldPanel("registration_url"), PlacesPanel()],
        heading=gettext_lazy("Registration"),
    ),
    MultiFieldPanel(
        [FieldPanel("pricing"), FieldPanel("price"), *translated("payment_text")], heading=gettext_lazy("Price")
    ),
]


def has_places(event):
    return bool(event.pk) and event.pools.exists()


class TermsFormMixin:
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if "registering" in self.fields and has_places(self.instance):
            self.initial["registering"] = Registering.HERE
            self.fields["registering"].disabled = True
            self.fields["registering"].help_text = _(
                "Places have already been set up: people register on this website."
            )

    def check_terms(self, data):
        self.check_registering(data)
        self.check_price(data)

    def check_registering(self, data):
        """An address alone implies registration elsewhere; other choices allow no address."""
        if data.get("registration_url") and data.get("registering") == Registering.UNDECIDED:
            data["registering"] = Registering.ELSEWHERE
        if data.get("registering") != Registering.ELSEWHERE:
            if data.get("registration_url"):
                self.add_error("registration_url", _("Leave this empty unless people register on another website."))
        elif not data.get("registration_url") and "registration_url" not in self.errors:
            self.ask_unless_draft("registration_url", _("Enter the address where people register."))

    def check_price(self, data):
        """A sum alone implies a price; a free event allows no sum."""
        price, pricing = data.get("price"), data.get("pricing")
        if price and pricing == Pricing.UNDECIDED:
            data["pricing"] = Pricing.PAID
        elif price and pricing == Pricing.FREE:
            self.add_error("price", _("The event is either free or has a price."))
        elif price is not None and price < 0:
            self.add_error("price", _("A sum cannot be below zero."))
        elif pricing == Pricing.PAID and not price and "price" not in self.errors:
            self.ask_unless_draft("price", _("Write the price."))
        if data.get("pricing") != Pricing.PAID:
            data["price"] = None

    def ask_unless_draft(self, name, sentence):
        if name in self.fields and not self.is_deferred_validation:
            self.add_error(name, sentence)
