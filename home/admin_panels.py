"""What of the bodies has to be put right, on the first page of the admin: days pass without anybody opening a form."""

from wagtail.admin.ui.components import Component

from .body_consistency import body_faults
from .models import Body


class BodiesPanel(Component):
    template_name = "home/admin/bodies.html"
    order = 260

    def __init__(self):
        bodies = Body.objects.begun().prefetch_related("members__organisation")
        self.found = [(body, faults) for body in bodies if (faults := list(body_faults(body)))]

    def get_context_data(self, parent_context):
        return {"found": self.found}
