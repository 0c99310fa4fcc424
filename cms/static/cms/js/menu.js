// The open menu covers the page on a phone: focus is in it or it is closed, never behind it (WCAG 2.2, 2.4.11).
const menu = document.getElementById("menu");

menu.addEventListener("toggle", ({ newState }) => {
  if (newState === "open") menu.querySelector("a").focus();
});

menu.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget && !menu.contains(relatedTarget) && menu.matches(":popover-open")) menu.hidePopover();
});
