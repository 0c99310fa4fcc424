"""`make test-fast` finds the tests that are nearest to a change."""

import pytest

from tests.fast import nearest

FILES = {
    "cms/l10n/phones.py": "",
    "cms/models/site.py": "from cms.l10n import phones",
    "tests/cms/test_phones.py": "from cms.l10n.phones import is_phone",
    "tests/cms/test_site.py": "from cms.models import site\nNAME = 'footer.html'",
    "tests/e2e/test_site.py": "from cms.l10n import phones",
    "tests/support/forms.py": "from cms.l10n import phones",
}


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        (["cms/l10n/phones.py"], ["tests/cms/test_phones.py"]),
        (["cms/l10n/phones.py", "tests/cms/test_site.py"], ["tests/cms/test_site.py", "tests/cms/test_phones.py"]),
        (["cms/templates/components/footer.html"], ["tests/cms/test_site.py"]),
        (["README.md", "tests/e2e/test_site.py"], []),
    ],
)
def test_the_tests_nearest_to_a_change_are_found(changed, found):
    assert nearest(changed, FILES) == found
