// What is pasted from Word, Google Docs, a web page or a PDF keeps its structure and loses its looks.
// Draft.js by itself reads looks from style attributes, which the admin's Content-Security-Policy hides from it
// (a whole Google document would come out bold), and knows nothing of headings that this site does not use.
(() => {
  const NOISE = "script, style, meta, link, title, template, noscript, iframe, object, img, svg, input, button";
  const BLOCKS = "p, h1, h2, h3, h4, h5, h6, li, div, blockquote";
  const LINE = 40; // a shorter line was ended by a person, not by the edge of a page
  const FULL = 0.8; // and so was one that is much shorter than the longest
  // Looks that no field of this site has. Draft.js knows no raised and lowered letters: they pass as looks it knows.
  const UNUSED = "u, code, kbd, samp, s, del, strike, mark";
  const DISGUISES = { sup: ["code", "CODE", "SUPERSCRIPT"], sub: ["u", "UNDERLINE", "SUBSCRIPT"] };
  const ADDRESS = /(https?:\/\/[^\s<>"„“]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;
  const TABLE = "<x-table></x-table>"; // where one stood
  const tables = window.cmsPasteTables;

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
    const raised = (look.match(/(?<![\w-])vertical-align:\s*(super|sub)/) || [])[1];
    if (raised && !node.matches("sup, sub")) wrapContent(node, raised === "super" ? "sup" : "sub");
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

  function writeRowsAsLines(table) {
    for (const row of table.rows) {
      const line = row.ownerDocument.createElement("p");
      line.textContent = tables.cellsOf({ rows: [row] }).map((cells) => cells.filter(Boolean).join(" | "))[0] || "";
      table.before(line);
    }
    table.remove();
  }

  // Returns the cells of the tables that become blocks; where each stood a mark stays.
  function takeTables(body, mayTake) {
    const outer = [...body.querySelectorAll("table")].filter((table) => !table.parentElement.closest("table"));
    const found = new Map(outer.map((table) => [table, tables.cellsOf(table)]));
    const takes = [...found.values()].some(tables.isTable) && mayTake();
    const taken = [];
    for (const [table, cells] of found) {
      if (takes && tables.isTable(cells)) {
        table.replaceWith(body.ownerDocument.createElement("x-table"));
        taken.push(cells);
      } else {
        writeRowsAsLines(table);
      }
    }
    return taken;
  }

  function linkAddresses(body) {
    const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const node of texts.filter((text) => ADDRESS.test(text.data) && !text.parentElement.closest("a"))) {
      const parts = node.data.split(new RegExp(ADDRESS.source, "g")).map((part, number) => {
        if (number % 2 === 0) return [part];
        const [, address, rest] = part.match(/^(.*?)([\p{Terminal_Punctuation})\]]*)$/u);
        const link = body.ownerDocument.createElement("a");
        link.href = address.includes("://") ? address : `mailto:${address}`;
        link.textContent = address;
        return [link, rest];
      });
      node.replaceWith(...parts.flat());
    }
  }

  function bodyOfHtml(html) {
    const quiet = html.replace(/(<[^>]*?)\sstyle\s*=/gi, "$1 data-look=");
    const body = new DOMParser().parseFromString(quiet, "text/html").body;
    body.querySelectorAll(NOISE).forEach((node) => node.remove());
    body.querySelectorAll(UNUSED).forEach(unwrap);
    body.querySelectorAll("[data-look]").forEach(sayInElements);
    body.querySelectorAll("blockquote, pre, figure").forEach((node) => rename(node, "div"));
    useOwnHeadings(body);
    return body;
  }

  function clean(body) {
    linkAddresses(body);
    for (const block of body.querySelectorAll(BLOCKS)) {
      if (!block.textContent.trim() && !block.querySelector("hr, x-table")) block.remove();
    }
    for (const [name, [disguise]] of Object.entries(DISGUISES)) {
      body.querySelectorAll(name).forEach((node) => rename(node, disguise));
    }
    return body.innerHTML.trim();
  }

  // A PDF breaks lines where the page ended: a long line that goes on in small letters is one sentence. The items of
  // a list end in ";", or several of them in ",", or begin with a letter and a bracket.
  function joinLines(text) {
    const lines = text.split(/\r?\n/).map((part) => part.trim());
    const longest = Math.max(...lines.map((line) => line.length));
    const endsItem = (n) => /[;:]$/.test(lines[n]) || (/,$/.test(lines[n]) && [n - 1, n + 1].some((i) => /,$/.test(lines[i])));
    const goesOn = (n) =>
      n > 0 &&
      lines[n - 1].length >= Math.max(LINE, longest * FULL) &&
      /^\p{Ll}/u.test(lines[n]) &&
      !/^\p{L}{1,2}\)/u.test(lines[n]) &&
      !endsItem(n - 1);
    const paragraphs = [];
    lines.forEach((line, n) => {
      if (goesOn(n)) {
        const before = paragraphs.pop();
        paragraphs.push(/\p{L}[-\u00ad]$/u.test(before) ? before.slice(0, -1) + line : `${before} ${line}`);
      } else if (line) {
        paragraphs.push(line);
      }
    });
    return paragraphs;
  }

  function bodyOfText(text) {
    const body = document.implementation.createHTMLDocument("").body;
    for (const paragraph of joinLines(text)) {
      const element = body.ownerDocument.createElement("p");
      element.textContent = paragraph;
      body.append(element);
    }
    return body;
  }

  function contentOf(html) {
    const { CharacterMetadata, ContentState, convertFromHTML } = window.DraftJS;
    const undisguised = (character) =>
      Object.values(DISGUISES).reduce((found, [, look, style]) => {
        if (!found.hasStyle(look)) return found;
        return CharacterMetadata.applyStyle(CharacterMetadata.removeStyle(found, look), style);
      }, character);
    const { contentBlocks, entityMap } = convertFromHTML(html);
    const blocks = (contentBlocks || []).map((block) => block.set("characterList", block.getCharacterList().map(undisguised)));
    return blocks.length ? ContentState.createFromBlockArray(blocks, entityMap) : null;
  }

  // Returns the pasted HTML and the cells of its tables.
  function readPasted(text, html, mayTake) {
    const isPdf = html && /<br[^>]*role="presentation"/.test(html); // Firefox's viewer
    if (html && !isPdf) {
      const body = bodyOfHtml(html);
      const cells = takeTables(body, mayTake);
      return [clean(body), cells];
    }
    const cells = text.includes("\t") ? tables.cellsOfText(text) : [];
    return tables.isTable(cells) && mayTake() ? [TABLE, [cells]] : [clean(bodyOfText(text.replaceAll("\t", " | "))), []];
  }

  function handlePastedText(text, html, editorState, { setEditorState }) {
    const isOwn = html && /data-draftjs-conductor-fragment|data-editor=/.test(html);
    if (isOwn || (!html && !text.includes("\n"))) return "not-handled";
    const around = tables.streamAround(document.activeElement);
    const [pasted, cells] = readPasted(text, html, () => around && tables.agreed());
    const { EditorState, Modifier } = window.DraftJS;
    const [first, ...rest] = pasted.split(TABLE).map((piece) => (piece.trim() ? contentOf(piece) : null));
    if (!first && !cells.length) return "not-handled";
    if (first) {
      const changed = Modifier.replaceWithFragment(editorState.getCurrentContent(), editorState.getSelection(), first.getBlockMap());
      // Draftail then drops whatever this field does not allow.
      setEditorState(EditorState.push(editorState, changed, "insert-fragment"));
    }
    const pieces = rest.flatMap((content, number) => [cells[number], content && EditorState.createWithContent(content)]);
    if (around) tables.insert(around, pieces.filter(Boolean));
    return "handled";
  }

  window.draftail.registerPlugin({ type: "clean-paste", handlePastedText }, "plugins");

  // Draftail asks its links first: where there is an address in the text they would take all of it, and merge its
  // paragraphs into one.
  const kinds = window.draftail.registerPlugin({ type: "clean-paste" }, "entityTypes");
  const link = kinds.LINK;
  const onPaste = (text, html, ...rest) => {
    const done = handlePastedText(text, html, ...rest);
    return done === "handled" || html ? done : link.onPaste(text, html, ...rest);
  };
  window.draftail.registerPlugin({ ...link, onPaste }, "entityTypes");
})();
