"""Serves something else in place of a page, for visitors who may see the page."""

from wagtail import hooks

LANGUAGE = 5  # a language that is not public answers nothing else
ALIAS = 7  # what is behind an alias is answered by its original
INSTEAD = 10  # forms and papers behind the address of a page


def serves(order):
    """Register a function (page, request, args, kwargs) whose response stands for the page's own; None leaves it.

    Wagtail calls `before_serve_page` before it asks whether the page is private. This runs after that.
    """

    def register(answer):
        def chained(serve):
            def answered(page, request, args, kwargs):
                response = answer(page, request, args, kwargs)
                return serve(page, request, args, kwargs) if response is None else response

            return answered

        hooks.register("on_serve_page", chained, order=order)
        return answer

    return register
