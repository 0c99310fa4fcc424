/* Beside outdated English: what changed in Lithuanian, and the button that says the English is still correct. */
(function () {
  const { Controller } = window.StimulusModule;

  class Outdated extends Controller {
    static targets = ['status'];
    static values = { path: String, key: String, seen: String, url: String, done: String, failed: String, without: Boolean };

    /* Streams draw their blocks themselves: the notice then moves from the field's end to its block. */
    connect() {
      if (this.pathValue && !this.element.dataset.placed) requestAnimationFrame(() => this.place());
    }

    place() {
      let here = this.element.closest('[data-language]');
      let block = null;
      this.pathValue.split('.').forEach((step) => {
        const next = here.querySelector(`[data-contentpath="${CSS.escape(step)}"]`);
        if (next) {
          block = next;
          here = next;
        }
      });
      if (!block) return;
      this.element.dataset.placed = 'true';
      (block.querySelector('.w-panel__content') || block).append(this.element);
      this.open();
    }

    /* Rows of lists start collapsed. */
    open() {
      let panel = this.element.closest('[data-panel]');
      while (panel) {
        const toggle = panel.querySelector('[data-panel-toggle]');
        if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
        panel = panel.parentElement.closest('[data-panel]');
      }
    }

    /* Beside a text this one; above the form everything, each as it is shown. */
    get notices() {
      return this.keyValue ? [this.element] : [...document.querySelectorAll('form .cms-outdated')];
    }

    async confirm() {
      const body = new FormData();
      this.notices.forEach(({ dataset }) => {
        body.append('key', dataset.cmsOutdatedKeyValue);
        body.append('seen', dataset.cmsOutdatedSeenValue);
      });
      if (!this.keyValue) body.set('drafts', '1');
      if (this.withoutValue) body.set('without', '1');
      body.set('csrfmiddlewaretoken', this.element.closest('form').elements.csrfmiddlewaretoken.value);
      const options = { method: 'POST', body, headers: { 'X-Requested-With': 'XMLHttpRequest' } };
      const response = await fetch(this.urlValue, options).catch(() => null);
      if (response && response.ok && !response.redirected) this.settled();
      else this.statusTarget.textContent = this.failedValue;
    }

    settled() {
      const others = this.notices.filter((notice) => notice !== this.element);
      const status = this.statusTarget;
      status.textContent = this.doneValue;
      status.tabIndex = -1;
      this.element.replaceChildren(status);
      this.element.classList.remove('cms-outdated');
      others.forEach((notice) => notice.remove());
      status.focus();
      this.dispatch('settled');
    }
  }

  window.wagtail.app.register('cms-outdated', Outdated);
})();
