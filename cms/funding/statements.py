"""The wording about funders that the rules require.

The words of European money are law (Annex IX of Regulation (EU) 2021/1060, the same rules in Annex II of Implementing
Regulation (EU) 2022/129; Regulation (EU) 2021/241, art. 34, for the recovery facility): they stand here and not in a
catalogue of translations, where somebody might better them.
"""

from dataclasses import dataclass, field

from django.db import models
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from cms.i18n import EN, LT, content_language, localized
from cms.translations.fallbacks import marked

WHOLE = {LT: "Finansuoja Europos Sąjunga", EN: "Funded by the European Union"}
PART = {LT: "Bendrai finansuoja Europos Sąjunga", EN: "Co-funded by the European Union"}
RECOVERY = {LT: "Finansuoja Europos Sąjunga NextGenerationEU", EN: "Funded by the European Union – NextGenerationEU"}
UNION = {LT: "Europos Sąjunga", EN: "European Union"}
# Text of others that would claim what only the statements above may say.
CLAIMS = ("europos sąjung", "european union", "nextgenerationeu", "next generation eu")
# The first year whose programmes must use these statements; earlier, each fund had its own.
ONE_STATEMENT_SINCE = 2021


class Fund(models.TextChoices):
    ERDF = "erdf", gettext_lazy("European Regional Development Fund")
    ESF = "esf", gettext_lazy("European Social Fund Plus")
    COHESION = "cohesion", gettext_lazy("Cohesion Fund")
    JTF = "jtf", gettext_lazy("Just Transition Fund")
    EAFRD = "eafrd", gettext_lazy("European Agricultural Fund for Rural Development (LEADER)")
    EMFAF = "emfaf", gettext_lazy("European Maritime, Fisheries and Aquaculture Fund")
    OTHER_EU = "eu", gettext_lazy("Another programme of the European Union")
    RRF = "rrf", gettext_lazy("Recovery and Resilience Facility (NextGenerationEU)")
    NATIONAL = "national", gettext_lazy("State budget of Lithuania")
    MUNICIPAL = "municipal", gettext_lazy("Municipality")
    PRIVATE = "private", gettext_lazy("Private funder")


NOT_EUROPEAN = (Fund.NATIONAL, Fund.MUNICIPAL, Fund.PRIVATE)
EUROPEAN = [fund for fund in Fund if fund not in NOT_EUROPEAN]


def statement(fund, share, language=None):
    """Return the prescribed statement for a fund and share in per cent; "" if the Union provides nothing."""
    if fund in NOT_EUROPEAN:
        return ""
    words = RECOVERY if fund == Fund.RRF else WHOLE if share == 100 else PART
    return words[language or content_language()]


def claims_the_union(text):
    return any(claim in text.casefold() for claim in CLAIMS)


@dataclass
class Acknowledgement:
    """A statement with its programmes, and the emblem if the Union provides money."""

    statement: str
    has_emblem: bool
    language: str = ""  # LT if readers of English get a funder's Lithuanian wording
    programmes: list = field(default_factory=list)
    numbers: list = field(default_factory=list)

    @property
    def names(self):
        return ", ".join(programme.plain_name for programme in self.programmes)

    @property
    def marked_names(self):
        """Return the names as HTML."""
        return format_html_join(", ", "{}", ((marked(programme, "name"),) for programme in self.programmes))


def acknowledge(fundings, language=None):
    """Return the acknowledgements of these funders: European Union first, equal statements and the emblem once."""
    language, said = language or content_language(), {}
    for funding in fundings:
        programme = funding.programme
        words, foreign = words_of(funding, language)
        key = (words, programme.is_european)
        one = said.setdefault(key, Acknowledgement(words, programme.is_european, foreign))
        if programme not in one.programmes:
            one.programmes.append(programme)
        if funding.project_number and funding.project_number not in one.numbers:
            one.numbers.append(funding.project_number)
    return sorted(said.values(), key=lambda one: not one.has_emblem)


def words_of(funding, language):
    """Return a funder's statement, and its language if it is not the requested one, else ""."""
    programme = funding.programme
    if own := localized(programme, "own_statement", language):
        return own, ""
    if lithuanian := localized(programme, "own_statement", LT):
        return lithuanian, LT
    return statement(programme.fund, funding.share, language), ""


def logos(fundings):
    """Return the partners' logos of these funders, each once, without unreadable files."""
    every = [logo for funding in fundings for logo in funding.programme.shown_logos if logo.picture]
    return list({logo.image_id: logo for logo in every}.values())


def in_plain_text(acknowledgements):
    """Return plain text for an e-mail: each statement followed by its programmes."""
    return "\n".join(line for one in acknowledgements for line in (one.statement, one.names) if line)


def funder_lines(page):
    """Return the funding lines of a page for feeds, which show no emblem."""
    return in_plain_text(acknowledge(page.shown_funders)).splitlines()


def funder_data(fundings):
    """Return schema.org `funder` and `sponsor`, if any; the Union once, whatever its funds."""
    found = {"funder": [], "sponsor": []}
    for funding in fundings:
        programme = funding.programme
        name = UNION[content_language()] if programme.is_european else programme.plain_name
        role = "sponsor" if programme.fund == Fund.PRIVATE else "funder"
        organisation = {"@type": "Organization", "name": name}
        if organisation not in found[role]:
            found[role].append(organisation)
    return {role: organisations for role, organisations in found.items() if organisations}


def fault_of_own_words(fund, starts_in, text):
    """Return why a programme cannot have its own wording, None if it can."""
    if fund in EUROPEAN and starts_in and starts_in >= ONE_STATEMENT_SINCE:
        return _("Since 2021 European Union funding is acknowledged in fixed wording, which the website adds itself.")
    if fund in NOT_EUROPEAN and claims_the_union(text):
        return _("This funder provides no European Union money, so its wording may not mention the Union.")
    return None
