/* The toolbar of rich text stays in sight from the start. Wagtail remembers here who unpinned it, and pins it for nobody. */
(function () {
  const KEY = 'wagtail:draftail-toolbar';
  try {
    if (!window.localStorage.getItem(KEY)) window.localStorage.setItem(KEY, 'sticky');
  } catch {
    // No storage: the toolbar floats, as Wagtail has it.
  }
})();
