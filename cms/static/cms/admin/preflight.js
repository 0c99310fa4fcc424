/* Leads from a finding to the field or the block that it is about, in whichever tab, language or folded panel it is. */
(function () {
  const { Controller } = window.StimulusModule;

  class Preflight extends Controller {
    show(event) {
      const target = document.getElementById(event.currentTarget.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      target.dispatchEvent(new CustomEvent('w-focus:focus', { bubbles: true })); // opens its tab, shows its language
      for (let box = target.closest('[data-panel]'); box; box = box.parentElement.closest('[data-panel]')) {
        const toggle = box.querySelector('[data-panel-toggle]');
        if (toggle && toggle.getAttribute('aria-expanded') === 'false') toggle.click();
      }
      const typed = '[contenteditable=true], input:not([type=hidden]), textarea, select';
      const place = (target.matches('input, textarea') && target.closest('[data-field]')) || target;
      const input = target.matches(typed) ? target : place.querySelector(typed) || place.querySelector('button');
      requestAnimationFrame(() => {
        place.scrollIntoView({ block: 'center' });
        if (input) input.focus({ preventScroll: true });
      });
    }
  }

  window.wagtail.app.register('cms-preflight', Preflight);
})();
