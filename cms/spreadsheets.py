"""Tables that leave the site: what a visitor typed stays text, in our own files and behind Wagtail's export buttons."""

import csv
from io import BytesIO, StringIO

from django.http import HttpResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from wagtail.admin.views.mixins import SpreadsheetExportMixin

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FORMATS = ("xlsx", "csv")


def as_text(value):
    """A spreadsheet would run "=…" as a formula; an apostrophe makes it a text (owasp.org/…/CSV_Injection)."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULA_STARTS) else text


class SafeExportMixin(SpreadsheetExportMixin):
    """Stands before Wagtail's index view wherever a list can be exported."""

    custom_value_preprocess = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {SpreadsheetExportMixin.FORMAT_CSV: as_text, SpreadsheetExportMixin.FORMAT_XLSX: as_text},
    }


def table_response(kind, filename, header, rows):
    """Return a file of the kind: "xlsx" or "csv". Numbers stay numbers."""
    content = {"xlsx": xlsx, "csv": as_csv}[kind](header, rows)
    response = HttpResponse(content, content_type=XLSX if kind == "xlsx" else "text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{filename}.{kind}"'
    response["Cache-Control"] = "private, no-store"
    return response


def as_csv(header, rows):
    text = StringIO()
    writer = csv.writer(text)
    for row in [header, *rows]:
        writer.writerow([value if is_number(value) else as_text(value) for value in row])
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
