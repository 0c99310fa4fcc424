// What is pasted from Word, Google Docs, a web page or a PDF keeps its structure and loses its looks.
// Draft.js by itself reads looks from style attributes, which the admin's Content-Security-Policy hides from it
// (a whole Google document would come out bold), and knows nothing of headings that this site does not use.
(() => {
  const NOISE = "script, style, meta, link, title, template, noscript, iframe, object, img, svg, input, button";
  const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, div, blockquote";
  const LINE = 40; // a shorter line was ended by a person, not by the edge of a page

  const unwrap = (node) => node.replaceWith(...node.childNodes);

  function rename(node, name) {
    const other = node.ownerDocument.createElement(name);
    other.append(...node.childNodes);
    node.replaceWith(other);
  }

  function wrapContent(node, name) {
    const inner = node.ownerDocument.createElement(name);
    inner.append(...node.childNodes);
    node.append(inner);
  }

  // Bold and italic are said by elements here, by styles in Google Docs, by both (and against each other) in others.
  function sayInElements(node) {
    const look = node.dataset.look || "";
    const weight = (look.match(/(?<![\w-])font-weight:\s*(\w+)/) || [])[1];
    const slant = (look.match(/(?<![\w-])font-style:\s*(\w+)/) || [])[1];
    if (/^(bold|bolder|[6-9]00)$/.test(weight)) wrapContent(node, "b");
    if (/^(italic|oblique)$/.test(slant)) wrapContent(node, "i");
    if (node.matches("b, strong") && /^(normal|[1-5]00)$/.test(weight)) unwrap(node);
    else if (node.matches("i, em") && slant === "normal") unwrap(node);
  }

  // Here are two levels, h2 and h3: the highest that was pasted becomes the first, so that none is skipped.
  function useOwnHeadings(body) {
    const headings = [...body.querySelectorAll("h1, h2, h3, h4, h5, h6")];
    const highest = headings.map((heading) => heading.tagName).sort()[0];
    for (const heading of headings) {
      heading.querySelectorAll("b, strong").forEach(unwrap);
      rename(heading, heading.tagName === highest ? "h2" : "h3");
    }
  }

  function writeRowsAsLines(body) {
    for (const row of body.querySelectorAll("tr")) {
      const cells = [...row.cells].map((cell) => cell.textContent.trim().replace(/\s+/g, " "));
      const line = row.ownerDocument.createElement("p");
      line.textContent = cells.filter(Boolean).join(" | ");
      row.closest("table").before(line);
    }
    body.querySelectorAll("table").forEach((table) => table.remove());
  }

  function cleanHtml(html) {
    const quiet = html.replace(/(<[^>]*?)\sstyle\s*=/gi, "$1 data-look=");
    const body = new DOMParser().parseFromString(quiet, "text/html").body;
    body.querySelectorAll(NOISE).forEach((node) => node.remove());
    body.querySelectorAll("[data-look]").forEach(sayInElements);
    useOwnHeadings(body);
    writeRowsAsLines(body);
    for (const block of body.querySelectorAll(BLOCKS)) {
      if (!block.textContent.trim() && !block.querySelector("hr")) block.remove();
    }
    return body.innerHTML.trim();
  }

  const escapeHtml = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

  // A PDF breaks lines where the page ended: a long line that goes on in small letters is one sentence.
  function joinLines(text) {
    const paragraphs = [];
    let last = "";
    for (const line of text.split(/\r?\n/).map((part) => part.trim())) {
      if (last.length >= LINE && /^\p{Ll}/u.test(line)) {
        const before = paragraphs.pop();
        paragraphs.push(/\p{L}[-\u00ad]$/u.test(before) ? before.slice(0, -1) + line : `${before} ${line}`);
      } else if (line) {
        paragraphs.push(line);
      }
      last = line;
    }
    return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`).join("");
  }

  function handlePastedText(text, html, editorState, { setEditorState }) {
    const isOwn = html && /data-draftjs-conductor-fragment|data-editor=/.test(html);
    const isPdf = html && /<br[^>]*role="presentation"/.test(html); // Firefox's viewer
    if (isOwn || (!html && !text.includes("\n"))) return "not-handled";
    const clean = html && !isPdf ? cleanHtml(html) : joinLines(text);
    const { contentBlocks, entityMap } = window.DraftJS.convertFromHTML(clean);
    if (!contentBlocks || !contentBlocks.length) return "not-handled";
    const { ContentState, EditorState, Modifier } = window.DraftJS;
    const fragment = ContentState.createFromBlockArray(contentBlocks, entityMap).getBlockMap();
    const content = editorState.getCurrentContent();
    const pasted = Modifier.replaceWithFragment(content, editorState.getSelection(), fragment);
    // Draftail then drops whatever this field does not allow.
    setEditorState(EditorState.push(editorState, pasted, "insert-fragment"));
    return "handled";
  }

  window.draftail.registerPlugin({ type: "clean-paste", handlePastedText }, "plugins");
})();
