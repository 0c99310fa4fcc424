"""Whether a page is public in English, and how many of its texts are behind, in the lists of the admin."""

from wagtail.admin.ui.tables import BaseColumn


class EnglishColumn(BaseColumn):
    cell_template_name = "cms/admin/english_cell.html"
