"""Two-step sign-in: after the password a code from an authenticator app, or one of the recovery codes.

Each user decides; REQUIRE_TWO_STEP_SIGN_IN demands it of those who publish, see personal data or administer.
Keys and counters are kept by django-otp, whose own throttling is replaced by cms/security/rate_limit.py.
"""
