"""Whether and where people register, and the price. Nothing is shown before it is decided."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Registering(models.TextChoices):
    UNDECIDED = "undecided", _("Not decided yet: visitors see “to be announced”")
    NONE = "none", _("Not needed")
    HERE = "here", _("On this website: places and questions are set up after saving")
    ELSEWHERE = "elsewhere", _("On another website")


class Pricing(models.TextChoices):
    UNDECIDED = "undecided", _("Not decided yet: visitors see “to be announced”")
    FREE = "free", _("Free of charge")
    PAID = "paid", _("There is a price")
