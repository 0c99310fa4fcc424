// A film of another site appears where the visitor asked for it, and only then.
for (const embed of document.querySelectorAll("[data-embed]")) {
  const button = embed.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.src = embed.dataset.embed;
    frame.title = embed.dataset.title;
    frame.allow = "autoplay; encrypted-media; fullscreen; picture-in-picture";
    frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube refuses to play for nobody
    const box = document.createElement("div");
    box.className = "embed__frame";
    box.append(frame);
    embed.replaceChildren(box);
    frame.focus();
  });
}
