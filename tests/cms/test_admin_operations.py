"""One, two and three editors do anything at random in the admin: the pages stay right after every act."""

import pytest
from django.db import connection, transaction

from tests.support.admin_operations import INVARIANTS, breaches, public_pages, run_editors
from tests.support.factories import make_home, make_page

pytestmark = pytest.mark.django_db(transaction=True)

# How each invariant could be broken, behind the back of the code that keeps it.
BREAKS = {
    "a page has a parent": "UPDATE cms_basepage SET path = '000100019999' || substr(path, 13) WHERE id = %s",
    "a page knows how deep it stands": "UPDATE cms_basepage SET depth = 7 WHERE id = %s",
    "a page knows how many are below it": "UPDATE cms_basepage SET numchild = 7 WHERE id = %s",
    "an address continues that of the parent": "UPDATE cms_basepage SET url_path_en = '/elsewhere/' WHERE id = %s",
    "what is public in English has an English title": None,  # the database itself refuses
    "no word is in the other language's column": "UPDATE cms_basepage SET title = 'EN' WHERE id = %s",
    "a public page has the revision that was published": "UPDATE wagtailcore_revision SET object_id = '0'",
    "a page has the row of its type": "UPDATE cms_basepage SET id = 99999 WHERE id = %s",
}


def check(editors, acts):
    team = run_editors(editors, acts)
    assert [editor.faults for editor in team] == [[]] * editors
    done = sum(sum(editor.done.values()) for editor in team)
    assert done > acts / 3, [(editor.done, editor.refused) for editor in team]
    assert {status for _url, status in public_pages()} <= {200}


@pytest.mark.parametrize("editors", [1, 2, 3])
def test_after_every_act_of_editors_the_pages_are_right(editors):
    check(editors, acts=200)


@pytest.mark.bench
@pytest.mark.parametrize("editors", [1, 2, 3])
def test_after_every_one_of_five_thousand_acts_the_pages_are_right(editors):
    check(editors, acts=5000)


@pytest.mark.parametrize("name", [name for name in INVARIANTS if BREAKS[name]])
def test_a_broken_invariant_is_seen(name):
    page = make_page(make_page(make_home(), title="LT", title_en="EN"), title="LT", title_en="EN")
    page.save_revision().publish()
    assert breaches() == {}
    sql = BREAKS[name]
    with transaction.atomic():
        with connection.cursor() as cursor:
            cursor.execute(sql, [page.pk] if "%s" in sql else [])
        assert name in breaches()
        transaction.set_rollback(True)
