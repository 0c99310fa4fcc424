"""Every operation that changes the page tree takes the same lock first: see cms/tree/locking.py."""

from django.db import IntegrityError, transaction
from treebeard.exceptions import InvalidMoveToDescendant
from wagtail.query import PageQuerySet

from cms.tree.locking import holds_tree, lock

# The columns of a row's position in the tree.
PLACE = ("path", "depth", "numchild")


class TreeQuerySet(PageQuerySet):
    @transaction.atomic
    def delete(self, *args, **kwargs):
        """Called by every deletion of pages: Wagtail's action, its bulk action and the model."""
        lock()
        return super().delete(*args, **kwargs)

    delete.alters_data = True
    delete.queryset_only = True


class TreeMixin:
    @classmethod
    def lock_tree(cls, *pages):
        """Lock the tree until the transaction ends, and refresh these pages' positions.

        Without it a child that one editor adds outlives the parent that another deletes, and keeps the address that a
        third has just changed. Raises DoesNotExist for a page that is gone.
        """
        lock()
        for page in pages:
            for field, value in cls.base_page_model.objects.values(*PLACE).get(pk=page.pk).items():
                setattr(page, field, value)

    @transaction.atomic
    def add_child(self, **kwargs):
        self.lock_tree(self)
        return super().add_child(**kwargs)

    @transaction.atomic
    def add_sibling(self, *args, **kwargs):
        self.lock_tree(self)
        return super().add_sibling(*args, **kwargs)

    @transaction.atomic
    def move(self, target, pos=None, **kwargs):
        if pos and pos.endswith("-child") and target.pk == self.pk:
            # Treebeard compares instances, and a page does not equal itself loaded as another class.
            raise InvalidMoveToDescendant("A page cannot be moved below itself.")
        self.lock_tree(self, target)
        return super().move(target, pos=pos, **kwargs)

    @transaction.atomic
    def delete(self, *args, **kwargs):
        self.lock_tree(self)
        return super().delete(*args, **kwargs)

    delete.alters_data = True

    def _prepare_pos_var_for_move(self, pos):
        """Treebeard calls this first in every move, even if Wagtail's action bypasses move()."""
        self.lock_tree(self)
        return super()._prepare_pos_var_for_move(pos)

    def refuse_missing_parent(self):
        """Raise if the target, read before the lock, has been deleted or moved."""
        if self.depth > 1 and self._cached_parent_obj is None:
            raise IntegrityError(f"There is no page above page {self.pk} at {self.path}.")

    # These write the page's rows and history before calling save().

    @holds_tree
    def save_revision(self, *args, **kwargs):
        return super().save_revision(*args, **kwargs)

    @holds_tree
    def publish(self, *args, **kwargs):
        return super().publish(*args, **kwargs)

    @holds_tree
    def unpublish(self, *args, **kwargs):
        return super().unpublish(*args, **kwargs)

    @holds_tree
    def copy(self, *args, **kwargs):
        return super().copy(*args, **kwargs)

    copy.alters_data = True

    @holds_tree
    def create_alias(self, *args, **kwargs):
        return super().create_alias(*args, **kwargs)

    create_alias.alters_data = True
