// Titles while somebody types: the combobox pattern of the ARIA practices. Without this script the form is a form.
for (const form of document.querySelectorAll("[data-suggestions]")) {
  const input = form.querySelector("input");
  const list = document.createElement("ul");
  let options = [], chosen = -1, asked = "", busy = false;
  list.className = "search__list";
  list.id = `${input.id}-list`;
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", form.querySelector("label").textContent);
  form.append(list);
  const say = (name, value) => input.setAttribute(`aria-${name}`, value);
  input.setAttribute("role", "combobox");
  say("autocomplete", "list");
  say("controls", list.id);
  say("expanded", "false");

  const choose = (number) => {
    chosen = number;
    options.forEach((option, n) => option.setAttribute("aria-selected", n === chosen));
    if (chosen < 0) input.removeAttribute("aria-activedescendant");
    else say("activedescendant", options[chosen].id);
  };
  const show = (found) => {
    options = found.map((suggestion, n) => {
      const option = document.createElement("li");
      option.className = "search__option";
      option.id = `${list.id}-${n}`;
      option.textContent = suggestion.title;
      option.setAttribute("role", "option");
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => location.assign(suggestion.url));
      return option;
    });
    list.replaceChildren(...options);
    list.hidden = !options.length;
    say("expanded", String(!list.hidden));
    choose(-1);
  };
  const ask = async () => {
    if (busy) return;
    busy = true;
    while (asked !== input.value) {
      asked = input.value;
      let found = [];
      try {
        const answer = await fetch(`${form.dataset.suggestions}?q=${encodeURIComponent(asked)}`);
        found = (await answer.json()).suggestions;
      } catch {
        // No network: the form itself will say so.
      }
      if (document.activeElement === input && asked === input.value) show(found);
    }
    busy = false;
  };
  input.addEventListener("input", ask);
  input.addEventListener("blur", () => show([]));
  input.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step && options.length) {
      event.preventDefault();
      choose(((chosen + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      options[chosen].click();
    } else if (event.key === "Escape" && options.length) {
      event.preventDefault();
      show([]);
    }
  });
}
