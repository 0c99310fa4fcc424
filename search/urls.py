"""The address of the search in each language; the other language's word redirects."""

from django.urls import path, register_converter

from cms.indexing.sources import SEARCH_WORDS

from . import views

app_name = "search"


class SearchWord:
    regex = "|".join(SEARCH_WORDS.values())

    def to_python(self, value):
        return value

    to_url = to_python


register_converter(SearchWord, "search_word")

urlpatterns = [
    path("<search_word:word>/", views.results, name="results"),
    path("<search_word:word>/suggestions/", views.suggestions, name="suggestions"),
    path("<search_word:word>/opensearch.xml", views.description, name="description"),
]
