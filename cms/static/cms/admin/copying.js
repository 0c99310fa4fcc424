/* "Copy from Lithuanian": a text, a rich text or a whole stream of blocks, and the way back. */
(function () {
  const { Controller } = window.StimulusModule;

  /* The id of a copy tells whose copy it is: see twin() in cms/translations/pairing.py. */
  const UUID = /^([0-9a-f]{8}-[0-9a-f]{4}-)([0-9a-f])([0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12})$/;
  const twin = (id) => id.replace(UUID, (all, head, version, tail) => head + (parseInt(version, 16) ^ 8).toString(16) + tail);

  /* A stream gives its blocks new ids when it is duplicated, at every depth: they become those of copies. */
  function asCopy(duplicate, original) {
    if (!duplicate || !original || typeof duplicate !== 'object') return duplicate;
    if (Array.isArray(duplicate)) return duplicate.map((item, number) => asCopy(item, original[number]));
    if (Object.getPrototypeOf(duplicate) !== Object.prototype) return duplicate;
    const entries = Object.entries(duplicate).map(([name, value]) => {
      const isId = name === 'id' && UUID.test(original.id);
      return [name, isId ? twin(original.id) : asCopy(value, original[name])];
    });
    return Object.fromEntries(entries);
  }

  /* A stream without content shows one empty text: see BodyBlock. */
  const stream = (block, form) => ({
    isEmpty: () => block.children.every(({ type, prefix }) => (
      type === 'paragraph' && richText(form.elements.namedItem(`${prefix}-value`)).isEmpty()
    )),
    copy: () => asCopy(block.getDuplicatedState(), block.getState()),
    keep: () => block.getState(),
    put: (state) => block.setState(state),
  });

  /* Comments belong to the Lithuanian text: their marks stay there. */
  const withoutComments = (raw) => ({
    ...raw,
    blocks: raw.blocks.map((block) => ({
      ...block,
      inlineStyleRanges: block.inlineStyleRanges.filter(({ style }) => !style.startsWith('COMMENT-')),
    })),
  });

  const richText = (input) => ({
    isEmpty: () => !input.draftailEditor.getEditorState().getCurrentContent().getPlainText().trim(),
    copy: () => {
      const raw = window.Draftail.serialiseEditorStateToRaw(input.draftailEditor.getEditorState());
      return window.Draftail.createEditorStateFromRaw(raw && withoutComments(raw));
    },
    keep: () => input.draftailEditor.getEditorState(),
    put: (state) => input.draftailEditor.onChange(state),
  });

  const plain = (input) => ({
    isEmpty: () => !input.value.trim(),
    copy: () => input.value,
    keep: () => input.value,
    put: (value) => {
      input.value = value;
      // The height of the box and the address made from a title follow these.
      ['input', 'change'].forEach((name) => input.dispatchEvent(new Event(name, { bubbles: true })));
    },
  });

  /* Draftail writes its text down a moment later: too late for somebody who saves at once. */
  function settle(column) {
    column.querySelectorAll('input[type=hidden], textarea').forEach((input) => {
      if (!input.draftailEditor) return;
      const state = input.draftailEditor.getEditorState();
      input.value = JSON.stringify(window.Draftail.serialiseEditorStateToRaw(state));
    });
  }

  function field(form, name) {
    const root = document.getElementById(`${name}-root`);
    if (root && root.rootBlock) return stream(root.rootBlock, form);
    const input = form.elements.namedItem(name);
    return input.draftailEditor ? richText(input) : plain(input);
  }

  class Copying extends Controller {
    static targets = ['undo', 'status'];
    static values = { source: String, target: String, question: String, copied: String, undone: String };

    connect() {
      // Once somebody writes in the copy, going back would lose that.
      this.forget = (event) => {
        const acts = event.type === 'input' || event.target.closest('button');
        if (event.isTrusted && acts && !this.element.contains(event.target)) this.offerUndo(null);
      };
      this.column = this.element.closest('[data-language]');
      ['input', 'click'].forEach((name) => this.column.addEventListener(name, this.forget));
    }

    disconnect() {
      ['input', 'click'].forEach((name) => this.column.removeEventListener(name, this.forget));
    }

    copy() {
      const form = this.element.closest('form');
      const target = field(form, this.targetValue);
      // eslint-disable-next-line no-alert
      if (!target.isEmpty() && !window.confirm(this.questionValue)) return;
      const before = target.keep();
      this.put(field(form, this.sourceValue).copy());
      this.offerUndo(() => this.put(before));
      this.statusTarget.textContent = this.copiedValue;
    }

    put(content) {
      field(this.element.closest('form'), this.targetValue).put(content);
      settle(this.column);
    }

    undo() {
      this.back();
      this.offerUndo(null);
      this.statusTarget.textContent = this.undoneValue;
      this.element.querySelector('button').focus();
    }

    offerUndo(back) {
      this.back = back;
      this.undoTarget.hidden = !back;
    }
  }

  window.wagtail.app.register('cms-copying', Copying);
})();
