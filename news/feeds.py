"""RSS and Atom, one feed for each language and topic, with full posts."""

import re
import uuid
from urllib.parse import urljoin

from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.html import escape

from cms.models.funding import attach_funders
from cms.web.feeds import ListFeed, clean

from .publication_time import changed_at, published_at

LATEST = 20

ADDRESSES = {"href", "src", "cite", "poster"}
KEPT = {*ADDRESSES, "alt", "title", "lang", "width", "height", "colspan", "rowspan", "scope", "start"}


class Rss(Rss201rev2Feed):
    def rss_attributes(self):
        return {**super().rss_attributes(), "xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


class Atom(Atom1Feed):
    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content", item["content"], {"type": "html"})


class PostsFeed(ListFeed):
    """The latest posts of one list in the active language, as their list gives them."""

    def title(self):
        names = [self.organisation, self.index.localized_title]
        names += [self.selection.topic.name] if self.selection.topic else []
        return clean(" – ".join(filter(None, names)))

    def link(self):
        return self.index.get_full_url(self.request) + self.selection.path_in(self.language)

    def description(self):
        return clean(self.selection.description(self.index.summary) or self.title())

    subtitle = description

    def author_name(self):
        return clean(self.organisation or self.index.localized_title)

    def feed_guid(self):
        return self.link()

    def items(self):
        posts = self.selection.filter(self.index.posts().visible()).latest_first()
        return attach_funders(list(posts.with_pictures().select_related("category")[:LATEST]))

    def item_title(self, post):
        return clean(post.localized_title)

    def item_link(self, post):
        return post.get_full_url(self.request)

    def item_description(self, post):
        return escape(clean(post.summary))

    def item_guid(self, post):
        """Stay the same when the post or the whole site moves to another address."""
        return uuid.uuid5(post.translation_key, self.language).urn

    item_guid_is_permalink = False

    def item_pubdate(self, post):
        return published_at(post)

    def item_updateddate(self, post):
        return changed_at(post)

    def item_categories(self, post):
        return [clean(post.category.name)] if post.category else []

    def item_extra_kwargs(self, post):
        html = render_to_string("news/feed_item.html", {"page": post}, self.request)
        return {"content": clean(absolute(html, self.item_link(post)))}


class RssFeed(PostsFeed):
    feed_type = Rss


class AtomFeed(PostsFeed):
    feed_type = Atom


FEEDS = {"rss": RssFeed, "atom": AtomFeed}


def largest(image):
    """Point an image at the widest file it could choose from: a feed reader does not choose."""
    found = re.findall(r"(?<!\S)(\S+)\s+(\d+)w", image.get("srcset", ""))
    own_width, own_height = (int(image.get(side) or 0) for side in ("width", "height"))
    if found and own_width and own_height:
        url, width = max(found, key=lambda candidate: int(candidate[1]))
        height = round(own_height * int(width) / own_width)
        image["src"], image["width"], image["height"] = url, width, str(height)
    return image


def absolute(html, base):
    """Return HTML that reads the same anywhere: whole addresses, one file for a picture, nothing that acts."""
    soup = BeautifulSoup(html, "html.parser")
    for picture in soup("picture"):
        picture.replace_with(largest(picture.img))
    for element in soup(["script", "style", "svg", "button", "template"]):
        element.decompose()
    for element in soup(True):
        for name in [name for name in element.attrs if name not in KEPT]:
            del element[name]
        for name in ADDRESSES.intersection(element.attrs):
            element[name] = urljoin(base, element[name])
    return str(soup).strip()
