"""The views in which pages are written."""

from wagtail import hooks

from cms.page_views import BilingualPageViewSet


@hooks.register("register_admin_viewset", order=10)  # after Wagtail's own
def page_views():
    return BilingualPageViewSet()
