"""Offers next year's copy in the form and in the list."""

from django.urls import path
from wagtail import hooks

from cms.editor import annual_copy_views


@hooks.register("register_admin_urls")
def register_next_year():
    url = "next-year/<str:app_label>/<str:model_name>/<int:pk>/"
    return [path(url, annual_copy_views.make, name="cms_next_year")]


@hooks.register("register_page_header_buttons")
def next_year_in_the_header(page, user, view_name, next_url=None):
    if view_name != "index":  # the list has a button for each row
        yield from annual_copy_views.buttons(page.specific_deferred, user)


@hooks.register("register_page_listing_more_buttons")
def next_year_in_the_listing(page, user, next_url=None):
    yield from annual_copy_views.buttons(page.specific, user)


@hooks.register("register_snippet_listing_buttons")
def next_year_of_rows(snippet, user, next_url=None):
    yield from annual_copy_views.buttons(snippet, user)
