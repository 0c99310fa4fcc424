"""The English column in page lists of the admin: published or not, and how many texts are outdated."""

from wagtail.admin.ui.tables import BaseColumn


class EnglishColumn(BaseColumn):
    cell_template_name = "cms/admin/english_cell.html"
