"""schema.org data of a post."""

from cms.funding.statements import funder_data
from cms.i18n import content_language, localized
from cms.web.opengraph import organisation, share_image

from .publication_time import changed_at, published_at


def news_article(post, request, tags):
    language = content_language()
    url = post.full_url_in(language, request)
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": post.localized_title,
        "description": localized(post, "search_description") or localized(post, "summary"),
        "inLanguage": language,
        "datePublished": published_at(post).isoformat(timespec="seconds"),
        "dateModified": changed_at(post).isoformat(timespec="seconds"),
        "image": share_image(post, request)["url"],
        "articleSection": post.category.name if post.category else "",
        "keywords": tags,
        "url": url,
        "mainEntityOfPage": url,
        "author": organisation(request),
        "publisher": organisation(request),
        **funder_data(post.shown_funders),
    }
    return {key: value for key, value in article.items() if value}
