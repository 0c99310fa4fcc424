// Closes the rows of long lists in a form and names them by their first words: see cms/editor/folding.py.
(() => {
  const WRONG = '[aria-invalid="true"], .error, .error-message, .w-field--error';
  const LONGEST = 60;

  /* Its title, name or text; where it has none, its first date or word and what was chosen. */
  function wordsOf(row) {
    const fields = [...row.querySelectorAll('input[type="text"], textarea, select')];
    const filled = fields.filter((field) => field.value.trim() && !/^[[{]/.test(field.value));
    const named = filled.find((field) => /-(title|name|text|label|question)(_|$)/.test(field.name));
    const typed = named || filled.find((field) => field.tagName !== "SELECT");
    const chosen = named ? null : filled.find((field) => field.tagName === "SELECT" && !/-precision$/.test(field.name));
    const words = [typed?.value.trim(), chosen?.selectedOptions[0]?.text].filter(Boolean).join(", ");
    return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
  }

  function nameRow(row) {
    const heading = row.querySelector("[data-panel-heading-text]");
    if (!heading) return;
    const element = heading.querySelector(".cms-row-words") || heading.appendChild(document.createElement("span"));
    element.className = "cms-row-words";
    const words = wordsOf(row);
    element.textContent = words && `– ${words}`;
  }

  window.addEventListener("load", () => {
    for (const row of document.querySelectorAll(".cms-folded-rows [data-inline-panel-child]")) {
      const toggle = row.querySelector("[data-panel-toggle]");
      nameRow(row);
      if (toggle?.getAttribute("aria-expanded") === "true" && !row.querySelector(WRONG)) toggle.click();
      row.addEventListener("change", () => nameRow(row));
    }
  });
})();
