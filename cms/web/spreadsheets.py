"""CSV and XLSX exports, ours and Wagtail's: what a visitor typed stays text."""

import csv
import re
from decimal import Decimal
from io import BytesIO, StringIO

from django.http import HttpResponse
from django.utils.text import slugify
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from wagtail.admin.views.mixins import SpreadsheetExportMixin

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = ("xlsx", "csv")
# What a Lithuanian Excel takes for the end of a cell: there the comma belongs to numbers. Open data keeps the comma.
OFFICE = ";"
# They begin like formulas and are none: a number, a dash in place of a word, a telephone number.
HARMLESS = re.compile(r"[+-]?\d+(?:[.,]\d+)?|[-+]")
PHONE = re.compile(r"\+\d[\d\s()/.-]*")


def as_text(value):
    """A spreadsheet would run "=…" as a formula; an apostrophe makes it a text (owasp.org/…/CSV_Injection)."""
    text = "" if value is None else str(value)
    if not text.startswith(FORMULA_STARTS) or HARMLESS.fullmatch(text):
        return text
    if PHONE.fullmatch(text):  # with spaces, for "+370-600-00000" would be calculated
        return " ".join(re.findall(r"\d+", text)).join(["+", ""])
    return f"'{text}"


def as_office_text(value):
    """Return a number with a decimal comma, anything else as `as_text` does."""
    return str(value).replace(".", ",") if isinstance(value, float | Decimal) else as_text(value)


class Line:
    """A file for a csv.writer that gives each line back."""

    def write(self, line):
        return line


class SafeExportMixin(SpreadsheetExportMixin):
    """Stands before Wagtail's index view wherever a list can be exported."""

    custom_value_preprocess = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {SpreadsheetExportMixin.FORMAT_CSV: as_text, SpreadsheetExportMixin.FORMAT_XLSX: as_text},
        float: {SpreadsheetExportMixin.FORMAT_CSV: as_office_text},
        Decimal: {SpreadsheetExportMixin.FORMAT_CSV: as_office_text},
    }

    def get_filename(self):
        """In the reader's language, in letters that every system can store."""
        return slugify(str(self.export_filename))

    def stream_csv(self, queryset):
        """As Wagtail's own, which writes commas and no mark of the encoding."""
        writer = csv.DictWriter(Line(), fieldnames=self.list_export, delimiter=OFFICE)
        headings = {field: self.get_heading(queryset, field) for field in self.list_export}
        yield "\ufeff" + writer.writerow(headings)
        for item in queryset:
            yield self.write_csv_row(writer, self.to_row_dict(item))


def table_response(kind, filename, header, rows):
    """Return a file of the kind: "xlsx" or "csv". Numbers stay numbers."""
    content = xlsx(header, rows) if kind == "xlsx" else as_csv(header, rows, OFFICE)
    response = HttpResponse(content, content_type=XLSX if kind == "xlsx" else "text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}.{kind}"'
    response["Cache-Control"] = "private, no-store"
    return response


def as_csv(header, rows, delimiter=","):
    write = as_office_text if delimiter == OFFICE else as_text
    text = StringIO()
    writer = csv.writer(text, delimiter=delimiter)
    for row in [header, *rows]:
        writer.writerow([write(value) for value in row])
    return text.getvalue().encode("utf-8-sig")  # without the mark Excel reads ą as Ä…


def xlsx(header, rows):
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in [header, *rows]:
        sheet.append([cell(sheet, value) for value in row])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def cell(sheet, value):
    if is_number(value):
        return WriteOnlyCell(sheet, value)
    made = WriteOnlyCell(sheet, "")
    made.value = "".join(letter for letter in str(value or "") if letter.isprintable() or letter in "\t\r\n")
    made.data_type = "s"  # else openpyxl takes "=…" for a formula
    made.quotePrefix = True  # and Excel would, once somebody edits the cell
    return made


def is_number(value):
    return isinstance(value, int | float) and not isinstance(value, bool)
