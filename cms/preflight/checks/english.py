"""What English lacks. The rule that refuses to publish English decides what is missing."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cms.i18n import EN
from cms.l10n.quotes import inner_quotes
from cms.preflight.content import label_of
from cms.preflight.registry import Finding, Level, check
from cms.translations.completeness import has_english, images_without_english, missing_in_english, names_without_english
from cms.translations.desk import Desk

SWITCH = f"id_live_{EN}"


@check("english")
def missing_english(content):
    page = content.page
    missing = missing_in_english(page)
    if page.live_en:
        missing = missing[: len(missing) - len(list(images_without_english(page)))]  # named among the pictures
        anchors = [f"id_title_{EN}"] * (not page.title_en.strip())
        anchors += [f"id_{name}_{EN}" for name in names_without_english(page)]
        for number, sentence in enumerate(missing):
            anchor = anchors[number] if number < len(anchors) else SWITCH
            yield Finding(sentence, anchor, label_of(page, f"live_{EN}"), Level.STOPS)
    elif not has_english(page):
        yield Finding(_("There is no English yet."), f"id_title_{EN}", label_of(page, f"title_{EN}"), Level.NOTES)
    elif missing:
        text = ngettext(
            "English has been started, but %(n)s thing is missing before it can be published.",
            "English has been started, but %(n)s things are missing before it can be published.",
            len(missing),
        )
        yield Finding(text % {"n": len(missing)}, SWITCH, label_of(page, f"live_{EN}"), Level.NOTES)
    else:
        yield Finding(_("English is ready, but not public."), SWITCH, label_of(page, f"live_{EN}"), Level.NOTES)


@check("repeated")
def english_that_repeats_lithuanian(content):
    for one in Desk(content.page).repeated:
        text = ngettext(
            "“%(field)s” is still in Lithuanian on the English page.",
            "“%(field)s”: %(n)s texts are still in Lithuanian on the English page.",
            one.number,
        )
        yield Finding(text % {"field": inner_quotes(one.label), "n": one.number}, one.anchor, one.label)
