"""The buttons at the foot of a form: save, publish, submit."""

from django.forms import Media
from django.utils.html import format_html_join
from wagtail import hooks
from wagtail.admin.action_menu import ActionMenuItem

DRAFTS = ("action-save-draft", "action-save")  # of a page, of a snippet
NEXT_STEPS = ("approve", "action-publish", "action-publish-english", "action-submit")  # the first on offer is shown


class ButtonsInSight(ActionMenuItem):
    """Stands for several items, since Wagtail shows only the first of a menu before somebody opens it."""

    name = "action-in-sight"

    def __init__(self, items):
        super().__init__(order=items[0].order)
        self.items = items

    def render_html(self, parent_context):
        return format_html_join("", "{}", ((item.render_html(parent_context),) for item in self.items))

    @property
    def media(self):
        return sum((item.media for item in self.items), Media())


@hooks.register("construct_page_action_menu", order=100)  # after those that add or take away items
@hooks.register("construct_snippet_action_menu", order=100)
def show_the_next_step(menu_items, request, context):
    """Take out of the menu what most people came for, so that it is one click away."""
    if not menu_items or menu_items[0].name not in DRAFTS:
        return
    by_name = {item.name: item for item in reversed(menu_items)}  # of two named "approve", the one without a comment
    if step := next((by_name[name] for name in NEXT_STEPS if name in by_name), None):
        menu_items.remove(step)
        menu_items[0] = ButtonsInSight([menu_items[0], step])
