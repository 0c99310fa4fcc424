"""Events and registration: what is planned, who comes, what it led to.

Other apps import its models, its services and the modules named here.
"""

__all__ = ["formatting"]
