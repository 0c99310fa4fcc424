"""Editors who do anything at random in the admin, over HTTP, alone or several at once.

What must be true of the pages is asked after each act, in SQL that knows nothing of the code under test: each question
is one statement, so it sees only what is committed, and that must be right at any moment.
"""

import random
import threading
from collections import Counter

from django.db import connection
from django.test import Client
from django.urls import reverse

from cms.models import BasePage
from home.models import StandardPage
from tests.support.admin import form_of
from tests.support.factories import make_admin, make_home, make_page

MOST_PAGES = 40

PARENT = "parent.path = substr(child.path, 1, length(child.path) - 4)"
# Each statement returns the ids of the pages it concerns.
INVARIANTS = {
    "a page has a parent": f"""
        SELECT id FROM cms_basepage AS child
        WHERE depth > 1 AND NOT EXISTS (SELECT 1 FROM cms_basepage AS parent WHERE {PARENT})""",
    "a page knows how deep it stands": "SELECT id FROM cms_basepage WHERE depth <> length(path) / 4",
    "a page knows how many are below it": f"""
        SELECT id FROM cms_basepage AS parent
        WHERE numchild <> (SELECT count(*) FROM cms_basepage AS child WHERE child.depth > 1 AND {PARENT})""",
    "an address continues that of the parent": f"""
        SELECT child.id FROM cms_basepage AS child JOIN cms_basepage AS parent ON {PARENT} WHERE child.depth > 1
        AND (child.url_path <> parent.url_path || child.slug || '/'
             OR child.url_path_en <> parent.url_path_en || child.slug_en || '/')""",
    "what is public in English has an English title": """
        SELECT id FROM cms_basepage WHERE live AND live_en AND title_en = ''""",
    "no word is in the other language's column": """
        SELECT id FROM cms_basepage WHERE depth > 2
        AND (title NOT LIKE 'LT%' OR (title_en <> '' AND title_en NOT LIKE 'EN%'))""",
    "a public page has the revision that was published": """
        SELECT page.id FROM cms_basepage AS page WHERE page.live_revision_id IS NOT NULL AND page.alias_of_id IS NULL
        AND NOT EXISTS (SELECT 1 FROM wagtailcore_revision AS revision
                        WHERE revision.id = page.live_revision_id AND revision.object_id = CAST(page.id AS varchar))""",
    "a page has the row of its type": """
        SELECT id FROM cms_basepage WHERE depth > 2 AND id NOT IN (SELECT basepage_ptr_id FROM home_standardpage)""",
}


def breaches():
    """Return {invariant: ids} of those that do not hold."""
    found = {}
    with connection.cursor() as cursor:
        for name, sql in INVARIANTS.items():
            cursor.execute(sql)
            if ids := [row[0] for row in cursor.fetchall()]:
                found[name] = ids
    return found


