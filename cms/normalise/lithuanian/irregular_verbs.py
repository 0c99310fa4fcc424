"""Irregular verbs, with any prefix: gauti, gauna, gavo; and those in -i, a closed class."""

import re

from .marks import FROM_INFINITIVE, IRREGULAR

_VERBS = {
    "gau": "gauti gauna gavo",
    "duo": "duoti duoda dave",
    "de": "deti deda dejo",
    "ei": "eiti eina ejo",
    "im": "imti ima eme",
    "sto": "stoti stoja stojo",
    "bu": "buti buna buvo",
    "zin": "pazinti pazista pazino",
    "daly": "dalyti dalija dalijo",
    "leid": "leisti leidzia leido",
}
_ROOT = {form: root for root, forms in _VERBS.items() for form in [*forms.split(), root + FROM_INFINITIVE]}
PREFIX = r"(?:ne)?((?:api?|ati?|i|is|nu|pa|par|per|pra|prie?|pro|su|uz)?(?:si)?)"
_IN_I = "tur gal nor myl gird ziur stov sed tik min tyl gul kent rup der bud zyd virp kal spind pavyd reg dom laim"
SECOND = f"{PREFIX}(?:{_IN_I.replace(' ', '|')})"  # turi, turėjo
_FORM = re.compile(f"{PREFIX}({'|'.join(sorted(_ROOT, key=len, reverse=True))})$")


def irregular_key(form):
    """Return the key of an infinitive or a third person, None if it is regular."""
    match = _FORM.match(form)
    return match and match[1] + _ROOT[match[2]] + IRREGULAR
