/* The switch above the form of a page: which languages it shows, and the way to the first error of each. */
(function () {
  const { Controller } = window.StimulusModule;

  class Languages extends Controller {
    static targets = ['bar', 'choice', 'errors'];
    static values = { url: String };

    connect() {
      // Streams draw their errors themselves, after Wagtail has counted what the server drew.
      requestAnimationFrame(() => {
        this.errorsTargets.forEach((button) => {
          this.application.getControllerForElementAndIdentifier(button, 'w-count')?.count();
        });
      });
      // What is pinned under the bar has to know how many rows it takes.
      this.observer = new ResizeObserver(() => {
        this.element.style.setProperty('--cms-languages', `${this.barTarget.offsetHeight}px`);
      });
      this.observer.observe(this.barTarget);
    }

    disconnect() {
      this.observer.disconnect();
    }

    choose({ params: { code } }) {
      this.show(code);
      const body = new FormData();
      body.set('languages', code);
      body.set('csrfmiddlewaretoken', this.element.closest('form').elements.csrfmiddlewaretoken.value);
      // Whether it is remembered or not, the form already shows what was chosen.
      fetch(this.urlValue, { method: 'POST', body, headers: { 'X-Requested-With': 'XMLHttpRequest' } }).catch(() => {});
    }

    show(code) {
      this.element.dataset.languages = code;
      this.choiceTargets.forEach((button) => {
        button.setAttribute('aria-pressed', String(button.dataset.cmsLanguagesCodeParam === code));
      });
    }

    /* Somebody is led to a place in the form: w-tabs opens its tab, this its panels, and shows its language. */
    reveal({ target }) {
      for (let panel = target.closest('[data-panel]'); panel; panel = panel.parentElement.closest('[data-panel]')) {
        const toggle = panel.querySelector('[data-panel-toggle]');
        if (toggle?.getAttribute('aria-expanded') === 'false') toggle.click();
      }
      const code = target.closest('[data-language]')?.dataset.language;
      const shown = this.element.dataset.languages;
      if (code && shown !== 'both' && shown !== code) this.show(code);
    }

    /* Lead to the first error of a language, or another mark: show it, open the panel, put the cursor there. */
    reach({ params: { code, mark = '.error-message, .help-critical' } }) {
      const places = `:is([data-language="${code}"], [data-errors-of="${code}"])`;
      const error = this.element.querySelector(`${places} :is(${mark})`);
      if (!error) return;
      error.dispatchEvent(new CustomEvent('w-focus:focus', { bubbles: true })); // as Wagtail's own "first error" does
      for (let box = error.closest('[data-panel]'); box; box = box.parentElement.closest('[data-panel]')) {
        const toggle = box.querySelector('[data-panel-toggle]');
        if (toggle && toggle.getAttribute('aria-expanded') === 'false') toggle.click();
      }
      const field = error.closest('[data-field]') || error.closest('[data-errors-of]') || error.parentElement;
      const input = field.querySelector('[contenteditable], input:not([type=hidden]), textarea, select, button');
      requestAnimationFrame(() => {
        field.scrollIntoView({ block: 'center' });
        if (input) input.focus({ preventScroll: true });
      });
    }
  }

  window.wagtail.app.register('cms-languages', Languages);
})();
