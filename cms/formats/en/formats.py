"""British English: 12 December 2026, 17:30, 34,874.99."""

NBSP = "\N{NO-BREAK SPACE}"

DATE_FORMAT = f"j{NBSP}F Y"
MONTH_DAY_FORMAT = f"j{NBSP}F"
YEAR_MONTH_FORMAT = "F Y"
YEAR_FORMAT = "Y"
TIME_FORMAT = "G:i"
DATETIME_FORMAT = f"{DATE_FORMAT}, {TIME_FORMAT}"
SHORT_DATE_FORMAT = "Y-m-d"
SHORT_DATETIME_FORMAT = "Y-m-d G:i"
FIRST_DAY_OF_WEEK = 1

# ISO first, which Wagtail's widgets write; then the British order, never the American one.
DATE_INPUT_FORMATS = ["%Y-%m-%d", "%d/%m/%Y", "%d/%m/%y"]
DATETIME_INPUT_FORMATS = ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S.%f", "%Y-%m-%d %H:%M", "%d/%m/%Y %H:%M"]

DECIMAL_SEPARATOR = "."
THOUSAND_SEPARATOR = ","
NUMBER_GROUPING = 3
