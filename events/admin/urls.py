"""The addresses of these screens, below the admin's. Wagtail requires a login for each."""

from django.urls import path

from . import adding, calls, documents, door, emails, exports, filters, person, questions, registrations, setup, sheet

app_name = "desk"
urlpatterns = [
    path("", registrations.index, name="index"),
    path("calls/", calls.calls, name="calls"),
    path("calls/<int:pk>/", calls.called, name="called"),
    path("letters/", emails.letters, name="letters"),
    path("letters/<int:pk>/", emails.letter, name="letter"),
    path("event/<int:pk>/", registrations.roster, name="roster"),
    path("event/<int:pk>/open/", setup.open_registration, name="open"),
    path("event/<int:pk>/open-sessions/", setup.open_sessions, name="open_sessions"),
    path("event/<int:pk>/questions/", questions.questions, name="questions"),
    path("event/<int:pk>/questions/new/", questions.new_question, name="new_question"),
    path("event/<int:pk>/selection/", filters.selection, name="selection"),
    path("event/<int:pk>/export/<str:kind>/", exports.export, name="export"),
    path("event/<int:pk>/sheet/", sheet.sheet, name="sheet"),
    path("event/<int:pk>/door/", door.door, name="door"),
    path("door/<str:code>/", door.arrival, name="arrival"),
    path("pool/<int:pk>/", setup.edit_pool, name="pool"),
    path("pool/<int:pk>/add/", adding.add, name="add"),
    path("question/<int:pk>/", questions.edit_question, name="question"),
    path("person/<int:pk>/", person.person, name="person"),
    path("person/<int:pk>/correct/", person.correct, name="correct"),
    path("person/<int:pk>/<slug:verb>/", person.act, name="act"),
    path("letter/<int:pk>/again/", person.send_again, name="send_again"),
    path("participant/<int:pk>/certificate/", documents.issue, name="certify"),
    path("certificate/<int:pk>/", documents.download, name="certificate"),
    path("certificate/<int:pk>/revoke/", documents.revoke, name="revoke"),
]
