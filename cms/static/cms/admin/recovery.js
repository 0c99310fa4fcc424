/* Keeps what is typed into a form in this browser until the website has it: a network or a laptop may go at any time.
   Wagtail saves drafts by itself, but not while it cannot be reached, nor a page without a title, nor forms without drafts. */
(function () {
  const form = document.querySelector('form[data-edit-form]');
  const template = document.getElementById('cms-recovery-template');
  if (!form || !template || !window.indexedDB || form.querySelector('[type="password"]')) return;
  const url = template.dataset.url;
  const KEPT_FOR = 14 * 24 * 3600 * 1000;
  const EVERY = 1000;
  const NOT_TYPED = /^(csrfmiddlewaretoken|next|loaded_revision_.*|overwrite_revision_id)$/;
  let user = null;
  let latest = null; // what the form held when it was last looked at
  let changedAt = 0;
  let sentAt = 0; // when Wagtail last began to save a draft
  let sentKey = null;
  let isWaiting = false; // for the website to have it

  const key = () => `${user} ${new URL(form.action, window.location.href).pathname}`;

  function entries() {
    return [...new FormData(form)].filter(([name, value]) => typeof value === 'string' && !NOT_TYPED.test(name));
  }

  const serialised = () => JSON.stringify(entries());

  /* The text that an empty stream begins with has another id each time the form is drawn. */
  const withoutIds = (typed) => JSON.stringify(typed.filter(([name]) => !/-\d+-id$/.test(name)));

  const database = new Promise((resolve, reject) => {
    const request = window.indexedDB.open('cms-recovery', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('typed', { keyPath: 'key' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

  async function store(act) {
    const opened = await database;
    return new Promise((resolve, reject) => {
      const transaction = opened.transaction('typed', 'readwrite', { durability: 'strict' });
      const request = act(transaction.objectStore('typed'));
      transaction.oncomplete = () => resolve(request && request.result);
      transaction.onerror = () => reject(transaction.error);
    });
  }

  const forget = (which) => store((typed) => typed.delete(which));

  function keep(sent) {
    const title = form.querySelector('[name="title"], [name="title_lt"], [name="name_lt"]');
    const copy = { key: key(), at: Date.now(), sent, title: title ? title.value : '', entries: JSON.parse(latest) };
    return store((typed) => typed.put(copy));
  }

  /* Nothing is kept before somebody touches the form: its fields settle by themselves at first. */
  function look() {
    if (latest === null || user === null) return;
    const now = serialised();
    if (now === latest) return;
    latest = now;
    changedAt = Date.now();
    isWaiting = true;
    keep(0);
  }

  function begin() {
    if (latest === null) latest = serialised();
  }

  ['keydown', 'pointerdown', 'beforeinput', 'drop', 'paste'].forEach((name) => form.addEventListener(name, begin, true));
  window.setInterval(look, EVERY);
  form.addEventListener('input', () => window.setTimeout(look, EVERY / 4));
  document.addEventListener('visibilitychange', look);
  window.addEventListener('pagehide', look);

  form.addEventListener('w-autosave:save', () => {
    look();
    sentAt = Date.now();
    sentKey = key();
  });

  form.addEventListener('w-autosave:success', async () => {
    isWaiting = changedAt > sentAt;
    if (!isWaiting) latest = serialised(); // Wagtail has written ids into the form
    await forget(sentKey); // a new page has another address from now on
    if (isWaiting) keep(0);
  });

  /* Sent by a button: whether it arrived shows when this form is opened again. */
  form.addEventListener('submit', (event) => {
    window.setTimeout(() => {
      if (event.defaultPrevented || latest === null) return;
      latest = serialised();
      keep(Date.now());
    });
  });

  /* Wagtail gives up after a minute without a network, and would wait for the next word. */
  window.addEventListener('online', () => {
    const controller = window.wagtail.app.getControllerForElementAndIdentifier(form, 'w-autosave');
    if (controller && isWaiting) controller.save(new Event('online'));
  });

  function bringBack(copy) {
    const sent = document.createElement('form');
    sent.method = 'POST';
    sent.action = form.action;
    const token = form.elements.namedItem('csrfmiddlewaretoken').value;
    [...copy.entries, ['csrfmiddlewaretoken', token]].forEach(([name, value]) => {
      const field = document.createElement('textarea'); // unlike an input, it keeps the ends of lines
      field.name = name;
      field.value = value;
      sent.append(field);
    });
    sent.hidden = true;
    document.body.append(sent);
    store((typed) => typed.put({ ...copy, sent: Date.now() }));
    sent.submit();
  }

  function offer(copy) {
    const box = template.content.firstElementChild.cloneNode(true);
    const hasDrafts = Boolean(form.querySelector('[name="action-publish"]'));
    box.querySelectorAll('[data-when]').forEach((part) => {
      part.hidden = (part.dataset.when === 'drafts') !== hasDrafts;
    });
    const style = { dateStyle: 'long', timeStyle: 'short' };
    box.querySelector('time').textContent = new Intl.DateTimeFormat(document.documentElement.lang, style).format(copy.at);
    box.querySelector('[data-title]').textContent = copy.title;
    box.querySelector('[data-bring]').addEventListener('click', () => bringBack(copy));
    box.querySelector('[data-forget]').addEventListener('click', () => forget(copy.key).then(() => box.remove()));
    form.before(box);
  }

  async function ask(parameters) {
    const response = await fetch(`${url}?${new URLSearchParams(parameters)}`);
    return response.redirected || !response.ok ? {} : response.json();
  }

  async function start() {
    const { user: found } = await ask({});
    if (!found) return;
    const copies = await store((typed) => typed.getAll());
    copies.filter((copy) => Date.now() - copy.at > KEPT_FOR).forEach((copy) => forget(copy.key));
    user = found;
    const copy = copies.find((one) => one.key === key());
    if (!copy) return;
    if (form.dataset.wUnsavedForceValue === 'true') {
      begin(); // the form has come back with errors, and with all that was sent
      keep(0);
      return;
    }
    const { saved } = copy.sent ? await ask({ ago: Date.now() - copy.sent }) : { saved: false };
    if (saved || withoutIds(copy.entries) === withoutIds(entries())) forget(copy.key);
    else offer(copy);
  }

  start();
})();
