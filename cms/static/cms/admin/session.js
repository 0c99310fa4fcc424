/* When the session has ended while somebody was editing, the form stays as it is until they have signed in again. */
(function () {
  const form = document.querySelector('form[data-edit-form]');
  if (!form) return;
  document.body.append(document.getElementById('cms-session-template').content);
  const dialog = document.getElementById('cms-session');
  const LONGEST_SAVE = 20 * 1000;
  let pressed = null; // the button that was to send the form
  let isSure = false; // asked a moment ago: let the form go
  let isWarned = false;

  /* Returns 'in', 'out' or 'unreachable'. Signing in changes the token that forms must carry. */
  async function ask() {
    try {
      const response = await fetch(dialog.dataset.url);
      if (response.redirected) return 'out'; // Wagtail leads strangers to its login
      if (!response.ok) return 'unreachable';
      const { csrf_token: token } = await response.json();
      document.querySelectorAll('input[name="csrfmiddlewaretoken"]').forEach((input) => {
        input.value = token;
      });
      window.wagtailConfig.CSRF_TOKEN = token;
      return 'in';
    } catch (error) {
      return 'unreachable';
    }
  }

  /* Wagtail may be saving a draft: a form sent beside it would make a new page or a new comment a second time. */
  async function draftIsSaved() {
    const autosave = window.wagtail.app.getControllerForElementAndIdentifier(form, 'w-autosave');
    const until = Date.now() + LONGEST_SAVE;
    while (autosave && autosave.submitPromise && Date.now() < until) {
      await Promise.race([autosave.submitPromise, new Promise((resolve) => setTimeout(resolve, 1000))]);
    }
  }

  function warn(state) {
    dialog.querySelectorAll('[data-when]').forEach((part) => {
      part.hidden = part.dataset.when !== state;
    });
    dialog.setAttribute('aria-label', dialog.querySelector(`[data-when="${state}"] h2`).textContent);
    if (!dialog.open) dialog.showModal();
  }

  /* Wagtail's button shows that it is busy, and a disabled button would not say which action it stands for. */
  function setBusy(button, isBusy) {
    if (!button) return;
    const progress = window.wagtail.app.getControllerForElementAndIdentifier(button, 'w-progress');
    if (progress) progress[isBusy ? 'activate' : 'deactivate']();
    if (!isBusy) button.disabled = false;
  }

  async function send(event) {
    if (isSure) {
      isSure = false;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation(); // else Wagtail would no longer warn of unsaved changes
    pressed = event.submitter;
    const state = await ask();
    if (state === 'in') await draftIsSaved();
    setBusy(pressed, false);
    if (state === 'in') {
      isSure = true;
      form.dataset.wAutosaveActiveValue = 'false'; // a draft saved while the form is on its way would make it twice, too
      form.requestSubmit(pressed);
      setBusy(pressed, true);
    } else {
      warn(state);
    }
  }

  form.addEventListener('submit', send, true);

  /* Back from a page that did not load: drafts are saved again. */
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted && form.dataset.wAutosaveActiveValue) form.dataset.wAutosaveActiveValue = 'true';
  });

  form.addEventListener('w-autosave:error', async ({ detail }) => {
    if (detail.type !== 'server_error' || isWarned) return;
    if ((await ask()) !== 'out') return;
    isWarned = true; // once while typing; after that when the form is sent
    warn('out');
  });

  window.addEventListener('focus', async () => {
    if (!dialog.open || (await ask()) !== 'in') return;
    isWarned = false;
    dialog.close();
    if (pressed) pressed.focus();
  });

  dialog.querySelector('[data-close]').addEventListener('click', () => dialog.close());
})();
