// Explanations show themselves from now on: nobody could take them away before.
for (const term of document.querySelectorAll(".term")) term.classList.add("term--told");

// Escape takes an explanation away while pointer or focus stay where they are (WCAG 2.2, 1.4.13).
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const term of document.querySelectorAll(".term:hover, .term:focus")) {
    term.classList.add("term--closed");
    for (const leaving of ["mouseleave", "blur"]) {
      term.addEventListener(leaving, () => term.classList.remove("term--closed"), { once: true });
    }
  }
});