class AdminEditor:
    """Somebody who may do everything. The same `seed` chooses the same, as long as nobody else is at work."""

    def __init__(self, seed, home, forms):
        self.random, self.home, self.forms = random.Random(seed), home, forms
        self.client = Client(raise_request_exception=False)
        self.client.force_login(make_admin("lt"), backend="django.contrib.auth.backends.ModelBackend")
        self.done, self.refused, self.faults = Counter(), Counter(), []
        self.acts = sorted(name for name in dir(self) if name.startswith("act_"))

    def work(self, number):
        try:
            for _ in range(number):
                name = self.random.choice(self.acts)
                response = getattr(self, name)()
                if response is None:
                    continue
                (self.done if response.status_code == 302 else self.refused)[name] += 1
                if response.status_code not in (200, 302, 404):
                    self.faults.append((name, response.status_code, response.content[-300:]))
                if found := breaches():
                    self.faults.append((name, found))
                if self.faults:
                    break
        except Exception as error:
            self.faults.append((name, repr(error)))
        finally:
            if threading.current_thread() is not threading.main_thread():
                connection.close()

    # --- what to act upon -----------------------------------------------------

    def some_page(self):
        keys = list(StandardPage.objects.values_list("pk", flat=True))
        return self.random.choice(keys) if keys else self.home.pk

    def some_parent(self):
        keys = list(StandardPage.objects.filter(depth__lt=6).values_list("pk", flat=True))
        return self.random.choice([*keys, self.home.pk])

    def word(self):
        return f"{self.random.choice('abcdefgh')}{self.random.randrange(4)}"

    def words(self):
        english = self.random.random() < 0.7
        values = {"title": f"LT {self.word()}", "slug": self.word(), "slug_en": "", "title_en": ""}
        if english:
            values |= {"title_en": f"EN {self.word()}", "slug_en": self.random.choice(["", self.word()])}
            values |= {"live_en": "on"} if self.random.random() < 0.7 else {}
        return values

    def page_url(self, name, *args):
        return reverse(f"wagtailadmin_pages:{name}", args=args)

    def bulk(self, action, pages, **data):
        url = reverse("wagtail_bulk_action", args=["cms", "basepage", action]) + "?next=/"
        return self.client.post(url + "".join(f"&id={pk}" for pk in pages), data)

    def edit(self, page, action=None, **values):
        data = {**self.forms["edit"], **(values or self.words())}
        return self.client.post(self.page_url("edit", page), data | ({f"action-{action}": "1"} if action else {}))

    # --- acts -----------------------------------------------------------------

    def act_add(self):
        if StandardPage.objects.count() >= MOST_PAGES:
            return None
        data = {**self.forms["add"], **self.words()}
        if self.random.random() < 0.8:
            data["action-publish"] = "1"
        return self.client.post(self.page_url("add", "home", "standardpage", self.some_parent()), data)

    act_add_again = act_add_once_more = act_add

    def act_publish(self):
        return self.edit(self.some_page(), "publish")

    act_publish_again = act_publish

    def act_save_draft(self):
        return self.edit(self.some_page())

    def act_publish_english(self):
        return self.edit(self.some_page(), "publish-english")

    def act_unpublish_english(self):
        return self.edit(self.some_page(), "unpublish-english")

    def act_unpublish(self):
        data = {"include_descendants": "on"} if self.random.random() < 0.5 else {}
        return self.client.post(self.page_url("unpublish", self.some_page()), data)

    def act_move(self):
        return self.client.post(self.page_url("move_confirm", self.some_page(), self.some_parent()))

    act_move_again = act_move

    def act_reorder(self):
        page, position = self.some_page(), self.random.randrange(4)
        response = self.client.post(f"{self.page_url('set_page_position', page)}?position={position}")
        response.status_code = {200: 302}.get(response.status_code, response.status_code)  # it says "" when done
        return response

    def act_copy(self):
        if StandardPage.objects.count() >= MOST_PAGES:
            return None
        data = {"new_title": f"LT {self.word()}", "new_slug": f"{self.word()}-{self.word()}", "new_title_en": ""}
        data |= {"new_parent_page": self.some_parent(), "new_slug_en": ""}
        data |= {name: "on" for name in ("copy_subpages", "publish_copies", "alias") if self.random.random() < 0.3}
        return self.client.post(self.page_url("copy", self.some_page()), data)

    def act_delete(self):
        return self.client.post(self.page_url("delete", self.some_page()))

    def act_revert(self):
        page = StandardPage.objects.filter(pk=self.some_page()).first()
        revision = page and page.revisions.order_by("?").first()
        if not revision:
            return None
        data = {**self.forms["edit"], **self.words(), "revision": revision.pk, "action-publish": "1"}
        return self.client.post(self.page_url("edit", page.pk), data)

    def act_bulk(self):
        action = self.random.choice(["publish", "unpublish", "move", "delete", "publish_english"])
        data = {"chooser": self.some_parent()} if action == "move" else {}
        data |= {"include_descendants": "on"} if self.random.random() < 0.5 else {}
        return self.bulk(action, {self.some_page() for _ in range(2 if action == "delete" else 3)}, **data)

    act_bulk_again = act_bulk


def run_editors(editors, acts, seed=20261130):
    """Let so many editors do so many acts together. Return them; their `faults` say what went wrong."""
    home = make_home()
    pages = [make_page(home, title=f"LT p{n}", title_en=f"EN p{n}") for n in range(4)]
    client = Client()
    client.force_login(make_admin("lt"), backend="django.contrib.auth.backends.ModelBackend")
    forms = {
        "add": form_of(client, reverse("wagtailadmin_pages:add", args=["home", "standardpage", home.pk])),
        "edit": form_of(client, reverse("wagtailadmin_pages:edit", args=[pages[0].pk])),
    }
    for name, form in forms.items():
        taken = {"live_en", "title", "title_en", "slug", "slug_en"}
        forms[name] = {key: value for key, value in form.items() if not key.startswith("action-") and key not in taken}
    team = [AdminEditor(seed + number, home, forms) for number in range(editors)]
    if editors == 1:
        team[0].work(acts)
        return team
    threads = [threading.Thread(target=editor.work, args=(acts // editors,)) for editor in team]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return team


def public_pages(number=5):
    """Yield (address, status) of some public pages in each of their languages."""
    pages = list(BasePage.objects.filter(live=True, depth__gt=1))
    for page in pages[:: max(1, len(pages) // number)]:
        for language in page.languages:
            url = page.url_in(language)
            yield url, Client().get(url).status_code
