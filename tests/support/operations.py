"""An editor who does anything at random, under any interface language: what happens to the tree must stay right.

Every Lithuanian text starts with "LT" and every English one with "EN", so a word in the wrong column is seen.
"""

import contextlib
import random
from collections import Counter

from django.core.exceptions import ObjectDoesNotExist, PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client
from django.utils import translation
from treebeard.exceptions import InvalidMoveToDescendant

from cms.models import BasePage
from cms.translations.publishing import publish_english, unpublish_english
from cms.tree.url_integrity import wrong_paths
from home.models import StandardPage

UI_LANGUAGES = ("lt", "en", "pl")
# Treebeard now and then trips over its own paths while it reorders siblings, and rolls back.
ALONE = (ValidationError, IntegrityError)
# What two editors at once may meet: a page the other has just deleted, moved, published or locked. It is refused whole.
CLASHES = (
    ValidationError,
    DatabaseError,
    ObjectDoesNotExist,
    PermissionDenied,
    InvalidMoveToDescendant,
    AttributeError,
    TypeError,
)


class RandomEditor:
    """The same `seed` does the same again."""

    def __init__(self, seed, home):
        self.random = random.Random(seed)
        self.home_pk = home.pk
        self.done, self.refused = Counter(), Counter()
        self.acts = [getattr(type(self), name) for name in dir(self) if name.startswith("act_")]

    def work(self, operations, around=contextlib.nullcontext, refusals=ALONE):
        """Do that many acts. `around` gives a context for each; `refusals` are what may happen to one."""
        for _ in range(operations):
            act = self.random.choice(self.acts)
            with translation.override(self.random.choice(UI_LANGUAGES)), around():
                try:
                    with transaction.atomic():
                        act(self)
                    self.done[act.__name__] += 1
                except refusals:
                    self.refused[act.__name__] += 1

    # --- what to act upon -------------------------------------------------------

    def pages(self):
        return StandardPage.objects.filter(alias_of=None)

    def some_page(self):
        keys = list(self.pages().values_list("pk", flat=True))
        return StandardPage.objects.get(pk=self.random.choice(keys)) if keys else self.act_create()

    def some_parent(self):
        keys = list(self.pages().filter(depth__lt=6).values_list("pk", flat=True))
        return BasePage.objects.get(pk=self.random.choice([*keys, self.home_pk])).specific

    def word(self):
        return f"{self.random.choice('abcdefgh')}{self.random.randrange(4)}"

    def draft(self):
        return self.some_page().get_latest_revision_as_object()

    # --- acts -------------------------------------------------------------------

    def act_create(self):
        english = self.random.random() < 0.6
        page = StandardPage(
            title=f"LT {self.word()}",
            title_en=f"EN {self.word()}" if english else "",
            summary_lt="LT",
            summary_en="EN" if english else None,
            live_en=english and self.random.random() < 0.8,
            live=self.random.random() < 0.8,
        )
        return self.some_parent().add_child(instance=page)

    act_create_again = act_create

    def act_rename(self):
        page = self.draft()
        page.title, page.slug = f"LT {self.word()}", self.word()
        page.save_revision().publish()

    def act_rename_english(self):
        page = self.draft()
        page.title_en, page.slug_en, page.live_en = f"EN {self.word()}", self.word(), True
        page.save_revision().publish()

    def act_draft(self):
        page = self.draft()
        page.title, page.slug_en = f"LT {self.word()}", self.word()
        page.save_revision()

    def act_publish_draft(self):
        self.some_page().get_latest_revision_as_object().save_revision().publish()

    def act_publish_english(self):
        page = self.some_page()
        if page.live:
            publish_english(page)

    def act_unpublish_english(self):
        page = self.some_page()
        if page.live:
            unpublish_english(page)

    def act_revert(self):
        page = self.some_page()
        if revision := page.revisions.order_by("?").first():
            revision.as_object().save_revision().publish()

    def act_unpublish(self):
        self.some_page().unpublish()

    def act_move(self):
        page, parent = self.some_page(), self.some_parent()
        if parent == page or parent.is_descendant_of(page):
            return
        if BasePage._slug_is_available(page.slug, parent, page) and BasePage.english_slug_is_free(
            page.slug_en, parent, page
        ):
            page.move(parent, pos="last-child")

    def act_reorder(self):
        page = self.some_page()
        if sibling := page.get_siblings(inclusive=False).first():
            page.move(sibling, pos=self.random.choice(["left", "right"]))

    def act_copy(self):
        page = self.some_page()
        if page.get_descendant_count() < 8 and self.pages().count() < 150:
            page.copy(
                recursive=True, to=page.get_parent(), update_attrs={"slug": f"{self.word()}-{self.word()}-kopija"}
            )

    def act_alias(self):
        page = self.some_page()
        slug = f"{self.word()}-{self.word()}-kartu"
        if BasePage._slug_is_available(slug, page.get_parent()):
            page.create_alias(update_slug=slug)

    def act_delete(self):
        page = self.some_page()
        if page.get_descendant_count() < 3:
            page.delete()

    def act_rename_home(self):
        home = BasePage.objects.get(pk=self.home_pk).specific
        home.slug = self.word()
        home.save_revision().publish()


def assert_consistent(sample=5):
    """No address off its parent's, no word in the wrong language; of some public pages, that visitors get them."""
    assert wrong_paths() == []
    pages = list(StandardPage.objects.all())
    for page in pages:
        assert page.title.startswith("LT"), page.title
        assert page.draft_title.startswith("LT"), page.draft_title
        assert page.title_en == "" or page.title_en.startswith("EN"), page.title_en
        assert (page.summary_lt or "LT", page.summary_en or "EN") == ("LT", "EN")
    for page in [page for page in pages if page.live][:: max(1, len(pages) // sample)]:
        for language in page.languages:
            response = Client().get(page.url_in(language))
            assert response.status_code == 200, page.url_in(language)
            assert f'lang="{language}"' in response.content.decode()[:200]
