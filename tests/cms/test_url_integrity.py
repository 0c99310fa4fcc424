"""Checks 25, 45 and 49 of multilingual.md: whatever editors do, no address goes wrong."""

import threading

import pytest
from django.db import connection

from cms.models import BasePage
from cms.tree.url_integrity import wrong_paths
from tests.support.factories import make_home, make_page
from tests.support.operations import CLASHES, RandomEditor, assert_consistent


@pytest.mark.django_db
def test_a_wrong_address_is_found():
    page = make_page(make_home())
    BasePage.objects.filter(pk=page.pk).update(url_path_en="/elsewhere/")
    assert [(wrong.pk, field) for wrong, field, _, _ in wrong_paths()] == [(page.pk, "url_path_en")]


@pytest.mark.django_db
def test_three_hundred_random_acts_leave_every_address_right(django_capture_on_commit_callbacks):
    editor = RandomEditor(20261120, make_home())
    for _ in range(3):
        editor.work(100, around=lambda: django_capture_on_commit_callbacks(execute=True))
        assert_consistent()
    assert sum(editor.done.values()) > 250, editor.refused


@pytest.mark.django_db(transaction=True)
@pytest.mark.postgresql
def test_two_editors_at_once_leave_every_address_right():
    home = make_home()
    for _ in range(5):
        make_page(home, title="LT pradžia", title_en="EN start")
    editors = [RandomEditor(seed, home) for seed in (1, 2)]

    def work(editor):
        try:
            editor.work(100, refusals=CLASHES)
        finally:
            connection.close()

    threads = [threading.Thread(target=work, args=(editor,)) for editor in editors]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert_consistent()
    assert all(sum(editor.done.values()) > 30 for editor in editors)


@pytest.mark.bench
@pytest.mark.django_db
def test_ten_thousand_random_acts_leave_every_address_right(django_capture_on_commit_callbacks):
    editor = RandomEditor(7, make_home())
    for _ in range(20):
        editor.work(500, around=lambda: django_capture_on_commit_callbacks(execute=True))
        assert_consistent()
