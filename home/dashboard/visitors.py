"""What visitors are waiting for."""

from django.db.models import Value
from django.db.models.functions import Coalesce, NullIf
from django.urls import reverse
from django.utils.translation import ngettext

from cms.dashboard import Line, Source, Urgency, as_source_rows, may, source
from cms.i18n import EN, LT, content_language
from cms.models import OutgoingMail, SiteSettings
from home.models import Application, ContactMessage, Idea


@source("ideas")
class Ideas(Source):
    def is_for(self, user):
        return may(user, "change", Idea)

    def rows(self, user, at):
        languages = (EN, LT) if content_language() == EN else (LT, EN)
        titles = [NullIf(f"title_{language}", Value("")) for language in languages]
        return as_source_rows(Idea.objects.to_decide(), name=Coalesce(*titles, Value("")), first=("created_at", "pk"))

    def lines(self, found, user, at):
        if found:
            text = ngettext("%(n)s idea needs your decision.", "%(n)s ideas need your decision.", found.total)
            viewset = Idea.snippet_viewset
            url = f"{reverse(viewset.get_url_name('list'))}?state={Idea.State.NEW}"
            examples = found.examples(lambda pk: reverse(viewset.get_url_name("edit"), args=[pk]))
            yield Line(text % {"n": found.total}, url, Urgency.SOON, examples)


@source("messages")
class Messages(Source):
    """Shows no names: other people may see the screen."""

    def is_for(self, user):
        return may(user, "change", ContactMessage)

    def rows(self, user, at):
        return as_source_rows(ContactMessage.objects.filter(is_handled=False, is_suspicious=False), shown=1)

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s visitor message has not been answered yet.",
                "%(n)s visitor messages have not been answered yet.",
                found.total,
            )
            url = f"{reverse('contact_messages:index')}?is_handled=false&is_suspicious=false"
            yield Line(text % {"n": found.total}, url, Urgency.SOON)


@source("office_letters")
class OfficeLetters(Source):
    """Undelivered e-mails to the office, shown to users who may change its address."""

    def is_for(self, user):
        return may(user, "change", SiteSettings)

    def rows(self, user, at):
        kinds = [f"home.{model._meta.model_name}" for model in (ContactMessage, Application)]
        return as_source_rows(OutgoingMail.objects.undelivered().filter(kind__in=kinds), shown=1)

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s e-mail to the office could not be delivered: is its address correct?",
                "%(n)s e-mails to the office could not be delivered: is its address correct?",
                found.total,
            )
            url = reverse("wagtailsettings:edit", args=["cms", "sitesettings"])
            yield Line(text % {"n": found.total}, url, Urgency.LATE)


@source("applications")
class Applications(Source):
    def is_for(self, user):
        return may(user, "change", Application)

    def rows(self, user, at):
        new = Application.objects.filter(state=Application.State.NEW, is_suspicious=False)
        return as_source_rows(new, shown=1)

    def lines(self, found, user, at):
        if found:
            text = ngettext(
                "%(n)s application to join needs a decision.",
                "%(n)s applications to join need a decision.",
                found.total,
            )
            url = f"{reverse('applications:index')}?state={Application.State.NEW}"
            yield Line(text % {"n": found.total}, url)
