/* Shows how a number was understood while it is typed. The server reads it by the same rules: see cms/l10n/numbers.py. */
(function () {
  const PLAIN = /^([+-]?)([0-9]{1,3}(?:[ '’][0-9]{3})+|[0-9]*)(?:[.,]([0-9]+))?$/;
  const POINTED = [
    /^([+-]?)([1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.([0-9]+))?$/,
    /^([+-]?)([1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,([0-9]+))?$/,
  ];
  const LONGEST = 40;
  const PAUSE = 400; // milliseconds: a screen reader is not to read every digit

  function withoutUnit(text, words) {
    const low = text.toLowerCase();
    const word = words.find((one) => low.endsWith(one) || low.startsWith(one));
    if (!word) return text;
    return (low.endsWith(word) ? text.slice(0, -word.length) : text.slice(word.length)).trim();
  }

  /* Returns [sign, digits, decimals]; null for what has no reading, or two. */
  function read(text, told) {
    const tidy = text.replace(/\p{Cf}/gu, '').split(/\s+/u).filter(Boolean).join(' ').replace(/[−–‑]/g, '-');
    const bare = withoutUnit(tidy, told.words);
    if (bare.length > LONGEST) return null;
    const pointed = POINTED.map((form) => form.exec(bare)).find((found) => found && (found[3] || found[2].length > 7));
    const found = pointed || PLAIN.exec(bare);
    if (!found || !(found[2] || found[3])) return null;
    const [, sign, whole, decimals = ''] = found;
    if (!pointed && told.places < 3 && decimals.length === 3 && /^[1-9][0-9]{0,2}$/.test(whole)) return null;
    if (told.places === 0 && /[1-9]/.test(decimals)) return null;
    return [sign === '-' ? '-' : '', whole.replace(/[^0-9]/g, '').replace(/^0+(?=[0-9])/, '') || '0', decimals];
  }

  function shown([sign, digits, decimals], told) {
    const grouped = Number(digits) >= told.groupedFrom ? digits.replace(/(?=(?:[0-9]{3})+$)(?!^)/g, told.comma) : digits;
    const kept = told.places === 0 ? '' : decimals.replace(/0+$/, '').padEnd(told.shown, '0');
    return told.pattern.replace('{}', sign + grouped + (kept && told.point + kept));
  }

  function outputOf(input) {
    const known = document.getElementById(`${input.id}-understood`);
    if (known) return known;
    const output = document.createElement('output');
    output.id = `${input.id}-understood`;
    output.className = 'field__understood';
    output.htmlFor.add(input.id);
    input.after(output);
    return output;
  }

  function say(input) {
    const told = JSON.parse(input.dataset.number);
    const reading = input.value.trim() ? read(input.value, told) : undefined;
    outputOf(input).textContent = reading ? `= ${shown(reading, told)}` : (reading === null ? told.unclear : '');
  }

  const numberIn = (event) => event.target.matches?.('input[data-number]') && event.target;
  let pause;

  // The place is there before anything is said in it: screen readers announce only what changes.
  document.addEventListener('focusin', (event) => { if (numberIn(event)) outputOf(event.target); });
  document.addEventListener('change', (event) => { if (numberIn(event)) say(event.target); });
  document.addEventListener('input', (event) => {
    if (!numberIn(event)) return;
    clearTimeout(pause);
    pause = setTimeout(say, PAUSE, event.target);
  });
})();
